/**
 * "What is here?" on a warm index, beside a scan of everything, in one run: 10,000 random spots of the region. Ends
 * with an error where the 95th percentile is over the budget.
 */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { answer } from '../src/atlas/answer.ts';
import { indexRegion, type RegionIndex, type Spot } from '../src/atlas/region-index.ts';
import { readRegion } from '../src/atlas/region.ts';
import { toSegment, unit } from '../src/atlas/sphere.ts';
import type { AtlasIndex } from '../src/domain/atlas.ts';
import type { Ground } from '../src/domain/ground.ts';

const BUDGET_MS = 5;
const SPOTS = { indexed: 10_000, scanned: 50 };

const readJson = (file: string): unknown => JSON.parse(readFileSync(`geo/atlas/${file}`, 'utf8'));
/** A generator of its own, so that every run asks of the same spots (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function timed<T>(run: () => T): [T, number] {
  const began = performance.now();
  return [run(), performance.now() - began];
}
const atShare = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

/** The same question without an index: every parcel's ring and every segment of every line. */
function scan({ region }: RegionIndex, areas: Feature<Polygon | MultiPolygon>[], { lat, lon }: Spot) {
  const parcel = areas.find((area) => booleanPointInPolygon([lon, lat], area))?.id;
  const here = unit(lon, lat);
  const vertex = (at: number) => unit(region.vertices[at * 2]! / 1e6, region.vertices[at * 2 + 1]! / 1e6);
  const nearest = region.arcs.map((_, arc) => {
    let best = Infinity;
    for (let at = region.starts[arc]!; at < region.starts[arc + 1]! - 1; at += 1)
      best = Math.min(best, toSegment(here, vertex(at), vertex(at + 1)));
    return best;
  });
  return { parcel, nearest };
}

const data = readJson('region.topojson');
const [region, readMs] = timed(() => readRegion(data));
const [index, indexMs] = timed(() => indexRegion(region));
const ground = readJson('ground.json') as Ground;
const atlas = readJson('index.json') as AtlasIndex;
const topo = data as Topology;
const { features } = feature(topo, topo.objects.parcels as GeometryCollection) as FeatureCollection;
const areas = features as Feature<Polygon | MultiPolygon>[];

const next = random(20261123);
const [west, south, east, north] = region.box.map((edge) => edge / 1e6) as [number, number, number, number];
const spots = Array.from({ length: SPOTS.indexed }, (): Spot => ({
  lat: south + next() * (north - south),
  lon: west + next() * (east - west),
}));
const ask = (spot: Spot) => answer(index, ground, atlas, spot, ground.asOf);

for (const spot of spots.slice(0, 1000)) ask(spot);
const indexed = spots.map((spot) => timed(() => ask(spot))[1]);
const scanned = spots.slice(0, SPOTS.scanned).map((spot) => timed(() => scan(index, areas, spot))[1]);

const [median, p95] = [atShare(indexed, 0.5), atShare(indexed, 0.95)];
console.table({
  vertices: region.vertices.length / 2,
  'reading the region, ms (in a worker)': Number(readMs.toFixed(1)),
  'building the index, ms (in a worker)': Number(indexMs.toFixed(1)),
  'what is here, median, ms': Number(median.toFixed(3)),
  'what is here, 95th percentile, ms': Number(p95.toFixed(3)),
  'what is here, longest, ms': Number(atShare(indexed, 1).toFixed(3)),
  'a scan, median, ms': Number(atShare(scanned, 0.5).toFixed(3)),
  'a scan takes this many times as long': Math.round(atShare(scanned, 0.5) / median),
});
if (p95 > BUDGET_MS) {
  console.error(
    `what is here: ${p95.toFixed(2)} ms at the 95th percentile, over the budget of ${BUDGET_MS} ms`,
  );
  process.exit(1);
}
