/** Verbs on routes: follow a river, set vertices close enough, measure. */
import type { Position } from 'geojson';

const RADIUS_KM = 6371.0088;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in km, on the mean sphere. */
export function distanceKm([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const h =
    Math.sin(rad(lat2! - lat1!) / 2) ** 2 +
    Math.cos(rad(lat1!)) * Math.cos(rad(lat2!)) * Math.sin(rad(lon2! - lon1!) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** Length of a line in km. */
export const lengthKm = (line: Position[]): number =>
  line.slice(1).reduce((sum, p, i) => sum + distanceKm(line[i]!, p), 0);

/** The nearest point of a segment, on a plane that is true at the point (good to metres over a few km). */
function onSegment(p: Position, a: Position, b: Position): Position {
  const k = Math.cos(rad(p[1]!));
  const [dx, dy] = [(b[0]! - a[0]!) * k, b[1]! - a[1]!];
  const t = dx || dy ? ((p[0]! - a[0]!) * k * dx + (p[1]! - a[1]!) * dy) / (dx * dx + dy * dy) : 0;
  const s = Math.min(1, Math.max(0, t));
  return [a[0]! + (b[0]! - a[0]!) * s, a[1]! + (b[1]! - a[1]!) * s];
}

/** The nearest point of a line, its distance in km, and the index of the vertex before it. */
export function nearestOn(line: Position[], p: Position): { at: Position; km: number; index: number } {
  let best = { at: line[0]!, km: distanceKm(p, line[0]!), index: 0 };
  for (let i = 0; i + 1 < line.length; i++) {
    const at = onSegment(p, line[i]!, line[i + 1]!);
    const km = distanceKm(p, at);
    if (km < best.km) best = { at, km, index: i };
  }
  return best;
}

/** The part of a river between the points nearest to `from` and `to`, in that direction. */
export function along(river: Position[], from: Position, to: Position): Position[] {
  const [a, b] = [nearestOn(river, from), nearestOn(river, to)];
  return a.index <= b.index
    ? [a.at, ...river.slice(a.index + 1, b.index + 1), b.at]
    : [a.at, ...river.slice(b.index + 1, a.index + 1).reverse(), b.at];
}

/** Add vertices on the line so that no edge is longer than `km`. */
export function densify(line: Position[], km: number): Position[] {
  return line.flatMap((b, i) => {
    const a = line[i - 1];
    if (!a) return [b];
    const n = Math.max(1, Math.ceil(distanceKm(a, b) / km));
    return Array.from({ length: n }, (_, k): Position => {
      const s = (k + 1) / n;
      return [a[0]! + (b[0]! - a[0]!) * s, a[1]! + (b[1]! - a[1]!) * s];
    });
  });
}

/** Where two segments cross, or `null`. */
export function crossing(a: Position, b: Position, c: Position, d: Position): Position | null {
  const [rx, ry, sx, sy] = [b[0]! - a[0]!, b[1]! - a[1]!, d[0]! - c[0]!, d[1]! - c[1]!];
  const det = rx * sy - ry * sx;
  if (det === 0) return null;
  const t = ((c[0]! - a[0]!) * sy - (c[1]! - a[1]!) * sx) / det;
  const u = ((c[0]! - a[0]!) * ry - (c[1]! - a[1]!) * rx) / det;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [a[0]! + rx * t, a[1]! + ry * t] : null;
}

/** Cut a line in two where it last crosses any of `fences`. @throws RangeError when it crosses none */
export function cutAtLast(line: Position[], fences: Position[][]): [Position[], Position[]] {
  for (let i = line.length - 2; i >= 0; i--) {
    const [a, b] = [line[i]!, line[i + 1]!];
    const hits = fences
      .flatMap((fence) => fence.slice(1).map((d, k) => crossing(a, b, fence[k]!, d)))
      .filter((p): p is Position => p !== null)
      .sort((p, q) => distanceKm(q, a) - distanceKm(p, a));
    if (hits[0])
      return [
        [...line.slice(0, i + 1), hits[0]],
        [hits[0], ...line.slice(i + 1)],
      ];
  }
  throw new RangeError('the line does not cross the fence');
}

/** Drop repeated vertices and round to five decimals (1 m). */
export function tidy(line: Position[]): Position[] {
  const rounded = line.map((p): Position => p.map((v) => Math.round(v * 1e5) / 1e5));
  return rounded.filter((p, i) => !i || p[0] !== rounded[i - 1]![0] || p[1] !== rounded[i - 1]![1]);
}
