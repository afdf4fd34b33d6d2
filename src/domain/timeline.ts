/** The axis of the timeline, the events on it, and the days at which one steps. */
import type { AtlasEvent } from './atlas.ts';
import { dayOf, daysOf, isoOf, type Day } from './span.ts';
import { readDate } from './time.ts';

/** The first day on the axis: the Treaty of Sugauli is of that year. */
export const AXIS_FROM: Day = dayOf('1816-01-01');
/** How much of the axis, counted in days of its drawn part, all time before that part gets. */
const BEFORE = 2400;

/**
 * An axis whose unit is a day from the first day that is drawn, and shorter before it: so 130 years of which only
 * events are recorded take a small part on the left.
 */
export interface Axis {
  /** The first day that is drawn. */
  from: Day;
  /** The last day of the record. */
  to: Day;
  /** Units from the left end to `from`. */
  before: number;
  /** Units from end to end. */
  length: number;
}

export const axisOf = ({ from, asOf }: { from: Day; asOf: Day }): Axis => ({
  from,
  to: asOf,
  before: BEFORE,
  length: BEFORE + asOf - from,
});

/** Where a day lies on the axis, in units from its left end; days beyond the ends lie on them. */
export function unitOf({ from, to, before }: Axis, day: Day): number {
  if (day >= from) return before + Math.min(day, to) - from;
  return (before * Math.max(0, day - AXIS_FROM)) / (from - AXIS_FROM);
}

/** The day at a place on the axis. */
export function dayAt({ from, before }: Axis, unit: number): Day {
  if (unit >= before) return from + Math.round(unit - before);
  return AXIS_FROM + Math.round((unit / before) * (from - AXIS_FROM));
}

/** An event with the days on which it took place, both included, as far as its date tells. */
export interface TimedEvent {
  event: AtlasEvent;
  first: Day;
  last: Day;
  /** Whether the map changes within its days. */
  isTurn: boolean;
}

/** The days of an event's date; of an approximate one those of its unit, without the doubt around it. */
function daysOfEvent(date: string): readonly [Day, Day] {
  const [from = '', to = from] = date.split('/').map((end) => end.replace(/[~?%]$/, ''));
  return [daysOf(from)[0], daysOf(to)[1]];
}

/** The events in the order of their days. @param turns the days on which a picture may change, in order */
export const timedEvents = (events: readonly AtlasEvent[], turns: readonly Day[]): TimedEvent[] =>
  events
    .map((event) => {
      const [first, last] = daysOfEvent(event.date);
      return { event, first, last, isTurn: turns.some((day) => day >= first && day <= last) };
    })
    .toSorted((a, b) => a.first - b.first || a.last - b.last);

/** The day for which an event's map is drawn: its first. */
export const dateOfEvent = ({ date }: AtlasEvent): string => isoOf(daysOfEvent(date)[0]);

/** What is said beside the handle: the event of the day, the narrowest where several last; else the latest one before. */
export function eventAt(
  events: readonly TimedEvent[],
  day: Day,
): { timed: TimedEvent; isOn: boolean } | null {
  const on = events.filter(({ first, last }) => first <= day && day <= last);
  const narrowest = on.toSorted((a, b) => a.last - a.first - (b.last - b.first) || b.first - a.first)[0];
  if (narrowest) return { timed: narrowest, isOn: true };
  const before = events.findLast(({ last }) => last < day);
  return before ? { timed: before, isOn: false } : null;
}

/** The days at which an arrow key stops: the first of each event, and those on which the map changes. */
export const stopsOf = (events: readonly TimedEvent[], turns: readonly Day[], { to }: Axis): Day[] =>
  [...new Set([...events.map(({ first }) => first), ...turns, to])]
    .filter((day) => day >= AXIS_FROM && day <= to)
    .toSorted((a, b) => a - b);

/** The stop before or after a day, or the day itself at the end of the row. */
export function nextStop(stops: readonly Day[], day: Day, step: 1 | -1): Day {
  const next = step === 1 ? stops.find((stop) => stop > day) : stops.findLast((stop) => stop < day);
  return next ?? day;
}

/** The stop nearest to a place on the axis if it is as near as `reach` units, else the day at that place. */
export function snapTo(axis: Axis, stops: readonly Day[], unit: number, reach: number): Day {
  const distance = (day: Day) => Math.abs(unitOf(axis, day) - unit);
  const nearest = stops.reduce<Day | null>(
    (best, stop) => (best === null || distance(stop) < distance(best) ? stop : best),
    null,
  );
  return nearest !== null && distance(nearest) <= reach ? nearest : dayAt(axis, unit);
}

/** A day moved by calendar years; 29 February goes to the 28th. */
export function addYears(day: Day, years: number): Day {
  const { year, month = '01', day: date = '01' } = readDate(isoOf(day));
  const moved = String(Number(year) + years).padStart(4, '0');
  try {
    return dayOf(`${moved}-${month}-${date}`);
  } catch {
    return dayOf(`${moved}-${month}-28`);
  }
}
