/** Words of the controls that the first view shows, and whose code comes when they are used. */
export const answersShell = {
  search: 'Search places and claims',
  /** Where the box is too narrow for its name. */
  searchShort: 'Search',
  measure: 'Measure',
};
