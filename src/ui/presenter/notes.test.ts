import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './notes.ts';

const plain = (text: string) => ({ text, isStrong: false });
const strong = (text: string) => ({ text, isStrong: true });

describe('notes', () => {
  it('fall into paragraphs at blank lines; a line break alone is none', () => {
    expect(paragraphsOf('One.\nStill one.\n\nTwo.\n \n\n\nThree.\n')).toEqual([
      [plain('One.\nStill one.')],
      [plain('Two.')],
      [plain('Three.')],
    ]);
  });

  it('set words between two stars strong', () => {
    expect(paragraphsOf('**Do not say** “incursion”; **each\nsays** so.')).toEqual([
      [strong('Do not say'), plain(' “incursion”; '), strong('each\nsays'), plain(' so.')],
    ]);
  });

  it('keep stars that are no marks', () => {
    expect(paragraphsOf('2 ** 3 and **open')).toEqual([[plain('2 ** 3 and **open')]]);
  });

  it('are none where there are none', () => {
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });
});
