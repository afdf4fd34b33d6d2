import { describe, expect, it } from 'vitest';
import type { BibliographyEntry, Citation, Inline, Story } from '../story/story.ts';
import { sourcesOfScene } from './scene-sources.ts';

const cites = (...numbers: number[]): Citation => ({
  type: 'citation',
  items: numbers.map((number) => ({ source: `s${number}`, number })),
});
const entry = (number: number): BibliographyEntry => ({
  source: `s${number}`,
  number,
  html: '',
  url: null,
  standpoint: '',
  read: '',
  accessed: '',
  passages: [],
});
const emphasised = (children: Inline[]): Inline => ({ type: 'emphasis', children });
const story = {
  passages: [
    {
      id: 'ford',
      blocks: [{ type: 'paragraph', children: [cites(5), emphasised([cites(2)])] }],
      notes: [{ id: 'n', letter: 'a', children: [cites(7)] }],
      scene: {
        id: 'ford',
        caption: [cites(4)],
        steps: [{ caption: [emphasised([cites(1, 4)])], view: {}, speakerNotes: '' }],
      },
    },
    { id: 'aside', blocks: [{ type: 'paragraph', children: [cites(3)] }], notes: [], scene: null },
  ],
  bibliography: [1, 2, 3, 4, 5, 6, 7].map(entry),
} as unknown as Story;

describe('the sources of a scene', () => {
  it('are those of its captions, its passage and the notes, each once and in order', () => {
    expect(sourcesOfScene(story, 'ford').map(({ number }) => number)).toEqual([1, 2, 4, 5, 7]);
  });

  it('are none where there is no scene', () => {
    expect(sourcesOfScene(story, 'aside')).toEqual([]);
    expect(sourcesOfScene(story, 'nowhere')).toEqual([]);
  });
});
