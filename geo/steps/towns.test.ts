import { describe, expect, it } from 'vitest';
import { type GeoName, parseGeoNames, rankOf, towns } from './towns.ts';

const place = (more: Partial<GeoName>): GeoName => ({
  name: 'Lahore',
  ascii: 'Lahore',
  lat: 31.56,
  lon: 74.35,
  code: 'PPLA',
  country: 'PK',
  population: 6_310_888,
  ...more,
});

describe('parseGeoNames', () => {
  it('reads a row', () => {
    const row =
      '1\tLāhore\tLahore\t\t31.558\t74.35071\tP\tPPLA\tPK\t\t04\t\t\t\t6310888\t\t217\tAsia/Karachi\t2020-01-01';
    expect(parseGeoNames(`${row}\n`)[0]).toMatchObject({
      ascii: 'Lahore',
      population: 6310888,
      country: 'PK',
    });
  });
  it('refuses a short row', () => expect(() => parseGeoNames('1\tLahore')).toThrow(SyntaxError));
});

describe('rankOf', () => {
  it.each([
    [{}, 1],
    [{ population: 1e6 }, 2],
    [{ population: 3e5 }, 3],
    [{ population: 3e4, code: 'PPL' }, null],
    [{ code: 'PPLC', population: 100, lon: 10 }, 2],
    [{ code: 'PPLX' }, null],
    [{ lon: 10 }, null],
  ])('%o is of rank %s', (more, rank) => expect(rankOf(place(more))).toBe(rank));
});

describe('towns', () => {
  it('leaves a town to the atlas where the atlas has it', () =>
    expect(towns([place({})], [[74.36, 31.55]])).toEqual([]));
  it('shows one of two names for the same town, the larger', () => {
    const both = towns(
      [place({}), place({ ascii: 'Model Town', code: 'PPL', population: 9e5, lat: 31.48 })],
      [],
    );
    expect(both.map((f) => f.properties?.name)).toEqual(['Lahore']);
  });
});
