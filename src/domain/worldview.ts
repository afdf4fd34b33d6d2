/**
 * Whose map this is. Owners and depictions are computed from holds and assertions, never stored: the rules below are
 * the truth table that `docs/data.md` and the page "How this map is drawn" print.
 */
import type { FeatureId, StateCode, Status } from './atlas.ts';
import type { Arc, Assertion, Ground, GroundParcel, ParcelId } from './ground.ts';
import { heldOn, type Day } from './span.ts';

/** The worldviews: as it is on the ground, and the four states whose maps differ. */
export const WORLDVIEWS = ['de-facto', 'IN', 'PK', 'CN', 'NP'] as const;
export type WorldviewId = (typeof WORLDVIEWS)[number];
export const isWorldview = (value: string): value is WorldviewId =>
  (WORLDVIEWS as readonly string[]).includes(value);

/** A state, or ground that is disputed or left open, or of which we do not know who held it. */
export type OwnerId = StateCode | 'disputed' | 'unknown';

/** Whose a parcel is in a worldview on a day, and why. */
export interface Owner {
  owner: OwnerId;
  /**
   * Which rule told: who holds it (`control`), what the state of the worldview asserts (`position`), or that this
   * state has no position of which we know, so that its map follows the ground (`no-position`).
   */
  rule: 'control' | 'position' | 'no-position';
  /** What the state of the worldview asserts; null by the other rules. */
  asserts: Assertion | null;
  /** False where a date is too uncertain to tell. */
  isCertain: boolean;
}

/** How a piece of line is drawn. */
export const DEPICTIONS = ['boundary', 'control-line', 'disputed', 'claim', 'hidden'] as const;
export type Depiction = (typeof DEPICTIONS)[number];

export interface Depicted {
  depiction: Depiction;
  /** Of a claim: the state that claims one side and not the other. */
  by: StateCode | null;
  /** Whether different states hold the two sides: the ground never vanishes, even where a view hides the line. */
  onGround: boolean;
  /** What the named line was on that day; `settled` for an edge without a name. */
  status: Status;
}

const NO_GROUND: GroundParcel = { holds: [], asserted: [] };
const CLAIMING: readonly Assertion[] = ['owns', 'pending', 'part'];
const isState = (owner: OwnerId): owner is StateCode => owner !== 'disputed' && owner !== 'unknown';
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

const parcelOf = (ground: Ground, id: ParcelId) => ground.parcels[id] ?? NO_GROUND;

/** The states other than its holder that claim a parcel, all or in part, on a day, in the order of the record. */
export function claimants(ground: Ground, parcel: ParcelId, day: Day): StateCode[] {
  const { asserted } = parcelOf(ground, parcel);
  const { owner } = controller(ground, parcel, day);
  const by = asserted
    .filter(({ asserts, span }) => CLAIMING.includes(asserts) && heldOn(span, day) === 'yes')
    .map((claim) => claim.by);
  return distinct(by).filter((code) => code !== owner);
}

/**
 * Who holds a parcel on a day: the one state with a hold; `disputed` where two hold it, or none does and two or more
 * claim it; `unknown` where our dates do not tell.
 */
export function controller(ground: Ground, parcel: ParcelId, day: Day): Owner {
  const { holds, asserted } = parcelOf(ground, parcel);
  const held = (wanted: 'yes' | 'maybe') =>
    distinct(holds.filter(({ span }) => heldOn(span, day) === wanted).map(({ by }) => by));
  const told = (owner: OwnerId, isCertain = true): Owner => ({
    owner,
    rule: 'control',
    asserts: null,
    isCertain,
  });
  const [holder, ...others] = held('yes');
  if (holder) return told(others.length === 0 ? holder : 'disputed');
  if (held('maybe').length > 0) return told('unknown', false);
  const claiming = asserted.filter(
    ({ asserts, span }) => CLAIMING.includes(asserts) && heldOn(span, day) === 'yes',
  );
  return told(distinct(claiming.map(({ by }) => by)).length > 1 ? 'disputed' : 'unknown');
}

/**
 * Whose a parcel is on a map. De facto: who holds it. On a state's map: its own where it claims it (also where it
 * leaves the final status to a settlement), another's where it recognises that, `disputed` where it leaves it open or claims a part with no known edge,
 * and otherwise as on the ground.
 */
export function owner(ground: Ground, parcel: ParcelId, worldview: WorldviewId, day: Day): Owner {
  const held = controller(ground, parcel, day);
  if (worldview === 'de-facto') return held;
  const own = parcelOf(ground, parcel).asserted.filter(
    ({ by, asserts }) => by === worldview && asserts !== 'abstains',
  );
  const now = own.find(({ span }) => heldOn(span, day) === 'yes');
  if (!now) {
    const isCertain = held.isCertain && !own.some(({ span }) => heldOn(span, day) === 'maybe');
    return { ...held, rule: held.owner === worldview ? 'control' : 'no-position', isCertain };
  }
  const isIts = now.asserts === 'owns' || now.asserts === 'pending';
  return {
    owner: isIts ? now.by : (now.asserts === 'recognises' && now.whose) || 'disputed',
    rule: 'position',
    asserts: now.asserts,
    isCertain: true,
  };
}

/** What a named line was on a day; an edge without a name, or before its record begins, counts as settled. */
export function lineStatus(ground: Ground, line: FeatureId | null, day: Day): Status {
  const was = line === null ? [] : (ground.lines[line]?.was ?? []);
  return was.find(({ span }) => heldOn(span, day) === 'yes')?.status ?? 'settled';
}

/** The states to whom a side may fall: its holder, or all that claim it where none holds it. */
function heirs(ground: Ground, parcel: ParcelId, held: OwnerId, day: Day): StateCode[] {
  return isState(held) ? [held] : claimants(ground, parcel, day);
}

/** Whether nobody to whom one side may fall claims the other: then the line is a boundary, whosever the sides are. */
function isAccepted(ground: Ground, { left, right, line }: Arc, a: OwnerId, b: OwnerId, day: Day) {
  const [ofLeft, ofRight] = [heirs(ground, left, a, day), heirs(ground, right, b, day)];
  const overLeft = claimants(ground, left, day);
  const overRight = claimants(ground, right, day);
  return (
    lineStatus(ground, line, day) === 'settled' &&
    ofLeft.length > 0 &&
    ofRight.length > 0 &&
    !ofLeft.some((code) => ofRight.includes(code) || overRight.includes(code)) &&
    !ofRight.some((code) => overLeft.includes(code))
  );
}

/** The line as it is on the ground, with the claims of others. A claim is never drawn as a boundary here. */
function depictDeFacto(ground: Ground, arc: Arc, day: Day): Pick<Depicted, 'depiction' | 'by'> {
  const { left, right, line } = arc;
  const a = controller(ground, left, day).owner;
  const b = controller(ground, right, day).owner;
  if (a !== b || !isState(a)) {
    if (a !== b && isAccepted(ground, arc, a, b, day)) return { depiction: 'boundary', by: null };
    if (isState(a) && isState(b)) return { depiction: 'control-line', by: null };
    if (a !== b) return { depiction: 'disputed', by: null };
  }
  const [one, other] = [claimants(ground, left, day), claimants(ground, right, day)];
  const apart = [...one, ...other].find((code) => one.includes(code) !== other.includes(code));
  if (apart) return { depiction: 'claim', by: apart };
  // The same state claims both sides, but draws a line between them.
  const drawn = line === null ? [] : (ground.lines[line]?.asserted ?? []);
  const drawer = drawn.find(({ asserts, span }) => asserts !== 'undefined' && heldOn(span, day) === 'yes');
  return drawer ? { depiction: 'claim', by: drawer.by } : { depiction: 'hidden', by: null };
}

const AS_ASSERTED = { boundary: 'boundary', 'control-line': 'control-line', undefined: 'disputed' } as const;

/** The line as a state draws it. */
function depictFor(
  ground: Ground,
  arc: Arc,
  worldview: Exclude<WorldviewId, 'de-facto'>,
  day: Day,
): Pick<Depicted, 'depiction' | 'by'> {
  const { left, right, line } = arc;
  const asserted = line === null ? [] : (ground.lines[line]?.asserted ?? []);
  const own = asserted.find(({ by, span }) => by === worldview && heldOn(span, day) === 'yes');
  if (own) return { depiction: AS_ASSERTED[own.asserts], by: null };
  const a = owner(ground, left, worldview, day);
  const b = owner(ground, right, worldview, day);
  const isIts = (side: Owner) => side.owner === worldview;
  if (isIts(a) && isIts(b)) return { depiction: 'hidden', by: null };
  if (isIts(a) || isIts(b)) {
    const { owner: other, asserts } = isIts(a) ? b : a;
    // What it leaves open between others ends at its own limit all the same; a part of unknown edge does not.
    const isLimit = isState(other) || asserts === 'open';
    return { depiction: isLimit ? 'boundary' : 'disputed', by: null };
  }
  if (a.rule !== 'position' && b.rule !== 'position') return depictDeFacto(ground, arc, day);
  const heldLeft = controller(ground, left, day).owner;
  const heldRight = controller(ground, right, day).owner;
  if (heldLeft === heldRight) return { depiction: 'hidden', by: null };
  const isAgreed = isAccepted(ground, arc, heldLeft, heldRight, day);
  return { depiction: isAgreed ? 'boundary' : 'control-line', by: null };
}

/** How a piece of line is drawn on a map of a worldview on a day. */
export function depict(ground: Ground, arc: Arc, worldview: WorldviewId, day: Day): Depicted {
  const { left, right, line } = arc;
  const status = lineStatus(ground, line, day);
  // A coast is drawn with the land, and the box of the atlas is no line at all.
  if (left === 'sea' || right === 'sea') return { depiction: 'hidden', by: null, onGround: false, status };
  const onGround = controller(ground, left, day).owner !== controller(ground, right, day).owner;
  const drawn =
    worldview === 'de-facto' ? depictDeFacto(ground, arc, day) : depictFor(ground, arc, worldview, day);
  return { ...drawn, onGround, status };
}
