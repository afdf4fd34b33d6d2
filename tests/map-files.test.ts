/** The files that the map loads, as committed: what is in them, how they weigh, how they meet. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES, SUBJECTS, type AtlasIndex } from '../src/domain/atlas.ts';
import type { Ground } from '../src/domain/ground.ts';
import { distanceKm } from '../geo/steps/plane.ts';
import { nearestOn } from '../geo/steps/route.ts';
import { tileAt } from '../geo/steps/tiles.ts';
import { archive, file, layer, lines, tile } from './read-tiles.ts';

const base = archive('base.pmtiles');
const atlas = archive('atlas.pmtiles');
const packed = JSON.parse(file('overview.json').toString('utf8')) as Topology;
const overview = feature(packed, packed.objects.overview!) as FeatureCollection;
const record = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../geo/atlas/${name}`, import.meta.url), 'utf8')) as T;
const ground = record<Ground>('ground.json');
const index = record<AtlasIndex>('index.json');
const ofKind = (kind: string) => overview.features.filter(({ properties }) => properties?.kind === kind);

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
    // Kalapani's southern and eastern corners, and where the lines of Afghanistan, Pakistan and China meet.
    for (const corner of [
      [80.862523, 30.169295],
      [81.034768, 30.197529],
      [74.564626, 37.030852],
    ]) {
      const here = [
        ...(await layer(base, 9, corner, 'borders')),
        ...(await layer(atlas, 9, corner, 'lines')),
      ].flatMap(lines);
      const ends = here.filter((line) =>
        [line[0]!, line.at(-1)!].some((end) => distanceKm(end, corner) < 0.066),
      );
      expect(ends.length).toBeGreaterThanOrEqual(3);
    }
  });
  it('leaves the boundary at Lahore to the atlas, whose line it is', async () => {
    expect((await layer(base, 9, LAHORE_SIDE, 'borders')).length).toBe(0);
    expect((await layer(atlas, 9, LAHORE_SIDE, 'lines')).map((f) => f.properties?.line)).toEqual([
      'radcliffe-line',
    ]);
  });
  it('has the two internal divides', async () => {
    for (const at of [
      [75.9, 33.9],
      [74.6, 34.95],
    ])
      expect((await layer(base, 9, at, 'borders')).map((f) => f.properties?.kind)).toContain('internal');
  });
});

describe('overview and atlas tiles', () => {
  it('carry identity, and only words that the domain knows', () => {
    const kinds = new Set<string>([...KINDS, 'parcel', 'arc', 'area-label']);
    for (const { id, properties } of overview.features) {
      const p = properties!;
      expect(id).toBeTruthy();
      expect(p.kind === 'area-label' ? `${p.id}-label` : p.id).toBe(id);
      expect(kinds).toContain(p.kind);
      if (p.subject !== '') expect(SUBJECTS).toContain(p.subject);
      if (p.kind === 'parcel' || p.kind === 'arc') expect(p).not.toHaveProperty('status');
      else expect(STATUSES).toContain(p.status);
      if (p.kind !== 'area-label') expect(p.precisionM).toBeGreaterThan(0);
    }
  });
  it('draw every parcel that is more than the rest of a state', () =>
    expect(ofKind('parcel').map(({ id }) => id)).toEqual(
      Object.keys(ground.parcels).filter((id) => !index.countries[id]),
    ));
  it('draw every arc that has a name, and none that the ground does not have', () => {
    const drawn = ofKind('arc').map(({ id }) => String(id));
    for (const id of drawn) expect(ground.arcs).toHaveProperty(id);
    for (const [id, { line }] of Object.entries(ground.arcs)) if (line) expect(drawn).toContain(id);
  });
  it('have one label point per area of the record but its extents', () =>
    expect(ofKind('area-label').map(({ properties }) => properties!.id)).toEqual(
      Object.values(index.features)
        .filter(({ kind }) => kind === 'area' || kind === 'lake')
        .map(({ id }) => id),
    ));
  it('say the same of Kalapani and of its edge', async () => {
    for (const [name, id] of [
      ['areas', 'kalapani'],
      ['lines', 'india:kalapani'],
    ] as const) {
      const here = (await layer(atlas, 9, KALAPANI, name)).find(({ properties }) => properties?.id === id);
      expect(here?.properties).toEqual(overview.features.find((f) => f.id === id)?.properties);
    }
  });
  it('share the edges of neighbouring parcels in the overview', () => {
    const vertices = (id: string): Set<string> => {
      const g = overview.features.find((f) => f.id === id)!.geometry;
      const rings =
        g.type === 'Polygon' ? g.coordinates : g.type === 'MultiPolygon' ? g.coordinates.flat() : [];
      return new Set(rings.flat().map(String));
    };
    for (const arc of ofKind('arc')) {
      const sides = ground.arcs[String(arc.id)]!;
      for (const parcel of [sides.left, sides.right].filter((id) => !index.countries[id])) {
        const own = vertices(parcel);
        for (const p of lines(arc).flat().map(String)) expect(own.has(p)).toBe(true);
      }
    }
  });
});
