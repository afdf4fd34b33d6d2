import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutTiles, metresPerPixel, tileAt } from './tiles.ts';

const line: Feature = {
  type: 'Feature',
  properties: { id: 'a' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [74, 35],
      [78, 33],
    ],
  },
};
const point: Feature = {
  type: 'Feature',
  properties: { id: 'b' },
  geometry: { type: 'Point', coordinates: [-150, -20] },
};

describe('cutTiles', () => {
  it('leaves out tiles without content and keeps lonely points', () => {
    const tiles = cutTiles((z) => ({ lines: [line], points: z >= 2 ? [point] : [] }), 0, 4);
    const at = (z: number): string[] => tiles.filter((t) => t.z === z).map((t) => `${t.x}/${t.y}`);
    expect(at(0)).toEqual(['0/0']);
    expect(at(4)).toContain(Object.values(tileAt([-150, -20], 4)).join('/'));
    expect(at(4)).toContain(Object.values(tileAt([76, 34], 4)).join('/'));
    expect(at(4).length).toBeLessThan(5);
  });
});

describe('metresPerPixel', () => {
  it('is 78 km at zoom 0 on the equator and halves with each zoom', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.5, 0);
    expect(metresPerPixel(5, 30)).toBeCloseTo(metresPerPixel(6, 30) * 2, 6);
  });
});
