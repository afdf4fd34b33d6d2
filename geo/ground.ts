/** The tiling of the region: parcels without gap or overlap, and the arcs between them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mergeArcs, feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { inputsKey, sha256 } from './inputs.ts';
import { layOutlines, type StitchLog } from './outlines.ts';
import type { Arc, Ground } from './recipe.ts';
import { tilingOf } from './steps/arcs.ts';
import { runMapshaper } from './steps/mapshaper.ts';
import { Network } from './steps/network.ts';
import { precisionOf, type LineSource } from './steps/precision.ts';
import { round6 } from './steps/plane.ts';
import { BOX, groundTiles, type Tiles } from './tiles.ts';

type Area = Polygon | MultiPolygon;

/** A point inside each face that has a name of its own, [longitude, latitude]. The rest is the country's it lies in. */
const SEEDS: Record<string, Position[]> = {
  kalapani: [[80.75, 30.35]],
  doklam: [[89.05, 27.35]],
  'jakarlung-pasamlung': [[91, 27.93]],
  'gilgit-baltistan': [[75, 35.9]],
  'azad-kashmir': [
    [73.6, 34.3],
    [73.9, 33.4],
  ],
  'jammu-kashmir': [[74.8, 34.08]],
  ladakh: [[77.58, 34.16]],
  siachen: [[77.11, 35.42]],
  'aksai-chin': [[79.1, 35.1]],
  shaksgam: [[76.5, 36.05]],
  demchok: [
    [79.127, 33.059],
    [79.322, 32.725],
  ],
  'demchok-east': [[79.254, 33.061]],
  nelang: [[79.106, 31.231]],
  barahoti: [[80.141, 30.73]],
  kaurik: [[78.593, 32.108]],
  'arunachal-pradesh': [[94, 28]],
  sikkim: [[88.5, 27.5]],
  balochistan: [[66, 28.5]],
};

/** The tiling with what its making has to tell. */
export interface BuiltGround extends Ground {
  log: StitchLog;
  faces: number;
}

interface Built {
  topology: Topology;
  sources: LineSource[];
  log: StitchLog;
  nj9842: Position;
  faces: number;
}

const CACHE = new URL('.cache/', import.meta.url);
/** The files whose change makes the tiling another; the lock file holds the versions of the tools. */
const CODE = [
  'package-lock.json',
  'ground.ts',
  'tiles.ts',
  'outlines.ts',
  'steps/chain.ts',
  'steps/mapshaper.ts',
  'steps/network.ts',
  'steps/plane.ts',
  'steps/precision.ts',
  'steps/quadtree.ts',
  'steps/ring.ts',
  'steps/stitch.ts',
  'steps/zones.ts',
];

/** Builds the tiling, or takes it from the cache when neither inputs nor code have changed since. */
export async function buildGround(): Promise<BuiltGround> {
  const code = CODE.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('');
  const file = new URL(`ground-${sha256(inputsKey() + code).slice(0, 16)}.json`, CACHE);
  if (existsSync(file)) return asGround(JSON.parse(readFileSync(file, 'utf8')) as Built);
  const built = await build();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(built));
  return asGround(built);
}

async function build(): Promise<Built> {
  const tiles = await groundTiles();
  const ground = await withSea(tiles);
  const groundLines = (topology({ tiles: ground }).arcs as Position[][]).map((arc) => [...arc]);
  const network = new Network(groundLines);
  const { lines, log, nj9842 } = await layOutlines(network, tiles);

  const { out } = await runMapshaper(
    '-i network.json -polygons -each "x = this.innerX, y = this.innerY" -o out.json precision=0.000001',
    {
      'network.json': {
        type: 'FeatureCollection',
        features: network.lines.map((coordinates) => ({
          type: 'Feature',
          properties: {},
          geometry: { type: 'LineString', coordinates },
        })),
      },
    },
  );
  const faces = out as FeatureCollection<Area, { x: number; y: number }>;
  const parcels = dissolve(faces, ground);
  const topo = topology({ parcels }) as Topology;
  const outlineOf = new Map(
    [...lines].flatMap(([id, pieces]) => pieces.flatMap(edgesOf).map((edge) => [edge, id] as const)),
  );
  const sources = (topo.arcs as Position[][]).map((arc) => sourceOf(arc, outlineOf));
  return { topology: topo, sources, log, nj9842, faces: faces.features.length };
}

const key = (at: Position) => `${at[0]},${at[1]}`;

/** The tiles and, as one more, the sea of the box; every vertex to six decimals. */
async function withSea(tiles: Tiles): Promise<FeatureCollection<Area, { id: string }>> {
  const [west, south, east, north] = BOX;
  const box = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const { out } = await runMapshaper(
    '-i box.json tiles.json combine-files -target box -erase tiles -o out.json target=box precision=0.000001',
    { 'box.json': { type: 'Polygon', coordinates: [box] }, 'tiles.json': tiles },
  );
  const sea = out!.features.map((each) => ({ ...each, properties: { id: 'sea' } })) as typeof tiles.features;
  const rings = (polygon: Position[][]) => polygon.map((ring) => ring.map(round6));
  const features = [...tiles.features, ...sea].map((each) => ({
    ...each,
    geometry:
      each.geometry.type === 'Polygon'
        ? { ...each.geometry, coordinates: rings(each.geometry.coordinates) }
        : { ...each.geometry, coordinates: each.geometry.coordinates.map(rings) },
  }));
  return { type: 'FeatureCollection', features };
}

/** Names every face, by seed or by the country that it lies in, and dissolves them into parcels. */
function dissolve(
  faces: FeatureCollection<Area, { x: number; y: number }>,
  ground: FeatureCollection<Area, { id: string }>,
) {
  const named = faces.features.map((face) => {
    const seeded = Object.entries(SEEDS).find(([, points]) =>
      points.some((point) => booleanPointInPolygon(point, face)),
    );
    const { x, y } = face.properties;
    const id =
      seeded?.[0] ?? ground.features.find((tile) => booleanPointInPolygon([x, y], tile))?.properties.id;
    if (!id) throw new RangeError(`the face at ${x}, ${y} lies in no country`);
    return { ...face, properties: { id } };
  });
  for (const id of Object.keys(SEEDS)) {
    if (!named.some(({ properties }) => properties.id === id))
      throw new RangeError(`no face for the parcel ${id}`);
  }
  const collection: FeatureCollection<Area, { id: string }> = { type: 'FeatureCollection', features: named };
  const topo = topology({ faces: collection }) as Topology;
  const geometries = (topo.objects.faces as GeometryCollection<{ id: string }>).geometries;
  const ids = [...new Set(named.map(({ properties }) => properties.id))].toSorted();
  const features = ids.map((id): Feature<Area, { id: string }> => {
    const own = geometries.filter((each) => (each.properties as { id: string }).id === id) as (
      TopoPolygon | TopoMultiPolygon
    )[];
    const merged = own.length === 1 ? own[0]! : mergeArcs(topo, own);
    const { geometry } = feature(topo, merged) as Feature<Area>;
    return { type: 'Feature', id, properties: { id }, geometry };
  });
  return { type: 'FeatureCollection' as const, features };
}

/** Both ends of an edge, in one order whichever way it is walked. */
const edgeKey = (a: Position, b: Position) => [key(a), key(b)].toSorted().join(' ');
const edgesOf = (line: readonly Position[]) => line.slice(1).map((at, index) => edgeKey(line[index]!, at));

/** Where an arc comes from: the outline that most of its edges were laid for, or the ground. */
function sourceOf(arc: Position[], outlineOf: ReadonlyMap<string, string>): LineSource {
  const laid = edgesOf(arc).flatMap((edge) => outlineOf.get(edge) ?? []);
  if (laid.length * 2 <= arc.length - 1) return 'openstreetmap';
  return laid[0] === 'siachen-south-east' ? 'straight' : 'natural-earth';
}

function asGround({ topology: topo, sources, log, nj9842, faces }: Built): BuiltGround {
  const { parcels, edges, area, between } = tilingOf(topo);
  const arcs = edges.map(({ left, right, line }, index): Arc => ({
    id: `arc-${index}`,
    left,
    right,
    geometry: { type: 'LineString', coordinates: line },
    precisionM: precisionOf([line], sources[index]!),
    source: sources[index] === 'openstreetmap' ? 'openstreetmap-geo-tz' : 'natural-earth-qgis-common',
  }));
  return { parcels, arcs, area, between, log, nj9842, faces };
}
