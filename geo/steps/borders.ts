/**
 * The base map's borders. Inside the box they are arcs of the tiling that every map draws at all times; outside, Natural
 * Earth's, moved at their ends so that they meet the ground's lines on the box's edge.
 */
import type { Feature, LineString, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Ground } from '../../src/domain/ground.ts';
import { pairOf, type Pair } from '../lines.ts';
import type { TilingArc } from '../recipe.ts';
import { allDepictions, isPlainBoundary } from './depictions.ts';
import type { Box } from './gshhg.ts';
import { shape } from './thin.ts';
import { BOX } from '../box.ts';

/** `international`: every map draws it. `internal`: a divide between two administrations of one holder. */
export type BorderKind = 'international' | 'internal';

const INTERNAL: readonly Pair[] = ['jammu-kashmir:ladakh', 'azad-kashmir:gilgit-baltistan'];

const lineFeature = (kind: BorderKind, coordinates: Position[]): Feature<LineString> => ({
  type: 'Feature',
  properties: { kind },
  geometry: { type: 'LineString', coordinates },
});

/** Borders inside the box: the arcs that no worldview and no day changes, and the two internal divides. */
export function groundBorders(arcs: readonly TilingArc[], ground: Ground): Feature<LineString>[] {
  const depictions = allDepictions(ground);
  return arcs.flatMap(({ id, left, right, line, geometry }) => {
    if (INTERNAL.includes(pairOf(left, right))) return [lineFeature('internal', geometry.coordinates)];
    const isPlain = line === null && isPlainBoundary(depictions.get(id));
    return isPlain ? [lineFeature('international', geometry.coordinates)] : [];
  });
}

const isPair = (table: readonly [string, string][], a: string, b: string): boolean =>
  table.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

/** ISO 3166-1 numeric codes of neighbours whose line is in dispute elsewhere in the world; not drawn. */
const DISPUTED_ELSEWHERE: readonly [string, string][] = [
  ['643', '804'], // Russia, Ukraine
  ['504', '732'], // Morocco, Western Sahara
  ['376', '275'], // Israel, Palestine
  ['376', '760'], // Israel, Syria
  ['729', '728'], // Sudan, South Sudan
];

const onEdge = ([lon, lat]: Position, [w, s, e, n]: Box): boolean =>
  Math.abs(lon! - w) < 1e-6 ||
  Math.abs(lon! - e) < 1e-6 ||
  Math.abs(lat! - s) < 1e-6 ||
  Math.abs(lat! - n) < 1e-6;

const FADE_DEGREES = 0.8;
/** Natural Earth is up to 11 km off the ground lines. */
const REACH_DEGREES = 0.25;

/** Move a line's start to `target`, and what follows by less and less, to nothing after `FADE_DEGREES`. */
function bend(line: Position[], target: Position): Position[] {
  const [dx, dy] = [target[0]! - line[0]![0]!, target[1]! - line[0]![1]!];
  let gone = 0;
  return line.map((p, i) => {
    if (i) gone += Math.hypot(p[0]! - line[i - 1]![0]!, p[1]! - line[i - 1]![1]!);
    const share = Math.max(0, 1 - gone / FADE_DEGREES);
    return [p[0]! + dx * share, p[1]! + dy * share];
  });
}

/** Join lines that end on the box's edge to the nearest of `ends`, within reach. */
export function meetAtEdge(line: Position[], ends: Position[], box: Box = BOX): Position[] {
  const join = (l: Position[]): Position[] => {
    if (!onEdge(l[0]!, box)) return l;
    const near = ends
      .map((e) => ({ e, d: Math.hypot(e[0]! - l[0]![0]!, e[1]! - l[0]![1]!) }))
      .sort((a, b) => a.d - b.d)[0];
    return near && near.d < REACH_DEGREES ? bend(l, near.e) : l;
  };
  return join(join(line).reverse()).reverse();
}

/**
 * Borders of the rest of the world, without those in dispute there.
 * @param world world-atlas `countries-10m` (features without an `id` are states that few recognise: no line to them)
 * @param inside borders inside the box, which the outer ones are joined to
 */
export async function outerBorders(
  world: Topology,
  inside: Feature<LineString>[],
): Promise<Feature<LineString>[]> {
  const countries = world.objects.countries as GeometryCollection;
  const lines = mesh(world, countries, (a, b) => {
    if (a === b) return false;
    const [x, y] = [String(a.id ?? ''), String(b.id ?? '')];
    return x !== '' && y !== '' && !isPair(DISPUTED_ELSEWHERE, x, y);
  });
  const cut = await shape(
    { lines: lines.coordinates.map((c) => lineFeature('international', c)) },
    `-erase bbox=${BOX.join(',')} target=lines`,
  );
  const ends = inside
    .flatMap((f) => [f.geometry.coordinates[0]!, f.geometry.coordinates.at(-1)!])
    .filter((p) => onEdge(p, BOX));
  return cut.lines!.flatMap(({ geometry }) => {
    const parts =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    return parts.map((line) => lineFeature('international', meetAtEdge(line, ends)));
  });
}
