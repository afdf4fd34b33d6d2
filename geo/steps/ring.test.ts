import { describe, expect, it } from 'vitest';
import { stretch } from './ring.ts';

const ring = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 0],
  [3, 3],
  [0, 3],
  [0, 0],
];

describe('stretch', () => {
  it('goes the shorter way, from the first point to the second', () => {
    expect(stretch(ring, [1, 0.1], [3, 0.1])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    expect(stretch(ring, [3, 0.1], [1, 0.1])).toEqual([
      [3, 0],
      [2, 0],
      [1, 0],
    ]);
  });

  it('goes across the vertex at which the ring begins', () => {
    expect(stretch(ring, [1, 0], [0, 3])).toEqual([
      [1, 0],
      [0, 0],
      [0, 3],
    ]);
    expect(stretch(ring, [0, 3], [1, 0])).toEqual([
      [0, 3],
      [0, 0],
      [1, 0],
    ]);
  });
});
