/** A local plane in kilometres, good to a few parts in a thousand inside the region: for distances while stitching. */
import type { Position } from 'geojson';

/** Kilometres per degree of latitude (WGS84, mean over the region). */
const KM_PER_DEGREE = 110.9;

export type Xy = readonly [x: number, y: number];

/** x and y in km; longitude is scaled at the point's own latitude. */
export const toPlane = ([lon = 0, lat = 0]: Position, lat0: number): Xy => [
  lon * Math.cos((lat0 * Math.PI) / 180) * KM_PER_DEGREE * 1.0035,
  lat * KM_PER_DEGREE,
];

/** Distance between two positions in km. */
export function distanceKm(a: Position, b: Position): number {
  const lat0 = (a[1]! + b[1]!) / 2;
  const [ax, ay] = toPlane(a, lat0);
  const [bx, by] = toPlane(b, lat0);
  return Math.hypot(ax - bx, ay - by);
}

/** The point of segment a–b nearest to p, and its distance in km. */
export function nearestOnSegment(
  p: Position,
  a: Position,
  b: Position,
): { point: Position; km: number; t: number } {
  const lat0 = p[1]!;
  const [px, py] = toPlane(p, lat0);
  const [ax, ay] = toPlane(a, lat0);
  const [bx, by] = toPlane(b, lat0);
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const t =
    length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2));
  const point: Position = [a[0]! + (b[0]! - a[0]!) * t, a[1]! + (b[1]! - a[1]!) * t];
  return { point, km: distanceKm(p, point), t };
}

/** Where two segments cross, in degrees, or null. */
export function crossing(a: Position, b: Position, c: Position, d: Position): Position | null {
  const [rx, ry] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const [sx, sy] = [d[0]! - c[0]!, d[1]! - c[1]!];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const t = ((c[0]! - a[0]!) * sy - (c[1]! - a[1]!) * sx) / cross;
  const u = ((c[0]! - a[0]!) * ry - (c[1]! - a[1]!) * rx) / cross;
  return t < 0 || t > 1 || u < 0 || u > 1 ? null : [a[0]! + rx * t, a[1]! + ry * t];
}

/** Length of a line in km. */
export const lengthKm = (line: readonly Position[]) =>
  line.slice(1).reduce((sum, point, index) => sum + distanceKm(line[index]!, point), 0);

/** Coordinates to six decimals, about a decimetre: what the record keeps. */
export const round6 = ([lon = 0, lat = 0]: Position): Position => [
  Math.round(lon * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6,
];
