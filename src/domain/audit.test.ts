import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AtlasFeature, AtlasIndex } from './atlas.ts';
import { auditOf, statementsOf, withoutPosition } from './audit.ts';
import type { Ground } from './ground.ts';
import type { Source } from './source.ts';
import { dayOf } from './span.ts';

const json = <T>(name: string) => JSON.parse(readFileSync(name, 'utf8')) as T;

const claim = (sources: string[], confirmed: boolean) => ({
  by: 'IN' as const,
  span: '1950/..',
  text: 'x',
  sources,
  confirmed,
});
const sourceOf = (id: string, publisher: string, day: number, custom: Source['custom']): Source => ({
  id,
  type: 'webpage',
  title: id,
  publisher,
  accessed: { 'date-parts': [[2026, 11, day]] },
  custom,
});
const atlas = {
  asOf: '2026-11-23',
  subjects: [],
  countries: {},
  events: [],
  features: {
    one: {
      id: 'one',
      name: 'One',
      administers: [],
      claims: [claim(['a', 'b'], true), claim(['a', 'c'], true), claim(['a'], true), claim([], false)],
      was: [],
      published: [],
      note: null,
      difference: null,
      precisionM: 20,
    } as unknown as AtlasFeature,
  },
} satisfies AtlasIndex;
const sources = [
  sourceOf('a', 'P', 3, { standpoint: 'Indian press', read: 'read in part' }),
  sourceOf('b', 'P', 23, { standpoint: 'mirror', read: 'read in part', url: 'not kept' }),
  sourceOf('c', 'Q', 24, { standpoint: 'Indian press', read: 'read in full' }),
];

describe('the audit', () => {
  it('counts what is cited, confirmed, and confirmed twice', () => {
    expect(auditOf(atlas, sources)).toMatchObject({
      features: 1,
      statements: 4,
      claims: 4,
      cited: 3,
      confirmed: 3,
      twice: 2,
      publishers: 1,
      accessed: { oldest: '2026-11-03', newest: '2026-11-24' },
      mirrors: 1,
      standpoints: [
        ['Indian press', 2],
        ['mirror', 1],
      ],
      unconfirmed: [{ kind: 'claims', id: 'one/claims/IN-1950.4', of: 'One' }],
    });
  });

  it('finds every statement of the record, and each of them cites a known source', () => {
    const record = json<AtlasIndex>('geo/atlas/index.json');
    const known = new Set(json<Source[]>('geo/claims/sources.json').map(({ id }) => id));
    const all = statementsOf(record);
    expect(all.length).toBeGreaterThan(500);
    for (const { id, kind, sources: cited } of all) {
      expect(cited.length, `${id} (${kind})`).toBeGreaterThan(0);
      for (const source of cited) expect(known, id).toContain(source);
    }
  });

  it('counts where a state has no position', () => {
    const ground = json<Ground>('geo/atlas/ground.json');
    const counts = withoutPosition(ground, dayOf('2020-12-31'));
    expect(counts.map(({ worldview }) => worldview)).toEqual(['IN', 'PK', 'CN', 'NP']);
    expect(counts.find(({ worldview }) => worldview === 'NP')!.parcels).toContain('siachen');
    expect(counts.find(({ worldview }) => worldview === 'IN')!.parcels).not.toContain('kalapani');
  });
});
