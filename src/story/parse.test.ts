import { describe, expect, it } from 'vitest';
import { parseStory, type KnownIds } from './parse.ts';
import { StoryError } from './problem.ts';
import { chartsOf, textOf, tiesOf } from './story.ts';

const KNOWN: KnownIds = {
  mark: (id) =>
    ['ford', 'march', 'tower'].includes(id)
      ? { kind: 'pass', status: 'settled', holder: 'IN', claimant: null }
      : undefined,
  eventFeatures: (id) => (id === 'siege' ? ['tower', 'ford'] : undefined),
  hasSource: (id) => ['annals', 'survey'].includes(id),
};
const HEAD = `---
title: The march
language: en
byline: After nobody
opening: { at: [30.5, 78, 4.6] }
---
`;
const parse = (body: string) => parseStory('march', 'story.md', HEAD + body, KNOWN);

function problemsOf(body: string): string[] {
  try {
    parse(body);
  } catch (error) {
    if (error instanceof StoryError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a story', () => {
  const story = parse(`Words of the [ford](map:ford+march) [@survey].

## The tower {#tower section="Walls"}

It fell in the [siege](event:siege)[@annals; @survey], they say.[^doubt]

[^doubt]: Others differ [@annals], and name the [ford](map:ford).

\`\`\`scene
title: A tower
caption: The [tower](map:tower) fell.
view: { at: [30.2, 81, 9], sel: [tower], off: [cpec] }
notes: Pause here.
\`\`\`
`);

  it('is divided at its headings, the words before the first being the opening', () => {
    expect(story.passages.map(({ id, section, heading }) => [id, section, heading])).toEqual([
      ['opening', '', ''],
      ['tower', 'Walls', 'The tower'],
    ]);
  });

  it('ties words to several features and to the features of an event', () => {
    expect(tiesOf(story.passages[0]!)[0]).toMatchObject({
      features: ['ford', 'march'],
      mark: { kind: 'pass' },
    });
    expect(tiesOf(story.passages[1]!)[0]).toMatchObject({ features: ['tower', 'ford'], event: 'siege' });
  });

  it('numbers sources by first citation and remembers where each is cited', () => {
    expect(story.cited).toEqual([
      { source: 'survey', passages: ['opening', 'tower'] },
      { source: 'annals', passages: ['tower'] },
    ]);
  });

  it('letters the notes and keeps them with the passage that marks them', () => {
    expect(story.passages[1]!.notes.map(({ id, letter }) => [id, letter])).toEqual([['doubt', 'a']]);
    expect(tiesOf(story.passages[1]!).map(({ features }) => features.join())).toEqual(['tower,ford', 'ford']);
  });

  it('reads a scene as a patch of the view, latitude first', () => {
    expect(story.passages[1]!.scene).toMatchObject({
      id: 'tower',
      title: 'A tower',
      view: { camera: { lat: 30.2, lon: 81, zoom: 9 }, selection: ['tower'], hidden: ['cpec'] },
      speakerNotes: 'Pause here.',
    });
  });
});

describe('a scene', () => {
  const scene = (yaml: string) =>
    parse(`\`\`\`scene\ntitle: T\ncaption: C\n${yaml}\n\`\`\`\n`).passages[0]!.scene!;

  it('reads its steps in order, each with words, a patch of the view and notes', () => {
    const { steps } = scene(`steps:
  - caption: The [tower](map:tower) [@annals].
    view: { wv: IN, on: 1962-11-21, sel: [tower] }
  - view: { wv: de-facto, cmp: NP@2020-12-31 }
    notes: |-
      First.

      **Then.**`);
    expect(steps.map(({ caption }) => textOf(caption))).toEqual(['The tower.', '']);
    expect(steps.map(({ view }) => view)).toEqual([
      { worldview: 'IN', date: '1962-11-21', selection: ['tower'] },
      { worldview: 'de-facto', compare: { worldview: 'NP', date: '2020-12-31' } },
    ]);
    expect(steps.map(({ speakerNotes }) => speakerNotes)).toEqual(['', 'First.\n\n**Then.**']);
  });

  it('plans no time and flies unless it says otherwise', () => {
    expect(scene('')).toMatchObject({ steps: [], seconds: null, transition: 'fly' });
    expect(scene('seconds: 90\ntransition: cut')).toMatchObject({ seconds: 90, transition: 'cut' });
  });

  it('has its sources numbered after those of the whole text', () => {
    const { cited, passages } = parse(`## One {#one}

\`\`\`scene
title: T
caption: It stood [@annals].
\`\`\`

## Two {#two}

It fell [@survey].
`);
    expect(cited.map(({ source }) => source)).toEqual(['survey', 'annals']);
    expect(cited.map((each) => each.passages)).toEqual([['two'], ['one']]);
    expect(passages.map(({ id, scene: each }) => [id, each?.id])).toEqual([
      ['one', 'one'],
      ['two', undefined],
    ]);
  });
});

describe('a chart', () => {
  it('sums its rows and keeps the total that another text prints', () => {
    const [block] = parse(
      '```chart\ntitle: Trade\nunit: Coins\nseries: [in, out]\nrows: [[Here, 3.9, 2.6]]\nprinted: { Here: 6.7 }\n```\n',
    ).passages[0]!.blocks;
    expect(block).toMatchObject({ rows: [{ label: 'Here', values: [3.9, 2.6], total: 6.5, printed: 6.7 }] });
  });
});

describe('a scene with a chart', () => {
  const chart = '```chart\ntitle: Trade\nunit: Coins\nseries: [in]\nrows: [[Here, 1]]\n```\n';
  const scene = '```scene\ntitle: T\ncaption: C\nsteps: [{ chart: true }]\n```\n';

  it('may stand before it in its passage', () => {
    const story = parse(`${scene}\n${chart}`);
    expect(story.passages[0]!.scene).toMatchObject({ chart: false, steps: [{ chart: true }] });
    expect(chartsOf(story, 'opening').map(({ title }) => title)).toEqual(['Trade']);
    expect(chartsOf(story, 'elsewhere')).toEqual([]);
  });

  it('is wrong where its passage has none', () => {
    expect(() => parse(scene)).toThrow('story.md:7: the scene shows a chart, and its passage has none');
  });
});

describe('what is wrong', () => {
  it.each([
    ['[nowhere](map:nowhere)', 'story.md:7: unknown feature “nowhere”'],
    ['[never](event:never)', 'story.md:7: unknown event “never”'],
    ['Words [@rumour].', 'story.md:7: unknown source “rumour”'],
    ['## No id', 'story.md:7: a heading needs an id of its own: “## Words {#id}”'],
    ['Words\n\n[^lost]: A note.', 'story.md:9: the note “lost” is written but not marked'],
    ['```scene\ntitle: [\n```', 'story.md:8: the scene is not valid YAML'],
    ['```scene\ntitle: T\ncaption: C\nview: { at: [300, 1, 1] }\n```', 'story.md:7: the scene: view.at.0'],
    [
      'Words\n\n```scene\ntitle: T\ncaption: C\nsteps: [{ view: { sel: [nowhere] } }]\n```',
      'story.md:9: unknown feature “nowhere”',
    ],
    [
      '```scene\ntitle: T\ncaption: C\nsteps: [{ caption: "[nowhere](map:nowhere)" }]\n```',
      'story.md:7: unknown feature “nowhere”',
    ],
    ['```scene\ntitle: T\ncaption: C\nsteps: [{ view: { on: soon } }]\n```', 'the scene: steps.0.view.on'],
    ['```scene\ntitle: T\ncaption: C\nseconds: 0\n```', 'story.md:7: the scene: seconds'],
    ['```scene\ntitle: T\ncaption: C\nseconds: 3601\n```', 'story.md:7: the scene: seconds'],
    ['```scene\ntitle: T\ncaption: C\ntransition: fade\n```', 'story.md:7: the scene: transition'],
  ])('%j is named with its file and line', (body, message) => {
    expect(problemsOf(body).join('\n')).toContain(message);
  });

  it('misses front matter', () => {
    expect(() => parseStory('march', 'story.md', 'Words.', KNOWN)).toThrow('story.md:1: the front matter');
  });
});
