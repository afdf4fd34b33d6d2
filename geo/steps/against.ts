/** How far a line lies from another survey's lines. */
import type { Position } from 'geojson';
import type { Network } from './network.ts';
import { distanceKm } from './plane.ts';

/** Distances in metres along one of our lines, and the share of its length for which the other survey has a line. */
export interface Against {
  /** 0 to 1. */
  share: number;
  medianM: number;
  /** Nine tenths of the samples lie within. */
  p90M: number;
  maxM: number;
}

/** Points along a line at equal steps, its ends among them. @param stepKm at most this far apart */
export function sampled(line: readonly Position[], stepKm: number): Position[] {
  return line.flatMap((b, index) => {
    if (index === 0) return [b];
    const a = line[index - 1]!;
    const parts = Math.max(1, Math.ceil(distanceKm(a, b) / stepKm));
    return Array.from({ length: parts }, (_, part): Position => {
      const t = (part + 1) / parts;
      return [a[0]! + (b[0]! - a[0]!) * t, a[1]! + (b[1]! - a[1]!) * t];
    });
  });
}

/**
 * Measures the distance from points along our line to the nearest point of the other survey. One way only: what the
 * other draws elsewhere says nothing of ours. Where it has nothing within `reachKm` it does not draw this line.
 * @returns null where it draws none of it
 */
export function against(
  lines: readonly Position[][],
  survey: Pick<Network, 'nearest'>,
  { stepKm = 0.5, reachKm = 15 } = {},
): Against | null {
  const points = lines.flatMap((line) => sampled(line, stepKm));
  const degrees = reachKm / 85;
  const metres = points
    .map((point) => (survey.nearest(point, degrees)?.km ?? Infinity) * 1000)
    .filter((m) => m <= reachKm * 1000)
    .toSorted((a, b) => a - b);
  if (metres.length === 0) return null;
  const at = (share: number) => metres[Math.min(metres.length - 1, Math.floor(metres.length * share))]!;
  return {
    share: Number((metres.length / points.length).toFixed(3)),
    medianM: Math.round(at(0.5)),
    p90M: Math.round(at(0.9)),
    maxM: Math.round(metres.at(-1)!),
  };
}
