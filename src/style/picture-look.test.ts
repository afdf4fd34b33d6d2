import { describe, expect, it } from 'vitest';
import type { ParcelPicture, Picture } from '../domain/picture.ts';
import type { Ground } from '../domain/ground.ts';
import { DEPICTIONS, type Depicted } from '../domain/worldview.ts';
import { captionOf } from './captions.ts';
import { entriesOf, groundEntries, lineEntries, swatchOf } from './legend.ts';
import { groundLook, lineLook, namedLineLook } from './picture-look.ts';

const depicted = (depiction: Depicted['depiction'], more: Partial<Depicted> = {}): Depicted => ({
  depiction,
  by: null,
  onGround: true,
  status: 'control',
  ...more,
});
const held: ParcelPicture = {
  owner: 'IN',
  rule: 'control',
  asserts: null,
  isCertain: true,
  holder: 'IN',
  claimants: ['BT', 'NP', 'CN'],
  leftOpenBy: [],
};
const asserted = (more: Partial<ParcelPicture>): ParcelPicture => ({ ...held, rule: 'position', ...more });

describe('the look of a line', () => {
  it('is one pattern for every depiction', () => {
    expect(DEPICTIONS.map((depiction) => lineLook(depicted(depiction)).pattern)).toEqual([
      'settled',
      'control',
      'undemarcated',
      'claim',
      'hidden',
    ]);
  });

  it('of control is dots where the line is undemarcated, and a claim is its claimant’s', () => {
    expect(lineLook(depicted('control-line', { status: 'undemarcated' })).pattern).toBe('undemarcated');
    expect(lineLook(depicted('claim', { by: 'NP' }))).toEqual({ pattern: 'claim', by: 'NP' });
  });

  it('hidden vanishes only where one state holds both sides', () => {
    expect(lineLook(depicted('hidden', { onGround: false })).pattern).toBe('');
  });
});

describe('the look of ground', () => {
  it('is wash of the holder and hatch of the first claimant that has a colour, de facto and without a position', () => {
    const look = { wash: 'IN', hatch: 'NP', stipple: false, quiet: false };
    expect(groundLook(held, 'de-facto')).toEqual(look);
    expect(groundLook({ ...held, rule: 'no-position' }, 'PK')).toEqual(look);
  });

  it('is a wash without a hatch where the state asserts a position, or holds the ground', () => {
    expect(groundLook(asserted({ owner: 'NP', asserts: 'owns' }), 'NP')).toMatchObject({
      wash: 'NP',
      hatch: '',
    });
    expect(groundLook(asserted({ owner: 'CN', asserts: 'recognises' }), 'PK')).toMatchObject({
      wash: 'CN',
      hatch: '',
      stipple: false,
    });
    expect(groundLook(held, 'IN')).toMatchObject({ wash: 'IN', hatch: '' });
  });

  it('is stippled: over a wash where the final status is pending, alone where it is left open', () => {
    expect(groundLook(asserted({ owner: 'PK', asserts: 'pending' }), 'PK')).toMatchObject({
      wash: 'PK',
      stipple: true,
    });
    for (const owner of ['disputed', 'unknown'] as const)
      expect(groundLook({ ...held, owner, holder: owner }, 'de-facto')).toMatchObject({
        wash: '',
        hatch: '',
        stipple: true,
      });
  });

  it('is quiet where nobody else claims it or leaves it open', () => {
    expect(groundLook({ ...held, claimants: [] }, 'CN').quiet).toBe(true);
    expect(groundLook({ ...held, claimants: [], leftOpenBy: ['CN'] }, 'de-facto').quiet).toBe(false);
  });
});

describe('the caption of ground', () => {
  it('names holder and claimants, or what the state whose map it is asserts', () => {
    expect(captionOf({ ...held, claimants: ['NP'] }, 'de-facto')).toBe('India administers · Nepal claims');
    expect(captionOf({ ...held, claimants: ['NP'], rule: 'no-position' }, 'PK')).toBe(
      'India administers · Nepal claims',
    );
    expect(captionOf(asserted({ owner: 'NP', asserts: 'owns' }), 'NP')).toBe('as Nepal draws it: Nepal’s');
    expect(captionOf(asserted({ owner: 'disputed', asserts: 'part' }), 'NP')).toBe(
      'as Nepal draws it: claimed in part',
    );
    expect(captionOf({ ...held, claimants: [] }, 'de-facto')).toBe('');
  });

  it('breaks in two lines where it is long', () => {
    expect(captionOf(asserted({ owner: 'PK', asserts: 'pending' }), 'PK')).toBe(
      'as Pakistan draws it:\nPakistan’s, final status open',
    );
  });
});

const GROUND: Ground = {
  asOf: 1,
  from: 0,
  parcels: {},
  lines: {},
  arcs: {
    'a:b': { left: 'a', right: 'b', line: 'front' },
    'a:b:2': { left: 'a', right: 'b', line: 'front' },
    'a:c': { left: 'a', right: 'c', line: 'front' },
    'b:c': { left: 'b', right: 'c', line: null },
  },
};
const PICTURE: Picture = {
  worldview: 'de-facto',
  day: 0,
  isAllTimes: false,
  parcels: { a: held, b: { ...held, claimants: [] } },
  arcs: {
    'a:b': depicted('control-line'),
    'a:b:2': depicted('control-line'),
    'a:c': depicted('claim', { by: 'NP' }),
    'b:c': depicted('hidden'),
  },
};
const drawn = { picture: PICTURE, ground: GROUND };

describe('the legend of a picture', () => {
  it('has each pattern that occurs once, in order', () => {
    expect(lineEntries(PICTURE, Object.keys(PICTURE.arcs)).map(({ id }) => id)).toEqual([
      'control-',
      'claim-NP',
      'hidden-',
    ]);
    expect(groundEntries(PICTURE, Object.keys(PICTURE.parcels)).map(({ label }) => label)).toEqual([
      'India administers · Nepal claims',
    ]);
  });

  it('of a feature has its lines or those round it, and its ground', () => {
    const front = { id: 'front', kind: 'line' as const, status: 'control' as const, parcels: [] };
    expect(entriesOf([front], drawn).map(({ id }) => id)).toEqual(['control-', 'claim-NP']);
    const b = { id: 'b', kind: 'area' as const, status: 'claim' as const, parcels: ['b'] };
    expect(entriesOf([b], drawn).map(({ id }) => id)).toEqual(['control-', 'hidden-']);
  });

  it('draws a named line as most of its pieces are', () => {
    expect(namedLineLook(PICTURE, GROUND, 'front')).toEqual({ pattern: 'control', by: '' });
    expect(namedLineLook(PICTURE, GROUND, 'nowhere')).toBeNull();
    const front = { id: 'front', kind: 'line' as const, status: 'settled' as const, parcels: [] };
    expect(swatchOf(front, drawn)).toMatchObject({ type: 'line', pattern: 'control' });
    expect(swatchOf(front, null)).toMatchObject({ type: 'line', pattern: 'settled' });
  });
});
