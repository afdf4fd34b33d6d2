import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { Network } from './network.ts';

const border = (): Position[] => [
  [80, 30],
  [80, 31],
  [80, 32],
];

describe('Network', () => {
  it('puts a crossing into the ground line as a vertex of its own', () => {
    const line = border();
    const network = new Network([line]);
    expect(network.nodesAcross([79.5, 30.5], [80.5, 30.5])).toEqual([[80, 30.5]]);
    expect(line).toEqual([
      [80, 30],
      [80, 30.5],
      [80, 31],
      [80, 32],
    ]);
  });

  it('takes a vertex within thirty metres instead of a new one', () => {
    const line = border();
    expect(new Network([line]).nodesAcross([79.5, 31.0001], [80.5, 31.0001])).toEqual([[80, 31]]);
    expect(line).toHaveLength(3);
  });

  it('gives the crossings in the order in which the segment meets them', () => {
    const network = new Network([
      border(),
      [
        [81, 30],
        [81, 32],
      ],
    ]);
    expect(network.nodesAcross([82, 30.5], [79, 30.5]).map(([lon]) => lon)).toEqual([81, 80]);
  });

  it('cuts the same segment twice', () => {
    const line = border();
    const network = new Network([line]);
    // Both crossings fall on the first segment: the second must be put into a half of it.
    network.nodesAcross([79.9, 30.2], [80.1, 30.2]);
    network.nodesAcross([79.9, 30.6], [80.1, 30.6]);
    expect(line.map(([, lat]) => lat)).toEqual([30, 30.2, 30.6, 31, 32]);
  });

  it('finds the nearest point, or nothing beyond its reach', () => {
    const network = new Network([border()]);
    const hit = network.nearest([80.1, 30.5])!;
    expect(hit.point[0]).toBeCloseTo(80, 9);
    expect(hit.km).toBeCloseTo(9.59, 1);
    expect(network.nearest([85, 30.5])).toBeNull();
  });

  it('is not misled by a long segment at the corner of the box that it searches', () => {
    const diagonal: Position[] = [
      [80.019, 30.5],
      [80.5, 30.019],
    ];
    const network = new Network([
      diagonal,
      [
        [79.979, 30],
        [79.979, 30.01],
      ],
    ]);
    expect(network.nearest([80, 30], 0.5)!.point[0]).toBeCloseTo(79.979, 9);
  });

  it('knows lines that were added later', () => {
    const network = new Network([border()]);
    network.add([
      [81, 30],
      [81, 31],
    ]);
    expect(network.nearest([80.99, 30.5])!.point[0]).toBeCloseTo(81, 9);
  });
});
