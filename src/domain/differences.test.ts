import { describe, expect, it } from 'vitest';
import { differencesBetween } from './differences.ts';
import type { Ground } from './ground.ts';
import { Pictures } from './picture.ts';
import { dayOf, spanOf } from './span.ts';
import { truthTable } from './truth-table.ts';

const ground: Ground = {
  asOf: dayOf('2026-01-01'),
  from: dayOf('1947-08-15'),
  parcels: {
    tract: {
      holds: [{ by: 'IN', span: spanOf('1947-08-15/..') }],
      asserted: [{ by: 'NP', asserts: 'owns', span: spanOf('2020-05-20/..') }],
    },
    india: { holds: [{ by: 'IN', span: spanOf('1947-08-15/..') }], asserted: [] },
    nepal: { holds: [{ by: 'NP', span: spanOf('../..') }], asserted: [] },
  },
  lines: { line: { was: [], asserted: [] } },
  arcs: {
    'india:tract': { left: 'india', right: 'tract', line: 'outer' },
    'nepal:tract': { left: 'nepal', right: 'tract', line: 'inner' },
    'india:nepal': { left: 'india', right: 'nepal', line: null },
  },
};
const pictures = new Pictures(ground);
const between = (one: Parameters<Pictures['of']>[0], other: typeof one) =>
  differencesBetween(ground, pictures.of(one), pictures.of(other));

describe('the differences', () => {
  it('of two worldviews are owners and lines', () => {
    const found = between({ worldview: 'IN', date: '2020-12-31' }, { worldview: 'NP', date: '2020-12-31' });
    expect(found.map((each) => [each.of, each.id])).toEqual([
      ['parcel', 'tract'],
      ['line', 'inner'],
      ['line', 'outer'],
    ]);
    expect(found[0]).toMatchObject({ one: { owner: 'IN' }, other: { owner: 'NP' } });
    expect(found[1]).toMatchObject({ one: ['boundary'], other: ['hidden'] });
    expect(found[2]).toMatchObject({ one: ['hidden'], other: ['boundary'] });
  });

  it('of two dates are also claims', () => {
    const found = between(
      { worldview: 'de-facto', date: '2019-12-31' },
      { worldview: 'de-facto', date: '2020-12-31' },
    );
    expect(found[0]).toMatchObject({ id: 'tract', one: { claimants: [] }, other: { claimants: ['NP'] } });
  });

  it('are none where nothing changes', () => {
    expect(between({ worldview: 'IN', date: '2000-01-01' }, { worldview: 'IN', date: '2010-01-01' })).toEqual(
      [],
    );
    // Nepal claims the tract, India and the ground have it as India’s: as owners the two agree.
    expect(
      between({ worldview: 'de-facto', date: '2020-12-31' }, { worldview: 'IN', date: '2020-12-31' }).filter(
        ({ of }) => of === 'parcel',
      ),
    ).toEqual([]);
  });
});

describe('the truth table', () => {
  it('has every parcel that anybody speaks of and every named line, under all worldviews', () => {
    const { parcels, lines } = truthTable(pictures, '2020-12-31');
    expect(parcels.map(({ parcel }) => parcel)).toEqual(['tract']);
    expect(Object.values(parcels[0]!.views).map(({ owner }) => owner)).toEqual([
      'IN',
      'IN',
      'IN',
      'IN',
      'NP',
    ]);
    expect(lines.map(({ line, views }) => [line, views['de-facto'], views.NP])).toEqual([
      ['inner', ['control-line'], ['hidden']],
      ['outer', ['claim'], ['boundary']],
    ]);
  });
});
