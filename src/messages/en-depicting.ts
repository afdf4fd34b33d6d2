/** Words of the controls that choose whose map it is, and of when. */
export const depicting = {
  worldview: 'Worldview',
  date: 'Date',
};
