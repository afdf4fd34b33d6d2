import type { Feature, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutAtAntimeridian } from './antimeridian.ts';

const land = (...ring: Position[]): Feature<Polygon> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const longitudes = (f: ReturnType<typeof cutAtAntimeridian>): number[][] =>
  f.geometry.coordinates.map(([outer]) => outer!.map((p) => p[0]!));

describe('cutAtAntimeridian', () => {
  it('cuts an island that lies across it in two', () => {
    const cut = cutAtAntimeridian(land([179, -16], [-179, -16], [-179, -17], [179, -17], [179, -16]));
    expect(longitudes(cut)).toHaveLength(2);
    for (const lons of longitudes(cut)) expect(Math.max(...lons) - Math.min(...lons)).toBe(1);
  });
  it('leaves other land as it is', () => {
    const island = land([80, 6], [81, 6], [81, 7], [80, 6]);
    expect(cutAtAntimeridian(island).geometry.coordinates).toEqual([island.geometry.coordinates]);
  });
  it('closes land round the pole along the edge of the world', () => {
    const cut = cutAtAntimeridian(land([-170, -70], [0, -68], [170, -70], [-170, -70]));
    const ring = cut.geometry.coordinates[0]![0]!;
    expect(ring).toContainEqual([180, -90]);
    expect(ring).toContainEqual([-180, -90]);
    expect(ring[0]).toEqual(ring.at(-1));
  });
});
