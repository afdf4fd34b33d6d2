/** `geo/atlas/ground.json`: what the map is computed from, out of `geo/claims/` and the tiling. */
import {
  ASSERTIONS,
  LINE_ASSERTIONS,
  type Arc,
  type ArcId,
  type Asserted,
  type Assertion,
  type Ground,
  type GroundLine,
  type GroundParcel,
  type LineAssertion,
  type ParcelId,
} from '../src/domain/ground.ts';
import type { Position, StateCode } from '../src/domain/atlas.ts';
import { dayOf, heldOn, spanOf, type Day, type Span } from '../src/domain/span.ts';
import { AS_OF } from './as-of.ts';
import { LINES } from './lines.ts';
import type { Claims } from './record.ts';
import type { ClaimRecord } from './recipe.ts';

/** The day from which the map is drawn: the transfer of power in British India. */
export const FROM = '1947-08-15';
const ALWAYS: Span = [
  [dayOf(FROM), dayOf(FROM)],
  [null, null],
];

/** The span of a position; one that has none yet counts from the first day of the map, and `geo:check` names it. */
export function spanOfPosition({ span, attested }: Pick<Position, 'span' | 'attested'>): Span {
  return span === undefined ? ALWAYS : spanOf(span, attested);
}

const CLAIMING: readonly string[] = ['owns', 'pending', 'part'];

/**
 * The states that hold or claim a feature on the as-of day, each once, in the order of the record. A position without
 * a span counts, and one without an assertion is what it says in words: a hold or a claim.
 */
export function statesNow(positions: readonly Position[]): StateCode[] {
  const asOf = dayOf(AS_OF);
  const now = positions.filter(
    (position) =>
      heldOn(spanOfPosition(position), asOf) !== 'no' &&
      (position.asserts === undefined || CLAIMING.includes(position.asserts)),
  );
  return [...new Set(now.map(({ by }) => by))];
}

const isOf = <A extends string>(words: readonly A[], value: string | undefined): value is A =>
  (words as readonly (string | undefined)[]).includes(value);

/** What states assert, by the words of one vocabulary; entries with another word or none are left out. */
function asserted<A extends Assertion | LineAssertion>(
  claims: readonly Position[],
  words: readonly A[],
): Asserted<A>[] {
  return claims.flatMap((claim) => {
    const { by, whose, asserts } = claim;
    if (!isOf(words, asserts)) return [];
    return [{ by, asserts, ...(whose && { whose }), span: spanOfPosition(claim) }];
  });
}

function parcel({ administers, claims }: Pick<ClaimRecord, 'administers' | 'claims'>): GroundParcel {
  return {
    holds: administers.map((hold) => ({ by: hold.by, span: spanOfPosition(hold) })),
    asserted: asserted(claims, ASSERTIONS),
  };
}

function line({ claims, was = [] }: Pick<ClaimRecord, 'claims' | 'was'>): GroundLine {
  return {
    was: was.map(({ status, span }) => ({ status, span: spanOf(span) })),
    asserted: asserted(claims, LINE_ASSERTIONS),
  };
}

function told<T>(where: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`geo/claims, ${where}: ${problem}`, { cause: error });
  }
}

/**
 * Builds the ground.
 * @throws Error naming the parcel or line whose words are missing or have a span that is none
 */
export function buildGround(
  { parcels, arcs }: { parcels: Iterable<ParcelId>; arcs: readonly (Arc & { id: ArcId })[] },
  claims: Claims,
): Ground {
  const ids = [...parcels].filter((id) => id !== 'sea').toSorted();
  const asOf: Day = dayOf(AS_OF);
  return {
    asOf,
    from: dayOf(FROM),
    parcels: Object.fromEntries(
      ids.map((id) => [
        id,
        told(id, () => {
          const country = claims.countries[id];
          const words = country ? { ...country, claims: [] } : claims.records.get(id)?.record;
          if (!words) throw new RangeError('nobody says who holds this parcel');
          return parcel(words);
        }),
      ]),
    ),
    lines: Object.fromEntries(
      Object.keys(LINES).flatMap((id) => {
        const words = claims.records.get(id)?.record;
        return words ? [[id, told(id, () => line(words))]] : [];
      }),
    ),
    arcs: Object.fromEntries(
      arcs
        .filter(({ left, right }) => left !== 'sea' && right !== 'sea')
        .map(({ id, left, right, line: name }) => [id, { left, right, line: name }]),
    ),
  };
}
