/** What the record of the ground comes to: owners and lines as sources have them, and the table that docs/data.md prints. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pictures } from '../src/domain/picture.ts';
import { dayOf, heldOn, isoOf } from '../src/domain/span.ts';
import { truthTable } from '../src/domain/truth-table.ts';
import { depict, owner, WORLDVIEWS } from '../src/domain/worldview.ts';
import { dataPage, GROUND } from './truth-table.ts';

const pictures = new Pictures(GROUND);
const owners = (parcel: string, date: string) =>
  WORLDVIEWS.map((worldview) => pictures.of({ worldview, date }).parcels[parcel]!.owner).join(' ');
const lines = (arc: string, date: string) =>
  WORLDVIEWS.map((worldview) => {
    const { depiction, by } = pictures.of({ worldview, date }).arcs[arc]!;
    return by ? `${depiction}:${by}` : depiction;
  }).join(' ');

describe('at the end of 2020', () => {
  it.each([
    ['kalapani', 'IN IN IN IN NP'],
    ['aksai-chin', 'CN IN disputed CN CN'],
    ['shaksgam', 'CN IN CN CN CN'],
    ['siachen', 'IN IN PK disputed IN'],
    ['jammu-kashmir', 'IN IN PK disputed IN'],
    ['ladakh', 'IN IN PK disputed IN'],
    ['azad-kashmir', 'PK IN PK disputed PK'],
    ['gilgit-baltistan', 'PK IN PK disputed PK'],
    ['demchok', 'IN IN PK CN IN'],
    ['demchok-east', 'CN IN disputed CN CN'],
    ['nelang', 'IN IN IN CN IN'],
    ['barahoti', 'IN IN IN CN IN'],
    ['kaurik', 'IN IN IN CN IN'],
    ['arunachal-pradesh', 'IN IN IN CN IN'],
    ['sikkim', 'IN IN IN IN IN'],
    ['doklam', 'disputed BT disputed CN disputed'],
    ['jakarlung-pasamlung', 'disputed BT disputed CN disputed'],
    ['india', 'IN IN IN IN IN'],
    ['pakistan', 'PK PK PK PK PK'],
    ['china', 'CN CN CN CN CN'],
    ['nepal', 'NP NP NP NP NP'],
    ['bhutan', 'BT BT BT BT BT'],
  ])('%s is %s', (parcel, expected) => {
    expect(owners(parcel, '2020-12-31')).toBe(expected);
  });

  it.each([
    ['azad-kashmir:jammu-kashmir', 'control-line hidden control-line control-line control-line'],
    ['gilgit-baltistan:siachen', 'control-line hidden hidden control-line control-line'],
    ['ladakh:siachen', 'claim:PK hidden control-line hidden claim:PK'],
    ['aksai-chin:ladakh', 'control-line hidden disputed boundary control-line'],
    ['aksai-chin:china', 'claim:IN boundary hidden hidden claim:IN'],
    ['jammu-kashmir:pakistan', 'control-line boundary control-line control-line control-line'],
    ['china:sikkim', 'boundary boundary boundary boundary boundary'],
    ['arunachal-pradesh:china', 'control-line boundary control-line hidden control-line'],
    ['india:kalapani', 'claim:NP hidden claim:NP claim:NP boundary'],
    ['kalapani:nepal', 'control-line boundary control-line control-line hidden'],
  ])('%s is drawn %s', (arc, expected) => {
    expect(lines(arc, '2020-12-31')).toBe(expected);
  });
});

it('the Radcliffe line is a boundary on every map', () => {
  const { lines: rows } = truthTable(pictures, '2020-12-31');
  const { views } = rows.find(({ line }) => line === 'radcliffe-line')!;
  expect(Object.values(views)).toEqual(Array(5).fill(['boundary']));
});

describe('at other times', () => {
  it.each([
    ['kalapani', '2019-12-31', 'IN IN IN IN disputed'],
    ['kalapani', '2020-05-19', 'IN IN IN IN disputed'],
    ['kalapani', '2020-05-20', 'IN IN IN IN NP'],
    ['jammu-kashmir', '2020-08-03', 'IN IN disputed disputed IN'],
    ['jammu-kashmir', '2020-08-04', 'IN IN PK disputed IN'],
    ['sikkim', '2000-01-01', 'IN IN IN disputed IN'],
    ['shaksgam', '1963-03-02', 'CN IN CN CN CN'],
  ])('%s was on %s %s', (parcel, date, expected) => {
    expect(owners(parcel, date)).toBe(expected);
  });

  it('nobody is known to have held the Siachen before 13 April 1984', () => {
    const siachen = (date: string) => pictures.of({ worldview: 'de-facto', date }).parcels['siachen']!.owner;
    expect(['unknown', 'disputed']).toContain(siachen('1984-04-12'));
    expect(siachen('1984-04-13')).toBe('IN');
  });
});

describe('the record', () => {
  const day = fc.integer({ min: GROUND.from, max: GROUND.asOf });

  it('has at most one sure holder of a parcel at a time, and one position of a state', () => {
    for (const [id, { holds, asserted }] of Object.entries(GROUND.parcels))
      for (const on of pictures.days) {
        const sure = <T extends { by: string; span: Parameters<typeof heldOn>[0] }>(all: readonly T[]) =>
          all.filter(({ span }) => heldOn(span, on) === 'yes').map(({ by }) => by);
        expect(sure(holds).length, `${id} is held twice on ${isoOf(on)}`).toBeLessThanOrEqual(1);
        const states = sure(asserted);
        expect(states, `${id} has two positions of one state on ${isoOf(on)}`).toEqual([...new Set(states)]);
      }
    for (const [id, { was, asserted }] of Object.entries(GROUND.lines))
      for (const on of pictures.days) {
        const episodes = was.filter(({ span }) => heldOn(span, on) === 'yes');
        expect(episodes.length, `${id} was two things on ${isoOf(on)}`).toBeLessThanOrEqual(1);
        const states = asserted.filter(({ span }) => heldOn(span, on) === 'yes').map(({ by }) => by);
        expect(states, `${id} has two positions of one state on ${isoOf(on)}`).toEqual([...new Set(states)]);
      }
  });

  it('never shows a claim as a boundary de facto', () => {
    for (const on of pictures.days) {
      const { parcels, arcs } = pictures.of({ worldview: 'de-facto', date: isoOf(on) });
      for (const [id, { depiction, status }] of Object.entries(arcs)) {
        if (depiction !== 'boundary') continue;
        const { left, right } = GROUND.arcs[id]!;
        expect(status, `${id} on ${isoOf(on)}`).toBe('settled');
        expect(parcels[left]!.claimants, `${id} on ${isoOf(on)}`).not.toContain(parcels[right]!.holder);
        expect(parcels[right]!.claimants, `${id} on ${isoOf(on)}`).not.toContain(parcels[left]!.holder);
      }
    }
  });

  it('is drawn alike from both sides, and the same between two turning days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WORLDVIEWS),
        fc.constantFrom(...Object.values(GROUND.arcs)),
        day,
        (view, arc, on) => {
          const here = depict(GROUND, arc, view, on);
          expect(depict(GROUND, { ...arc, left: arc.right, right: arc.left }, view, on)).toEqual(here);
          const turn = pictures.days.findLast((known) => known <= on)!;
          expect(depict(GROUND, arc, view, turn)).toEqual(here);
          expect(owner(GROUND, arc.left, view, turn)).toEqual(owner(GROUND, arc.left, view, on));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives the same picture again after every other', () => {
    const date = isoOf(dayOf('2020-12-31'));
    const before = WORLDVIEWS.map((worldview) => pictures.of({ worldview, date }));
    for (const worldview of WORLDVIEWS) pictures.of({ worldview, date: 'all' });
    expect(WORLDVIEWS.map((worldview) => pictures.of({ worldview, date }))).toEqual(before);
    before.forEach((picture, index) =>
      expect(pictures.of({ worldview: WORLDVIEWS[index]!, date })).toBe(picture),
    );
  });
});

it('docs/data.md prints the truth table as the functions give it (npx tsx tests/truth-table.ts writes it)', () => {
  const { now, wanted } = dataPage();
  expect(now).toContain('<!-- truth table -->');
  expect(now).toBe(wanted);
});
