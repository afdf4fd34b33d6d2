/** Words of the controls that choose whose map it is, and of when. */
export const depicting = {
  worldview: 'Worldview',
  date: 'Date',
  allTimes: 'all times',
  /** Below a parcel's name: who holds it and who claims it, or what the state whose map it is asserts. */
  caption: {
    held: (states: string) => `${states} administers`,
    heldByNone: 'no one state administers it',
    heldUnknown: 'no holder on record',
    claimed: (states: string, several: boolean) => `${states} ${several ? 'claim' : 'claims'}`,
    position: (state: string, what: string) => `as ${state} draws it: ${what}`,
    own: (state: string) => `${state}’s`,
    pending: (state: string) => `${state}’s, final status open`,
    part: 'claimed in part',
    contested: 'disputed',
    open: 'left open',
    leftOpen: (states: string, several: boolean) => `${states} ${several ? 'leave' : 'leaves'} it open`,
  },
  list: (states: readonly string[]) =>
    states.length > 1 ? `${states.slice(0, -1).join(', ')} and ${states.at(-1)}` : (states[0] ?? ''),
  /** The legend of a picture. */
  line: {
    settledDeFacto: 'Boundary both sides accept',
    settled: 'Boundary in this view',
    control: 'Ceasefire or control line',
    undemarcated: 'Undemarcated, or left undefined',
    claim: (state: string) => `${state}’s claim line, not in effect`,
    hidden: 'Line on the ground that this view does not draw',
  },
  ground: {
    held: (holder: string, claimant: string) => `${holder} administers · ${claimant} claims`,
    own: (state: string) => `${state}’s in this view`,
    pending: (state: string) => `${state}’s in this view, the final status left to a settlement`,
    openDeFacto: 'No one state holds it, or no holder is on record',
    open: 'Left open or called disputed',
  },
  compare: {
    divider: 'Divider between the two maps',
    swipe: 'One over the other',
    second: 'The map that is compared; arrow keys pan, plus and minus zoom',
  },
};
