import { describe, expect, it } from 'vitest';
import { blocksOf } from './notes.ts';

const plain = (text: string) => ({ text, isStrong: false });
const strong = (text: string) => ({ text, isStrong: true });

describe('notes', () => {
  it('fall into paragraphs at blank lines; a line break alone is none', () => {
    expect(blocksOf('One.\nStill one.\n\nTwo.\n \n\n\nThree.\n')).toEqual([
      { words: [plain('One.\nStill one.')] },
      { words: [plain('Two.')] },
      { words: [plain('Three.')] },
    ]);
  });

  it('set words between two stars strong', () => {
    expect(blocksOf('**Do not say** “incursion”; **each\nsays** so.')).toEqual([
      { words: [strong('Do not say'), plain(' “incursion”; '), strong('each\nsays'), plain(' so.')] },
    ]);
  });

  it('keep stars that are no marks', () => {
    expect(blocksOf('2 ** 3 and **open')).toEqual([{ words: [plain('2 ** 3 and **open')] }]);
  });

  it('have a list where lines begin with a dash and a space, until a blank line', () => {
    expect(blocksOf('Three readings:\n- **One**\n- Two,\nin two lines\n\nThen on.\n\n- Alone')).toEqual([
      { words: [plain('Three readings:')] },
      { items: [[strong('One')], [plain('Two,\nin two lines')]] },
      { words: [plain('Then on.')] },
      { items: [[plain('Alone')]] },
    ]);
  });

  it('have none at a dash within a line, at one that is a sign, and no links', () => {
    const text = 'Kali - the river\n-5 degrees\n[a page](https://example.org)';
    expect(blocksOf(text)).toEqual([{ words: [plain(text)] }]);
  });

  it('are none where there are none', () => {
    expect(blocksOf(' \n\n ')).toEqual([]);
  });
});
