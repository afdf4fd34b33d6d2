import { describe, expect, it } from 'vitest';
import { spanOf } from '../src/domain/span.ts';
import { MARCH } from './fixtures/march.ts';
import { buildGround, statesNow } from './ground.ts';
import type { ClaimRecord } from './recipe.ts';
import type { Claims } from './record.ts';

const march = { parcels: [...MARCH.tiling.parcels.keys()], arcs: MARCH.tiling.arcs };
const words = { text: '', sources: [], confirmed: true };
const country = (by: 'IN' | 'CN' | 'NP') => ({
  name: by,
  administers: [{ by, span: '../..', ...words }],
});
const record: ClaimRecord = {
  kind: 'area',
  name: 'The march',
  status: 'claim',
  administers: [{ by: 'IN', span: '1954/..', ...words }],
  claims: [
    { by: 'CN', span: '/..', attested: '1959-09-08', asserts: 'owns', ...words },
    { by: 'PK', span: '1963-03-02/..', asserts: 'recognises', whose: 'CN', ...words },
  ],
};
const claims = (words: ClaimRecord): Claims => ({
  subjects: [],
  records: new Map([['march', { subject: 'kashmir', record: words }]]),
  events: [],
  sources: new Set(),
  countries: {
    east: country('CN'),
    south: country('NP'),
    ladakh: country('IN'),
    'jammu-kashmir': country('IN'),
  },
});

describe('buildGround', () => {
  it('turns positions into holds and assertions with the days of their spans', () => {
    const { parcels, arcs } = buildGround(march, claims(record));
    expect(parcels.march).toEqual({
      holds: [{ by: 'IN', span: spanOf('1954/..') }],
      asserted: [
        { by: 'CN', asserts: 'owns', span: spanOf('/..', '1959-09-08') },
        { by: 'PK', asserts: 'recognises', whose: 'CN', span: spanOf('1963-03-02/..') },
      ],
    });
    expect(parcels.south!.holds).toEqual([{ by: 'NP', span: spanOf('../..') }]);
    expect(arcs['ladakh:march']).toMatchObject({ line: 'march-line' });
  });

  it('names the parcel of which nobody says who holds it, and the span that is none', () => {
    const nobody = { ...claims(record), records: new Map() };
    expect(() => buildGround(march, nobody)).toThrow('geo/claims, march: nobody says');
    const undated = { ...record, administers: [{ ...record.administers[0]!, span: 'long ago' }] };
    expect(() => buildGround(march, claims(undated))).toThrow('geo/claims, march:');
  });
});

describe('statesNow', () => {
  const position = { ...words, by: 'PK' as const };
  it('leaves out what has ended and what is no claim', () =>
    expect(
      statesNow([
        { ...position, span: '1947-10-24/1971-12-17' },
        { ...position, by: 'IN', span: '1971-12-17/..' },
        { ...position, by: 'CN', span: '1963-03-02/..', asserts: 'recognises', whose: 'PK' },
        { ...position, by: 'IN', asserts: 'owns' },
        { ...position, by: 'NP' },
      ]),
    ).toEqual(['IN', 'NP']));
});
