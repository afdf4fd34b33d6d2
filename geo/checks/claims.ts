/** What can be wrong with who held what and who claims it: spans, assertions, holds that overlap. */
import type { LineEpisode, Position } from '../../src/domain/atlas.ts';
import { ASSERTIONS, LINE_ASSERTIONS, type GroundParcel } from '../../src/domain/ground.ts';
import { isoOf, spanOf, type Day, type Span } from '../../src/domain/span.ts';

const spanProblem = ({ span, attested }: Pick<Position, 'span' | 'attested'>): string | null => {
  if (span === undefined) return 'has no span';
  try {
    spanOf(span, attested);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const entry = (list: string, place: number, by: string) => `${list} ${place + 1} (${by})`;

/**
 * What is wrong with the positions on a parcel or a named line, from which the map is computed.
 * @param of whether they are about ground or a line: they assert with other words
 */
export function positionProblems(
  { administers, claims }: { administers: readonly Position[]; claims: readonly Position[] },
  of: 'parcel' | 'line',
): string[] {
  const words: readonly string[] = of === 'parcel' ? ASSERTIONS : LINE_ASSERTIONS;
  const spans = [...administers.entries()].flatMap(([place, position]) => {
    const problem = spanProblem(position);
    return problem ? [`${entry('administers', place, position.by)}: ${problem}`] : [];
  });
  const asserted = [...claims.entries()].flatMap(([place, claim]) => {
    const problem = spanProblem(claim);
    const where = entry('claims', place, claim.by);
    return [
      ...(problem ? [`${where}: ${problem}`] : []),
      // A claim on a line that says nothing of the line itself is one to the ground beyond, which the parcels have.
      ...((claim.asserts === undefined && of === 'parcel') ||
      (claim.asserts && !words.includes(claim.asserts))
        ? [`${where}: asserts “${String(claim.asserts)}”, not one of ${words.join(', ')}`]
        : []),
      ...((claim.asserts === 'recognises') !== (claim.whose !== undefined)
        ? [`${where}: “recognises” says whose the ground is, and nothing else does`]
        : []),
    ];
  });
  return [...spans, ...asserted];
}

/** What is wrong with the spans of what a line was. */
export const episodeProblems = (was: readonly LineEpisode[]): string[] =>
  [...was.entries()].flatMap(([place, episode]) => {
    const problem = spanProblem(episode);
    return problem ? [`${entry('was', place, episode.name)}: ${problem}`] : [];
  });

/** The days on which something surely held, or null where there is none. */
function surely([[, lastFrom], [firstTo]]: Span): [Day, Day] | null {
  if (lastFrom === null) return null;
  const to = firstTo ?? Infinity;
  return lastFrom <= to ? [lastFrom, to] : null;
}

/** Holds of one parcel by two states that surely overlap, or overlap by the same state twice. */
export function overlapProblems({ holds }: GroundParcel): string[] {
  return holds.flatMap((one, index) =>
    holds.slice(index + 1).flatMap((other) => {
      const [a, b] = [surely(one.span), surely(other.span)];
      if (!a || !b || Math.max(a[0], b[0]) > Math.min(a[1], b[1])) return [];
      return [`${one.by} and ${other.by} both hold it on ${isoOf(Math.max(a[0], b[0]))}`];
    }),
  );
}
