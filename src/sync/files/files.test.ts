import { readFileSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';
import type { FeatureCollection, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasIndex } from '../../domain/atlas.ts';
import { entriesOf } from '../../domain/entry.ts';
import type { DataFile, ExportContext, NoticeStatement } from '../../domain/export.ts';
import type { Ground } from '../../domain/ground.ts';
import type { Source } from '../../domain/source.ts';
import { csvField } from './csv.ts';
import { NATURAL_EARTH_CLASSES, type Region } from './geojson.ts';
import { makeFiles } from './make.ts';

const json = <T>(name: string) => JSON.parse(readFileSync(name, 'utf8')) as T;
const atlas = json<AtlasIndex>('geo/atlas/index.json');
const ground = json<Ground>('geo/atlas/ground.json');
const sources = json<Source[]>('geo/claims/sources.json');
const { statements: notice } = json<{ statements: NoticeStatement[] }>('geo/claims/notice.json');
const geometry = () =>
  Promise.resolve({
    region: json<Region>('geo/atlas/region.topojson'),
    collections: atlas.subjects.map(({ id }) => json<FeatureCollection>(`geo/atlas/${id}.geojson`)),
  });
const on = (part: Partial<ExportContext['depicting']> = {}): ExportContext => ({
  atlas,
  sources,
  notice,
  version: { version: '0.1.0', asOf: atlas.asOf, hash: '0123abcd' },
  depicting: { worldview: 'de-facto', date: '2020-12-31', ...part },
  base: 'https://atlas.example/',
  story: 'indo-us-ties',
});
type Made = FeatureCollection & {
  metadata: { licence: string[]; notice: string[]; sources: { id: string }[] };
};
const parse = ({ text }: DataFile) => JSON.parse(text) as Made;

/** Twice the area; positive for a ring that runs counter-clockwise. */
const turn = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ring[i]![0]! * y - x * ring[i]![1]!, 0);

describe('GeoJSON', () => {
  let files: DataFile[];
  beforeAll(async () => {
    files = await makeFiles('geojson', on(), ground, geometry);
  });

  it('is valid, one kind of thing a file, each id once', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'marchlands-parcels.geojson',
      'marchlands-arcs.geojson',
      'marchlands-subjects.geojson',
    ]);
    for (const file of files) {
      expect(() => check(file.text)).not.toThrow();
      const ids = parse(file).features.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(30);
      expect(new Set(ids).size).toBe(ids.length);
    }
  }, 60_000);

  it('turns rings as RFC 7946 asks', () => {
    for (const { id, geometry: shape } of parse(files[0]!).features) {
      const polygons =
        shape.type === 'Polygon'
          ? [shape.coordinates]
          : shape.type === 'MultiPolygon'
            ? shape.coordinates
            : [];
      for (const [outer, ...holes] of polygons) {
        expect(turn(outer!), String(id)).toBeGreaterThan(0);
        for (const hole of holes) expect(turn(hole), String(id)).toBeLessThan(0);
      }
    }
  });

  it('has Natural Earth’s classes by point of view, computed for the day', async () => {
    const known = Object.values(NATURAL_EARTH_CLASSES);
    const arcs = parse(files[1]!).features;
    expect(arcs.length).toBe(Object.keys(ground.arcs).length);
    for (const { properties } of arcs)
      for (const field of ['FEATURECLA', 'FCLASS_IN', 'FCLASS_PK', 'FCLASS_CN', 'FCLASS_NP'])
        expect(known).toContain(properties![field]);
    const line = arcs.filter(({ properties }) => properties!.line === 'line-of-control');
    expect(line.length).toBeGreaterThan(0);
    for (const { properties } of line)
      expect(properties).toMatchObject({
        FEATURECLA: 'Line of control (please verify)',
        FCLASS_IN: 'Unrecognized',
      });
    const [parcels] = await makeFiles(
      'geojson',
      on({ worldview: 'NP', date: '2020-05-19' }),
      ground,
      geometry,
    );
    const kalapani = (file: DataFile) => parse(file).features.find(({ id }) => id === 'kalapani')!.properties;
    expect(kalapani(parcels!)).toMatchObject({ holder: 'IN', 'as:NP': 'disputed' });
    expect(kalapani(files[0]!)).toMatchObject({ owner: 'IN', 'as:NP': 'NP', claimants: 'NP' });
  }, 60_000);

  it('says its licences, its notice and every source that it cites', () => {
    for (const file of files) {
      const { metadata, features } = parse(file);
      expect(metadata).toMatchObject({
        version: '0.1.0+0123abcd',
        worldview: 'de-facto',
        date: '2020-12-31',
      });
      expect(metadata.licence.join(' ')).toMatch(/Open Database License.*CC BY 4\.0/s);
      expect(metadata.notice.join(' ')).toMatch(
        /imply no opinion.*regulated in India, Pakistan, China and Nepal/s,
      );
      const listed = new Set(metadata.sources.map(({ id }) => id));
      for (const { properties } of features)
        for (const id of String(properties!.sources).split(' ').filter(Boolean)) expect(listed).toContain(id);
    }
  });
});

describe('CSV', () => {
  /** Reads back what RFC 4180 writes. */
  function read(text: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    for (let match = field.exec(text); match; match = field.exec(text)) {
      row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
      if (match[3] === ',') continue;
      rows.push(row);
      row = [];
    }
    return rows;
  }

  it('quotes what needs it', () => {
    expect(['a', 'a,b', '“x”', 'say "x"', 'a\nb'].map(csvField)).toEqual([
      'a',
      '"a,b"',
      '“x”',
      '"say ""x"""',
      '"a\nb"',
    ]);
  });

  it('has one row for each entry and event, and reads back as it was', async () => {
    const [table, about] = await makeFiles('csv', on(), ground, geometry);
    const [header, ...rows] = read(table!.text);
    const description = JSON.parse(about!.text) as {
      url: string;
      tableSchema: { columns: { name: string }[] };
    };
    expect(description.url).toBe(table!.name);
    expect(about!.name).toBe(`${table!.name}-metadata.json`);
    expect(header).toEqual(description.tableSchema.columns.map(({ name }) => name));
    const entries = Object.values(atlas.features).flatMap(entriesOf);
    expect(rows.length).toBe(entries.length + atlas.events.length);
    for (const row of rows) expect(row.length).toBe(header!.length);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
    const column = (name: string) => header!.indexOf(name);
    const claim = rows.find(([id]) => id === 'kalapani/claims/NP-2020-05-20')!;
    const { statement } = entries.find(({ id }) => id === claim[0])!;
    expect(claim[column('basis')]).toBe(statement.text);
    expect(claim[column('start')]).toBe('2020-05-20');
    expect(claim[column('end')]).toBe('..');
    for (const row of rows)
      expect(row[column('source_ids')]!.split(' ').length).toBe(
        row[column('source_urls')]!.split(' ').length,
      );
  });
});

describe('Linked Places', () => {
  it('has the members that the format requires', async () => {
    const [file] = await makeFiles('linked-places', on(), ground, geometry);
    const made = parse(file!) as unknown as {
      type: string;
      '@context': string;
      features: {
        '@id': string;
        properties: { title: string };
        names: { toponym: string; citations?: unknown[] }[];
        geometry: { type: string; geometries: unknown[] };
        relations: { relationType: string; relationTo: string; when?: { timespans: { start: object }[] } }[];
        when?: { timespans: { start: object }[] };
      }[];
    };
    expect(made.type).toBe('FeatureCollection');
    expect(made['@context']).toMatch(/linkedplaces-context/);
    expect(made.features.length).toBe(Object.keys(atlas.features).length);
    for (const { properties, names, geometry: shape, relations, when, ...place } of made.features) {
      expect(place['@id']).toMatch(/^https:\/\/atlas\.example\/#\/indo-us-ties\?sel=/);
      expect(properties.title).toBeTruthy();
      expect(names[0]!.citations!.length, properties.title).toBeGreaterThan(0);
      expect(shape.type).toBe('GeometryCollection');
      expect(shape.geometries.length).toBeGreaterThan(0);
      for (const each of [when, ...relations.map((relation) => relation.when)])
        for (const { start } of each?.timespans ?? [])
          expect(Object.values(start).every((date) => /^\d{4}/.test(date as string))).toBe(true);
    }
  });
});
