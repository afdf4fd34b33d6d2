/** Words of the controls that the first view shows, and whose code comes when they are used. */
export const answersShell = {
  search: 'Search places and claims',
  measure: 'Measure',
  spot: 'What is here?',
};
