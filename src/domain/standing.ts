/** What of a record is so on a day, what was before and what came after: spans decide, in the order of the record. */
import { dayOf, heldOn, spanOf, type Day } from './span.ts';
import { ALL_TIMES, type ViewDate } from './view.ts';

/** The day of a View's date by which a record is told: the as-of day for all times, and for any day after it. */
export const dayOfView = (date: ViewDate, asOf: string): Day =>
  date === ALL_TIMES ? dayOf(asOf) : Math.min(dayOf(date), dayOf(asOf));

/** What has a span, or none where it is not dated. */
export interface Dated {
  span?: string;
  attested?: string;
}

/** `now`: so on the day. `maybe`: our dates do not tell. `undated`: the record gives no span. */
export type Standing = 'now' | 'maybe' | 'undated' | 'before' | 'later';

/** @throws RangeError for a span that is none */
export function standingOn({ span, attested }: Dated, day: Day): Standing {
  if (span === undefined) return 'undated';
  const dates = spanOf(span, attested);
  const held = heldOn(dates, day);
  if (held !== 'no') return held === 'yes' ? 'now' : 'maybe';
  const [[firstFrom]] = dates;
  return firstFrom !== null && day < firstFrom ? 'later' : 'before';
}

export interface Standings<T> {
  /** So on the day, or perhaps so, or not dated. */
  current: { item: T; standing: Standing }[];
  before: T[];
  later: T[];
}

/** Parts dated things by a day. What surely holds comes before what may. @throws RangeError for a span that is none */
export function partByDay<T>(items: readonly T[], dated: (item: T) => Dated, day: Day): Standings<T> {
  const all = items.map((item) => ({ item, standing: standingOn(dated(item), day) }));
  const of = (wanted: Standing) => all.filter(({ standing }) => standing === wanted);
  const only = (wanted: Standing) => of(wanted).map(({ item }) => item);
  return {
    current: [...of('now'), ...of('undated'), ...of('maybe')],
    before: only('before'),
    later: only('later'),
  };
}
