import { describe, expect, it } from 'vitest';
import { dayOf } from './span.ts';
import { partByDay, standingOn } from './standing.ts';
import { spanInWords } from './time.ts';

describe('standingOn', () => {
  const day = dayOf('2020-06-18');
  it.each([
    [{ span: '2020-05-20/..' }, 'now'],
    [{ span: '/2020-05-19', attested: '1998' }, 'before'],
    [{ span: '2021-02-25/..' }, 'later'],
    [{ span: '2020/..' }, 'maybe'],
    [{ span: '/..', attested: '2022' }, 'maybe'],
    [{}, 'undated'],
  ] as const)('%o is %s on 18 June 2020', (dated, standing) => expect(standingOn(dated, day)).toBe(standing));
});

it('partByDay puts what surely holds first and keeps the order of the record', () => {
  const spans = ['2020/..', '1962/..', '1950/1960', '2024/..', '1970/..'];
  const { current, before, later } = partByDay(spans, (span) => ({ span }), dayOf('2020-06-18'));
  expect(current.map(({ item }) => item)).toEqual(['1962/..', '1970/..', '2020/..']);
  expect([before, later]).toEqual([['1950/1960'], ['2024/..']]);
});

describe('a span in words', () => {
  it.each([
    ['1962-11-21/..', undefined, 'since 21 Nov 1962'],
    ['/..', '1962', 'since 1962 at the latest'],
    ['/2020-05-19', '1998', 'from 1998 at the latest, until 19 May 2020'],
    ['/', '1998', 'from 1998 at the latest, until when is not known'],
    ['1954/', undefined, 'from 1954, until when is not known'],
    ['../..', undefined, 'always, as far as recorded'],
  ])('%s, attested %s', (span, attested, words) => expect(spanInWords(span, attested)).toBe(words));
});
