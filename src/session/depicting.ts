/** The acts that choose whose map it is and of when, by step and by switch. */
import { axisOf, stopsOf, timedEvents, type Axis, type TimedEvent } from '../domain/timeline.ts';
import { dayOf, isoOf, type Day } from '../domain/span.ts';
import { ALL_TIMES } from '../domain/view.ts';
import { WORLDVIEWS, type WorldviewId } from '../domain/worldview.ts';
import type { Session } from './session.svelte.ts';

/** The next of the five worldviews; after the last the first. */
export function nextWorldview(session: Session) {
  const next = WORLDVIEWS[(WORLDVIEWS.indexOf(session.view.worldview) + 1) % WORLDVIEWS.length]!;
  session.patch({ worldview: next });
}

/** What the timeline is made of. */
export interface Timeline {
  axis: Axis;
  /** Empty until the record is here. */
  events: readonly TimedEvent[];
  stops: readonly Day[];
}

/** The timeline of a session, or null until what pictures are computed from is here. */
export function timelineOf({ atlas, pictures }: Session): Timeline | null {
  if (!pictures) return null;
  const axis = axisOf(pictures.ground);
  const events = timedEvents(atlas?.events ?? [], pictures.days);
  return { axis, events, stops: stopsOf(events, pictures.days, axis) };
}

/** The day that a View's date means on the timeline: for all times the last of the record. */
export const dayOnTimeline = (date: string, axis: Axis): Day => (date === ALL_TIMES ? axis.to : dayOf(date));

/** Chooses the event after or before the one that is shown, or after or before the day. */
export function stepEvent(session: Session, step: 1 | -1) {
  const timeline = timelineOf(session);
  if (!timeline) return;
  const { events, axis } = timeline;
  const current = events.findIndex(({ event }) => event.id === session.event);
  const day = dayOnTimeline(session.view.date, axis);
  const isCurrent = current >= 0 && events[current]!.first === day;
  const next = isCurrent
    ? events[current + step]
    : step === 1
      ? events.find(({ first }) => first > day)
      : events.findLast(({ first }) => first < day);
  if (next) session.chooseEvent(next.event.id);
}

/** The date to which "All times" goes back: the scene's, or the record's last where the scene itself is of all times. */
function dateOfScene(session: Session): string {
  const { date } = session.viewOf(session.scene || null, session.view.step);
  if (date !== ALL_TIMES) return date;
  return session.pictures ? isoOf(session.pictures.ground.asOf) : session.viewOf(null).date;
}

/** Shows the lines of all times, or goes back to a date. @param back the date before, if it is known */
export function toggleAllTimes(session: Session, back: string | null = null) {
  const { date } = session.view;
  session.patch({ date: date === ALL_TIMES ? (back ?? dateOfScene(session)) : ALL_TIMES });
}

/** The worldview that is compared first: a claimant of what is selected, else the next one; de facto for a state's. */
function suggestion(session: Session): WorldviewId {
  const { worldview, selection } = session.view;
  if (worldview !== 'de-facto') return 'de-facto';
  const claimants = selection.flatMap((id) => session.picture?.parcels[id]?.claimants ?? []);
  return WORLDVIEWS.find((id) => (claimants as string[]).includes(id)) ?? WORLDVIEWS[1];
}

/** Compares with another worldview on the same day, or stops comparing. */
export function toggleCompare(session: Session) {
  const { compare, date } = session.view;
  session.compareWith(compare ? null : { worldview: suggestion(session), date });
}

/** Exchanges the two that are compared. */
export function swapCompared(session: Session) {
  const { worldview, date, compare } = session.view;
  if (compare) session.patch({ ...compare, compare: { worldview, date } });
}
