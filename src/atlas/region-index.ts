/** Finds in the region: the parcel at a point, the arcs within their precision of it, the nearest named lines. */
import { lineString, nearestPointOnLine, point } from '@turf/turf';
import Flatbush from 'flatbush';
import type { FeatureId } from '../domain/atlas.ts';
import type { ParcelId } from '../domain/ground.ts';
import type { Region, RegionArc } from './region.ts';
import { northing, reachInPlane, toSegment, unit, type Unit } from './sphere.ts';

/** Degrees. */
export interface Spot {
  lat: number;
  lon: number;
}

/** An arc, and how far a spot lies from it. */
export interface NearArc {
  arc: RegionArc;
  /** geodesic */
  metres: number;
}

/** Segments by their boxes: longitude in millionths of a degree, and the northing of Mercator's plane. */
export interface Segments {
  tree: Flatbush;
  /** By item of the tree, the place of the segment's first vertex. */
  vertex: Uint32Array;
}

export interface RegionIndex {
  region: Region;
  all: Segments;
  /** By named line. */
  lines: ReadonlyMap<FeatureId, Segments>;
  /** By vertex, the arc that has it. */
  arcOf: Uint16Array;
  /** The largest precision of any arc, metres. */
  loosestM: number;
}

function segmentsOf(region: Region, ys: Float64Array, arcs: readonly number[]): Segments {
  const { starts, vertices } = region;
  const count = arcs.reduce((sum, arc) => sum + starts[arc + 1]! - starts[arc]! - 1, 0);
  const tree = new Flatbush(count);
  const vertex = new Uint32Array(count);
  for (const arc of arcs) {
    for (let at = starts[arc]!; at < starts[arc + 1]! - 1; at += 1) {
      const [x, x2] = [vertices[at * 2]!, vertices[at * 2 + 2]!];
      const [y, y2] = [ys[at]!, ys[at + 1]!];
      vertex[tree.add(Math.min(x, x2), Math.min(y, y2), Math.max(x, x2), Math.max(y, y2))] = at;
    }
  }
  tree.finish();
  return { tree, vertex };
}

/** Builds the index. */
export function indexRegion(region: Region): RegionIndex {
  const { arcs, starts, vertices } = region;
  const count = vertices.length / 2;
  const ys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) ys[at] = northing(vertices[at * 2 + 1]! / 1e6);
  const arcOf = new Uint16Array(count);
  for (const arc of arcs.keys()) arcOf.fill(arc, starts[arc], starts[arc + 1]);
  const byLine = new Map<FeatureId, number[]>();
  for (const [arc, { line }] of arcs.entries())
    if (line !== null) byLine.set(line, [...(byLine.get(line) ?? []), arc]);
  return {
    region,
    all: segmentsOf(region, ys, [...arcs.keys()]),
    lines: new Map([...byLine].map(([line, own]) => [line, segmentsOf(region, ys, own)])),
    arcOf,
    loosestM: Math.max(0, ...arcs.map(({ precisionM }) => precisionM)),
  };
}

/** Whether a spot lies in the box that the region fills. */
export function isInBox({ region }: RegionIndex, { lat, lon }: Spot): boolean {
  const [west, south, east, north] = region.box;
  const [x, y] = [Math.round(lon * 1e6), Math.round(lat * 1e6)];
  return x >= west && x < east && y >= south && y < north;
}

/** How far east of a spot the search for an arc looks first, in millionths of a degree; then twice as far, and so on. */
const FIRST_LOOK = 20_000;

/**
 * The parcel at a spot: that on the western side of the first arc that a ray to the east crosses. A segment counts
 * from its lower end up to, and without, its upper one, so that a ray through a vertex crosses once; where two arcs
 * begin at the same vertex the one that leans further west is the nearer. Exact, on the grid of the record.
 * @returns null outside of the box
 */
export function parcelAt(index: RegionIndex, spot: Spot): ParcelId | null {
  if (!isInBox(index, spot)) return null;
  const { region, all, arcOf } = index;
  const { vertices, arcs } = region;
  const [x, y] = [Math.round(spot.lon * 1e6), Math.round(spot.lat * 1e6)];
  const row = northing(y / 1e6);
  const east = region.box[2];
  let from = x;
  for (let look = FIRST_LOOK; from <= east; look *= 2) {
    const to = Math.min(east, from + look);
    let nearest: { offset: number; lean: number; side: ParcelId } | null = null;
    for (const item of all.tree.search(from, row, to, row)) {
      const at = all.vertex[item]!;
      const [x1, y1, x2, y2] = [
        vertices[at * 2]!,
        vertices[at * 2 + 1]!,
        vertices[at * 2 + 2]!,
        vertices[at * 2 + 3]!,
      ];
      if (y1 <= y === y2 <= y) continue;
      const lean = (x2 - x1) / (y2 - y1);
      // Relative to the spot, so that nothing is lost where they lie close together.
      const offset = x1 - x + (y - y1) * lean;
      if (offset < 0 || x + offset > to) continue;
      if (nearest && (offset > nearest.offset || (offset === nearest.offset && lean >= nearest.lean)))
        continue;
      const arc = arcs[arcOf[at]!]!;
      nearest = { offset, lean, side: y2 > y1 ? arc.left : arc.right };
    }
    if (nearest) return nearest.side;
    from = to === east ? Infinity : to;
  }
  return null;
}

const unitAt = ({ vertices }: Region, at: number): Unit =>
  unit(vertices[at * 2]! / 1e6, vertices[at * 2 + 1]! / 1e6);

const metresTo = (region: Region, spot: Unit, at: number) =>
  toSegment(spot, unitAt(region, at), unitAt(region, at + 1));

/** The segment of some that lies nearest to a spot, by its first vertex, or null where none does within the limit. */
function nearestSegment(region: Region, { tree, vertex }: Segments, spot: Spot, limitM: number) {
  const [x, y] = [spot.lon * 1e6, northing(spot.lat)];
  const [first] = tree.neighbors(x, y, 1, reachInPlane(spot.lat, limitM));
  if (first === undefined) return null;
  const here = unit(spot.lon, spot.lat);
  let best = { at: vertex[first]!, metres: metresTo(region, here, vertex[first]!) };
  // The nearest box in the plane need not hold the nearest segment on the ground: all that may be nearer are measured.
  const reach = reachInPlane(spot.lat, Math.min(limitM, best.metres) + 1);
  for (const item of tree.neighbors(x, y, Infinity, reach)) {
    const metres = metresTo(region, here, vertex[item]!);
    if (metres < best.metres) best = { at: vertex[item]!, metres };
  }
  return best.metres <= limitM ? best : null;
}

/** Turf's own distance to one segment, in metres. */
function geodesic({ vertices }: Region, { lat, lon }: Spot, at: number): number {
  const vertex = (place: number) => [vertices[place * 2]! / 1e6, vertices[place * 2 + 1]! / 1e6];
  const foot = nearestPointOnLine(lineString([vertex(at), vertex(at + 1)]), point([lon, lat]), {
    units: 'meters',
  });
  return foot.properties.pointDistance;
}

/**
 * The named lines nearest to a spot, nearest first, each at its nearest arc.
 * @param count how many
 * @param limitM how far one looks
 */
export function nearestLines(index: RegionIndex, spot: Spot, count: number, limitM: number): NearArc[] {
  const { region, lines, arcOf } = index;
  const found: { at: number; metres: number }[] = [];
  for (const segments of lines.values()) {
    const limit = found.length < count ? limitM : found[count - 1]!.metres;
    const near = nearestSegment(region, segments, spot, limit);
    if (!near) continue;
    found.push(near);
    found.sort((a, b) => a.metres - b.metres);
  }
  return found
    .slice(0, count)
    .map(({ at }) => ({ arc: region.arcs[arcOf[at]!]!, metres: geodesic(region, spot, at) }));
}

/**
 * The arcs that lie within their own precision of a spot: on which side of them it lies cannot be told.
 * @param spotM within how many metres the spot itself is known
 * @returns nearest first
 */
export function arcsInDoubt(index: RegionIndex, spot: Spot, spotM: number): NearArc[] {
  const { region, all, arcOf, loosestM } = index;
  const here = unit(spot.lon, spot.lat);
  const nearest = new Map<number, { at: number; metres: number }>();
  const reach = reachInPlane(spot.lat, loosestM + spotM);
  const [x, y] = [spot.lon * 1e6, northing(spot.lat)];
  for (const item of all.tree.search(x - reach, y - reach, x + reach, y + reach)) {
    const at = all.vertex[item]!;
    const arc = arcOf[at]!;
    if (region.arcs[arc]!.isBox) continue;
    const metres = metresTo(region, here, at);
    if (metres > region.arcs[arc]!.precisionM + spotM) continue;
    if (metres < (nearest.get(arc)?.metres ?? Infinity)) nearest.set(arc, { at, metres });
  }
  return [...nearest.values()]
    .toSorted((a, b) => a.metres - b.metres)
    .map(({ at }) => ({ arc: region.arcs[arcOf[at]!]!, metres: geodesic(region, spot, at) }));
}
