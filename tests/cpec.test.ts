/** The corridor's roads as they stand in the record: spacing, rivers, joints and lengths. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_KM } from '../geo/recipes/cpec-lengths.ts';
import { distanceKm, lengthKm } from '../geo/steps/plane.ts';
import { nearestOn } from '../geo/steps/route.ts';
import { archive, layer, lines } from './read-tiles.ts';

const record = JSON.parse(
  readFileSync(new URL('../geo/atlas/cpec.geojson', import.meta.url), 'utf8'),
) as FeatureCollection;
const legs = record.features.filter((f): f is Feature<LineString> => f.geometry.type === 'LineString');
const line = (id: string): Position[] => legs.find((f) => f.id === id)!.geometry.coordinates;
const used = (f: Feature): string[] => String(f.properties?.alignments).split(' ');

const VALLEY = ['cpec-trunk-gilgit-baltistan', 'cpec-trunk-indus'];
const SOST: Position = [74.82, 36.69];

describe('the valley road, Khunjerab to Thakot', () => {
  it('has a vertex every 5 km', () => {
    for (const id of VALLEY)
      for (const [i, p] of line(id).slice(1).entries()) expect(distanceKm(line(id)[i]!, p)).toBeLessThan(5);
  });
  it('keeps within 2 km of the rivers of the base map, below Sost', async () => {
    const base = archive('base.pmtiles');
    const from = nearestOn(line(VALLEY[0]!), SOST).index + 2;
    for (const p of [...line(VALLEY[0]!).slice(from), ...line(VALLEY[1]!)]) {
      const rivers = (await layer(base, 9, p, 'rivers')).flatMap(lines);
      expect(Math.min(...rivers.map((river) => nearestOn(river, p).km))).toBeLessThan(2);
    }
  });
});

describe('the alignments', () => {
  it.each(['western', 'central', 'eastern'])('%s measures within 12 %% of the published length', (name) => {
    const own = legs.filter((f) => used(f).includes(name));
    const km = own.reduce((sum, f) => sum + lengthKm(f.geometry.coordinates), 0);
    expect(km / PUBLISHED_KM[name]!).toBeGreaterThan(0.88);
    expect(km / PUBLISHED_KM[name]!).toBeLessThan(1.12);
  });
  it.each(['western', 'central', 'eastern'])('%s runs unbroken from the Khunjerab Pass to Gwadar', (name) => {
    const key = (p: Position): string => p.join();
    const ends = new Map<string, number>();
    for (const f of legs.filter((f) => used(f).includes(name)))
      for (const p of [f.geometry.coordinates[0]!, f.geometry.coordinates.at(-1)!])
        ends.set(key(p), (ends.get(key(p)) ?? 0) + 1);
    const loose = [...ends].filter(([, n]) => n !== 2).map(([p]) => p);
    const at = (id: string): string => {
      const { geometry } = record.features.find((f) => f.id === id)!;
      return geometry.type === 'Point' ? key(geometry.coordinates) : '';
    };
    expect(loose.sort()).toEqual([at('khunjerab-pass'), at('gwadar')].sort());
  });
  it('says how it was made, and how far it may be off', () => {
    for (const f of legs) {
      expect(['digitised', 'schematic']).toContain(f.properties?.method);
      expect(f.properties?.lineage).not.toBe('');
      expect(f.properties?.precisionM).toBeGreaterThanOrEqual(2000);
    }
  });
});
