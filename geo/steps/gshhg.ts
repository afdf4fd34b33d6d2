/**
 * Lakes and rivers of GSHHG 2.3.7 (Wessel and Smith 1996), read with GMT's own reader, `gmt coast -M`.
 * GSHHG is stored in bins of a degree: a shore or a river comes in pieces that end on the bins' edges, at equal
 * coordinates on both sides, and is chained end to end here.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { type InputName, readInput } from '../inputs.ts';

/** A piece of shore or river, and whether both its ends meet. */
type Piece = Position[];

const key = (p: Position): string => `${p[0]},${p[1]}`;
const round = (v: string): number => Math.round(Number(v) * 1e6) / 1e6;

/**
 * Read GMT's multi-segment text: `>` starts a segment, then longitude and latitude a line. Rounded to 1e-6 degrees.
 * @throws SyntaxError on a line that is neither
 */
export function parseSegments(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const line of text.split('\n')) {
    if (!line || line.startsWith('#')) continue;
    if (line.startsWith('>')) {
      pieces.push([]);
      continue;
    }
    const [lon, lat] = line.split('\t');
    const piece = pieces.at(-1);
    if (!piece || lon === undefined || lat === undefined) throw new SyntaxError(`not a GMT segment: ${line}`);
    const at: Position = [round(lon) > 180 ? round(lon) - 360 : round(lon), round(lat)];
    if (!piece.length || key(piece.at(-1)!) !== key(at)) piece.push(at);
  }
  return pieces.filter((p) => p.length > 1);
}

/** Chain pieces whose ends meet and where only two meet, so that a confluence stays a node. */
export function chain(pieces: Piece[]): Piece[] {
  const closed = pieces.filter((p) => key(p[0]!) === key(p.at(-1)!));
  const open = pieces.filter((p) => key(p[0]!) !== key(p.at(-1)!));
  const byEnd = new Map<string, Set<Piece>>();
  for (const p of open)
    for (const end of [key(p[0]!), key(p.at(-1)!)]) byEnd.set(end, (byEnd.get(end) ?? new Set()).add(p));
  const used = new Set<Piece>();
  const out: Piece[] = [];
  for (const start of open) {
    if (used.has(start)) continue;
    used.add(start);
    let line = [...start];
    for (let side = 0; side < 2; side++) {
      for (;;) {
        const here = key(line.at(-1)!);
        if (here === key(line[0]!)) break;
        const at = byEnd.get(here);
        if (!at || at.size !== 2) break;
        const next = [...at].find((p) => !used.has(p));
        if (!next) break;
        used.add(next);
        const forward = key(next[0]!) === here ? next : [...next].reverse();
        line.push(...forward.slice(1));
      }
      line = line.reverse();
    }
    out.push(line);
  }
  return [...closed, ...out];
}

/** Twice the signed area of a ring in square degrees. */
const signedArea = (ring: Position[]): number =>
  ring.slice(1).reduce((sum, p, i) => sum + ring[i]![0]! * p[1]! - p[0]! * ring[i]![1]!, 0);

/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];

const seen = new Set<InputName>();
/** Check an input once: GMT opens it by itself. */
function checked(name: InputName): void {
  if (!seen.has(name)) readInput(name);
  seen.add(name);
}

/** GSHHG's resolutions: full (about 100 m) and intermediate (1 km). */
type Resolution = 'f' | 'i';

/** @param inputs the files that GMT will read, to be checked first */
function coast(box: Box, resolution: Resolution, inputs: InputName[], ...what: string[]): Piece[] {
  inputs.forEach(checked);
  const [w, s, e, n] = box;
  // GMT leaves a history file where it runs, and would read a user's settings from there.
  const cwd = mkdtempSync(join(tmpdir(), 'gmt-'));
  const region = `-R${w}/${e}/${s}/${n}`;
  const args = ['coast', region, `-D${resolution}`, '-M', ...what, '--FORMAT_FLOAT_OUT=%.10g'];
  const text = execFileSync('gmt', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 29 });
  rmSync(cwd, { recursive: true });
  return chain(parseSegments(text));
}

/**
 * Shores of lakes (not of wide rivers), as polygons with counter-clockwise rings; a shore that the box cuts is left out.
 * @param box degrees
 * @param minKm2 lakes smaller than this are left out
 */
export function lakes(box: Box, resolution: Resolution, minKm2: number): Feature<Polygon>[] {
  const [w, south, e, n] = box;
  // GMT closes a shore that the box cuts along the box's edge.
  const cut = ([lon, lat]: Position): boolean => lon === w || lon === e || lat === south || lat === n;
  return coast(box, resolution, [resolution === 'f' ? 'shores' : 'coarseShores'], '-W2', `-A${minKm2}/2/2+l`)
    .filter((ring) => !ring.some(cut))
    .filter((ring) => ring.length > 3 && key(ring[0]!) === key(ring.at(-1)!))
    .map((ring) => (signedArea(ring) < 0 ? ring.reverse() : ring))
    .map((ring) => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }));
}

/** Shores of the sea and of its tidal creeks, at full resolution; one that the box cuts is closed along its edge. */
export const shores = (box: Box): Position[][] => coast(box, 'f', ['shores'], '-W1');

/**
 * Rivers without names, with GSHHG's level as `level` (1 the largest; 5 and above, the intermittent ones, are left out).
 * @param box degrees
 */
export function rivers(box: Box): Feature<LineString>[] {
  return [1, 2, 3, 4].flatMap((level) =>
    coast(box, 'f', ['streams'], `-I${level}`).map((line): Feature<LineString> => ({
      type: 'Feature',
      properties: { level },
      geometry: { type: 'LineString', coordinates: line },
    })),
  );
}

/** National boundaries, which GSHHG takes from World Data Bank II. @param box degrees */
export const borders = (box: Box): Position[][] => coast(box, 'f', ['boundaries'], '-N1');
