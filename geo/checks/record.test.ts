import { describe, expect, it } from 'vitest';
import type { PublishedMeasure } from '../../src/domain/atlas.ts';
import { measureProblem, propertyProblems } from './record.ts';

const sound = {
  subject: 'kalapani',
  kind: 'area',
  name: 'An area',
  status: 'claim',
  method: 'derived',
  precisionM: 20,
  lineage: 'Drawn for a test.',
  sources: ['atlas-of-nowhere'],
  asOf: '2026-11-23',
};
const known = new Set(['atlas-of-nowhere']);

describe('propertyProblems', () => {
  it('finds nothing wrong with a sound feature', () => {
    expect(propertyProblems(sound, known)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a precision of nothing', { precisionM: 0 }, 'precisionM is 0'],
    ['no precision', { precisionM: undefined }, 'precisionM is undefined'],
    ['an empty name', { name: ' ' }, 'name is missing or empty'],
    ['no sources', { sources: [] }, 'sources is missing or empty'],
    ['sources that are no list', { sources: undefined }, 'sources is missing or empty'],
    ['an unknown source', { sources: ['hearsay'] }, 'it cites hearsay'],
    ['an unknown status', { status: 'ours' }, 'status is “ours”, not one of settled'],
    ['a date in words', { asOf: 'today' }, 'asOf is “today”'],
  ])('finds %s', (_, wrong, problem) => {
    expect(propertyProblems({ ...sound, ...wrong }, known).join()).toContain(problem);
  });

  it('says so where there is nothing', () => {
    expect(propertyProblems(null, known)).toEqual(['it has no properties']);
  });
});

describe('measureProblem', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [80, 30],
      [80, 31],
    ],
  }; // 111.2 km
  const figure = (low: number, high: number, confirmed = true): PublishedMeasure => ({
    kind: 'length',
    range: [low, high],
    what: 'a test',
    sources: ['atlas-of-nowhere'],
    confirmed,
  });
  const tolerance = { share: 0.05, why: 'a test' };

  it('lets a measure stand within the range and its tolerance', () => {
    expect(measureProblem(line, [figure(100, 120)], tolerance)).toBeNull();
    expect(measureProblem(line, [figure(116, 116)], tolerance)).toBeNull();
  });

  it('spans all published figures', () => {
    expect(measureProblem(line, [figure(60, 60), figure(120, 120)], tolerance)).toBeNull();
  });

  it('names a measure outside of it', () => {
    expect(measureProblem(line, [figure(118, 120)], tolerance)).toBe(
      'its length is 111.2 km, at a vertex spacing of 110900 m; published are 118 to 120, with a tolerance of 5 %',
    );
  });

  it('does not judge by figures that are not confirmed, of another kind, or without a tolerance', () => {
    expect(measureProblem(line, [figure(200, 300, false)], tolerance)).toBeNull();
    expect(measureProblem(line, [{ ...figure(200, 300), kind: 'area' }], tolerance)).toBeNull();
    expect(measureProblem(line, [figure(200, 300)], undefined)).toBeNull();
  });
});
