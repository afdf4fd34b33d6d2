import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { MARCH } from '../fixtures/march.ts';
import { arcFindings, deFactoFindings, tilingFindings } from './topology.ts';

const { topo, tiling, ground } = MARCH;
const BOX = [0, 0, 5, 3];
const lines = topo.arcs as [number, number][][];
/** The march as the record keeps its topology. */
const region = (): Topology => ({
  type: 'Topology',
  arcs: structuredClone(topo.arcs),
  objects: {
    parcels: {
      type: 'GeometryCollection',
      geometries: (topo.objects.parcels as GeometryCollection<{ id: string }>).geometries.map((each) => ({
        ...each,
        id: (each.properties as { id: string }).id,
      })),
    },
    arcs: {
      type: 'GeometryCollection',
      geometries: tiling.arcs.map(({ id, left, right, geometry }) => ({
        type: 'LineString' as const,
        id,
        properties: { left, right, line: null, precisionM: 100 },
        arcs: [lines.findIndex((line) => line === geometry.coordinates)],
      })),
    },
  },
});
const problems = (findings: readonly [string, string | null][]) =>
  findings.flatMap(([where, problem]) => (problem ? [`${where}: ${problem}`] : []));

describe('tilingFindings', () => {
  it('lets a tiling pass', () => expect(problems(tilingFindings(region(), BOX))).toEqual([]));
  it('finds what is missing of the box', () => {
    const found = region();
    (found.objects.parcels as GeometryCollection).geometries.pop();
    expect(problems(tilingFindings(found, BOX))).toHaveLength(2);
  });
  it('finds a parcel that lies over another', () => {
    const found = region();
    const { geometries } = found.objects.parcels as GeometryCollection;
    geometries.push({ ...geometries[2]!, id: 'again' });
    expect(problems(tilingFindings(found, BOX)).join()).toContain('a gap or an overlap');
  });
});

describe('arcFindings', () => {
  it('lets arcs pass whose sides are those of the rings', () =>
    expect(problems(arcFindings(region()))).toEqual([]));
  it('finds sides that were exchanged', () => {
    const found = region();
    const [first] = (found.objects.arcs as GeometryCollection).geometries as unknown as {
      id: string;
      properties: { left: string; right: string };
    }[];
    const { left, right } = first!.properties;
    Object.assign(first!.properties, { left: right, right: left });
    expect(problems(arcFindings(found))).toEqual([
      `${first!.id}: it says ${right} and ${left}, the rings say ${left} and ${right}`,
    ]);
  });
});

describe('deFactoFindings', () => {
  it('finds no boundary where a holder claims beyond it', () =>
    expect(problems(deFactoFindings(ground))).toEqual([]));
});
