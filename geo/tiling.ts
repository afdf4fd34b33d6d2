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
import { BOX } from './box.ts';
import { inputsKey, sha256 } from './inputs.ts';
import { compareIds, describeArcs, idsOf, selections, type Made } from './arcs.ts';
import { CUTS, lineOf, pairOf } from './lines.ts';
import { layOutlines, type StitchLog } from './outlines.ts';
import type { Tiling, TilingArc } from './recipe.ts';
import { cutArcs } from './steps/cut.ts';
import { edgesOf } from './steps/edges.ts';
import { SEEDS } from './seeds.ts';
import { runMapshaper } from './steps/mapshaper.ts';
import { Network } from './steps/network.ts';
import { round6 } from './steps/plane.ts';
import { thinArcs } from './steps/thinarcs.ts';
import { groundTiles, type Tiles } from './tiles.ts';

type Area = Polygon | MultiPolygon;

/** The tiling with what its making has to tell. */
export interface BuiltTiling extends Tiling {
  /** Without quantization: the object `parcels` on arcs in the order of its making. */
  topology: Topology;
  /** By arc of the topology: its index in `arcs`, or -1 on the edge of the box. */
  order: readonly number[];
  log: StitchLog;
  faces: number;
}

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
  'arcs.ts',
  'box.ts',
  'seeds.ts',
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
