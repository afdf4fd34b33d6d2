import type { FeatureCollection, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { chained, edgesOf } from './edges.ts';

/** West and east side by side, an island within west, and the sea to the south of both. */
const parcel = (id: string, ...coordinates: Polygon['coordinates']) => ({
  type: 'Feature' as const,
  properties: { id },
  geometry: { type: 'Polygon' as const, coordinates },
});
const island = [
  [1, 2],
  [2, 2],
  [2, 3],
  [1, 3],
  [1, 2],
];
const parcels: FeatureCollection<Polygon, { id: string }> = {
  type: 'FeatureCollection',
  features: [
    parcel(
      'west',
      [
        [0, 1],
        [4, 1],
        [4, 4],
        [0, 4],
        [0, 1],
      ],
      island.toReversed(),
    ),
    parcel('east', [
      [4, 1],
      [8, 1],
      [8, 4],
      [4, 4],
      [4, 1],
    ]),
    parcel('island', island),
    parcel('sea', [
      [0, 0],
      [8, 0],
      [8, 1],
      [4, 1],
      [0, 1],
      [0, 0],
    ]),
  ],
};
const tiling = edgesOf(topology({ parcels }));

/** The same with every ring walked the other way round. */
const reversed: typeof parcels = {
  ...parcels,
  features: parcels.features.map(({ geometry, ...rest }) => ({
    ...rest,
    geometry: { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) },
  })),
};

describe('edgesOf', () => {
  it.each([
    ['counter-clockwise', parcels],
    ['clockwise', reversed],
  ])('knows which parcel lies on which hand of an arc: rings %s', (_, wound) => {
    const tiling = edgesOf(topology({ parcels: wound }));
    const border = tiling.edges.find(({ left, right }) => [left, right].toSorted().join() === 'east,west')!;
    const isNorthward = border.line[0]![1]! < border.line.at(-1)![1]!;
    expect(border.left).toBe(isNorthward ? 'west' : 'east');
    const shore = tiling.edges.find(({ left, right }) => [left, right].includes('island'))!;
    expect([shore.left, shore.right].toSorted()).toEqual(['island', 'west']);
  });

  it('has nothing on the far side of the edge of the box', () => {
    const outer = tiling.edges.filter(({ left, right }) => left === null || right === null);
    expect(outer.map(({ left, right }) => left ?? right).toSorted()).toEqual(['east', 'sea', 'west']);
  });

  it('dissolves neighbours, and keeps parts that do not meet apart', () => {
    expect(tiling.area('west', 'island', 'east')).toMatchObject({ type: 'Polygon' });
    expect(tiling.area('west', 'island', 'east').coordinates).toHaveLength(1);
    expect(tiling.area('island', 'east').type).toBe('MultiPolygon');
  });

  it('gives a parcel back vertex by vertex', () => {
    expect(tiling.parcels.get('island')!.coordinates[0]).toHaveLength(5);
  });

  it('names what it does not know', () => {
    expect(() => tiling.area('atlantis')).toThrow('no parcel “atlantis”');
  });
});

describe('chained', () => {
  const coast = tiling.edges.filter(({ left, right }) => [left, right].includes('sea') && left && right);

  it('puts edges end to end, whichever way they run', () => {
    expect(coast).toHaveLength(2);
    expect(chained(coast.map(({ line }) => line)).coordinates).toHaveLength(3);
    expect(chained(coast.map(({ line }, index) => (index ? line.toReversed() : line))).type).toBe(
      'LineString',
    );
  });

  it('keeps runs that do not meet apart, and refuses none at all', () => {
    const apart = [
      coast[0]!.line,
      tiling.edges.find((edge) => [edge.left, edge.right].includes('island'))!.line,
    ];
    expect(chained(apart)).toMatchObject({ type: 'MultiLineString' });
    expect(() => chained([])).toThrow('a line has no edges');
  });
});
