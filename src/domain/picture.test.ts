import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StateCode } from './atlas.ts';
import { ASSERTIONS, LINE_ASSERTIONS, type Ground } from './ground.ts';
import { Pictures, dayInRecord, turningDays } from './picture.ts';
import { dayOf, heldOn, isoOf, type Span } from './span.ts';
import { ALL_TIMES } from './view.ts';
import { DEPICTIONS, WORLDVIEWS, depict } from './worldview.ts';

const FROM = dayOf('1947-08-15');
const AS_OF = dayOf('2026-11-23');
const STATES: readonly StateCode[] = ['IN', 'PK', 'CN', 'NP', 'BT'];
const PARCELS = ['a', 'b', 'c'];

const end = fc.option(fc.tuple(fc.nat(400), fc.nat(60)), { nil: null });
/** Spans of any shape that the record can have: open, unknown and uncertain ends, before and within the drawn days. */
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: FROM - 500, max: AS_OF }), fc.boolean(), fc.nat(60), end)
  .map(([start, isKnown, doubt, until]) => {
    const from = [isKnown ? start : null, start + doubt] as const;
    if (!until) return [from, [null, null]];
    const earliest = start + doubt + until[0] * 40;
    return [from, [earliest, earliest + until[1]]];
  });
const state = fc.constantFrom(...STATES);
const asserted = fc.record({ by: state, asserts: fc.constantFrom(...ASSERTIONS), whose: state, span });
const parcel = fc.record({
  holds: fc.array(fc.record({ by: state, span }), { maxLength: 3 }),
  asserted: fc.array(asserted, { maxLength: 5 }),
});
const line = fc.record({
  was: fc.array(fc.record({ status: fc.constantFrom('settled', 'control', 'undemarcated', 'claim'), span }), {
    maxLength: 2,
  }),
  asserted: fc.array(fc.record({ by: state, asserts: fc.constantFrom(...LINE_ASSERTIONS), span }), {
    maxLength: 2,
  }),
});
const ground: fc.Arbitrary<Ground> = fc
  .tuple(fc.tuple(parcel, parcel, parcel), line)
  .map(([parcels, named]) => ({
    asOf: AS_OF,
    from: FROM,
    parcels: Object.fromEntries(PARCELS.map((id, index) => [id, parcels[index]!])),
    lines: { line: named },
    arcs: {
      'a:b': { left: 'a', right: 'b', line: 'line' },
      'b:c': { left: 'b', right: 'c', line: null },
      'a:c': { left: 'a', right: 'c', line: null },
    },
  })) as fc.Arbitrary<Ground>;
const day = fc.integer({ min: FROM, max: AS_OF });
const worldview = fc.constantFrom(...WORLDVIEWS);

describe('every picture', () => {
  it('has one owner of each parcel and one depiction of each arc', () => {
    fc.assert(
      fc.property(ground, worldview, day, (each, view, on) => {
        const picture = new Pictures(each).of({ worldview: view, date: isoOf(on) });
        expect(Object.keys(picture.parcels)).toEqual(Object.keys(each.parcels));
        for (const { owner } of Object.values(picture.parcels))
          expect([...STATES, 'disputed', 'unknown']).toContain(owner);
        for (const { depiction } of Object.values(picture.arcs)) expect(DEPICTIONS).toContain(depiction);
      }),
    );
  });

  it('is the same object after a change of worldview or date and back', () => {
    fc.assert(
      fc.property(ground, worldview, worldview, day, day, (each, one, other, on, then) => {
        const pictures = new Pictures(each);
        const before = pictures.of({ worldview: one, date: isoOf(on) });
        pictures.of({ worldview: other, date: isoOf(then) });
        pictures.of({ worldview: other, date: ALL_TIMES });
        expect(pictures.of({ worldview: one, date: isoOf(on) })).toBe(before);
        expect(new Pictures(each).of({ worldview: one, date: isoOf(on) })).toEqual(before);
      }),
    );
  });

  it('changes on a turning day only', () => {
    fc.assert(
      fc.property(ground, worldview, day, (each, view, on) => {
        const turn = turningDays(each).findLast((known) => known <= on)!;
        for (const arc of Object.values(each.arcs))
          expect(depict(each, arc, view, on)).toEqual(depict(each, arc, view, turn));
      }),
    );
  });

  it('draws a line alike from both sides', () => {
    fc.assert(
      fc.property(ground, worldview, day, (each, view, on) => {
        for (const { left, right, line: name } of Object.values(each.arcs))
          expect(depict(each, { left: right, right: left, line: name }, view, on)).toEqual(
            depict(each, { left, right, line: name }, view, on),
          );
      }),
    );
  });

  it('never shows a claim as a boundary de facto', () => {
    fc.assert(
      fc.property(ground, day, (each, on) => {
        const { parcels, arcs } = new Pictures(each).of({ worldview: 'de-facto', date: isoOf(on) });
        for (const [id, { depiction }] of Object.entries(arcs)) {
          if (depiction !== 'boundary') continue;
          const { left, right } = each.arcs[id]!;
          // A boundary parts what different states hold, or ground of no known holder where the record has it settled;
          // and neither claims what the other holds.
          if (parcels[left]!.holder !== 'unknown')
            expect(parcels[left]!.holder).not.toBe(parcels[right]!.holder);
          expect(parcels[left]!.claimants).not.toContain(parcels[right]!.holder);
          expect(parcels[right]!.claimants).not.toContain(parcels[left]!.holder);
        }
      }),
    );
  });

  it('leaves no state’s own limit within its ground', () => {
    fc.assert(
      fc.property(ground, fc.constantFrom('IN', 'PK', 'CN', 'NP'), day, (each, view, on) => {
        const { parcels, arcs } = new Pictures(each).of({ worldview: view, date: isoOf(on) });
        for (const [id, { depiction }] of Object.entries(arcs)) {
          const { left, right, line: name } = each.arcs[id]!;
          const drawn = (name ? each.lines[name]!.asserted : []).some(
            (says) => says.by === view && heldOn(says.span, on) === 'yes',
          );
          if (parcels[left]!.owner === view && parcels[right]!.owner === view && !drawn)
            expect(depiction).toBe('hidden');
        }
      }),
    );
  });

  it('of all times shows every named line that was ever drawn, and edges without a name as they are', () => {
    fc.assert(
      fc.property(ground, worldview, (each, view) => {
        const pictures = new Pictures(each);
        const all = pictures.of({ worldview: view, date: ALL_TIMES });
        for (const on of pictures.days)
          for (const [id, { depiction }] of Object.entries(
            pictures.of({ worldview: view, date: isoOf(on) }).arcs,
          ))
            if (depiction !== 'hidden' && each.arcs[id]!.line !== null)
              expect(all.arcs[id]!.depiction).not.toBe('hidden');
        const now = pictures.of({ worldview: view, date: isoOf(each.asOf) });
        for (const [id, { line }] of Object.entries(each.arcs))
          if (line === null) expect(all.arcs[id]).toEqual(now.arcs[id]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the day of a view', () => {
  it('is kept within the days that are drawn', () => {
    const each = fc.sample(ground, 1)[0]!;
    expect(isoOf(dayInRecord(each, '1816-03-04'))).toBe('1947-08-15');
    expect(isoOf(dayInRecord(each, '2030-01-01'))).toBe('2026-11-23');
    expect(dayInRecord(each, ALL_TIMES)).toBe(AS_OF);
  });
});
