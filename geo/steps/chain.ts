/** Puts the parts of a line end to end. */
import type { Position } from 'geojson';
import { distanceKm } from './plane.ts';

/**
 * Chains parts whose ends meet, in one direction, beginning at the loose end nearest to `from` (or at any loose
 * end). Exact ends need no tolerance; parts of a foreign data set meet within metres.
 * @returns one line where all parts meet, else one per connected run
 */
export function chain(parts: readonly Position[][], toleranceKm = 0, from?: Position): Position[][] {
  const rest = parts.map((part) => [...part]);
  const meets = (a: Position, b: Position) =>
    toleranceKm === 0 ? a[0] === b[0] && a[1] === b[1] : distanceKm(a, b) <= toleranceKm;
  const isLoose = (end: Position, own: Position[]) =>
    !rest.some((other) => other !== own && (meets(other[0]!, end) || meets(other.at(-1)!, end)));
  const lines: Position[][] = [];
  while (rest.length > 0) {
    const ends = rest.flatMap((part) => [
      { part, at: part[0]!, reverse: false },
      { part, at: part.at(-1)!, reverse: true },
    ]);
    const loose = ends.filter(({ at, part }) => isLoose(at, part));
    const candidates = loose.length > 0 ? loose : ends;
    const start = from
      ? candidates.toSorted((a, b) => distanceKm(a.at, from) - distanceKm(b.at, from))[0]!
      : candidates[0]!;
    rest.splice(rest.indexOf(start.part), 1);
    let line = start.reverse ? start.part.toReversed() : start.part;
    for (;;) {
      const end = line.at(-1)!;
      const next = rest.findIndex((part) => meets(part[0]!, end) || meets(part.at(-1)!, end));
      if (next < 0) break;
      const [part] = rest.splice(next, 1);
      line = line.concat((meets(part![0]!, end) ? part! : part!.toReversed()).slice(1));
    }
    lines.push(line);
  }
  return lines;
}
