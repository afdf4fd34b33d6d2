import { describe, expect, it } from 'vitest';
import type { Arc, Asserted, Assertion, Ground, GroundLine, LineAssertion } from './ground.ts';
import type { StateCode } from './atlas.ts';
import { dayOf, spanOf } from './span.ts';
import {
  claimants,
  controller,
  depict,
  leavingOpen,
  owner,
  WORLDVIEWS,
  type WorldviewId,
} from './worldview.ts';

const ALWAYS = '1900-01-01/..';
const hold = (by: StateCode, span = ALWAYS) => ({ by, span: spanOf(span, '2000-01-01') });
const says = (by: StateCode, asserts: Assertion, span = ALWAYS, whose?: StateCode): Asserted<Assertion> => ({
  by,
  asserts,
  ...(whose && { whose }),
  span: spanOf(span, '2000-01-01'),
});
const draws = (by: StateCode, asserts: LineAssertion, span = ALWAYS): Asserted<LineAssertion> => ({
  by,
  asserts,
  span: spanOf(span),
});

/** Two countries, `west` of Pakistan's and `east` of India's, and a parcel `between` them about which they differ. */
function groundWith(between: Partial<Ground['parcels'][string]>, line: Partial<GroundLine> = {}): Ground {
  return {
    asOf: dayOf('2026-01-01'),
    from: dayOf('1947-08-15'),
    parcels: {
      west: { holds: [hold('PK')], asserted: [] },
      between: { holds: [], asserted: [], ...between },
      east: { holds: [hold('IN')], asserted: [] },
    },
    lines: { line: { was: [], asserted: [], ...line } },
    arcs: {},
  };
}
const DAY = dayOf('2020-12-31');
const WEST: Arc = { left: 'between', right: 'west', line: 'line' };
const EAST: Arc = { left: 'between', right: 'east', line: null };
const drawn = (ground: Ground, arc: Arc, day = DAY) =>
  WORLDVIEWS.map((worldview) => {
    const { depiction, by } = depict(ground, arc, worldview, day);
    return by ? `${depiction} ${by}` : depiction;
  });
const owners = (ground: Ground, day = DAY) =>
  WORLDVIEWS.map((worldview) => owner(ground, 'between', worldview, day).owner);

describe('who holds ground', () => {
  it('is the one state with a hold', () => {
    expect(controller(groundWith({ holds: [hold('IN')] }), 'between', DAY)).toMatchObject({
      owner: 'IN',
      isCertain: true,
    });
  });

  it('is not known where no hold is recorded, or one only may have lasted', () => {
    expect(controller(groundWith({}), 'between', DAY).owner).toBe('unknown');
    const doubtful = controller(groundWith({ holds: [hold('IN', '1950-01-01/')] }), 'between', DAY);
    expect(doubtful).toMatchObject({ owner: 'unknown', isCertain: false });
  });

  it('is disputed where two hold it, or none does and two claim it', () => {
    expect(controller(groundWith({ holds: [hold('IN'), hold('PK')] }), 'between', DAY).owner).toBe(
      'disputed',
    );
    const claimed = groundWith({ asserted: [says('IN', 'owns'), says('PK', 'pending')] });
    expect(controller(claimed, 'between', DAY).owner).toBe('disputed');
  });
});

describe('whose ground is on a state’s map', () => {
  it('is its own where it claims it, whoever holds it', () => {
    const ground = groundWith({ holds: [hold('IN')], asserted: [says('PK', 'pending'), says('NP', 'owns')] });
    expect(owners(ground)).toEqual(['IN', 'IN', 'PK', 'IN', 'NP']);
    expect(owner(ground, 'between', 'CN', DAY)).toMatchObject({ rule: 'no-position', asserts: null });
    expect(owner(ground, 'between', 'IN', DAY)).toMatchObject({ rule: 'control' });
    expect(owner(ground, 'between', 'PK', DAY)).toMatchObject({ rule: 'position', asserts: 'pending' });
  });

  it('is disputed where it leaves it open or claims a part of it, and another’s where it recognises that', () => {
    const ground = groundWith({
      holds: [hold('IN')],
      asserted: [says('CN', 'open'), says('NP', 'part'), says('PK', 'recognises', ALWAYS, 'CN')],
    });
    expect(owners(ground)).toEqual(['IN', 'IN', 'CN', 'disputed', 'disputed']);
  });

  it('is as on the ground where it abstains, or may not have spoken yet', () => {
    const ground = groundWith({
      holds: [hold('IN')],
      asserted: [says('CN', 'abstains'), says('NP', 'owns', '1998-01-01/')],
    });
    expect(owners(ground)).toEqual(['IN', 'IN', 'IN', 'IN', 'IN']);
    expect(owner(ground, 'between', 'NP', DAY).isCertain).toBe(false);
  });

  it('tells the claimants from those who leave it open, and never counts the holder', () => {
    const ground = groundWith({
      holds: [hold('IN')],
      asserted: [says('IN', 'owns'), says('PK', 'pending'), says('CN', 'open')],
    });
    expect(claimants(ground, 'between', DAY)).toEqual(['PK']);
    expect(leavingOpen(ground, 'between', DAY)).toEqual(['CN']);
  });
});

describe('how a line is drawn', () => {
  it('is a boundary where neither side claims the other', () => {
    expect(drawn(groundWith({ holds: [hold('IN')] }), WEST)).toEqual(Array(5).fill('boundary'));
    expect(drawn(groundWith({ holds: [hold('IN')] }), EAST)).toEqual(Array(5).fill('hidden'));
  });

  it('is a control line where one claims the other’s, which that state’s map does not draw', () => {
    const ground = groundWith({ holds: [hold('IN')], asserted: [says('PK', 'owns')] });
    expect(drawn(ground, WEST)).toEqual([
      'control-line',
      'boundary',
      'hidden',
      'control-line',
      'control-line',
    ]);
    expect(drawn(ground, EAST)).toEqual(['claim PK', 'hidden', 'boundary', 'claim PK', 'claim PK']);
  });

  it('is the same with the two states exchanged: the rules know no state', () => {
    const swapped: Record<string, StateCode> = { IN: 'PK', PK: 'IN' };
    const swap = (code: StateCode) => swapped[code] ?? code;
    const one = groundWith(
      { holds: [hold('IN')], asserted: [says('PK', 'pending'), says('CN', 'open')] },
      { was: [{ status: 'control', span: spanOf(ALWAYS) }], asserted: [draws('PK', 'control-line')] },
    );
    const mirror = (ground: Ground): Ground => ({
      ...ground,
      parcels: Object.fromEntries(
        Object.entries(ground.parcels).map(([id, { holds, asserted }]) => [
          id,
          {
            holds: holds.map((each) => ({ ...each, by: swap(each.by) })),
            asserted: asserted.map((each) => ({ ...each, by: swap(each.by) })),
          },
        ]),
      ),
      lines: Object.fromEntries(
        Object.entries(ground.lines).map(([id, { was, asserted }]) => [
          id,
          { was, asserted: asserted.map((each) => ({ ...each, by: swap(each.by) })) },
        ]),
      ),
    });
    const view = (worldview: WorldviewId) =>
      worldview === 'de-facto' ? worldview : (swap(worldview) as WorldviewId);
    for (const arc of [WEST, EAST])
      for (const worldview of WORLDVIEWS) {
        const here = depict(one, arc, worldview, DAY);
        const there = depict(mirror(one), arc, view(worldview), DAY);
        expect(there).toEqual({ ...here, by: here.by && swap(here.by) });
      }
  });

  it('is no boundary while a claim may have been made, nor where a neighbour leaves the ground open', () => {
    expect(
      drawn(
        groundWith({ holds: [hold('IN')], asserted: [says('PK', 'owns', '/..')] }),
        WEST,
        dayOf('1990-01-01'),
      ),
    ).toEqual(['control-line', 'boundary', 'control-line', 'control-line', 'control-line']);
    const open = groundWith({ holds: [hold('IN')], asserted: [says('PK', 'open')] });
    expect(drawn(open, WEST)[0]).toBe('control-line');
  });

  it('is a boundary where a neighbour who leaves the ground open calls the line one', () => {
    const ground = groundWith(
      { holds: [hold('IN')], asserted: [says('PK', 'open')] },
      { asserted: [draws('PK', 'boundary')] },
    );
    expect(drawn(ground, WEST)[0]).toBe('boundary');
  });

  it('is no settled line where its episodes only may have ended', () => {
    const was = [
      { status: 'undemarcated' as const, span: spanOf('1947-08-15/1953-12-31') },
      { status: 'settled' as const, span: spanOf('1954/..') },
    ];
    const ground = groundWith({ holds: [hold('IN')] }, { was });
    expect(drawn(ground, WEST, dayOf('1953-01-01'))[0]).toBe('control-line');
    expect(drawn(ground, WEST, dayOf('1955-01-01'))[0]).toBe('boundary');
  });

  it('has no edge where a state claims a part that is not known', () => {
    const ground = groundWith({ holds: [hold('IN')], asserted: [says('PK', 'part')] });
    expect(drawn(ground, EAST)[0]).toBe('hidden');
    expect(drawn(ground, WEST)).toEqual([
      'control-line',
      'boundary',
      'disputed',
      'control-line',
      'control-line',
    ]);
  });

  it('has no one claimant where two claims end at it', () => {
    const ground = groundWith({ holds: [hold('IN')], asserted: [says('PK', 'owns'), says('CN', 'owns')] });
    expect(depict(ground, EAST, 'de-facto', DAY)).toMatchObject({ depiction: 'claim', by: null });
  });

  it('is as a state says that it draws it', () => {
    const ground = groundWith(
      { holds: [hold('IN')], asserted: [says('PK', 'pending')] },
      { asserted: [draws('PK', 'undefined'), draws('CN', 'boundary')] },
    );
    expect(drawn(ground, WEST)).toEqual(['control-line', 'boundary', 'disputed', 'boundary', 'control-line']);
  });

  it('bounds what a state recognises as another’s', () => {
    const ground = groundWith({
      asserted: [says('PK', 'owns'), says('CN', 'owns'), says('NP', 'recognises', ALWAYS, 'CN')],
    });
    expect(drawn(ground, EAST)[4]).toBe('boundary');
    expect(drawn(ground, WEST)[4]).toBe('boundary');
    const beside = groundWith({ asserted: [says('NP', 'recognises', ALWAYS, 'PK')] });
    expect(drawn(beside, WEST)[4]).toBe('hidden');
  });

  it('stays on the ground only between states that are known to hold its sides', () => {
    const held = groundWith({ holds: [hold('IN')], asserted: [says('PK', 'owns')] });
    expect(depict(held, WEST, 'PK', DAY)).toMatchObject({ depiction: 'hidden', onGround: true });
    expect(depict(groundWith({}), WEST, 'de-facto', DAY)).toMatchObject({ onGround: false });
  });

  it('is a boundary between two grounds without a holder on record where the record has it settled', () => {
    const ground = groundWith({}, { was: [{ status: 'settled', span: spanOf(ALWAYS) }] });
    const other = { ...ground, parcels: { ...ground.parcels, west: { holds: [], asserted: [] } } };
    expect(depict(other, WEST, 'de-facto', DAY).depiction).toBe('boundary');
    expect(depict(other, { ...WEST, line: null }, 'de-facto', DAY).depiction).toBe('hidden');
  });

  it('is not drawn along the sea', () => {
    expect(drawn(groundWith({}), { left: 'west', right: 'sea', line: null })).toEqual(
      Array(5).fill('hidden'),
    );
  });
});
