import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasEvent } from './atlas.ts';
import { dayOf, isoOf } from './span.ts';
import {
  addYears,
  AXIS_FROM,
  axisOf,
  dateOfEvent,
  dayAt,
  eventAt,
  nextStop,
  snapTo,
  stopsOf,
  timedEvents,
  unitOf,
} from './timeline.ts';

const axis = axisOf({ from: dayOf('1947-08-15'), asOf: dayOf('2026-11-23') });
const event = (date: string): AtlasEvent => ({
  id: date,
  date,
  text: date,
  features: [],
  sources: [],
  confirmed: true,
});
const TURNS = [dayOf('1947-08-15'), dayOf('1949-07-27'), dayOf('2020-05-20')];
const events = timedEvents(
  ['2020-05', '1816-03-04', '1947-10-22/1949-01-01', '2020-05-20', '1984~'].map(event),
  TURNS,
);

describe('the axis', () => {
  it('keeps every drawn day apart, and its order before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: axis.from, max: axis.to }),
        (day) => dayAt(axis, unitOf(axis, day)) === day,
      ),
    );
    const early = ['1816-01-01', '1846-03-16', '1914-07-03', '1947-08-14'].map((iso) =>
      unitOf(axis, dayOf(iso)),
    );
    expect(early).toEqual(early.toSorted((a, b) => a - b));
    expect(early[0]).toBe(0);
    expect(early.at(-1)).toBeLessThan(axis.before);
  });

  it('ends with the record', () => {
    expect(unitOf(axis, dayOf('2030-01-01'))).toBe(axis.length);
    expect(dayAt(axis, 0)).toBe(AXIS_FROM);
  });
});

describe('events on the timeline', () => {
  it('stand in the order of their days, and say whether the map changes', () => {
    expect(events.map(({ event: { date }, isTurn }) => [date, isTurn])).toEqual([
      ['1816-03-04', false],
      ['1947-10-22/1949-01-01', false],
      ['1984~', false],
      ['2020-05', true],
      ['2020-05-20', true],
    ]);
  });

  it('set the map to their first day', () => {
    expect(['2020-05', '1984~', '1947-10-22/1949-01-01'].map((date) => dateOfEvent(event(date)))).toEqual([
      '2020-05-01',
      '1984-01-01',
      '1947-10-22',
    ]);
  });

  it('are told for the day itself, the narrowest first, else the latest before it', () => {
    const at = (iso: string) => {
      const found = eventAt(events, dayOf(iso));
      return found && [found.timed.event.date, found.isOn];
    };
    expect(at('1815-01-01')).toBeNull();
    expect(at('1948-06-01')).toEqual(['1947-10-22/1949-01-01', true]);
    expect(at('1950-01-01')).toEqual(['1947-10-22/1949-01-01', false]);
    expect(at('2020-05-20')).toEqual(['2020-05-20', true]);
    expect(at('2020-05-21')).toEqual(['2020-05', true]);
  });
});

describe('stops', () => {
  const stops = stopsOf(events, TURNS, axis);

  it('are the days of events and of changes, and the last of the record', () => {
    expect(stops.map(isoOf)).toEqual([
      '1816-03-04',
      '1947-08-15',
      '1947-10-22',
      '1949-07-27',
      '1984-01-01',
      '2020-05-01',
      '2020-05-20',
      '2026-11-23',
    ]);
  });

  it('are stepped through both ways, and end at the ends', () => {
    const day = dayOf('2020-05-01');
    expect(isoOf(nextStop(stops, day, 1))).toBe('2020-05-20');
    expect(isoOf(nextStop(stops, day, -1))).toBe('1984-01-01');
    expect(nextStop(stops, axis.to, 1)).toBe(axis.to);
  });

  it('draw a place on the axis to them when it is near', () => {
    const unit = unitOf(axis, dayOf('1984-01-01'));
    expect(isoOf(snapTo(axis, stops, unit + 90, 100))).toBe('1984-01-01');
    expect(isoOf(snapTo(axis, stops, unit + 110, 100))).toBe('1984-04-20');
  });
});

it('a year later is the same date, or the last of February', () => {
  expect(isoOf(addYears(dayOf('2020-02-29'), 1))).toBe('2021-02-28');
  expect(isoOf(addYears(dayOf('2020-05-20'), -10))).toBe('2010-05-20');
});
