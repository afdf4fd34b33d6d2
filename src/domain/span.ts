/** Days and spans of days: what a date in the record comes to once its doubt is counted. */
import { readDate } from './time.ts';

/** Days since 1 January 1970 in the Gregorian calendar, UTC; negative before. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
/** Before anything in the record (1 January 1000): what has always been so. */
const FAR_PAST: Day = Date.parse('1000-01-01T00:00:00Z') / MS_PER_DAY;

/**
 * The day of a calendar date `YYYY-MM-DD`.
 * @throws RangeError for what is no such date
 */
export function dayOf(iso: string): Day {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  // Date.parse lets 31 February run over into March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso)
    throw new RangeError(`“${iso}” is not a date`);
  return ms / MS_PER_DAY;
}

/** The calendar date of a day, `YYYY-MM-DD`. */
export const isoOf = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/**
 * From when to when something held: the first and the last day on which each end may lie. `null` is an end that is
 * not known, or has not come. [[first, last], [first, last]]; both ends are included.
 */
export type Span = readonly [from: End, to: End];
type End = readonly [earliest: Day | null, latest: Day | null];

/** Whether something held on a day: surely, surely not, or our dates do not tell. */
export type Held = 'yes' | 'no' | 'maybe';

export function heldOn([[firstFrom, lastFrom], [firstTo, lastTo]]: Span, day: Day): Held {
  if (firstFrom !== null && day < firstFrom) return 'no';
  if (lastTo !== null && day > lastTo) return 'no';
  if (lastFrom === null || day < lastFrom) return 'maybe';
  return firstTo !== null && day > firstTo ? 'maybe' : 'yes';
}

const addMonths = (iso: string, by: number): Day => {
  const [year, month] = iso.split('-').map(Number) as [number, number];
  return Date.UTC(year, month - 1 + by, 1) / MS_PER_DAY;
};

/**
 * The first and the last day that an EDTF date may mean: of a month or a year all its days; of an approximate or
 * uncertain one (`~`, `?`, `%`), one unit of its own precision more on each side, which is a choice of ours: EDTF
 * gives no width.
 * @throws RangeError for what is not a date
 */
export function daysOf(edtf: string): readonly [Day, Day] {
  const { year, month, day, isDoubtful } = readDate(edtf);
  const doubt = isDoubtful ? 1 : 0;
  if (day) {
    const at = dayOf(`${year}-${month}-${day}`);
    return [at - doubt, at + doubt];
  }
  if (month) return [addMonths(`${year}-${month}`, -doubt), addMonths(`${year}-${month}`, 1 + doubt) - 1];
  return [addMonths(`${year}-01`, -12 * doubt), addMonths(`${year}-01`, 12 * (1 + doubt)) - 1];
}

/** @param known the first day on which it is known to have held, where its beginning is not */
function beginning(from: string, known: Day | null): End {
  if (from === '..') return [FAR_PAST, FAR_PAST];
  if (from !== '') return daysOf(from);
  if (known === null)
    throw new RangeError('a span whose beginning is not known says since when it is attested');
  return [null, known];
}

/**
 * The span of an EDTF interval `from/to`, both ends included. `..` is an end that has not come, an empty end is not
 * known; a single date is an interval of itself.
 * @param attested the first day on which a source has it, where the beginning is not known
 * @throws RangeError for what is no interval
 */
export function spanOf(edtf: string, attested?: string): Span {
  const [from = '', to = from, ...rest] = edtf.split('/');
  if (rest.length > 0) throw new RangeError(`“${edtf}” is not an interval`);
  const known = attested ? daysOf(attested)[1] : null;
  const isEndKnown = to !== '' && to !== '..';
  const begin = beginning(from, known ?? (isEndKnown ? daysOf(to)[0] : null));
  if (to === '..') return [begin, [null, null]];
  const end: End = isEndKnown ? daysOf(to) : [Math.max(begin[1] ?? FAR_PAST, known ?? FAR_PAST), null];
  if (begin[1] !== null && end[1] !== null && begin[1] > end[1])
    throw new RangeError(`“${edtf}” ends before it begins`);
  return [begin, end];
}
