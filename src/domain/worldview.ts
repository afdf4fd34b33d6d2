/**
 * Whose map this is. Owners and depictions are computed from holds and assertions, never stored: the rules below are
 * the truth table that `docs/data.md` and the page "How this map is drawn" print.
 */
import type { FeatureId, StateCode, Status } from './atlas.ts';
import type { Arc, Assertion, Ground, GroundParcel, ParcelId } from './ground.ts';
import { heldOn, type Day, type Held } from './span.ts';

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
const CLAIMING: readonly Assertion[] = ['owns', 'pending', 'contests', 'part'];
const isState = (owner: OwnerId): owner is StateCode => owner !== 'disputed' && owner !== 'unknown';
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

const parcelOf = (ground: Ground, id: ParcelId) => ground.parcels[id] ?? NO_GROUND;

/** The states other than its holder that surely assert one of some things of a parcel on a day. */
function asserting(ground: Ground, parcel: ParcelId, day: Day, words: readonly Assertion[]): StateCode[] {
  const { owner } = controller(ground, parcel, day);
  const by = parcelOf(ground, parcel)
    .asserted.filter(({ asserts, span }) => words.includes(asserts) && heldOn(span, day) === 'yes')
    .map((claim) => claim.by);
  return distinct(by).filter((code) => code !== owner);
}

/** The states other than its holder that claim a parcel, all or in part, on a day, in the order of the record. */
export const claimants = (ground: Ground, parcel: ParcelId, day: Day) =>
  asserting(ground, parcel, day, CLAIMING);

/** The states other than its holder that call it disputed or leave it open, and claim none of it, on a day. */
export const leavingOpen = (ground: Ground, parcel: ParcelId, day: Day) =>
  asserting(ground, parcel, day, ['open']);

/**
 * Who holds a parcel on a day: the one state with a hold; `disputed` where two hold it, or none does and two or more
 * claim it; `unknown` where our dates do not tell.
 */
export function controller(ground: Ground, parcel: ParcelId, day: Day): Owner {
  const known = heldIn(ground, day);
  const held = known.get(parcel) ?? computeHolder(ground, parcel, day);
  known.set(parcel, held);
  return held;
}

/** The holders on the day that was asked for last: a picture asks for each many times. */
const lastHeld = new WeakMap<Ground, { day: Day; holders: Map<ParcelId, Owner> }>();
function heldIn(ground: Ground, day: Day): Map<ParcelId, Owner> {
  const last = lastHeld.get(ground);
  if (last?.day === day) return last.holders;
  const holders = new Map<ParcelId, Owner>();
  lastHeld.set(ground, { day, holders });
  return holders;
}

function computeHolder(ground: Ground, parcel: ParcelId, day: Day): Owner {
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

/**
 * What a named line was on a day: by the episode that surely held, or else by one that may have held, not a settled
 * one if there is a choice. Null for an edge without a name, and outside of the line's episodes.
 */
function episodeOf(ground: Ground, line: FeatureId | null, day: Day): Status | null {
  const was = line === null ? [] : (ground.lines[line]?.was ?? []);
  const now = (wanted: Held) => was.filter(({ span }) => heldOn(span, day) === wanted);
  const [sure] = now('yes');
  const may = now('maybe');
  return (sure ?? may.find(({ status }) => status !== 'settled') ?? may[0])?.status ?? null;
}

/** What a named line was on a day; an edge without a name, or outside of its episodes, counts as settled. */
export const lineStatus = (ground: Ground, line: FeatureId | null, day: Day): Status =>
  episodeOf(ground, line, day) ?? 'settled';

/** What a state surely asserts of a named line on a day. */
const assertedOf = (ground: Ground, line: FeatureId | null, by: StateCode, day: Day) =>
  (line === null ? [] : (ground.lines[line]?.asserted ?? [])).find(
    (each) => each.by === by && heldOn(each.span, day) === 'yes',
  )?.asserts;

/** The states to whom a side may fall: its holder; or all that may hold it and all that claim it. */
function heirs(ground: Ground, parcel: ParcelId, held: OwnerId, day: Day): StateCode[] {
  if (isState(held)) return [held];
  const holding = parcelOf(ground, parcel).holds.filter(({ span }) => heldOn(span, day) !== 'no');
  return distinct([...holding.map(({ by }) => by), ...claimants(ground, parcel, day)]);
}

/**
 * Whether a state to whom one side may fall accepts the line: it claims nothing of the other side and does not call
 * the line anything less than a boundary. Where the record does not say that the line was settled, a claim that may
 * have been made counts as well, and leaving the other side open is no acceptance unless the line is called a boundary.
 */
function accepts(
  ground: Ground,
  by: StateCode,
  other: ParcelId,
  { line, isSettled }: { line: FeatureId | null; isSettled: boolean },
  day: Day,
): boolean {
  const counts = (held: Held) => held === 'yes' || (held === 'maybe' && !isSettled);
  const says = parcelOf(ground, other)
    .asserted.filter((each) => each.by === by && counts(heldOn(each.span, day)))
    .map(({ asserts }) => asserts);
  if (says.some((asserts) => CLAIMING.includes(asserts))) return false;
  const ofLine = assertedOf(ground, line, by, day);
  return ofLine ? ofLine === 'boundary' : isSettled || !says.includes('open');
}

/** Whether both sides accept the line: then it is a boundary, whosever the sides are. */
function isAccepted(ground: Ground, { left, right, line }: Arc, a: OwnerId, b: OwnerId, day: Day): boolean {
  const status = episodeOf(ground, line, day);
  if (status !== null && status !== 'settled') return false;
  const [ofLeft, ofRight] = [heirs(ground, left, a, day), heirs(ground, right, b, day)];
  // Outside of its episodes a named line is a boundary only between states that we know.
  if (line !== null && status === null && (ofLeft.length === 0 || ofRight.length === 0)) return false;
  const how = { line, isSettled: status === 'settled' };
  return (
    !ofLeft.some((code) => ofRight.includes(code)) &&
    ofLeft.every((code) => accepts(ground, code, right, how, day)) &&
    ofRight.every((code) => accepts(ground, code, left, how, day))
  );
}

type Drawn = Pick<Depicted, 'depiction' | 'by'>;
const as = (depiction: Depiction, by: StateCode | null = null): Drawn => ({ depiction, by });

/** The line between what different states hold, or null where one holds both sides or nothing tells them apart. */
function depictHolds(ground: Ground, arc: Arc, day: Day): Drawn | null {
  const a = controller(ground, arc.left, day).owner;
  const b = controller(ground, arc.right, day).owner;
  // Two sides without a holder on record are one ground, unless the record has a settled line between them.
  const isOne = a === b && (a !== 'unknown' || episodeOf(ground, arc.line, day) !== 'settled');
  if (isOne) return null;
  if (isAccepted(ground, arc, a, b, day)) return as('boundary');
  if (a === b) return null;
  return as(isState(a) && isState(b) ? 'control-line' : 'disputed');
}

/** The edge of claims on ground that nothing else divides. A claim on a part has no edge that is known. */
function depictClaims(ground: Ground, { left, right, line }: Arc, day: Day): Drawn {
  const whole = (parcel: ParcelId) => asserting(ground, parcel, day, ['owns', 'pending', 'contests']);
  const [one, other] = [whole(left), whole(right)];
  const apart = distinct([...one, ...other]).filter((code) => one.includes(code) !== other.includes(code));
  if (apart.length > 0) return as('claim', apart.length === 1 ? apart[0] : null);
  // The same state claims both sides, or one with no known edge, but draws this line.
  const drawn = line === null ? [] : (ground.lines[line]?.asserted ?? []);
  const drawer = drawn.find(({ asserts, span }) => asserts !== 'undefined' && heldOn(span, day) === 'yes');
  return drawer ? as('claim', drawer.by) : as('hidden');
}

/** The line as it is on the ground, with the claims of others. A claim is never drawn as a boundary here. */
const depictDeFacto = (ground: Ground, arc: Arc, day: Day): Drawn =>
  depictHolds(ground, arc, day) ?? depictClaims(ground, arc, day);

const AS_ASSERTED = { boundary: 'boundary', 'control-line': 'control-line', undefined: 'disputed' } as const;

/** The line as a state draws it. */
function depictFor(ground: Ground, arc: Arc, worldview: Exclude<WorldviewId, 'de-facto'>, day: Day): Drawn {
  const { left, right, line } = arc;
  const own = assertedOf(ground, line, worldview, day);
  if (own) return as(AS_ASSERTED[own]);
  const a = owner(ground, left, worldview, day);
  const b = owner(ground, right, worldview, day);
  const isIts = (side: Owner) => side.owner === worldview;
  if (isIts(a) && isIts(b)) return as('hidden');
  if (isIts(a) || isIts(b)) {
    const other = isIts(a) ? b : a;
    // What it leaves open ends at its own limit all the same, or at a line of control; a part of unknown edge does not.
    if (other.asserts === 'open' || other.asserts === 'contests')
      return as(lineStatus(ground, line, day) === 'control' ? 'control-line' : 'boundary');
    // Beside ground that it may claim, as far as our dates tell, the line is as on the ground.
    if (isState(other.owner) && other.isCertain) return as('boundary');
    return (other.rule === 'position' ? null : depictHolds(ground, arc, day)) ?? as('disputed');
  }
  if (a.rule !== 'position' && b.rule !== 'position') return depictDeFacto(ground, arc, day);
  // What it recognises as others' has the limits that it recognises; what it leaves open, those on the ground.
  if (isState(a.owner) && isState(b.owner)) return as(a.owner === b.owner ? 'hidden' : 'boundary');
  return depictHolds(ground, arc, day) ?? as('hidden');
}

/** How a piece of line is drawn on a map of a worldview on a day. */
export function depict(ground: Ground, arc: Arc, worldview: WorldviewId, day: Day): Depicted {
  const { left, right, line } = arc;
  const status = lineStatus(ground, line, day);
  // A coast is drawn with the land, and the box of the atlas is no line at all.
  if (left === 'sea' || right === 'sea') return { depiction: 'hidden', by: null, onGround: false, status };
  const [a, b] = [controller(ground, left, day).owner, controller(ground, right, day).owner];
  const onGround = isState(a) && isState(b) && a !== b;
  const drawn =
    worldview === 'de-facto' ? depictDeFacto(ground, arc, day) : depictFor(ground, arc, worldview, day);
  return { ...drawn, onGround, status };
}
