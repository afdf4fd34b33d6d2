import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { Network } from './network.ts';
import { lengthKm } from './plane.ts';
import { stitch, type StitchOptions } from './stitch.ts';

/** Two borders, about 96 km apart; a claim outline is drawn from one to the other across the country between. */
const west = (): Position[] => [
  [80, 30],
  [80, 32],
];
const east = (): Position[] => [
  [81, 30],
  [81, 32],
];
const between: StitchOptions = { toleranceKm: 3, inside: ([lon = 0]) => lon > 80 && lon < 81 };

describe('stitch', () => {
  it('cuts overshoots off at the borders and shares the node with them', () => {
    const borders = [west(), east()];
    const { lines, connectors } = stitch(
      [
        [79.5, 31],
        [80.5, 31.1],
        [81.5, 31],
      ],
      new Network(borders),
      between,
    );
    expect(lines).toHaveLength(1);
    expect(connectors).toEqual([]);
    const [line] = lines;
    expect(borders[0]!.some((at) => at === line![0])).toBe(true);
    expect(borders[1]!.some((at) => at === line!.at(-1))).toBe(true);
  });

  it('joins an end that stops short, and says how long the joint is', () => {
    const { lines, connectors } = stitch(
      [
        [80.05, 31],
        [80.5, 31.1],
        [81.5, 31],
      ],
      new Network([west(), east()]),
      between,
    );
    expect(lines[0]![0]).toEqual([80, 31]);
    expect(connectors).toHaveLength(1);
    expect(lengthKm(connectors[0]!)).toBeCloseTo(4.77, 1);
  });

  it('drops a run that follows the ground line: the ground wins', () => {
    // Ten kilometres along the western border, 1 km off it, before it turns away to the east.
    const claim = [
      [80.01, 30.9],
      [80.01, 31],
      [80.5, 31.1],
      [81.2, 31.1],
    ];
    const { lines, droppedKm } = stitch(claim, new Network([west(), east()]), between);
    expect(lines).toHaveLength(1);
    expect(lengthKm(lines[0]!)).toBeLessThan(100);
    expect(Math.max(...droppedKm)).toBeGreaterThan(10);
  });

  it('writes out the vertices of the outline alone, not those it was measured at', () => {
    const { lines } = stitch(
      [
        [79.5, 31],
        [80.5, 31.1],
        [81.5, 31],
      ],
      new Network([west(), east()]),
      between,
    );
    expect(lines[0]).toHaveLength(3);
    expect(lines[0]![1]).toEqual([80.5, 31.1]);
  });

  it('keeps only what lies on the ground of the state that holds it', () => {
    const { lines, droppedKm } = stitch(
      [
        [79, 31],
        [79.9, 31],
      ],
      new Network([west(), east()]),
      between,
    );
    expect(lines).toEqual([]);
    expect(droppedKm).toHaveLength(1);
  });

  it('lets a later outline end on an earlier one', () => {
    const network = new Network([west(), east()]);
    stitch(
      [
        [79.5, 31],
        [81.5, 31],
      ],
      network,
      between,
    );
    const { lines } = stitch(
      [
        [80.05, 30.2],
        [80.5, 31.4],
      ],
      network,
      { ...between, inside: ([lon = 0, lat = 0]) => lon > 80 && lon < 81 && lat < 31 },
    );
    expect(lines[0]!.at(-1)).toEqual([80.35, 31]);
    expect(network.lines).toHaveLength(4);
  });
});
