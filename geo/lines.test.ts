import { describe, expect, it } from 'vitest';
import { LINES, lineOf, pairOf } from './lines.ts';

describe('lineOf', () => {
  it('takes an arc by its id before the pair of parcels', () => {
    expect(lineOf('gilgit-baltistan:ladakh', 'gilgit-baltistan:ladakh')).toBe('line-of-control');
    expect(lineOf('gilgit-baltistan:ladakh:2', 'gilgit-baltistan:ladakh')).toBe('agpl');
    expect(lineOf('india:pakistan:3', 'india:pakistan')).toBe('kartarpur-boundary');
    expect(lineOf('india:pakistan:2', 'india:pakistan')).toBe('radcliffe-line');
  });
  it('knows edges without a name', () => expect(lineOf('china:nepal', 'china:nepal')).toBeNull());
});

describe('LINES', () => {
  it('gives a pair of parcels to one line only', () => {
    const pairs = Object.values(LINES).flatMap((line) => line.pairs ?? []);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const pair of pairs) expect(pairOf(...(pair.split(':') as [string, string]))).toBe(pair);
  });
  it('takes in lines that exist', () => {
    for (const { lines = [] } of Object.values(LINES))
      for (const id of lines) expect(LINES).toHaveProperty(id);
  });
});
