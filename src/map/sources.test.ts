import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { splitOverview } from './sources.ts';

const feature = (id: string, kind: string, name: string, geometry: Geometry) => ({
  type: 'Feature' as const,
  id,
  geometry,
  properties: { id, kind, name, subject: 'ford' },
});
const square: Geometry = {
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
};
const overview = (...features: ReturnType<typeof feature>[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
const labelled = (name: string, captions: readonly string[]) =>
  splitOverview(
    overview(
      feature('ford', 'parcel', name, square),
      feature('ford-label', 'area-label', name, { type: 'Point', coordinates: [0.5, 0.5] }),
    ),
    () => captions,
  ).points.map(({ properties: { name: said, nameLines } }) => [said, nameLines]);

describe('the label of ground', () => {
  it('is broken near its middle where the name is long and a caption stands below, which knows it', () => {
    const set = ['Westford–Midford–\nEastfordshire', 2];
    expect(labelled('Westford–Midford–Eastfordshire (tract)', ['A administers'])).toEqual([set, set]);
    expect(labelled('The ford, west of the line', ['A administers'])[0]).toEqual([
      'The ford, west\nof the line',
      2,
    ]);
  });

  it('is one line where the name is short, cannot be broken, or has nothing below it', () => {
    expect(labelled('Westford (tract)', ['A administers'])[0]).toEqual(['Westford (tract)', 1]);
    expect(labelled('Westfordmidfordeastford', ['A administers'])[0]![1]).toBe(1);
    expect(labelled('Westford–Midford–Eastfordshire', [])[0]![1]).toBe(1);
  });
});

describe('the label of a ridge', () => {
  it('lies at its northern end', () => {
    const ridge = feature('spur', 'ridge', 'Spur', {
      type: 'LineString',
      coordinates: [
        [3, 1],
        [3.5, 2],
        [4, 0],
      ],
    });
    const { points } = splitOverview(overview(ridge), () => []);
    expect(points.map(({ geometry, properties: { kind } }) => [kind, geometry])).toEqual([
      ['ridge-label', { type: 'Point', coordinates: [3.5, 2] }],
    ]);
  });
});
