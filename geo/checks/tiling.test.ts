import type { LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { crossings, holds, isEndOf, kmTo, meet, overlapAt, strayEdges } from './tiling.ts';

const west: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
      [0, 2],
      [0, 0],
    ],
  ],
};
const east: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [1, 0],
      [2, 0],
      [2, 2],
      [1, 2],
      [1, 1],
      [1, 0],
    ],
  ],
};
const border: LineString = {
  type: 'LineString',
  coordinates: [
    [1, 0],
    [1, 1],
    [1, 2],
  ],
};

describe('strayEdges', () => {
  it('is 0 where line and area share every vertex, whichever way they run', () => {
    expect(strayEdges(border, [west])).toBe(0);
    expect(strayEdges(border, [east])).toBe(0);
  });

  it('counts an edge that skips a vertex, though it lies in the same place', () => {
    expect(
      strayEdges(
        {
          type: 'LineString',
          coordinates: [
            [1, 0],
            [1, 2],
          ],
        },
        [west],
      ),
    ).toBe(1);
  });
});

describe('overlapAt', () => {
  it('finds nothing between neighbours', () => {
    expect(overlapAt([west, east])).toBeNull();
  });

  it('finds an area that lies over another', () => {
    expect(
      overlapAt([
        west,
        east,
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [0.5, 1],
              [0, 0],
            ],
          ],
        },
      ]),
    ).toBe('0, 0');
  });
});

it('knows the ends of lines', () => {
  const onward: LineString = {
    type: 'LineString',
    coordinates: [
      [3, 3],
      [1, 2],
    ],
  };
  expect(isEndOf([1, 2], border)).toBe(true);
  expect(isEndOf([1, 1], border)).toBe(false);
  expect(meet(border, onward)).toBe(true);
  expect(
    meet(
      {
        type: 'LineString',
        coordinates: [
          [1, 1],
          [5, 5],
        ],
      },
      border,
    ),
  ).toBe(false);
});

it('knows sides, distances and what lies inside', () => {
  expect(crossings([0.5, 0.5], [1.5, 0.5], border)).toBe(1);
  expect(crossings([0.5, 0.5], [0.6, 1.5], border)).toBe(0);
  expect(kmTo([1.1, 0.5], border)).toBeCloseTo(11.1, 1);
  expect(holds(west, [0.5, 0.5])).toBe(true);
  expect(holds(east, [0.5, 0.5])).toBe(false);
});
