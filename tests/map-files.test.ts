/** The files that the map loads, as committed: what is in them, how they weigh, how they meet. */
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES, SUBJECTS } from '../src/domain/atlas.ts';
import { distanceKm } from '../geo/steps/plane.ts';
import { nearestOn } from '../geo/steps/route.ts';
import { tileAt } from '../geo/steps/tiles.ts';
import { archive, file, layer, lines, tile } from './read-tiles.ts';

const base = archive('base.pmtiles');
const atlas = archive('atlas.pmtiles');
const overview = JSON.parse(file('overview.json').toString('utf8')) as FeatureCollection;

const KALAPANI: Position = [80.9, 30.25];
const LAHORE_SIDE: Position = [74.6, 31.6];

describe('weights', () => {
  it('keeps both archives under 6 MB', async () => {
    expect(file('base.pmtiles').length + file('atlas.pmtiles').length).toBeLessThan(6e6);
    expect((await base.getHeader()).maxZoom).toBe((await atlas.getHeader()).maxZoom);
  });
  it('keeps the overview under 60 kB gzip and the opening picture under 40 kB', () => {
    expect(gzipSync(file('overview.json')).length).toBeLessThan(60_000);
    expect(file('opening.svg').length).toBeLessThan(40_000);
  });
  it('opens with 60 kB of base map', async () => {
    let fetched = 0;
    const fresh = archive('base.pmtiles', (bytes) => (fetched += bytes));
    for (const at of [
      [70, 30],
      [86, 30],
    ])
      await fresh.getZxy(4, tileAt(at, 4).x, tileAt(at, 4).y);
    expect(fetched).toBeLessThan(60_000);
  });
});

describe('base map', () => {
  it('has its layers in one tile, with the properties that the style reads', async () => {
    const t = await tile(base, 4, [78, 30.5]);
    expect(Object.keys(t.layers).sort()).toEqual([
      'borders',
      'countries',
      'lakes',
      'land',
      'places',
      'rivers',
    ]);
    expect(Object.keys(t.layers.borders!.feature(0).properties)).toEqual(['kind']);
    expect(Object.keys(t.layers.rivers!.feature(0).properties).sort()).toEqual(['name', 'rank']);
    expect(Object.keys(t.layers.places!.feature(0).properties).sort()).toEqual([
      'country',
      'kind',
      'name',
      'rank',
    ]);
    expect(Object.keys(t.layers.countries!.feature(0).properties).sort()).toEqual(['code', 'name', 'rank']);
  });
  it('covers the world at the first zooms and the region at the last', async () => {
    for (const at of [
      [-60, -10],
      [20, 5],
      [135, -25],
    ])
      expect(await layer(base, 3, at, 'land')).not.toEqual([]);
    for (const at of [
      [77, 28],
      [91, 30],
      [62, 39],
    ])
      expect(await layer(base, 9, at, 'land')).not.toEqual([]);
  });
  it('draws no border where the atlas draws a line', async () => {
    for (const z of [7, 9]) {
      const drawn = (await layer(atlas, z, KALAPANI, 'lines')).flatMap(lines);
      for (const border of (await layer(base, z, KALAPANI, 'borders')).flatMap(lines))
        for (const [i, b] of border.slice(1, -1).entries()) {
          const middle = border[i]!.map((v, k) => (v + b[k]!) / 2);
          for (const line of drawn)
            if (distanceKm(border[i]!, b) > 0.1) expect(nearestOn(line, middle).km).toBeGreaterThan(0.005);
        }
    }
  });
  it('meets the atlas’s lines at the tri-points, within a pixel of zoom 10', async () => {
    const ends = (await layer(base, 9, [80.8625, 30.1693], 'borders'))
      .flatMap(lines)
      .flatMap((l) => [l[0]!, l.at(-1)!]);
    const drawn = (await layer(atlas, 9, [80.8625, 30.1693], 'lines')).flatMap(lines);
    const gaps = ends.map((p) => Math.min(...drawn.map((l) => nearestOn(l, p).km)));
    // Kalapani's southern and eastern corners, where the border of India and Nepal, and of Nepal and China, begin.
    expect(gaps.filter((km) => km < 0.066).length).toBeGreaterThanOrEqual(2);
  });
  it('leaves Lahore’s border whole', async () =>
    expect((await layer(base, 9, LAHORE_SIDE, 'borders')).map((f) => f.properties?.kind)).toEqual([
      'international',
    ]));
});

describe('overview and atlas tiles', () => {
  it('carry identity, and only words that the domain knows', () => {
    const kinds = new Set<string>([...KINDS, 'area-label']);
    for (const f of overview.features) {
      const p = f.properties!;
      expect(f.id).toBeTruthy();
      if (p.kind !== 'area-label') expect(p.id).toBe(f.id);
      expect(kinds).toContain(p.kind);
      expect(STATUSES).toContain(p.status);
      expect(SUBJECTS).toContain(p.subject);
      expect(p.precisionM).toBeGreaterThan(0);
      expect(typeof p.schematic).toBe('boolean');
    }
  });
  it('have one label point per area', () => {
    const ids = (wanted: (f: Feature) => boolean): string[] =>
      overview.features
        .filter(wanted)
        .map((f) => f.properties!.id)
        .sort();
    expect(ids((f) => f.properties?.kind === 'area-label')).toEqual(
      ids((f) => f.geometry.type.endsWith('Polygon')),
    );
  });
  it('say the same of Kalapani', async () => {
    const here = (await layer(atlas, 9, KALAPANI, 'areas')).find((f) => f.properties?.id === 'kalapani');
    const there = overview.features.find((f) => f.id === 'kalapani');
    expect(here?.properties).toEqual(there?.properties);
    expect(here?.properties).toMatchObject({
      holder: 'IN',
      claimant: 'NP',
      label: 'India administers · Nepal claims',
    });
  });
  it('share the edges of neighbouring areas in the overview', () => {
    const vertices = (id: string): Set<string> => {
      const g = overview.features.find((f) => f.id === id)!.geometry;
      const rings =
        g.type === 'Polygon' ? g.coordinates : g.type === 'MultiPolygon' ? g.coordinates.flat() : [];
      return new Set(rings.flat().map(String));
    };
    const line = overview.features.find((f) => f.id === 'line-of-control')!;
    const [ajk, jk, gb, ladakh] = ['azad-kashmir', 'jammu-kashmir', 'gilgit-baltistan', 'ladakh'].map(
      vertices,
    );
    for (const p of lines(line).flat().map(String)) {
      expect(ajk!.has(p) || gb!.has(p)).toBe(true);
      expect(jk!.has(p) || ladakh!.has(p)).toBe(true);
    }
  });
});
