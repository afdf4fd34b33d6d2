/**
 * The base map's borders. Inside the box they are arcs of the ground that no atlas line draws; outside, Natural
 * Earth's, moved at their ends so that they meet the ground's lines on the box's edge.
 */
import type { Feature, LineString, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Arc, Ground } from '../recipe.ts';
import type { Box } from './gshhg.ts';
import { shape } from './thin.ts';

/** The box that the ground tiles, degrees. */
export const GROUND_BOX: Box = [60, 20, 98, 42];

/**
 * `international`: both neighbours draw it here. `internal`: a divide between two administrations of one holder.
 * `unsettled`: neither of these and no line of the atlas (Bhutan and China; Sir Creek).
 */
export type BorderKind = 'international' | 'internal' | 'unsettled';

/** Parcels whose outer edges nobody disputes, except against a parcel that is not in this table. */
const STATE_OF: Record<string, string> = {
  afghanistan: 'AF',
  bangladesh: 'BD',
  balochistan: 'PK',
  bhutan: 'BT',
  china: 'CN',
  india: 'IN',
  iran: 'IR',
  kazakhstan: 'KZ',
  kyrgyzstan: 'KG',
  myanmar: 'MM',
  nepal: 'NP',
  pakistan: 'PK',
  sikkim: 'IN',
  tajikistan: 'TJ',
  turkmenistan: 'TM',
  uzbekistan: 'UZ',
};
/** The ground is disputed on one side, the stretch is an outer border in every state's view. */
const OUTER: readonly [string, string][] = [
  ['afghanistan', 'gilgit-baltistan'],
  ['arunachal-pradesh', 'bhutan'],
  ['arunachal-pradesh', 'myanmar'],
];
const INTERNAL: readonly [string, string][] = [
  ['jammu-kashmir', 'ladakh'],
  ['azad-kashmir', 'gilgit-baltistan'],
];
/** Ground that Bhutan and China both claim: both its edges are somebody's border. */
const CONTESTED_BY_BHUTAN = ['doklam', 'jakarlung-pasamlung'];
/** Sir Creek, whose middle or east bank is the boundary, has never been delimited: west of 68.3 E, south of 23.86 N. */
const inSirCreek = ([lon, lat]: Position): boolean => lon! < 68.3 && lat! < 23.86;

const isPair = (table: readonly [string, string][], a: string, b: string): boolean =>
  table.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

/** The kind of border between two parcels, or `null` where the base map draws none. */
export function borderKind(left: string | null, right: string | null): BorderKind | null {
  if (left === null || right === null) return null;
  if (isPair(INTERNAL, left, right)) return 'internal';
  if (isPair(OUTER, left, right)) return 'international';
  const contested = [left, right].find((id) => CONTESTED_BY_BHUTAN.includes(id));
  if (contested) return [left, right].some((id) => id === 'bhutan' || id === 'china') ? 'unsettled' : null;
  const [a, b] = [STATE_OF[left], STATE_OF[right]];
  if (!a || !b || a === b) return null;
  // From the Karakoram to Nepal, and at Sikkim, the line is the atlas's: the Line of Actual Control.
  return [a, b].includes('IN') && [a, b].includes('CN') ? null : 'international';
}

const edgeKey = (a: Position, b: Position): string => {
  const [p, q] = [`${a[0]},${a[1]}`, `${b[0]},${b[1]}`];
  return p < q ? `${p} ${q}` : `${q} ${p}`;
};

/** Cut a line into runs of edges with the same answer; runs answered `null` are dropped. */
export function runs<T>(
  line: Position[],
  answer: (a: Position, b: Position) => T | null,
): { value: T; line: Position[] }[] {
  const out: { value: T; line: Position[] }[] = [];
  let last: T | null = null;
  line.slice(1).forEach((b, i) => {
    const a = line[i]!;
    const value = answer(a, b);
    if (value !== null && value === last) out.at(-1)!.line.push(b);
    else if (value !== null) out.push({ value, line: [a, b] });
    last = value;
  });
  return out;
}

const lineFeature = (kind: BorderKind, coordinates: Position[]): Feature<LineString> => ({
  type: 'Feature',
  properties: { kind },
  geometry: { type: 'LineString', coordinates },
});

/** All edges of the atlas's lines: what the atlas draws, the base map does not draw again. */
function drawnEdges(atlasLines: Feature[]): Set<string> {
  const edges = new Set<string>();
  for (const { geometry } of atlasLines) {
    const lines =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    for (const line of lines) line.slice(1).forEach((b, i) => edges.add(edgeKey(line[i]!, b)));
  }
  return edges;
}

/** Borders inside the box. @param atlasLines the atlas's line features, whose edges are left to them */
export function groundBorders(ground: Pick<Ground, 'arcs'>, atlasLines: Feature[]): Feature<LineString>[] {
  const drawn = drawnEdges(atlasLines);
  return ground.arcs.flatMap((arc: Arc) => {
    const kind = borderKind(arc.left, arc.right);
    if (!kind) return [];
    const sirCreek = isPair([['india', 'pakistan']], arc.left!, arc.right!);
    return runs(arc.geometry.coordinates, (a, b): BorderKind | null => {
      if (drawn.has(edgeKey(a, b))) return null;
      return sirCreek && inSirCreek(a) && inSirCreek(b) ? 'unsettled' : kind;
    }).map(({ value, line }) => lineFeature(value, line));
  });
}

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
export function meetAtEdge(line: Position[], ends: Position[], box: Box = GROUND_BOX): Position[] {
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
    `-erase bbox=${GROUND_BOX.join(',')} target=lines`,
  );
  const ends = inside
    .flatMap((f) => [f.geometry.coordinates[0]!, f.geometry.coordinates.at(-1)!])
    .filter((p) => onEdge(p, GROUND_BOX));
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
