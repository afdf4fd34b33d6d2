import type { Geometry } from 'geojson';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Picture } from '../domain/picture.ts';
import type { Depicted } from '../domain/worldview.ts';
import { Marks, type StateTarget } from './marks.ts';
import { splitOverview } from './sources.ts';

const made = (id: string, kind: string, geometry: Geometry, more = {}) => ({
  type: 'Feature' as const,
  id,
  geometry,
  properties: { id, name: id, kind, subject: 'ford', ...more },
});
const line = (...coordinates: number[][]): Geometry => ({ type: 'LineString', coordinates });
const square = (west: number, south: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west, south + 1],
      [west + 1, south + 1],
      [west + 1, south],
      [west, south],
    ],
  ],
});
const point = (...coordinates: number[]): Geometry => ({ type: 'Point', coordinates });

/** An invented country: a square between two others, a road, a ford, a mere, an outline of before. */
const OVERVIEW = {
  type: 'FeatureCollection' as const,
  features: [
    made('square', 'parcel', square(0, 0)),
    made('east:square', 'arc', line([1, 0], [1, 1]), { line: 'ford-line' }),
    made('square:west', 'arc', line([0, 0], [0, 1]), { line: '' }),
    made('east:west', 'arc', line([0, 1], [1, 1]), { line: 'ford-line' }),
    made('before', 'line', line([0, 2], [1, 2]), { status: 'claim' }),
    made('road', 'route', line([1, 1], [2, 2]), { subject: 'roads', status: 'project' }),
    made('ford', 'pass', point(0, 0.5), { status: 'settled' }),
    made('mere', 'lake', square(5, 5), { subject: 'roads', status: 'settled' }),
    made('sketch', 'extent', square(7, 7)),
    made('square-label', 'area-label', point(0.5, 0.5)),
    made('mere-label', 'area-label', point(5.2, 5.5), { subject: 'roads' }),
    made('sketch-label', 'area-label', point(7.5, 7.5)),
  ],
};
const atlas = splitOverview(OVERVIEW, (id) => (id === 'square' ? ['East administers', 'a\nb'] : []));

const depicted = (depiction: Depicted['depiction'], more: Partial<Depicted> = {}): Depicted => ({
  depiction,
  by: null,
  onGround: true,
  status: 'control',
  ...more,
});
const DE_FACTO: Picture = {
  worldview: 'de-facto',
  day: 0,
  isAllTimes: false,
  parcels: {
    square: {
      owner: 'IN',
      rule: 'control',
      asserts: null,
      isCertain: true,
      holder: 'IN',
      claimants: ['NP'],
      leftOpenBy: [],
    },
  },
  arcs: {
    'east:square': depicted('control-line'),
    'square:west': depicted('claim', { by: 'NP', onGround: false }),
    'east:west': depicted('boundary'),
  },
};
const OF_NEPAL: Picture = {
  ...DE_FACTO,
  worldview: 'NP',
  parcels: { square: { ...DE_FACTO.parcels.square!, owner: 'NP', rule: 'position', asserts: 'owns' } },
  arcs: {
    ...DE_FACTO.arcs,
    'east:square': depicted('hidden'),
    'square:west': depicted('hidden', { onGround: false }),
  },
};

const states = new Map<string, Record<string, boolean | string>>();
let writes: string[] = [];
const writer = {
  setFeatureState({ source, id }: StateTarget, state: Record<string, boolean | string>) {
    writes.push(`${source}/${id}`);
    states.set(`${source}/${id}`, { ...states.get(`${source}/${id}`), ...state });
  },
};
const on = (name: string, source = 'overview') =>
  [...states]
    .filter(([key, state]) => key.startsWith(`${source}/`) && state[name])
    .map(([key]) => key.split('/')[1]);

describe('the overview', () => {
  it('is split into shapes and points; a label has its area’s id, its captions are points beside it', () => {
    expect(atlas.shapes.map(({ properties }) => properties.id)).not.toContain('ford');
    expect(atlas.points.map(({ properties: { id, kind } }) => `${id} ${kind}`)).toEqual([
      'ford pass',
      'square area-label',
      'square caption',
      'square caption',
      'mere lake-label',
    ]);
  });

  it('keeps room below a name for the tallest of its captions', () => {
    expect(atlas.points[1]!.properties.room!.split('\n')).toHaveLength(2);
    expect(atlas.points[4]!.properties.room).toBe('');
  });
});

describe('marks', () => {
  let marks: Marks;
  beforeEach(() => {
    states.clear();
    marks = new Marks(atlas);
    marks.depict(DE_FACTO, writer);
    writes = [];
  });

  it('draw a picture: patterns, washes and captions, in both sets of sources', () => {
    expect(states.get('overview/east:square')).toEqual({ pattern: 'control', by: '' });
    expect(states.get('atlas/square:west')).toEqual({ pattern: 'claim', by: 'NP' });
    expect(states.get('atlas/square')).toMatchObject({ wash: 'IN', hatch: 'NP', stipple: false });
    expect(states.get('points/square')).toMatchObject({ caption: 'India administers · Nepal claims' });
  });

  it('write of another picture only what differs, and there and back is as before', () => {
    const before = structuredClone([...states]);
    expect(marks.depict(OF_NEPAL, writer)).toBe(true);
    expect(writes).not.toContain('overview/east:west');
    expect(states.get('overview/east:square')).toEqual({ pattern: 'hidden', by: '' });
    expect(states.get('overview/square:west')).toEqual({ pattern: '', by: '' });
    expect(states.get('overview/square')).toMatchObject({ wash: 'NP', hatch: '' });
    marks.depict(DE_FACTO, writer);
    expect([...states]).toEqual(before);
    expect(marks.depict({ ...DE_FACTO }, writer)).toBe(false);
  });

  it('draw an outline of another time only at all times', () => {
    expect(states.get('overview/before')).toEqual({ pattern: '' });
    marks.depict({ ...DE_FACTO, isAllTimes: true }, writer);
    expect(states.get('overview/before')).toEqual({ pattern: 'claim' });
  });

  it('know what can be seen', () => {
    marks.depict(OF_NEPAL, writer);
    expect(['east:square', 'square:west', 'square', 'road'].map((id) => marks.isShown(id))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('select an area: the arcs round it stay, the rest steps back, in both sets of sources', () => {
    expect(marks.select(['square'], writer)).toBe(true);
    expect(on('selected')).toEqual(['square']);
    expect(on('along')).toEqual(['east:square', 'square:west']);
    const rest = ['before', 'east:west', 'mere', 'road', 'sketch'];
    expect(on('dim').sort()).toEqual(rest);
    expect(on('dim', 'atlas').sort()).toEqual(rest);
  });

  it('select a named line: all its arcs', () => {
    marks.select(['ford-line'], writer);
    expect(on('selected')).toEqual(['east:square', 'east:west']);
    marks.point(['ford-line'], writer);
    expect(on('pointed')).toEqual(['east:square', 'east:west']);
  });

  it('select a place: nothing steps back', () => {
    marks.select(['ford'], writer);
    expect(on('selected', 'points')).toEqual(['ford']);
    expect(on('dim')).toEqual([]);
  });

  it('write only what changes, and say so when nothing did', () => {
    marks.select(['square'], writer);
    writes = [];
    expect(marks.select(['square'], writer)).toBe(false);
    expect(writes).toEqual([]);
    marks.select([], writer);
    expect([...on('selected'), ...on('dim'), ...on('along')]).toEqual([]);
  });

  it('hide by subject, names and places with it', () => {
    marks.hide(new Set(['roads']), writer);
    expect(on('hidden').sort()).toEqual(['mere', 'road']);
    expect(on('hidden', 'points')).toEqual(['mere']);
    expect(marks.isShown('road')).toBe(false);
  });

  it('hide by status, which for arcs and ground is that of the picture', () => {
    marks.hide(new Set(['status:control', 'status:claim']), writer);
    expect(on('hidden').sort()).toEqual(['before', 'east:square', 'square', 'square:west']);
    marks.depict(OF_NEPAL, writer);
    expect(on('hidden').sort()).toEqual(['before']);
  });

  it('let a caption go whose name found no room, and write that to points alone', () => {
    expect(marks.leaveUncaptioned(['square'], writer)).toBe(true);
    expect(writes).toEqual(['points/square']);
    expect(marks.leaveUncaptioned(['square'], writer)).toBe(false);
    expect(marks.leaveUncaptioned([], writer)).toBe(true);
    expect(on('uncaptioned', 'points')).toEqual([]);
  });

  it('pass over ids that the map does not have', () => {
    expect(marks.select(['nowhere'], writer)).toBe(false);
  });
});
