/** Words of the handout: of its sheet, and of its pages. */

const plural = new Intl.PluralRules('en');
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === 'one' ? one : other}`;

export const handout = {
  title: 'Handout',
  lead: 'A handout is printed, or saved as a PDF: choose “Save as PDF” where the browser asks for the printer. Paper and orientation are chosen there too; every page fits A4 and Letter, upright or across.',
  what: 'What is printed',
  kinds: {
    scenes: ['Scenes, one to a page', 'Map, caption, legend, sources'],
    article: ['The whole text, with figures', 'Passages, notes, charts, bibliography'],
  },
  which: 'Which scenes',
  ranges: {
    all: (n: number, leftOut: number) => (leftOut > 0 ? `The ${n - leftOut} of this talk` : `All ${n}`),
    current: 'This scene only',
    span: 'From one to another',
  },
  from: 'From',
  to: 'to',
  scene: (number: number, title: string) => `${number} · ${title}`,
  notes: 'Speaker notes',
  steps: 'A picture of every step that changes the map',
  figures: 'Pictures of the scenes as figures',
  print: 'Print',
  cancel: 'Cancel',
  resolution: 'Maps are drawn for print, on paper colours, at about 300 dots to the inch.',
  progress: (done: number, all: number) => `Drawing map ${Math.min(done + 1, all)} of ${all} …`,
  ready: (pictures: number) =>
    `Ready${pictures > 0 ? `, with ${count(pictures, 'map', 'maps')}` : ''}. If no print window has opened, press Print again.`,
  cancelled: 'Cancelled. What is drawn already is kept until this sheet is closed.',
  failed: (reason: string) => `The handout could not be made: ${reason}`,
  /** On the pages. */
  page: {
    sceneOf: (index: number, total: number) => `Scene ${index} of ${total}`,
    step: (index: number) => `Step ${index}`,
    notes: 'Notes',
    legend: 'Legend',
    sources: 'Sources of this scene, by their numbers in the bibliography',
    noSources: 'The text cites no source at this scene.',
    recordsAtAddress: 'The records of what is drawn, with their own sources, stand at the address.',
    records: 'The records of what is drawn, with their own sources, stand in the atlas.',
    figure: (number: number) => `Figure ${number}.`,
    picture: (title: string) => `Map: ${title}`,
    bibliography: 'Sources',
    numbered: 'Numbered in the order in which the text first cites them.',
    atlas: (version: string) => `Marchlands, ${version}`,
  },
};
