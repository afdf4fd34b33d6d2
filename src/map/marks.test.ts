import type { Geometry } from 'geojson';
import { beforeEach, describe, expect, it } from 'vitest';
import { Marks, type StateTarget } from './marks.ts';
import { linesOfAreas, splitOverview } from './sources.ts';

const made = (id: string, kind: string, geometry: Geometry, more = {}) => ({
  type: 'Feature' as const,
  id,
  geometry,
  properties: { id, kind, subject: 'ford', status: 'claim', ...more },
});
const line = (...coordinates: number[][]): Geometry => ({ type: 'LineString', coordinates });

/** An invented country: a square, the lines along its west and north sides, a road that touches one corner, a ford. */
const OVERVIEW = {
  type: 'FeatureCollection' as const,
  features: [
    made('square', 'area', {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 0],
          [0, 0],
        ],
      ],
    }),
    made('west', 'line', line([0, 2], [0, 1], [0, 0]), { status: 'control' }),
    made('north', 'line', line([0, 1], [1, 1])),
    made('road', 'route', line([1, 1], [2, 2]), { subject: 'roads', status: 'project' }),
    made('ford', 'pass', { type: 'Point', coordinates: [0, 0.5] }),
    made(
      'mere',
      'lake',
      {
        type: 'Polygon',
        coordinates: [
          [
            [5, 5],
            [5, 6],
            [6, 6],
            [5, 5],
          ],
        ],
      },
      { subject: 'roads' },
    ),
    made('square-label', 'area-label', { type: 'Point', coordinates: [0.5, 0.5] }),
    made('mere-label', 'area-label', { type: 'Point', coordinates: [5.2, 5.5] }, { subject: 'roads' }),
  ],
};

const states = new Map<string, Record<string, boolean>>();
let writes = 0;
const writer = {
  setFeatureState({ source, id }: StateTarget, state: Record<string, boolean>) {
    writes += 1;
    states.set(`${source}/${id}`, { ...states.get(`${source}/${id}`), ...state });
  },
};
const on = (name: string, source = 'overview') =>
  [...states]
    .filter(([key, state]) => key.startsWith(`${source}/`) && state[name])
    .map(([key]) => key.split('/')[1]);

describe('the overview', () => {
  it('is split into shapes and points; a label has its area’s id and knows water from ground', () => {
    const { shapes, points } = splitOverview(OVERVIEW);
    expect(shapes.map(({ properties }) => properties.id)).toEqual([
      'square',
      'west',
      'north',
      'road',
      'mere',
    ]);
    expect(points.map(({ properties: { id, kind } }) => `${id} ${kind}`)).toEqual([
      'ford pass',
      'square area-label',
      'mere lake-label',
    ]);
  });

  it('tells which lines run along an area: a shared edge, not a shared corner', () => {
    expect([...linesOfAreas(splitOverview(OVERVIEW).shapes).get('square')!]).toEqual([
      ['west', 0.5],
      ['north', 1],
    ]);
  });
});

describe('marks', () => {
  let marks: Marks;
  beforeEach(() => {
    states.clear();
    writes = 0;
    marks = new Marks(splitOverview(OVERVIEW));
  });

  it('select an area: its lines stay, the rest steps back, in both sets of sources', () => {
    expect(marks.select(['square'], writer)).toBe(true);
    expect(on('selected')).toEqual(['square']);
    expect(on('along')).toEqual(['north']);
    expect(on('passing')).toEqual(['west']);
    expect(on('dim').sort()).toEqual(['mere', 'road']);
    expect(on('dim', 'atlas').sort()).toEqual(['mere', 'road']);
  });

  it('select a place: nothing steps back', () => {
    marks.select(['ford'], writer);
    expect(on('selected', 'points')).toEqual(['ford']);
    expect(on('dim')).toEqual([]);
  });

  it('write only what changes, and say so when nothing did', () => {
    marks.select(['square'], writer);
    writes = 0;
    expect(marks.select(['square'], writer)).toBe(false);
    expect(writes).toBe(0);
    marks.select([], writer);
    expect([...on('selected'), ...on('dim'), ...on('along'), ...on('passing')]).toEqual([]);
  });

  it('hide by subject and by status, names and places with them', () => {
    marks.hide(new Set(['roads']), writer);
    expect(on('hidden').sort()).toEqual(['mere', 'road']);
    marks.hide(new Set(['status:control', 'status:claim']), writer);
    expect(on('hidden').sort()).toEqual(['mere', 'north', 'square', 'west']);
    expect(on('hidden', 'points').sort()).toEqual(['ford', 'mere', 'square']);
    expect(marks.has('hidden', 'road')).toBe(false);
  });

  it('pass over ids that the map does not have', () => {
    expect(marks.select(['nowhere'], writer)).toBe(false);
  });
});
