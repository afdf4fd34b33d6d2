import { describe, expect, it } from 'vitest';
import { distanceInWords, rangeInWords } from './quantity.ts';
import { dateInWords } from './time.ts';

describe('dateInWords', () => {
  it.each([
    ['2019-11-02', '2 Nov 2019'],
    ['2020-05', 'May 2020'],
    ['1914', '1914'],
    ['1984~', 'about 1984'],
    ['1846/1865', '1846 to 1865'],
    ['2025-05-07/..', '7 May 2025 to not known'],
  ])('%s is “%s”', (edtf, words) => expect(dateInWords(edtf)).toBe(words));

  it('refuses what is no date', () => {
    expect(() => dateInWords('2020-13')).toThrow(RangeError);
    expect(() => dateInWords('last year')).toThrow(RangeError);
  });
});

describe('figures in words', () => {
  it('prints a range with its unit, and one figure once', () => {
    expect(rangeInWords([740, 776], 'length')).toBe('740–776 km');
    expect(rangeInWords([37244, 42685], 'area')).toBe('37,244–42,685 km²');
    expect(rangeInWords([334.6, 335], 'area')).toBe('334.6–335 km²');
    expect(rangeInWords([4.1, 6.4], 'length')).toBe('4.1–6.4 km');
    expect(rangeInWords([5115, 5115], 'elevation')).toBe('5,115 m');
  });
  it('prints a distance in the unit in which it is known', () => {
    expect(distanceInWords(20)).toBe('20 m');
    expect(distanceInWords(4230)).toBe('4.2 km');
    expect(distanceInWords(11_000)).toBe('11 km');
  });
});
