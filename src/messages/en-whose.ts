/** Words of the choice of worldview, of the date and its events, and of comparing. */
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const STATE_NAMES = { IN: 'India', PK: 'Pakistan', CN: 'China', NP: 'Nepal' };

export const whose = {
  ask: 'Whose map?',
  codes: { 'de-facto': 'De facto', IN: 'IN', PK: 'PK', CN: 'CN', NP: 'NP' },
  /** What a view shows, in one sentence, with the notice that it is no view of ours. */
  says: (view: 'de-facto' | keyof typeof STATE_NAMES) =>
    view === 'de-facto'
      ? 'Who holds the ground, and who else claims it.'
      : `Drawn as ${STATE_NAMES[view]}’s maps have it; Marchlands takes no side.`,
  how: 'How this map is drawn',
  /** A calendar date, `YYYY-MM-DD`, in full. */
  longDate: (iso: string) => LONG.format(Date.parse(iso)),
  on: (view: string, date: string) => `${view}, ${date}`,
  allTimes: 'All times',
  /** In the place of a date. */
  allDates: 'All dates',
  allTimesSaid: (asOf: string) => `Every line that has been; the ground as of ${asOf}.`,
  nextEvent: 'Next event',
  previousEvent: 'Previous event',
  nextWorldview: 'Next worldview',
  showDay: 'Show the map of this day',
  valueText: (date: string, event: string) => `${date}. ${event}`,
  since: (date: string, text: string) => `${date}: ${text}`,
  noEvent: 'No event of an earlier day is recorded.',
  beforeDrawn: (from: string) => `The map is drawn from ${from} on; of earlier times the record has events.`,
  afterRecord: (asOf: string) => `The record ends on ${asOf}; the map shows that day.`,
  today: 'today',
  essay: 'the essay',
  openDates: 'Date and events',
  panel: {
    title: 'Date and events',
    type: 'A date, as YYYY-MM-DD',
    go: 'Show',
    bad: (text: string) => `“${text}” is not a date. Write it as year, month and day: 2020-06-18.`,
    ticks: (from: string) =>
      `Tall ticks: the map changes. Left of ${from} the axis is pressed together, and only events are recorded.`,
    essayNow: (date: string) => `The essay’s own time is the end of 2020: ${date}.`,
    recordNow: (date: string) => `The record was last read through on ${date}.`,
    show: 'Show',
    events: 'Events',
    loading: 'The record is still loading.',
  },
  lines: {
    title: 'Lines and their times',
    lead: 'What each named line was, and from when to when. Choose one to see it.',
    status: {
      settled: 'a boundary both sides accepted',
      control: 'a ceasefire or control line',
      undemarcated: 'undemarcated',
      claim: 'a claim',
      project: 'a project',
    },
  },
  compare: {
    start: 'Compare',
    beside: 'Side by side',
    title: 'Compare two maps',
    worldview: 'Whose map',
    date: 'On',
    first: 'First map',
    second: 'Second map',
    swap: 'Exchange the two',
    stop: 'Stop comparing',
    differences: (n: number) =>
      n === 0
        ? 'Nothing in the record differs between the two.'
        : `${n === 1 ? 'One thing differs' : `${n} things differ`}:`,
    row: (one: string, other: string) => `${one} / ${other}`,
    parcel: {
      partOf: (state: string) => `part of ${state}`,
      heldBy: (state: string) => `held by ${state}`,
      claimedBy: (states: string) => `claimed by ${states}`,
      leftOpenBy: (states: string) => `called disputed or left open by ${states}`,
      disputed: 'held by no one state',
      unknown: 'no holder on record',
      open: 'left open or called disputed',
      part: 'claimed in part',
    },
    line: {
      boundary: 'boundary',
      'control-line': 'control line',
      disputed: 'disputed or undefined',
      claim: 'claim',
      hidden: 'not drawn',
    },
  },
};
