import { describe, expect, it } from 'vitest';
import { anchorOf } from './anchor.ts';

describe('anchorOf', () => {
  it('takes a point as it is', () => {
    expect(anchorOf({ type: 'Point', coordinates: [80.1234567, 30] })).toEqual([80.123457, 30]);
  });

  it('takes the vertex nearest to half the length of a line, not to half its vertices', () => {
    const coordinates = [
      [80, 30],
      [80.01, 30],
      [80.02, 30],
      [80.03, 30],
      [80.5, 30],
      [81, 30],
    ];
    expect(anchorOf({ type: 'LineString', coordinates })).toEqual([80.5, 30]);
  });

  it('takes the longest part of a line in parts', () => {
    const coordinates = [
      [
        [70, 20],
        [70, 20.1],
      ],
      [
        [80, 30],
        [80, 31],
        [80, 32],
      ],
    ];
    expect(anchorOf({ type: 'MultiLineString', coordinates })).toEqual([80, 31]);
  });

  it('stays inside an area whose middle is outside of it', () => {
    // A horseshoe, open to the east: the western limb is the widest on the middle parallel.
    const coordinates = [
      [
        [0, 0],
        [6, 0],
        [6, 1],
        [2, 1],
        [2, 5],
        [6, 5],
        [6, 6],
        [0, 6],
        [0, 0],
      ],
    ];
    expect(anchorOf({ type: 'Polygon', coordinates })).toEqual([1, 3]);
  });

  it('keeps out of holes', () => {
    const coordinates = [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
      [
        [1, 4],
        [7, 4],
        [7, 6],
        [1, 6],
        [1, 4],
      ],
    ];
    expect(anchorOf({ type: 'Polygon', coordinates })).toEqual([8.5, 5]);
  });

  it('refuses an area without extent', () => {
    expect(() =>
      anchorOf({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      }),
    ).toThrow(RangeError);
  });
});
