/** How precisely a line is known, from where it comes from and from the lengths of its own edges. */
import type { Position } from 'geojson';
import { distanceKm } from './plane.ts';

export type LineSource = 'openstreetmap' | 'natural-earth' | 'straight';

/**
 * What a source can be trusted for at its vertices, in metres. OpenStreetMap: tens of metres where it was traced.
 * Natural Earth 1:10m: 1.2 to 2.1 km off the ground lines in the median, 3 to 6 km at the ninetieth percentile,
 * measured where both draw the same line.
 */
const AT_VERTEX: Record<LineSource, number> = { openstreetmap: 25, 'natural-earth': 4000, straight: 1600 };

/** Half of the line, by length, lies in edges up to the first figure in metres; the second is the longest edge. */
export function spacing(lines: readonly (readonly Position[])[]): {
  median: number;
  weighted: number;
  max: number;
} {
  const edges = lines
    .flatMap((line) => line.slice(1).map((point, index) => distanceKm(line[index]!, point) * 1000))
    .toSorted((a, b) => a - b);
  const total = edges.reduce((sum, edge) => sum + edge, 0);
  let walked = 0;
  const weighted = edges.find((edge) => (walked += edge) >= total / 2) ?? 0;
  return { median: edges[Math.floor(edges.length / 2)] ?? 0, weighted, max: edges.at(-1) ?? 0 };
}

/**
 * The precision in metres that can be defended for a line: that of its source at the vertices, or a quarter of the
 * edge length in which half of the line lies, whichever is worse. The quarter is measured on these lines: leaving
 * out every second vertex, the one left out lies off the chord by 0.07 to 0.09 of its length in the median and by
 * 0.20 to 0.33 at the ninetieth percentile. A plain median of the spacing would flatter.
 */
export function precisionOf(lines: readonly (readonly Position[])[], source: LineSource): number {
  const rough = Math.max(AT_VERTEX[source], source === 'openstreetmap' ? spacing(lines).weighted / 4 : 0);
  const step = rough < 100 ? 5 : rough < 1000 ? 50 : 500;
  return Math.ceil(rough / step) * step;
}
