import { describe, expect, it } from 'vitest';
import { runsOf } from './runs.ts';
import type { Inline } from './story.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const cite: Inline = { type: 'citation', items: [{ source: 'annals', number: 1 }] };
const mark: Inline = { type: 'note-mark', note: 'doubt', letter: 'a' };

describe('runs of words', () => {
  it('keep the last word before marks with all of them', () => {
    expect(runsOf([text('It fell in 1816.'), cite, mark, text(' They say so.')])).toEqual([
      { inlines: [text('It fell in ')], together: false },
      { inlines: [text('1816.'), cite, mark], together: true },
      { inlines: [text(' They say so.')], together: false },
    ]);
  });

  it('lose nothing', () => {
    const tie = {
      type: 'tie',
      id: 'tie-1',
      features: [],
      event: null,
      view: null,
      mark: null,
      children: [],
    } as Inline;
    const all = [cite, tie, mark, text('one'), cite, text('two words')];
    expect(runsOf(all).flatMap(({ inlines }) => inlines)).toEqual(all);
  });
});
