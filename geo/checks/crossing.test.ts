import { describe, expect, it } from 'vitest';
import { selfCrossing } from './crossing.ts';

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('selfCrossing', () => {
  it('finds nothing in an area with a hole', () => {
    expect(
      selfCrossing([
        square,
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 1],
          [1, 1],
        ],
      ]),
    ).toBeNull();
  });

  it('finds nothing in the smallest ring', () => {
    expect(
      selfCrossing([
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ]),
    ).toBeNull();
  });

  it('finds where a ring crosses itself', () => {
    expect(
      selfCrossing([
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ]),
    ).toEqual([1, 1]);
  });

  it('finds a vertex that lies on another edge', () => {
    expect(
      selfCrossing([
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [2, 0],
          [0, 4],
          [0, 0],
        ],
      ]),
    ).toEqual([2, 0]);
  });

  it('finds a vertex that a ring visits twice', () => {
    expect(
      selfCrossing([
        [
          [0, 0],
          [2, 2],
          [4, 0],
          [4, 4],
          [2, 2],
          [0, 4],
          [0, 0],
        ],
      ]),
    ).toEqual([2, 2]);
  });

  it('finds a ring that turns back upon itself', () => {
    expect(
      selfCrossing([
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [4, 2],
          [4, 0.5],
          [0, 4],
          [0, 0],
        ],
      ]),
    ).not.toBeNull();
  });

  it('finds a hole that reaches across the outline', () => {
    expect(
      selfCrossing([
        square,
        [
          [3, 1],
          [3, 2],
          [5, 2],
          [5, 1],
          [3, 1],
        ],
      ]),
    ).not.toBeNull();
  });
});
