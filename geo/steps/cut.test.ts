import type { FeatureCollection, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { cutArcs } from './cut.ts';
import { edgesOf } from './edges.ts';

const area = (id: string, ring: Position[]) => ({
  type: 'Feature' as const,
  properties: { id },
  geometry: { type: 'Polygon' as const, coordinates: [ring] },
});
/** Two neighbours with a border of three edges. */
const neighbours: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    area('west', [
      [0, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
      [0, 3],
      [0, 0],
    ]),
    area('east', [
      [2, 0],
      [4, 0],
      [4, 3],
      [2, 3],
      [2, 2],
      [2, 1],
      [2, 0],
    ]),
  ],
};
const made = (): Topology => topology({ parcels: neighbours });
const border = (topo: Topology) =>
  edgesOf(topo).edges.flatMap(({ left, right }, index) => (left && right ? [index] : []));

describe('cutArcs', () => {
  it('makes two arcs of one at the vertex nearest to a place, and both neighbours follow', () => {
    const topo = made();
    const before = edgesOf(topo).parcels;
    cutArcs(topo, [(now) => ({ arcs: border(now), at: [2.1, 1.9] })]);
    const halves = border(topo).map((index) => (topo.arcs as Position[][])[index]!);
    expect(halves.map((line) => line.length).toSorted()).toEqual([2, 3]);
    expect(halves.every((line) => [line[0]!, line.at(-1)!].some((end) => String(end) === '2,2'))).toBe(true);
    for (const [id, geometry] of edgesOf(topo).parcels) {
      const sorted = (coordinates: unknown) => String(coordinates).split(',').toSorted();
      expect(sorted(geometry.coordinates)).toEqual(sorted(before.get(id)!.coordinates));
    }
    const [east] = (topo.objects.parcels as GeometryCollection).geometries.slice(1) as Polygon[];
    expect(east!.arcs[0]).toHaveLength(3);
  });

  it('knows of the first cut when it makes the second', () => {
    const topo = made();
    const at = (place: Position) => (now: Topology) => ({ arcs: border(now), at: place });
    cutArcs(topo, [at([2, 1]), at([2, 2])]);
    expect(border(topo)).toHaveLength(3);
  });

  it('refuses to cut at an end', () => {
    const topo = made();
    expect(() => cutArcs(topo, [(now) => ({ arcs: border(now), at: [2, 0] })])).toThrow('ends there already');
  });
});
