import { expect, it } from 'vitest';
import { wrap } from './picture.ts';

const measure = (line: string) => line.length;

it('wraps words, keeps all of them, and no line is wider than it may be', () => {
  expect(wrap('who holds and who claims', 10, measure)).toEqual(['who holds', 'and who', 'claims']);
  expect(wrap('', 10, measure)).toEqual([]);
});

it('cuts what has no space, as an address', () => {
  const lines = wrap('at https://atlas.example/#/story?sel=kalapani', 12, measure);
  expect(lines.every((line) => line.length <= 12)).toBe(true);
  expect(lines.join('')).toBe('athttps://atlas.example/#/story?sel=kalapani');
});
