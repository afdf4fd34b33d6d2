/** Verbs on routes: follow a river, set vertices close enough, cut at a boundary. */
import type { Position } from 'geojson';
import { crossing, distanceKm, nearestOnSegment } from './plane.ts';

/** The nearest point of a line, its distance in km, and the index of the vertex before it. */
export function nearestOn(line: Position[], p: Position): { at: Position; km: number; index: number } {
  let best = { at: line[0]!, km: distanceKm(p, line[0]!), index: 0 };
  for (let i = 0; i + 1 < line.length; i++) {
    const { point: at, km } = nearestOnSegment(p, line[i]!, line[i + 1]!);
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
