import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysOf, heldOn, isoOf, spanOf, type Span } from './span.ts';

const day = fc.integer({ min: dayOf('1800-01-01'), max: dayOf('2100-01-01') });

describe('a day', () => {
  it('is read and written alike', () => {
    fc.assert(fc.property(day, (each) => dayOf(isoOf(each)) === each));
  });

  it.each(['2020-02-30', '2020-13-01', '2020', '20-01-01', ''])('is not “%s”', (text) => {
    expect(() => dayOf(text)).toThrow(RangeError);
  });
});

describe('the days that an EDTF date may mean', () => {
  it.each([
    ['2020-05-20', '2020-05-20', '2020-05-20'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1962', '1962-01-01', '1962-12-31'],
    ['1979~', '1978-01-01', '1980-12-31'],
    ['1979-01?', '1978-12-01', '1979-02-28'],
    ['1979-01-01%', '1978-12-31', '1979-01-02'],
  ])('%s is %s to %s', (edtf, first, last) => {
    expect(daysOf(edtf).map(isoOf)).toEqual([first, last]);
  });
});

describe('a span', () => {
  const held = (edtf: string, on: string, attested?: string) => heldOn(spanOf(edtf, attested), dayOf(on));

  it('includes both its ends', () => {
    const days = ['2020-05-19', '2020-05-20', '2020-06-18', '2020-06-19'];
    expect(days.map((on) => held('2020-05-20/2020-06-18', on))).toEqual(['no', 'yes', 'yes', 'no']);
  });

  it('still holds where its end has not come, and may hold where its end is not known', () => {
    expect(held('1962-11-21/..', '2026-11-23')).toBe('yes');
    expect(held('1962-11-21/', '1962-11-21')).toBe('yes');
    expect(held('1962-11-21/', '1970-01-01')).toBe('maybe');
  });

  it('may have held before it is attested, where its beginning is not known', () => {
    expect(held('/..', '1957-10-30', '1957-10')).toBe('maybe');
    expect(held('/..', '1957-10-31', '1957-10')).toBe('yes');
    expect(held('/1954', '1953-12-31')).toBe('maybe');
    expect(() => spanOf('/..')).toThrow('since when it is attested');
  });

  it('has always held from an open beginning', () => {
    expect(held('../1959-11-06', '1200-01-01')).toBe('yes');
    expect(held('../1959-11-06', '1959-11-07')).toBe('no');
  });

  it('may or may not hold within the doubt of its ends', () => {
    expect(held('1954/..', '1954-06-01')).toBe('maybe');
    expect(held('1954/..', '1955-01-01')).toBe('yes');
    expect(held('1962/1962', '1962-06-01')).toBe('maybe');
  });

  it('does not end before it begins', () => {
    expect(() => spanOf('2020-05-20/2020-05-19')).toThrow('ends before it begins');
    expect(() => spanOf('2020/2021/2022')).toThrow('is not an interval');
  });

  it('holds surely on no day on which it surely does not, and in one piece', () => {
    const ends = fc.tuple(day, fc.nat(800), fc.nat(8000), fc.nat(800));
    const span = ends.map(([from, doubt, length, end]): Span => [
      [from, from + doubt],
      [from + doubt + length, from + doubt + length + end],
    ]);
    fc.assert(
      fc.property(span, day, fc.nat(4000), (each, on, later) => {
        const [first, last] = [heldOn(each, on), heldOn(each, on + later)];
        // Between two days on which it surely held, it surely held.
        if (first === 'yes' && last === 'yes') expect(heldOn(each, on + Math.floor(later / 2))).toBe('yes');
        if (on < each[0][0]! || on > each[1][1]!) expect(first).toBe('no');
        else expect(first).not.toBe('no');
      }),
    );
  });
});
