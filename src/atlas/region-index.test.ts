import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, lineString, nearestPointOnLine, point } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { packIndex, unpackIndex } from './packed-index.ts';
import { arcsInDoubt, indexRegion, nearestLines, parcelAt, type RegionIndex } from './region-index.ts';
import { readRegion } from './region.ts';
import { toSegment, unit } from './sphere.ts';

type Place = [number, number];

/** A topology on the grid of the record, of arcs in degrees. */
function topologyOf(
  arcs: Place[][],
  rings: Record<string, number[][]>,
  named: Record<number, { left: string; right: string; line: string | null; precisionM: number }>,
) {
  return {
    type: 'Topology',
    transform: { scale: [1e-6, 1e-6], translate: [0, 0] },
    objects: {
      parcels: {
        type: 'GeometryCollection',
        geometries: Object.entries(rings).map(([id, own]) => ({ type: 'Polygon', id, arcs: own })),
      },
      arcs: {
        type: 'GeometryCollection',
        geometries: Object.entries(named).map(([arc, properties]) => ({
          type: 'LineString',
          id: `arc-${arc}`,
          arcs: [Number(arc)],
          properties: { ...properties, source: 'invented' },
        })),
      },
    },
    arcs: arcs.map((line) => {
      let [x, y] = [0, 0];
      return line.map(([lon, lat]) => {
        const step = [Math.round(lon * 1e6) - x, Math.round(lat * 1e6) - y];
        [x, y] = [x + step[0]!, y + step[1]!];
        return step;
      });
    }),
  };
}

/**
 * A box of 10° x 10°: `west` and `east` meet at a zigzag, with vertices on the same parallels as those of the lake in
 * `east`, which is `lake`; `south` lies below a parallel, so that no other arc crosses its rays.
 */
const INVENTED = topologyOf(
  [
    [
      [4, 2],
      [6, 4],
      [3, 6],
      [5, 8],
      [5, 10],
    ],
    [
      [7, 4],
      [8, 4],
      [9, 6],
      [7, 6],
      [7, 4],
    ],
    [
      [0, 2],
      [4, 2],
    ],
    [
      [4, 2],
      [10, 2],
    ],
    [
      [5, 10],
      [0, 10],
      [0, 2],
    ],
    [
      [10, 2],
      [10, 10],
      [5, 10],
    ],
    [
      [0, 2],
      [0, 0],
      [10, 0],
      [10, 2],
    ],
  ],
  { west: [[2, 0, 4]], east: [[3, 5, ~0], [1]], lake: [[1]], south: [[6, ~3, ~2]] },
  {
    0: { left: 'west', right: 'east', line: 'zigzag', precisionM: 5000 },
    1: { left: 'lake', right: 'east', line: 'shore', precisionM: 100 },
    2: { left: 'west', right: 'south', line: null, precisionM: 100 },
    3: { left: 'east', right: 'south', line: null, precisionM: 100 },
  },
);

const asAreas = (data: unknown) => {
  const topo = data as Topology;
  const { features } = feature(topo, topo.objects.parcels as GeometryCollection) as FeatureCollection;
  return features as Feature<Polygon | MultiPolygon>[];
};
const byTurf = (areas: Feature<Polygon | MultiPolygon>[], lon: number, lat: number) =>
  areas.filter((area) => booleanPointInPolygon([lon, lat], area)).map(({ id }) => id);

describe('an invented region', () => {
  const index = indexRegion(readRegion(INVENTED));
  const areas = asAreas(INVENTED);

  it('tells the parcel as Turf does, also on the parallels of vertices', () => {
    const grid = fc.integer({ min: 1, max: 9_999_999 }).map((value) => value / 1e6);
    const lat = fc.oneof(grid, fc.constantFrom(2, 4, 6, 8));
    fc.assert(
      fc.property(grid, lat, (lon, at) => {
        const within = byTurf(areas, lon, at);
        // On a line two of them have it: one is told.
        expect(within).toContain(parcelAt(index, { lat: at, lon }));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows no parcel outside of the box', () => {
    expect(parcelAt(index, { lat: -0.1, lon: 5 })).toBeNull();
    expect(parcelAt(index, { lat: 5, lon: 10.1 })).toBeNull();
  });

  it('finds the arcs within whose precision a spot lies, and counts that of the spot', () => {
    const ids = (lat: number, lon: number, spotM = 0) =>
      arcsInDoubt(index, { lat, lon }, spotM).map(({ arc }) => arc.id);
    expect(ids(9, 5.04)).toEqual(['arc-0']);
    expect(ids(9, 5.05)).toEqual([]);
    expect(ids(9, 5.05, 1000)).toEqual(['arc-0']);
    expect(ids(2.0001, 4)).toEqual(expect.arrayContaining(['arc-0', 'arc-2', 'arc-3']));
  });

  it('is the same after it went from a worker to the page', () => {
    const packed = packIndex(indexRegion(readRegion(INVENTED)));
    const moved = unpackIndex(structuredClone(packed, { transfer: packed.buffers }));
    const spot = { lat: 5, lon: 8 };
    expect(parcelAt(moved, spot)).toBe('lake');
    expect(nearestLines(moved, spot, 2, 300_000)).toEqual(nearestLines(index, spot, 2, 300_000));
  });

  it('refuses a file that is none', () => {
    expect(() => readRegion({ type: 'FeatureCollection' })).toThrow(/type/);
    const { arcs, ...rest } = INVENTED;
    expect(() => readRegion({ ...rest, arcs: [...arcs, [[0, 0]]] })).toThrow('arc 7: no parcel has it');
  });
});

describe('toSegment', () => {
  it('measures as Turf does', () => {
    const near = fc.tuple(
      fc.double({ min: 70, max: 80, noNaN: true }),
      fc.double({ min: 25, max: 40, noNaN: true }),
    );
    fc.assert(
      fc.property(near, near, near, (a, b, p) => {
        fc.pre(Math.hypot(a[0] - b[0], a[1] - b[1]) > 1e-4);
        const turf = nearestPointOnLine(lineString([a, b]), point(p), { units: 'meters' });
        const own = toSegment(unit(...p), unit(...a), unit(...b));
        expect(Math.abs(own - turf.properties.pointDistance)).toBeLessThan(0.01 + own * 1e-9);
      }),
    );
  });
});

describe('the region of the record', () => {
  const data: unknown = JSON.parse(readFileSync('geo/atlas/region.topojson', 'utf8'));
  const index = indexRegion(readRegion(data));
  const { region } = index;
  const areas = asAreas(data);
  const lon = fc.integer({ min: 60_000_001, max: 97_999_999 }).map((value) => value / 1e6);
  const lat = fc.integer({ min: 20_000_001, max: 41_999_999 }).map((value) => value / 1e6);
  /** A parallel on which vertices lie. */
  const row = fc
    .integer({ min: 0, max: region.vertices.length / 2 - 1 })
    .map((at) => region.vertices[at * 2 + 1]! / 1e6)
    .filter((value) => value > 20 && value < 42);

  it('tells the parcel as Turf does', () => {
    fc.assert(
      fc.property(lon, fc.oneof(lat, row), (x, y) => {
        expect(byTurf(areas, x, y)).toContain(parcelAt(index, { lat: y, lon: x }));
      }),
      { numRuns: 1200 },
    );
  }, 120_000);

  it('tells both sides of every arc, a step to the left and to the right of it', () => {
    const wrong: string[] = [];
    for (const [arc, { id, left, right, isBox }] of region.arcs.entries()) {
      if (isBox) continue;
      const at = Math.floor((region.starts[arc]! + region.starts[arc + 1]! - 1) / 2);
      const [x1, y1, x2, y2] = [0, 1, 2, 3].map((place) => region.vertices[at * 2 + place]!) as [
        number,
        number,
        number,
        number,
      ];
      const size = Math.hypot(x2 - x1, y2 - y1);
      if (size < 20) continue;
      const off = [((y1 - y2) / size) * 4, ((x2 - x1) / size) * 4] as const;
      const beside = (sign: 1 | -1) =>
        parcelAt(index, {
          lon: ((x1 + x2) / 2 + sign * off[0]) / 1e6,
          lat: ((y1 + y2) / 2 + sign * off[1]) / 1e6,
        });
      if (beside(1) !== left || beside(-1) !== right) wrong.push(id);
    }
    expect(wrong).toEqual([]);
  });

  it('finds the lines that a scan of all segments finds, and as far', () => {
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        const found = nearestLines(index, { lat: y, lon: x }, 3, 300_000);
        const scan = scanned(index, x, y).slice(0, 3);
        expect(found.map(({ arc }) => arc.line)).toEqual(scan.map(({ line }) => line));
        for (const [place, { metres }] of found.entries())
          expect(Math.abs(metres - scan[place]!.metres)).toBeLessThan(0.01 + metres * 1e-9);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

/** Every segment of every named line measured. */
function scanned({ region }: RegionIndex, lon: number, lat: number) {
  const here = unit(lon, lat);
  const best = new Map<string, number>();
  for (const [arc, { line }] of region.arcs.entries()) {
    if (line === null) continue;
    for (let at = region.starts[arc]!; at < region.starts[arc + 1]! - 1; at += 1) {
      const vertex = (place: number) =>
        unit(region.vertices[place * 2]! / 1e6, region.vertices[place * 2 + 1]! / 1e6);
      const metres = toSegment(here, vertex(at), vertex(at + 1));
      if (metres < (best.get(line) ?? 300_000)) best.set(line, metres);
    }
  }
  return [...best].map(([line, metres]) => ({ line, metres })).toSorted((a, b) => a.metres - b.metres);
}
