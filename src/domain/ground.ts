/**
 * The ground as the map is computed from it: who held which parcel when, who asserts what of it, and which parcels
 * lie on the two sides of every piece of line. Small enough to come with the first view.
 */
import type { Assertion, LineAssertion, ParcelId } from './assertion.ts';
import type { FeatureId, StateCode, Status } from './atlas.ts';
import type { Day, Span } from './span.ts';

export * from './assertion.ts';

/** An arc's id: the parcels on its two sides in alphabetical order, and a number where they share several (`china:india:2`). */
export type ArcId = string;

/** A state held a parcel. */
export interface Hold {
  by: StateCode;
  span: Span;
}
/** A state asserted something. */
export interface Asserted<A> {
  by: StateCode;
  asserts: A;
  /** Of `recognises`: the state whose it says the ground is. */
  whose?: StateCode;
  span: Span;
}

export interface GroundParcel {
  holds: readonly Hold[];
  asserted: readonly Asserted<Assertion>[];
}

/** What a named line was, and when; outside of these spans it is as the ground on its two sides has it. */
export interface GroundLine {
  was: readonly { status: Status; span: Span }[];
  asserted: readonly Asserted<LineAssertion>[];
}

/** An edge that two parcels share: one on its left, one on its right, seen along its vertices. */
export interface Arc {
  left: ParcelId;
  right: ParcelId;
  /** The named line to which it belongs, or null for an edge that has no name. */
  line: FeatureId | null;
}

export interface Ground {
  /** The day for which the record was last read through. */
  asOf: Day;
  /** The first day for which the map is drawn: before it too little is recorded. */
  from: Day;
  parcels: Readonly<Record<ParcelId, GroundParcel>>;
  lines: Readonly<Record<FeatureId, GroundLine>>;
  arcs: Readonly<Record<ArcId, Arc>>;
}
