/** "What is here?": who holds a spot, who claims it under each worldview and since when, and which lines are near. */
import { distance } from '@turf/turf';
import type { AtlasFeature, AtlasIndex, FeatureId, LineEpisode, Position } from '../domain/atlas.ts';
import type { Assertion, Ground, ParcelId } from '../domain/ground.ts';
import { spanOf, type Day } from '../domain/span.ts';
import { standingOn } from '../domain/standing.ts';
import { controller, owner, WORLDVIEWS, type Owner, type WorldviewId } from '../domain/worldview.ts';
import {
  arcsInDoubt,
  isInBox,
  nearestLines,
  parcelAt,
  type NearArc,
  type RegionIndex,
  type Spot,
} from './region-index.ts';

/** What stands on a day, with what of the same kind came before and after it without a break. */
export interface Stretch {
  /** The position that told. */
  now: Position;
  /** What is cited: the position that told, after the one with which it began where that is another. */
  cited: readonly Position[];
  /** An EDTF interval from the beginning of the first to the end of the last. */
  span: string;
  /** Of the first: the day on which a source has it, where its beginning is not known. */
  attested: string | undefined;
}

/** Whose a spot is on a map, and what of the record told so; null where the record holds no position that told. */
export interface ViewAnswer extends Owner {
  worldview: WorldviewId;
  told: Stretch | null;
  /** Whether the state says in so many words that the matter is for others. */
  abstains: boolean;
  /** A position that it may have had, where our dates do not tell. */
  maybe: Position | null;
}

/** A parcel of which one asks. */
export interface Side {
  parcel: ParcelId;
  name: string;
  /** The feature whose record it is; null for the undisputed rest of a country. */
  feature: FeatureId | null;
  holder: Owner;
  /** Who holds it, as the record has it. */
  held: Stretch | null;
  /** A hold that may have been, where our dates do not tell who held it. */
  maybeHeld: Position | null;
  /** What states other than its holder assert of it on that day, in the order of the record. */
  claims: readonly Stretch[];
  views: readonly ViewAnswer[];
  /** Whether the record has any claim on it at all, of whatever time. */
  isClaimed: boolean;
}

/** The lines from which a spot cannot be told apart. */
export interface Doubt {
  near: readonly NearArc[];
  /** Within how many metres the spot itself is known; 0 for one that was pointed at or typed. */
  spotM: number;
  /** Whether one of the sides is the sea. */
  orSea: boolean;
}

export interface NearLine extends NearArc {
  line: FeatureId;
  /** A line of which this one is a part, where it has a name of its own. */
  within: FeatureId | null;
  /** What it was on the day, where that is not what it is now; nothing was recorded of it where it is null. */
  then?: LineEpisode | null;
}

export interface NearPlace {
  feature: AtlasFeature;
  /** geodesic */
  metres: number;
}

/** An answer. At sea and outside of the box there are no sides. */
export interface Answer {
  spot: Spot;
  /** The day for which it is told. */
  day: Day;
  where: 'ground' | 'sea' | 'outside';
  /** The parcel at the spot, and, where a line cannot be told apart from it, all that lie on the line's sides. */
  sides: readonly Side[];
  doubt: Doubt | null;
  lines: readonly NearLine[];
  place: NearPlace | null;
}

/** How many named lines are told, and how far one looks for them, in metres. */
const LINES = { count: 3, withinM: 300_000 } as const;
/** The kinds of features that are a point. */
export const POINT_KINDS: readonly AtlasFeature['kind'][] = [
  'pass',
  'town',
  'capital',
  'shrine',
  'standoff',
  'post',
  'site',
];

/** Whether one span goes on where another ends: at the latest on the day after. */
function follows(later: Position, earlier: Position): boolean {
  if (later.span === undefined || earlier.span === undefined) return false;
  const [[from]] = spanOf(later.span, later.attested);
  const [[begin], [, end]] = spanOf(earlier.span, earlier.attested);
  return from !== null && end !== null && end >= from - 1 && (begin === null || begin < from);
}

/** A position with those of the same state and kind round it: a new name or status of the same is no new beginning. */
function stretchOf(all: readonly Position[], now: Position): Stretch {
  const same = all.filter(
    ({ by, asserts, whose }) => by === now.by && asserts === now.asserts && whose === now.whose,
  );
  const run = [now];
  for (;;) {
    const before = same.find((each) => !run.includes(each) && follows(run[0]!, each));
    if (!before) break;
    run.unshift(before);
  }
  for (;;) {
    const after = same.find((each) => !run.includes(each) && follows(each, run.at(-1)!));
    if (!after) break;
    run.push(after);
  }
  const [first, last] = [run[0]!, run.at(-1)!];
  const [from = ''] = first.span!.split('/');
  return {
    now,
    cited: first === now ? [now] : [first, now],
    span: `${from}/${last.span!.split('/')[1] ?? last.span!}`,
    attested: first.attested,
  };
}

/** The words of a parcel: of the feature of the same ground, or of a country. */
function wordsOf(atlas: AtlasIndex, parcel: ParcelId) {
  const own = atlas.features[parcel];
  const feature = own ?? Object.values(atlas.features).find(({ parcels }) => parcels.includes(parcel));
  if (feature) return { ...feature, feature: feature.id };
  const country = atlas.countries[parcel];
  return {
    name: country?.name ?? parcel,
    administers: country?.administers ?? [],
    claims: [],
    feature: null,
  };
}

/** What a parcel is called. */
export const nameOfParcel = (atlas: AtlasIndex, parcel: ParcelId): string => wordsOf(atlas, parcel).name;

/** What a state's map makes of a side, and what of the record told. */
function viewOf(
  worldview: WorldviewId,
  told: Owner,
  held: Stretch | null,
  claims: readonly Position[],
  day: Day,
): ViewAnswer {
  const own = (standing: 'now' | 'maybe') =>
    claims.filter((claim) => claim.by === worldview && standingOn(claim, day) === standing);
  const abstention = own('now').find(({ asserts }) => asserts === 'abstains');
  const position =
    told.rule === 'position' ? own('now').find(({ asserts }) => asserts === told.asserts) : abstention;
  const answer = { ...told, worldview, abstains: false, maybe: own('maybe')[0] ?? null };
  if (told.rule === 'control') return { ...answer, told: held };
  if (!position) return { ...answer, told: null };
  return { ...answer, told: stretchOf(claims, position), abstains: told.rule === 'no-position' };
}

/** What a side is, on a day. */
function sideOf(ground: Ground, atlas: AtlasIndex, parcel: ParcelId, day: Day): Side {
  const { name, feature, administers, claims: all } = wordsOf(atlas, parcel);
  const claims = all.filter(({ asserts }) => asserts !== undefined);
  const isNow = (position: Position) => standingOn(position, day) === 'now';
  const holder = controller(ground, parcel, day);
  const hold = administers.find((each) => each.by === holder.owner && isNow(each));
  const held = hold ? stretchOf(administers, hold) : null;
  const others = claims.filter(({ by }) => by !== holder.owner);
  return {
    parcel,
    name,
    feature,
    holder,
    held,
    maybeHeld: hold ? null : (administers.find((each) => standingOn(each, day) === 'maybe') ?? null),
    claims: others.filter(isNow).map((claim) => stretchOf(claims, claim)),
    views: WORLDVIEWS.map((view) => viewOf(view, owner(ground, parcel, view, day), held, claims, day)),
    isClaimed: others.some(({ asserts }) => isClaim(asserts)),
  };
}

/** Whether what a state asserts is a claim, of all or a part. */
export const isClaim = (asserts: Position['asserts']): boolean =>
  (['owns', 'pending', 'contests', 'part'] satisfies Assertion[] as Position['asserts'][]).includes(asserts);

const pointsOf = (atlas: AtlasIndex) =>
  Object.values(atlas.features).filter(({ kind }) => POINT_KINDS.includes(kind));

/** The named place that a spot is, to the digit: one that was chosen by its name. */
export const placeAt = (atlas: AtlasIndex, { lat, lon }: Spot): AtlasFeature | null =>
  pointsOf(atlas).find(({ anchor }) => anchor[0] === lon && anchor[1] === lat) ?? null;

function nearestPlace(atlas: AtlasIndex, { lat, lon }: Spot): NearPlace | null {
  let nearest: NearPlace | null = null;
  for (const feature of pointsOf(atlas)) {
    const metres = distance([lon, lat], feature.anchor, { units: 'meters' });
    if (metres < (nearest?.metres ?? Infinity)) nearest = { feature, metres };
  }
  return nearest;
}

/** What a line was on a day, if another thing than it is now. */
function episodeThen({ name, was }: AtlasFeature, day: Day): Pick<NearLine, 'then'> {
  const then = was.find((each) => standingOn(each, day) === 'now');
  const may = then ?? was.find((each) => standingOn(each, day) === 'maybe') ?? null;
  const isSame = may === was.at(-1) || may?.name === name;
  return was.length === 0 || isSame ? {} : { then: may };
}

function linesNear(index: RegionIndex, atlas: AtlasIndex, spot: Spot, day: Day): NearLine[] {
  // A line that another takes in counts once with it: the nearer of the two is told.
  const wholeOf = new Map(
    Object.values(atlas.features).flatMap(({ id, takesIn = [] }) =>
      takesIn.map((part) => [part, id] as const),
    ),
  );
  const many = LINES.count + wholeOf.size;
  const near = nearestLines(index, spot, many, LINES.withinM).flatMap(({ arc, metres }): NearLine[] =>
    arc.line === null ? [] : [{ arc, metres, line: arc.line, within: wholeOf.get(arc.line) ?? null }],
  );
  const whole = ({ line, within }: NearLine) => within ?? line;
  return near
    .filter((each, place) => near.findIndex((other) => whole(other) === whole(each)) === place)
    .slice(0, LINES.count)
    .map((each) => ({
      ...each,
      ...(atlas.features[each.line] && episodeThen(atlas.features[each.line]!, day)),
    }));
}

/**
 * Answers what is at a spot on a day. Of a spot that is a named place of the record, to the digit, the precision of
 * the place counts too.
 * @param day between the first day of the ground and its as-of day
 */
export function answer(index: RegionIndex, ground: Ground, atlas: AtlasIndex, spot: Spot, day: Day): Answer {
  const told = { spot, day, sides: [], doubt: null, lines: [], place: null };
  if (!isInBox(index, spot)) return { ...told, where: 'outside' };
  const parcel = parcelAt(index, spot)!;
  const spotM = placeAt(atlas, spot)?.precisionM ?? 0;
  const near = arcsInDoubt(index, spot, spotM);
  const all = [...new Set([parcel, ...near.flatMap(({ arc }) => [arc.left, arc.right])])];
  const land = all.filter((id) => id !== 'sea');
  return {
    ...told,
    where: land.length > 0 ? 'ground' : 'sea',
    sides: land.map((id) => sideOf(ground, atlas, id, day)),
    doubt: near.length > 0 ? { near, spotM, orSea: land.length < all.length } : null,
    lines: linesNear(index, atlas, spot, day),
    place: nearestPlace(atlas, spot),
  };
}
