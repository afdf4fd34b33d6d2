/**
 * `npm run geo:check`: holds the committed record against its own rules. Needs none of the inputs. Every failure
 * names the file, the feature and what is wrong; the last line counts.
 */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, kinks, length, nearestPointOnLine } from '@turf/turf';
import type { Feature, Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import {
  KINDS,
  METHODS,
  STATUSES,
  SUBJECTS,
  type AtlasFeature,
  type AtlasIndex,
} from '../src/domain/atlas.ts';
import { membersOf } from '../src/domain/membership.ts';
import { dateInWords } from '../src/domain/time.ts';
import type { Manifest } from './build.ts';
import { sha256 } from './inputs.ts';
import { readClaims } from './record.ts';

const ROOT = new URL('../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT));
const readJson = <T>(name: string) => JSON.parse(read(name).toString('utf8')) as T;

const failures: string[] = [];
let passed = 0;
/** One check: `problem` is what is wrong, or nothing. */
function check(where: string, problem: string | false | null | undefined) {
  if (problem) failures.push(`${where}: ${problem}`);
  else passed += 1;
}

interface SourceEntry {
  id: string;
  type?: string;
  title?: string;
  publisher?: string;
  'container-title'?: string;
  author?: unknown[];
  issued?: unknown;
  accessed?: unknown;
  URL?: string;
  custom?: { url?: string; standpoint?: string; read?: string };
}

const index = readJson<AtlasIndex>('geo/atlas/index.json');
const manifest = readJson<Manifest>('geo/manifest.lock.json');
const sources = readJson<SourceEntry[]>('geo/claims/sources.json');
const claims = readClaims();
const geometries = new Map<string, Feature<Geometry, AtlasFeature & Record<string, unknown>>>();

function checkSources() {
  const file = 'geo/claims/sources.json';
  check(file, new Set(sources.map(({ id }) => id)).size !== sources.length && 'an id stands twice');
  for (const source of sources) {
    const where = `${file}, ${source.id}`;
    check(where, !source.title && 'no title');
    check(
      where,
      !(source.publisher ?? source['container-title'] ?? source.author) &&
        'no publisher, container or author',
    );
    check(where, !(source.URL ?? source.custom?.url) && 'neither a URL nor “not kept”');
    check(where, !source.accessed && 'no day on which it was read');
    check(
      where,
      !(source.custom?.standpoint && source.custom.read) &&
        'does not say whose standpoint it is or how it was read',
    );
  }
}

function checkProperties(file: string, feature: Feature<Geometry, AtlasFeature>) {
  const where = `${file}, ${String(feature.id)}`;
  const { properties: p } = feature;
  check(where, !(SUBJECTS as readonly string[]).includes(p.subject) && `unknown subject “${p.subject}”`);
  check(where, !(KINDS as readonly string[]).includes(p.kind) && `unknown kind “${p.kind}”`);
  check(where, !(STATUSES as readonly string[]).includes(p.status) && `unknown status “${p.status}”`);
  check(where, !(METHODS as readonly string[]).includes(p.method) && `unknown method “${p.method}”`);
  check(where, !(p.precisionM > 0) && `precisionM is ${p.precisionM}`);
  check(
    where,
    !(p.name && p.lineage && /^\d{4}-\d{2}-\d{2}$/.test(p.asOf)) && 'name, lineage or as-of date is missing',
  );
  check(where, p.sources.length === 0 && 'no source');
  const unknown = p.sources.filter((id) => !claims.sources.has(id));
  check(where, unknown.length > 0 && `unknown sources ${unknown.join(', ')}`);
}

const ringsOf = (geometry: Geometry): Position[][] => {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
};

function checkGeometry(file: string, feature: Feature<Geometry>) {
  const where = `${file}, ${String(feature.id)}`;
  const numbers = JSON.stringify((feature.geometry as Polygon).coordinates)
    .match(/-?[\d.]+/g)!
    .map(Number);
  check(
    where,
    numbers.some((value) => !Number.isFinite(value) || Math.abs(value) > 180) &&
      'a coordinate is off the world',
  );
  for (const ring of ringsOf(feature.geometry)) {
    const [first, last] = [ring[0]!, ring.at(-1)!];
    check(
      where,
      (ring.length < 4 || first[0] !== last[0] || first[1] !== last[1]) &&
        `a ring at ${first.join()} is not closed`,
    );
  }
  if (feature.geometry.type.endsWith('Polygon')) {
    const crossings = kinks(feature as Feature<Polygon>).features;
    const at = crossings[0]?.geometry.coordinates.join(', ');
    check(where, crossings.length > 0 && `a ring crosses itself at ${at}`);
  }
}

/** Our measure against the published ones, by the tolerance that the record states and explains. */
function checkMeasure({ id, measured, published }: AtlasFeature) {
  const figures = published.filter(({ kind, confirmed }) => kind === measured?.kind && confirmed);
  const tolerance = claims.records.get(id)?.record.tolerance;
  if (!measured || figures.length === 0 || !tolerance) return;
  const low = Math.min(...figures.map(({ range }) => range[0])) * (1 - tolerance.share);
  const high = Math.max(...figures.map(({ range }) => range[1])) * (1 + tolerance.share);
  const { value, kind, spacingM } = measured;
  check(
    `geo/atlas, ${id}`,
    (value < low || value > high) &&
      `${kind} ${value} at a vertex spacing of ${spacingM.median} m lies outside ${low.toFixed(0)} to ${high.toFixed(0)}`,
  );
}

function checkEvents() {
  const file = 'geo/claims/events.json';
  check(file, new Set(index.events.map(({ id }) => id)).size !== index.events.length && 'an id stands twice');
  for (const event of index.events) {
    const where = `${file}, ${event.id}`;
    const unknown = [
      ...event.features.filter((id) => membersOf(index, id).length === 0),
      ...event.sources.filter((id) => !claims.sources.has(id)),
    ];
    check(where, unknown.length > 0 && `unknown ids ${unknown.join(', ')}`);
    check(where, event.sources.length === 0 && 'no source');
    try {
      dateInWords(event.date);
      passed += 1;
    } catch (error) {
      failures.push(`${where}: ${(error as Error).message}`);
    }
  }
}

function checkManifest() {
  for (const [name, hash] of Object.entries(manifest.files)) {
    check(name, sha256(read(name)) !== hash && 'is not what the recipes made (geo/manifest.lock.json)');
  }
  for (const [id, { sha256: hash }] of Object.entries(manifest.features)) {
    const geometry = geometries.get(id)?.geometry;
    check(
      `geo/atlas, ${id}`,
      (!geometry || sha256(JSON.stringify(geometry)) !== hash) && 'is not the geometry of the manifest',
    );
  }
  const { faces, parcels, arcs, connectorsKm } = manifest.tiling;
  check(
    'tiling',
    (faces !== 76 || parcels !== 33 || arcs !== 160) &&
      `${faces} faces, ${parcels} parcels, ${arcs} arcs: look at the joints again`,
  );
  for (const [id, lengths] of Object.entries(connectorsKm)) {
    check(`tiling, ${id}`, lengths.some((km) => km > 10) && `a connector is ${Math.max(...lengths)} km long`);
  }
}

const area = (id: string) => geometries.get(id) as Feature<Polygon | MultiPolygon>;
const key = (at: Position) => at.join();

/** Neighbours share the vertices of the line between them exactly. */
function checkSharedEdges() {
  const shared: [line: string, ...areas: string[]][] = [
    ['line-of-control', 'azad-kashmir gilgit-baltistan', 'jammu-kashmir ladakh'],
    ['agpl', 'gilgit-baltistan', 'ladakh siachen'],
    ['working-boundary', 'jammu-kashmir'],
    ['aksai-chin-claim', 'aksai-chin'],
    ['shaksgam-claim', 'shaksgam'],
    ['sino-pakistani-line', 'gilgit-baltistan'],
    ['sikkim-line', 'sikkim'],
    ['kalapani-nepal-line', 'kalapani'],
    ['kalapani-india-line', 'kalapani'],
    ['kalapani-north-line', 'kalapani'],
  ];
  for (const [line, ...sides] of shared) {
    const vertices = (geometries.get(line)!.geometry as LineString).coordinates;
    for (const side of sides) {
      const ring = new Set(side.split(' ').flatMap((id) => ringsOf(area(id).geometry).flat().map(key)));
      const strays = vertices.filter((at) => !ring.has(key(at))).length;
      check(
        `geo/atlas, ${line}`,
        strays > 0 && `${strays} of ${vertices.length} vertices are not on the edge of ${side}`,
      );
    }
  }
}

/** Places that lie in an area, or within so many km of a line, beyond doubt. */
function checkPlaces() {
  const inside: [Position, string][] = [
    [[74.8055, 34.0857], 'jammu-kashmir'],
    [[77.584, 34.165], 'ladakh'],
    [[76.1262, 34.5577], 'ladakh'],
    [[74.3124, 35.9187], 'gilgit-baltistan'],
    [[75.6337, 35.2979], 'gilgit-baltistan'],
    [[73.9022, 33.5184], 'azad-kashmir'],
    [[79.1, 35.1], 'aksai-chin'],
    [[77.1095, 35.4212], 'siachen'],
    [[80.7667, 30.3167], 'kalapani'],
    [[88.6138, 27.3314], 'sikkim'],
    [[67.0014, 30.1841], 'balochistan'],
  ];
  const areas = [
    'jammu-kashmir',
    'ladakh',
    'azad-kashmir',
    'gilgit-baltistan',
    'aksai-chin',
    'shaksgam',
    'siachen',
    'kalapani',
    'sikkim',
    'balochistan',
  ];
  for (const [at, home] of inside) {
    const found = areas.filter((id) => booleanPointInPolygon(at, area(id)));
    check(
      `geo/atlas, ${home}`,
      found.join() !== home && `${at.join(', ')} lies in ${found.join() || 'none'}`,
    );
  }
  const near: [point: string, line: string, lowKm: number, highKm: number][] = [
    ['lipulekh-pass', 'kalapani-north-line', 0, 0.05],
    ['naku-la', 'sikkim-line', 0, 0.05],
    ['kartarpur-shrine', 'kartarpur-boundary', 3.5, 5],
    ['nj9842', 'line-of-control', 0, 0.001],
    ['nj9842', 'agpl', 0, 0.001],
    ['karakoram-pass', 'siachen-pakistan-line', 0, 0.1],
  ];
  for (const [point, line, low, high] of near) {
    const at = (geometries.get(point)!.geometry as { coordinates: Position }).coordinates;
    const km = nearestPointOnLine(geometries.get(line) as Feature<LineString>, at).properties.dist!;
    check(
      `geo/atlas, ${point}`,
      (km < low || km > high) && `${km.toFixed(3)} km from ${line}, not ${low} to ${high}`,
    );
  }
  const loc = geometries.get('line-of-control') as Feature<LineString>;
  check(
    'geo/atlas, line-of-control',
    Math.abs(length(loc) - (index.features['line-of-control']!.measured?.value ?? 0)) > 1 &&
      'its length is not the one that is stated',
  );
}

for (const { id } of index.subjects) {
  const file = `geo/atlas/${id}.geojson`;
  const { features } = readJson<{ features: Feature<Geometry, AtlasFeature & Record<string, unknown>>[] }>(
    file,
  );
  for (const feature of features) {
    check(`${file}, ${String(feature.id)}`, geometries.has(String(feature.id)) && 'the id stands twice');
    geometries.set(String(feature.id), feature);
    checkProperties(file, feature);
    checkGeometry(file, feature);
  }
}
checkSources();
for (const feature of Object.values(index.features)) checkMeasure(feature);
checkEvents();
checkManifest();
checkSharedEdges();
checkPlaces();

for (const failure of failures) console.error(failure);
const statements = Object.values(index.features).flatMap((f) => [
  ...f.administers,
  ...f.claims,
  ...f.published,
]);
const confirmed = statements.filter((statement) => statement.confirmed).length;
console.log(
  `${Object.keys(index.features).length} features, ${index.events.length} events, ${sources.length} sources; ` +
    `${confirmed} of ${statements.length} statements confirmed`,
);
console.log(`geo:check ${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
