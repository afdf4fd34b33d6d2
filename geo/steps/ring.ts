/** Takes a stretch out of a ring. */
import type { Position } from 'geojson';
import { distanceKm, lengthKm } from './plane.ts';

/**
 * The shorter way along a ring from the vertex nearest to one point to the vertex nearest to another.
 * @param ring closed: its last vertex is its first
 */
export function stretch(ring: readonly Position[], from: Position, to: Position): Position[] {
  const nearest = (point: Position) =>
    ring.reduce(
      (best, at, index) => (distanceKm(at, point) < distanceKm(ring[best]!, point) ? index : best),
      0,
    );
  const [start, end] = [nearest(from), nearest(to)];
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  const direct = ring.slice(low, high + 1);
  const round = [...ring.slice(high), ...ring.slice(1, low + 1)].toReversed();
  const shorter = lengthKm(direct) < lengthKm(round) ? direct : round;
  return start <= end ? shorter : shorter.toReversed();
}
