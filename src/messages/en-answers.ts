/** Words of what is answered: "What is here?", search, and measuring. */
const plural = new Intl.PluralRules('en');
const count = (n: number, one: string, other: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : other}`;

export const answers = {
  spot: {
    title: 'What is here?',
    onDay: (date: string) => `On ${date}`,
    onFirstDay: (date: string) => `On ${date}, the first day for which the map is drawn`,
    loading: 'Looking it up …',
    failed: (file: string, reason: string) =>
      `The answer needs ${file}, which could not be loaded: ${reason}. The map and the text still work.`,
    again: 'Try again',
    outside: 'Outside of the region for which the atlas has ground: 60 to 98° E, 20 to 42° N. It cannot say.',
    sea: 'At sea. What states claim there is not in the record.',
    copy: 'Copy coordinates',
    copied: (coordinates: string) => `${coordinates} is on the clipboard.`,
    copyFailed: (coordinates: string) => `The clipboard is not available. The coordinates are ${coordinates}`,
    open: 'Open details',
    openOf: (name: string) => `Open details of ${name}`,
    passages: (n: number) => count(n, 'passage', 'passages'),
    passagesOf: (n: number, name: string) =>
      `${count(n, 'passage names', 'passages name')} ${name}: read the first`,
    /** What cannot be told: on which side of which lines. */
    doubt: {
      near: (distance: string, line: string, precision: string) =>
        `It lies ${distance} from ${line}, which is known to ± ${precision}`,
      spot: (precision: string) => `the place itself is known to ± ${precision}`,
      cannotTell: (sides: number) =>
        sides > 2
          ? 'The atlas cannot tell on which side it lies; all that meet here are given.'
          : 'The atlas cannot tell on which side it lies; both are given.',
      cannotTellSea: 'The atlas cannot tell whether it is land or sea.',
      named: (line: string) => `the line “${line}”`,
      between: (one: string, other: string) => `the line between ${one} and ${other}`,
      coast: 'the coast',
    },
    holds: {
      by: (state: string) => `${state} administers it.`,
      disputed: 'More than one state claims it; which of them administers it is not known.',
      unknown: 'Nobody is on record as administering it on this day.',
      uncertain: 'Who administers it on this day our dates do not tell.',
    },
    claims: {
      owns: (state: string) => `${state} claims it.`,
      pending: (state: string) => `${state} claims it, the final status left to a settlement.`,
      contests: (state: string) => `${state} contests it.`,
      part: (state: string) => `${state} claims a part of it, whose edge is not known.`,
      recognises: (state: string, whose: string) => `${state} recognises it as ${whose}’s.`,
      open: (state: string) => `${state} leaves it open.`,
      abstains: (state: string) => `${state} says that it is for others.`,
      noneNow: 'No claim on it by another state is established for this day.',
      none: 'No claim on it by another state was found.',
    },
    sources: (first: number, last: number) => `Sources ${first} to ${last}`,
    table: { worldview: 'Worldview', whose: 'Whose', since: 'Since when' },
    whose: {
      disputed: 'Disputed',
      unknown: 'Not known',
      maybe: 'Not known for this day',
      noPosition: 'No position known',
      abstains: 'For others to settle',
      pending: (state: string) => `${state}, final status open`,
      contests: 'Contested',
      part: 'Claimed in part',
      open: 'Left open',
      another: 'another state',
    },
    since: {
      ground: 'as on the ground',
      drawn: (owner: string) => `drawn as on the ground: ${owner}`,
      notKnown: 'not known',
      /** What may have been so: a statement without its full stop, and its span. */
      maybe: (statement: string, span: string) => `${statement.replace(/\.$/, '')} ${span}`,
    },
    lines: 'Nearest lines',
    noLines: 'No named line lies within 300 km.',
    then: (name: string) => `on this day: ${name}`,
    thenNone: 'nothing is recorded of it for this day',
    partOf: (line: string) => `part of ${line}`,
    away: (distance: string, precision: string) => `${distance} (± ${precision})`,
    place: 'Nearest place',
    atPlace: (precision: string) => `here (± ${precision})`,
  },
  search: {
    groups: { place: 'Places and lines', event: 'Events', source: 'Sources', passage: 'Passages' },
    results: 'Results',
    loading: 'Loading the record …',
    failed: (reason: string) => `The record could not be loaded, so that nothing can be found: ${reason}.`,
    found: (n: number) => count(n, 'result', 'results'),
    none: (query: string) =>
      `Nothing is found for “${query}”. Coordinates are written as 34.75, 78.17, the latitude first.`,
    subject: 'all of a subject',
    hint: 'A place in any script, an event, a source, or coordinates: 34.75, 78.17',
    ask: (coordinates: string) => `What is at ${coordinates}?`,
    coordinates: 'Coordinates',
    bad: {
      latitude: 'A latitude lies between 90 south and 90 north. It comes first: 34.75, 78.17.',
      longitude: 'A longitude lies between 180 west and 180 east. It comes second: 34.75, 78.17.',
      minutes: 'Minutes and seconds are less than 60.',
      'same-axis': 'Two latitudes, or two longitudes: one of each makes a place.',
      'one-number': 'A place needs a latitude and a longitude: 34.75, 78.17.',
    },
    kinds: {
      area: 'Area',
      extent: 'Published extent',
      lake: 'Lake',
      line: 'Line',
      route: 'Route',
      corridor: 'Corridor',
      ridge: 'Ridge',
      river: 'River',
      pass: 'Pass',
      town: 'Town',
      capital: 'Capital',
      shrine: 'Shrine',
      standoff: 'Standoff',
      post: 'Post, marker',
      site: 'Site',
    },
  },
  measure: {
    title: 'Measure',
    length: 'Length',
    area: 'Area',
    what: 'What to measure',
    hint: 'Click on the map, or move the cross with the arrow keys and press Enter. Backspace takes a point back, Esc ends.',
    add: 'Add the point at the cross',
    undo: 'Take back',
    clear: 'Start anew',
    end: 'End measuring',
    points: (n: number) => count(n, 'point', 'points'),
    lengthOf: (km: string) => `${km} km`,
    areaOf: (km2: string, km: string) => `${km2} km², ${km} km round`,
    geodesic: 'Geodesic, along great circles.',
  },
};

export type Answers = typeof answers;
