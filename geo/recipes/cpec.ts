/**
 * The China-Pakistan Economic Corridor's roads. No road data is to be had, so each stretch is drawn through the towns
 * and passes that the road passes, in the order of the National Highway Authority's lists, and along the river where
 * the road keeps to a valley whose river is in the data. Every stretch is stored once; `alignments` names who uses it.
 */
import type { LineString, MultiLineString, Point, Position } from 'geojson';
import type { Recipe, RecipeFeature, Tiling } from '../recipe.ts';
import { BOX } from '../box.ts';
import { chain, rivers } from '../steps/gshhg.ts';
import { town } from '../steps/geonames.ts';
import { naturalEarthRivers } from '../steps/rivers.ts';
import { lengthKm } from '../steps/plane.ts';
import { along, cutAtLast, densify, nearestOn, tidy } from '../steps/route.ts';
import { PUBLISHED_KM } from './cpec-lengths.ts';
import { CORRIDOR_POINTS } from './cpec-points.ts';
import { LEGS, type Leg, type Stop } from './cpec-stops.ts';

/** km: no edge of a valley road is longer than this. */
const VALLEY_SPACING = 3;

type Rivers = (name: string) => Position[];

/** A point on each unnamed GSHHG river that a road keeps to; the river is the one that runs nearest to it. */
const RIVER_AT: Record<string, Position> = {
  Hunza: [74.66, 36.31],
  Gilgit: [74.2, 35.95],
  Zhob: [69.0, 31.05],
  Rakhshan: [64.3, 27.0],
  Kech: [63.4, 26.0],
};

const lines = (g: LineString | MultiLineString): Position[][] =>
  g.type === 'LineString' ? [g.coordinates] : g.coordinates;

async function riverIndex(): Promise<Rivers> {
  const gshhg = rivers(BOX).map((f) => f.geometry.coordinates);
  const named = await naturalEarthRivers();
  const indus = chain(named.filter((r) => r.properties?.name === 'Indus').flatMap((r) => lines(r.geometry)));
  const nearest = (all: Position[][], p: Position): Position[] =>
    all.reduce((a, b) => (nearestOn(b, p).km < nearestOn(a, p).km ? b : a));
  const known = new Map<string, Position[]>([['Indus', nearest(indus, [73.29, 35.29])]]);
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    const at = RIVER_AT[name];
    if (!at) throw new RangeError(`no river ${name}`);
    const river = nearest(gshhg, at);
    known.set(name, river);
    return river;
  };
}

/** The position of a stop: GeoNames' town, or the point that the fact sheet of the source gives. */
export const positionOf = (stop: Stop): Position => (stop.geonames ? town(stop.geonames, stop.at) : stop.at);

/** Draw a leg through its stops; a stop with `by` is reached along that river, one marked `beside` is passed, not touched. */
export function draw(stops: Stop[], river: Rivers): Position[] {
  const line: Position[] = [];
  stops.forEach((stop, i) => {
    const at = positionOf(stop);
    const before = stops[i - 1];
    if (stop.by && before) {
      line.push(...densify(along(river(stop.by), positionOf(before), at), VALLEY_SPACING));
    } else if (stop.spacing && line.length) {
      line.push(...densify([line.at(-1)!, at], stop.spacing).slice(1));
    }
    if (!stop.beside) line.push(at);
  });
  return tidy(line);
}

const feature = (leg: Leg, coordinates: Position[]): RecipeFeature => ({
  id: leg.id,
  subject: 'cpec',
  geometry: { type: 'LineString', coordinates },
  method: leg.method,
  precisionM: leg.precisionM,
  lineage: leg.lineage,
  geometrySources: leg.sources,
  extra: { alignments: leg.alignments },
});

/**
 * All legs; the valley road is cut where it last leaves Gilgit-Baltistan.
 * @throws RangeError when a town is not in GeoNames, or the valley road does not cross the boundary
 */
export async function legs(tiling: Tiling): Promise<RecipeFeature[]> {
  return withTotals(await drawn(tiling));
}

async function drawn(tiling: Tiling): Promise<RecipeFeature[]> {
  const river = await riverIndex();
  return LEGS.flatMap((leg) => {
    const line = draw(leg.stops, river);
    if (!leg.below) return [feature(leg, line)];
    const fences = tiling
      .between(['gilgit-baltistan'], ['pakistan'])
      .map(({ geometry }) => geometry.coordinates);
    const [upper, lower] = cutAtLast(line, fences).map(tidy);
    return [feature(leg, upper!), feature({ ...leg, ...leg.below }, lower!)];
  });
}

/** The length of each alignment from the Khunjerab Pass, km. */
export function totals(features: RecipeFeature[]): Record<string, number> {
  const sum = (name: string): number =>
    features
      .filter((f) => f.id !== 'cpec-trunk-xinjiang' && String(f.extra?.alignments).split(' ').includes(name))
      .reduce((km, f) => km + (f.geometry.type === 'LineString' ? lengthKm(f.geometry.coordinates) : 0), 0);
  return Object.fromEntries(Object.keys(PUBLISHED_KM).map((name) => [name, sum(name)]));
}

/** Say in each leg's lineage how long the alignments that use it come out, beside their published lengths. */
function withTotals(features: RecipeFeature[]): RecipeFeature[] {
  const km = totals(features);
  return features.map((f) => {
    const used = String(f.extra?.alignments)
      .split(' ')
      .filter((name) => name in km && f.id !== 'cpec-trunk-xinjiang');
    if (!used.length) return f;
    const words = used.map((name) => {
      const what = name === 'trunk' ? 'trunk to Burhan' : `${name} alignment`;
      return `the ${what} ${Math.round(km[name]!)} km of ${PUBLISHED_KM[name]} published`;
    });
    return { ...f, lineage: `${f.lineage} From the Khunjerab Pass, as drawn: ${words.join('; ')}.` };
  });
}

const recipe: Recipe = async (tiling) => {
  const points = CORRIDOR_POINTS.map((p): RecipeFeature => {
    const geometry: Point = { type: 'Point', coordinates: positionOf(p) };
    return {
      id: p.id,
      subject: 'cpec',
      geometry,
      method: p.geonames ? 'derived' : 'digitised',
      precisionM: p.precisionM,
      lineage: p.geonames ? 'The town’s position in GeoNames.' : p.lineage,
      geometrySources: p.geonames ? ['geonames-cities-json'] : p.sources,
    };
  });
  return [...(await legs(tiling)), ...points];
};
export default recipe;
