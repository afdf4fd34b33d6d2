/** How precisely a line is known, from where it comes from and from the lengths of its own edges. */
import type { Position } from 'geojson';
import { distanceKm } from './plane.ts';

export type LineSource = 'openstreetmap' | 'natural-earth' | 'coast' | 'shore' | 'straight';

/**
 * What a source can be trusted for at its vertices, in metres. OpenStreetMap: tens of metres where it was traced.
 * Natural Earth 1:10m: 1.2 to 2.1 km off the ground lines in the median, 3 to 6 km at the ninetieth percentile,
 * measured where both draw the same line; its coast 1 to 2 km. GSHHG: nine tenths of its shores within 500 m.
 */
const AT_VERTEX: Record<LineSource, number> = {
  openstreetmap: 25,
  'natural-earth': 4000,
  coast: 2000,
  shore: 500,
  straight: 1600,
};

export interface Spacing {
  /** The median distance between neighbouring vertices, metres. */
  median: number;
  /** Four fifths of the line, by length, lie in edges no longer than this, metres. */
  fourFifths: number;
  /** The longest edge, metres. */
  max: number;
  /** The share of the line's length that lies in edges of more than a kilometre, 0 to 1. */
  inLongEdges: number;
}

/** How far apart the vertices of a line stand. Of no line at all, everything is 0. */
export function spacing(lines: readonly (readonly Position[])[]): Spacing {
  const edges = lines
    .flatMap((line) => line.slice(1).map((point, index) => distanceKm(line[index]!, point) * 1000))
    .toSorted((a, b) => a - b);
  const sum = (some: number[]) => some.reduce((total, edge) => total + edge, 0);
  const total = sum(edges);
  let walked = 0;
  return {
    median: edges[Math.floor(edges.length / 2)] ?? 0,
    fourFifths: edges.find((edge) => (walked += edge) >= total * 0.8) ?? 0,
    max: edges.at(-1) ?? 0,
    inLongEdges: total === 0 ? 0 : sum(edges.filter((edge) => edge > 1000)) / total,
  };
}

/**
 * The precision in metres that can be defended for a line: that of its source at the vertices, or a quarter of the
 * edge length that four fifths of the line keep to, whichever is worse. The quarter is measured on these lines:
 * leaving out every second vertex, the one left out lies off the chord by 0.07 to 0.09 of its length in the median
 * and by 0.20 to 0.33 at the ninetieth percentile. The plain median of the spacing would flatter: on the Line of
 * Control it is 20 m, and yet a fifth of the line lies in edges of more than a kilometre.
 */
export function precisionOf(lines: readonly (readonly Position[])[], source: LineSource): number {
  const rough = Math.max(AT_VERTEX[source], source === 'openstreetmap' ? spacing(lines).fourFifths / 4 : 0);
  const step = rough < 100 ? 5 : rough < 1000 ? 50 : 500;
  return Math.ceil(rough / step) * step;
}
