import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/domain/span.ts';
import { episodeProblems, overlapProblems, positionProblems } from './claims.ts';

const words = { text: '', sources: ['survey'], confirmed: true };
const held = { by: 'IN' as const, span: '1954/..', ...words };
const claim = { by: 'CN' as const, span: '/..', attested: '1959', asserts: 'owns' as const, ...words };

describe('positionProblems', () => {
  it('lets sound positions pass', () =>
    expect(positionProblems({ administers: [held], claims: [claim] }, 'parcel')).toEqual([]));
  it('names what has no span, and a span that is none', () =>
    expect(
      positionProblems(
        { administers: [{ ...held, span: undefined }], claims: [{ ...claim, attested: undefined }] },
        'parcel',
      ),
    ).toEqual([
      'administers 1 (IN): has no span',
      'claims 1 (CN): a span whose beginning is not known says since when it is attested',
    ]));
  it('knows the words for ground from those for lines', () => {
    expect(positionProblems({ administers: [], claims: [claim] }, 'line')[0]).toContain('asserts “owns”');
    const drawn = { ...claim, asserts: 'boundary' as const };
    expect(positionProblems({ administers: [], claims: [drawn] }, 'line')).toEqual([]);
    const silent = { ...claim, asserts: undefined };
    expect(positionProblems({ administers: [], claims: [silent] }, 'line')).toEqual([]);
    expect(positionProblems({ administers: [], claims: [silent] }, 'parcel')).toHaveLength(1);
  });
  it('asks whose it is of “recognises”, and of nothing else', () => {
    const recognises = { ...claim, asserts: 'recognises' as const };
    expect(positionProblems({ administers: [], claims: [recognises] }, 'parcel')).toHaveLength(1);
    expect(positionProblems({ administers: [], claims: [{ ...recognises, whose: 'BT' }] }, 'parcel')).toEqual(
      [],
    );
    expect(positionProblems({ administers: [], claims: [{ ...claim, whose: 'BT' }] }, 'parcel')).toHaveLength(
      1,
    );
  });
});

describe('episodeProblems', () => {
  it('names a span that is none', () => {
    const was = { status: 'control' as const, name: 'Ceasefire line', ...words };
    expect(episodeProblems([{ ...was, span: '1949-01-01/1971-12-17' }])).toEqual([]);
    expect(episodeProblems([{ ...was, span: '1971/1949' }])).toHaveLength(1);
  });
});

describe('overlapProblems', () => {
  const by = (code: 'IN' | 'PK', span: string) => ({ by: code, span: spanOf(span) });
  it('finds two holders on one day', () => {
    const parcel = { holds: [by('PK', '1947-10-24/1971-12-17'), by('IN', '1971-12-17/..')], asserted: [] };
    expect(overlapProblems(parcel)).toEqual(['PK and IN both hold it on 1971-12-17']);
  });
  it('lets what may overlap within its doubt pass', () => {
    const parcel = { holds: [by('PK', '1947-10-24/1971-12'), by('IN', '1971-12/..')], asserted: [] };
    expect(overlapProblems(parcel)).toEqual([]);
  });
});
