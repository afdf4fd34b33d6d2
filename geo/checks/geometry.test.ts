import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geometryProblems } from './geometry.ts';

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];

describe('geometryProblems', () => {
  it.each<[string, Geometry]>([
    ['a point', { type: 'Point', coordinates: [80.123456, 30] }],
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [80, 30],
          [81, 31],
        ],
      },
    ],
    ['an area with a hole', { type: 'Polygon', coordinates: [square, hole] }],
  ])('finds nothing wrong with %s', (_, geometry) => {
    expect(geometryProblems(geometry)).toEqual([]);
  });

  it.each<[string, Geometry | null, string]>([
    ['no geometry', null, 'no geometry'],
    ['latitude first', { type: 'Point', coordinates: [30, 120] }, '30, 120, which is not on the world'],
    ['a number that is none', { type: 'Point', coordinates: [NaN, 30] }, 'not on the world'],
    ['too many decimals', { type: 'Point', coordinates: [80.1234567, 30] }, 'more than six decimals'],
    ['a line of one vertex', { type: 'LineString', coordinates: [[80, 30]] }, 'fewer than 2'],
    [
      'a vertex twice',
      {
        type: 'LineString',
        coordinates: [
          [80, 30],
          [80, 30],
          [81, 30],
        ],
      },
      'same position twice running at 80, 30',
    ],
    [
      'an open ring',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 4],
          ],
        ],
      },
      'not closed at 0, 0',
    ],
    [
      'a ring the wrong way round',
      { type: 'Polygon', coordinates: [square.toReversed()] },
      'wrong way round at 0, 0',
    ],
    [
      'a hole the wrong way round',
      { type: 'Polygon', coordinates: [square, hole.toReversed()] },
      'wrong way round at 1, 1',
    ],
    [
      'a ring that crosses itself',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [6, 0],
            [6, 4],
            [2, -1],
            [0, 4],
            [0, 0],
          ],
        ],
      },
      'crosses or touches itself at',
    ],
  ])('finds %s', (_, geometry, problem) => {
    expect(geometryProblems(geometry).join()).toContain(problem);
  });
});
