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
import type { ArcId, ParcelId } from '../src/domain/ground.ts';
import { inputsKey, sha256 } from './inputs.ts';
import { CUTS, LINES, lineOf, pairOf } from './lines.ts';
import { layOutlines, type Laid, type LaidOutlines, type StitchLog } from './outlines.ts';
import type { Tiling, TilingArc } from './recipe.ts';
import { cutArcs } from './steps/cut.ts';
import { edgesOf, type Edge } from './steps/edges.ts';
import { runMapshaper } from './steps/mapshaper.ts';
import { Network } from './steps/network.ts';
import { distanceKm, round6 } from './steps/plane.ts';
import { precisionOf } from './steps/precision.ts';
import { thinArcs } from './steps/thinarcs.ts';
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
  'sir-creek': [[68.204, 23.8168]],
};

/** The tiling with what its making has to tell. */
export interface BuiltTiling extends Tiling {
  /** Without quantization: the object `parcels` on arcs in the order of its making. */
  topology: Topology;
  /** By arc of the topology: its index in `arcs`, or -1 on the edge of the box. */
  order: readonly number[];
  log: StitchLog;
  faces: number;
}

/** What is known of an arc of the topology from its making. */
type Made = Pick<TilingArc, 'precisionM' | 'source' | 'seamM' | 'thinnedM'>;
interface Built {
  topology: Topology;
  /** By arc of the topology. */
  made: Made[];
  log: StitchLog;
  faces: number;
}

const CACHE = new URL('.cache/', import.meta.url);
/** The files whose change makes the tiling another; the lock file holds the versions of the tools. */
const CODE = [
  'package-lock.json',
  'tiling.ts',
  'tiles.ts',
  'lines.ts',
  'outlines.ts',
  'steps/chain.ts',
  'steps/cut.ts',
  'steps/edges.ts',
  'steps/gshhg.ts',
  'steps/mapshaper.ts',
  'steps/network.ts',
  'steps/plane.ts',
  'steps/precision.ts',
  'steps/quadtree.ts',
  'steps/ring.ts',
  'steps/stitch.ts',
  'steps/thinarcs.ts',
  'steps/zones.ts',
];

/** Builds the tiling, or takes it from the cache when neither inputs nor code have changed since. */
export async function buildTiling(): Promise<BuiltTiling> {
  const code = CODE.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('');
  const file = new URL(`tiling-${sha256(inputsKey() + code).slice(0, 16)}.json`, CACHE);
  if (existsSync(file)) return asTiling(JSON.parse(readFileSync(file, 'utf8')) as Built);
  const built = await build();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(built));
  return asTiling(built);
}

async function build(): Promise<Built> {
  const tiles = await groundTiles();
  const ground = await withSea(tiles);
  const groundLines = (topology({ tiles: ground }).arcs as Position[][]).map((arc) => [...arc]);
  const network = new Network(groundLines);
  const { laid, log } = await layOutlines(network, tiles);

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
  const topo = topology({ parcels: dissolve(faces, ground) }) as Topology;
  cutArcs(
    topo,
    CUTS.map(({ of, at }) => (now) => ({
      arcs: edgesOf(now).edges.flatMap(({ left, right }, index) =>
        left && right && pairOf(left, right) === of ? [index] : [],
      ),
      at,
    })),
  );
  const { edges } = edgesOf(topo);
  const made = describeArcs(edges, laid);
  topo.arcs = thinArcs(topo.arcs as Position[][], (index) => made[index]!.thinnedM);
  return { topology: topo, made, log, faces: faces.features.length };
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
const keysOf = (line: readonly Position[]) => line.slice(1).map((at, index) => edgeKey(line[index]!, at));

/** Parcels that are an undisputed part of one state. */
const isUndisputed = (id: ParcelId) => !(id in SEEDS) || id === 'balochistan';
const THINNED_M = 50;

/** Metres by which an arc may be thinned: only what no dispute and no named line of the atlas touches. */
function thinnedM({ left, right }: Edge): number {
  if (!left || !right) return 0;
  const isPlain = [left, right].every(isUndisputed) && lineOf('', pairOf(left, right)) === null;
  return isPlain ? THINNED_M : 0;
}

/** Where each arc comes from: the outline that most of its edges were laid for, the coast, or the ground. */
function describeArcs(edges: readonly Edge[], laid: LaidOutlines['laid']): Made[] {
  const outlines = [...laid.values()];
  const outlineOf = new Map(
    outlines.flatMap((outline) =>
      outline.pieces.flatMap(keysOf).map((edge): [string, Laid] => [edge, outline]),
    ),
  );
  // By the outline's own end of each: the other end may have been cut again. One that divides a parcel from itself
  // is dissolved and lies on no arc.
  const joints = new Map(
    outlines
      .flatMap(({ connectors }) => connectors)
      .filter(([a, b]) => key(a) !== key(b))
      .map(([a, b]) => [key(a), distanceKm(a, b) * 1000]),
  );
  return edges.map((edge): Made => {
    const keys = keysOf(edge.line);
    const own = keys.flatMap((each) => outlineOf.get(each) ?? []);
    const { kind, source }: Pick<Laid, 'kind' | 'source'> =
      own.length * 2 > keys.length
        ? own[0]!
        : edge.left === 'sea' || edge.right === 'sea'
          ? { kind: 'coast', source: 'natural-earth-world-atlas' }
          : { kind: 'openstreetmap', source: 'openstreetmap-geo-tz' };
    const seams = edge.line.slice(1, -1).flatMap((at) => joints.get(key(at)) ?? []);
    const thinned = thinnedM(edge);
    // The line in Sir Creek is as well known as its banks, whatever its edges say.
    const known = edge.left === 'sir-creek' || edge.right === 'sir-creek' ? 'shore' : kind;
    return {
      precisionM: Math.max(precisionOf([edge.line], kind), precisionOf([], known)) + thinned,
      source,
      seamM: Math.round(seams.reduce((sum, metres) => sum + metres, 0)),
      thinnedM: thinned,
    };
  });
}

/**
 * Numbers the arcs of each pair of parcels from west to east, by their westernmost points, then their southernmost.
 * @returns ids in the order of the arcs; empty on the edge of the box
 */
function idsOf(edges: readonly Edge[]): ArcId[] {
  const corners = edges.map(({ line }) => [0, 1].map((axis) => Math.min(...line.map((at) => at[axis]!))));
  const pairs = edges.map(({ left, right }) => (left && right ? pairOf(left, right) : ''));
  const isBefore = (one: number, other: number) => {
    const [[west = 0, south = 0], [west2 = 0, south2 = 0]] = [corners[one]!, corners[other]!];
    return west !== west2 ? west < west2 : south !== south2 ? south < south2 : one < other;
  };
  return pairs.map((pair, index) => {
    const place = pairs.filter((other, at) => other === pair && isBefore(at, index)).length;
    return pair && place > 0 ? `${pair}:${place + 1}` : pair;
  });
}

function asTiling({ topology: topo, made, log, faces }: Built): BuiltTiling {
  const { parcels, edges, area } = edgesOf(topo);
  const ids = idsOf(edges);
  const arcs = edges
    .flatMap(({ left, right, line }, index): TilingArc[] => {
      const id = ids[index]!;
      if (!left || !right) return [];
      const geometry = { type: 'LineString' as const, coordinates: line };
      return [{ id, left, right, line: lineOf(id, pairOf(left, right)), geometry, ...made[index]! }];
    })
    .toSorted((a, b) => compareIds(a.id, b.id));
  const places = new Map(arcs.map(({ id }, place) => [id, place]));
  return {
    parcels,
    arcs,
    area,
    ...selections(arcs),
    topology: topo,
    order: ids.map((id) => places.get(id) ?? -1),
    log,
    faces,
  };
}

/** `china:india:2` before `china:india:10`, whatever the language of the machine. */
function compareIds(one: ArcId, other: ArcId): number {
  const [pairA, pairB] = [one, other].map((id) => id.split(':').slice(0, 2).join(':'));
  if (pairA !== pairB) return pairA! < pairB! ? -1 : 1;
  const place = (id: ArcId) => Number(id.split(':')[2] ?? 1);
  return place(one) - place(other);
}

/** How arcs are asked for, by their sides and by the line to which they belong. */
function selections(arcs: readonly TilingArc[]): Pick<Tiling, 'between' | 'line'> {
  return {
    between: (left, right) => {
      const own = arcs.filter(
        (arc) =>
          (left.includes(arc.left) && right.includes(arc.right)) ||
          (left.includes(arc.right) && right.includes(arc.left)),
      );
      if (own.length === 0) throw new RangeError(`${left.join()} and ${right.join()} share no arc`);
      return own;
    },
    line: (id) => {
      const names = [id, ...(LINES[id]?.lines ?? [])];
      const own = arcs.filter(({ line }) => line !== null && names.includes(line));
      if (own.length === 0) throw new RangeError(`no arc belongs to the line “${id}”`);
      return own;
    },
  };
}
