import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { thinArcs } from './thinarcs.ts';

/** A border that wavers by about 11 m and has one corner of 1.1 km. */
const wavering: Position[] = [
  [80, 30],
  [80.01, 30.0001],
  [80.02, 30],
  [80.03, 30.01],
  [80.04, 30],
];

describe('thinArcs', () => {
  it('drops what lies nearer than the tolerance and keeps corners and ends', () => {
    const [line] = thinArcs([wavering], () => 50);
    expect(line).toEqual([wavering[0], wavering[2], wavering[3], wavering[4]]);
  });

  it('leaves an arc with the tolerance 0 alone', () => {
    expect(
      thinArcs([wavering, wavering.map(([lon, lat]) => [lon!, lat! + 1])], (arc) => arc * 50)[0],
    ).toEqual(wavering);
  });

  it('brings a vertex back where the thinned edge would cross a neighbour', () => {
    const bulge: Position[] = [
      [80, 30],
      [80.01, 30.0003],
      [80.02, 30],
    ];
    // It pokes into the bulge from below, above the straight way between the ends.
    const poking: Position[] = [
      [80.01, 29.9],
      [80.01, 30.0002],
      [80.012, 29.9],
    ];
    expect(thinArcs([bulge], () => 50)[0]).toHaveLength(2);
    expect(thinArcs([bulge, poking], (arc) => (arc === 0 ? 50 : 0))[0]).toEqual(bulge);
  });

  it('does not let two arcs between the same nodes fall together', () => {
    const [low, high]: [Position[], Position[]] = [
      [
        [80, 30],
        [80.01, 29.9999],
        [80.02, 30],
      ],
      [
        [80, 30],
        [80.01, 30.0001],
        [80.02, 30],
      ],
    ];
    const thinned = thinArcs([low, high], () => 50);
    expect(Math.max(...thinned.map((line) => line.length))).toBe(3);
  });

  it('leaves a ring its extent', () => {
    const ring: Position[] = [
      [80, 30],
      [80.0001, 30],
      [80.0001, 30.0001],
      [80, 30.0001],
      [80, 30],
    ];
    expect(thinArcs([ring], () => 50)[0]!.length).toBeGreaterThanOrEqual(4);
  });
});
