/**
 * A picture: whose every parcel is, and how every arc is drawn, in a worldview on a day or over all times. The map,
 * the legend, the ties' underlines, the comparison and the exports all read it.
 */
import type { StateCode } from './atlas.ts';
import type { ArcId, Ground, ParcelId } from './ground.ts';
import { dayOf, type Day, type Span } from './span.ts';
import { ALL_TIMES, type Depicting } from './view.ts';
import {
  claimants,
  controller,
  depict,
  leavingOpen,
  owner,
  type Depicted,
  type Owner,
  type OwnerId,
  type WorldviewId,
} from './worldview.ts';

/** A parcel in a picture. */
export interface ParcelPicture extends Owner {
  /** Who holds it on the ground on that day. */
  holder: OwnerId;
  /** The states other than its holder that claim it, in the order of the record. */
  claimants: readonly StateCode[];
  /** The states other than its holder that call it disputed or leave it open, and claim none of it. */
  leftOpenBy: readonly StateCode[];
}

export interface Picture {
  worldview: WorldviewId;
  /** The first day for which it is so; for all times the as-of day, of which the parcels are shown. */
  day: Day;
  isAllTimes: boolean;
  parcels: Readonly<Record<ParcelId, ParcelPicture>>;
  arcs: Readonly<Record<ArcId, Depicted>>;
}

/** The day of a View's date, kept between the first day that is drawn and the as-of day. */
export function dayInRecord(ground: Ground, date: string): Day {
  if (date === ALL_TIMES) return ground.asOf;
  return Math.min(ground.asOf, Math.max(ground.from, dayOf(date)));
}

const entries = <K extends string, A, B>(record: Readonly<Record<K, A>>, map: (value: A, key: K) => B) =>
  Object.fromEntries(
    (Object.entries(record) as [K, A][]).map(([key, value]) => [key, map(value, key)]),
  ) as Record<K, B>;

/** The days within the record on which something about an end of a span changes: what happens between is constant. */
const turns = ([from, to]: Span): Day[] => [
  ...from.flatMap((day) => (day === null ? [] : [day])),
  ...to.flatMap((day) => (day === null ? [] : [day + 1])),
];

/**
 * The days on which anything in a picture may change, in order, the first drawn day first; between two of them every
 * picture is the same.
 */
export function turningDays(ground: Ground): Day[] {
  const spans = [
    ...Object.values(ground.parcels).flatMap(({ holds, asserted }) => [...holds, ...asserted]),
    ...Object.values(ground.lines).flatMap(({ was, asserted }) => [...was, ...asserted]),
  ].map(({ span }) => span);
  const days = new Set([ground.from, ...spans.flatMap(turns)]);
  return [...days].filter((day) => day >= ground.from && day <= ground.asOf).toSorted((a, b) => a - b);
}

/** The last of the turning days that is not after a day. */
const turnBefore = (days: readonly Day[], day: Day) => days.findLast((turn) => turn <= day) ?? days[0]!;

const isSeen = ({ depiction }: Depicted) => depiction !== 'hidden';

/**
 * The latest way in which each arc of a named line was drawn at all, or as it is now where it never was. Other arcs
 * are as they are now: days on which no holder is on record make them no lines of their own.
 */
function everDrawn(ground: Ground, days: readonly Day[], worldview: WorldviewId): Picture['arcs'] {
  const drawn = entries(ground.arcs, (arc) => depict(ground, arc, worldview, ground.asOf));
  let never = Object.keys(drawn).filter((id) => ground.arcs[id]!.line !== null && !isSeen(drawn[id]!));
  for (const day of days.toReversed()) {
    const then = never.map((id) => [id, depict(ground, ground.arcs[id]!, worldview, day)] as const);
    for (const [id, depicted] of then) if (isSeen(depicted)) drawn[id] = depicted;
    never = never.filter((id) => !isSeen(drawn[id]!));
  }
  return drawn;
}

/** Makes the pictures of a ground, each once. */
export class Pictures {
  readonly ground: Ground;
  /** The days on which a picture may change. */
  readonly days: readonly Day[];
  readonly #made = new Map<string, Picture>();

  constructor(ground: Ground) {
    this.ground = ground;
    this.days = turningDays(ground);
  }

  /** The picture of a depiction; the same object for all dates between which nothing changes. */
  of({ worldview, date }: Depicting): Picture {
    const isAllTimes = date === ALL_TIMES;
    const day = isAllTimes ? this.ground.asOf : turnBefore(this.days, dayInRecord(this.ground, date));
    const key = `${worldview}@${isAllTimes ? date : day}`;
    const made = this.#made.get(key) ?? this.#make(worldview, day, isAllTimes);
    this.#made.set(key, made);
    return made;
  }

  #make(worldview: WorldviewId, day: Day, isAllTimes: boolean): Picture {
    const { ground } = this;
    return {
      worldview,
      day,
      isAllTimes,
      parcels: entries(ground.parcels, (_, id) => ({
        ...owner(ground, id, worldview, day),
        holder: controller(ground, id, day).owner,
        claimants: claimants(ground, id, day),
        leftOpenBy: leavingOpen(ground, id, day),
      })),
      arcs: isAllTimes
        ? everDrawn(ground, this.days, worldview)
        : entries(ground.arcs, (arc) => depict(ground, arc, worldview, day)),
    };
  }
}
