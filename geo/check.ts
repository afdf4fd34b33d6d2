/**
 * `npm run geo:check`: holds the committed record against its own rules. Needs none of the inputs. Every failure
 * names the file, the feature and what is wrong; the last line counts.
 */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { AtlasEvent, AtlasFeature, AtlasIndex } from '../src/domain/atlas.ts';
import { auditOf } from '../src/domain/audit.ts';
import type { Ground } from '../src/domain/ground.ts';
import { membersOf } from '../src/domain/membership.ts';
import type { Source } from '../src/domain/source.ts';
import { dateInWords } from '../src/domain/time.ts';
import type { Manifest } from './build.ts';
import { BOX } from './box.ts';
import { geographyOf } from './changelog.ts';
import { episodeProblems, overlapProblems, positionProblems } from './checks/claims.ts';
import { geometryProblems } from './checks/geometry.ts';
import { groundFindings } from './checks/ground.ts';
import { measureProblem, propertyProblems } from './checks/record.ts';
import { sourceProblems } from './checks/sources.ts';
import {
  arcFindings,
  deFactoFindings,
  groundOf,
  lineFindings,
  tilingFindings,
  viewFindings,
  type Finding,
} from './checks/topology.ts';
import { buildGround } from './ground.ts';
import { sha256 } from './inputs.ts';
import { LINES } from './lines.ts';
import { readClaims, type Claims } from './record.ts';
import { readTopology } from './steps/topofile.ts';

/** What the tiling of these inputs comes to. Another count means other joints: look at the map, then change it here. */
const TILING = { faces: 77, parcels: 34, arcs: 144 };
/** No joint that was made up between an outline and the ground may be longer. */
const LONGEST_CONNECTOR_KM = 10;
/** No file of the record may be larger, in bytes; the parcels, whose edges stand there twice, may be. */
const LARGEST_FILE = 3_000_000;
const LARGEST_PARCELS = 5_500_000;

const ROOT = new URL('../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT));
const readJson = <T>(name: string) => JSON.parse(read(name).toString('utf8')) as T;

const failures: string[] = [];
let passed = 0;

/** One thing that was looked at; `problem` is what is wrong with it, or nothing. */
function check(where: string, problem: string | false | null | undefined) {
  if (problem) failures.push(`${where}: ${problem}`);
  else passed += 1;
}

/** Several rules held against one thing: it passes, or fails once for each problem. */
function checkAll(where: string, problems: readonly string[]) {
  if (problems.length === 0) passed += 1;
  for (const problem of problems) failures.push(`${where}: ${problem}`);
}

/** Runs checks that cannot go on without what they read, and turns what they throw into a failure. */
function attempt<T>(where: string, run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    failures.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

type Features = Map<string, Feature<Geometry | null, Partial<AtlasFeature> | null>>;

function checkSubject(subject: string, claims: Claims, features: Features) {
  const file = `geo/atlas/${subject}.geojson`;
  for (const feature of readJson<FeatureCollection<Geometry | null, Partial<AtlasFeature> | null>>(file)
    .features) {
    const id = String(feature.id);
    const where = `${file}, ${id}`;
    check(where, features.has(id) && 'the id stands twice');
    features.set(id, feature);
    check(where, feature.properties?.subject !== subject && `it belongs to ${feature.properties?.subject}`);
    checkAll(where, propertyProblems(feature.properties, claims.sources));
    checkAll(where, geometryProblems(feature.geometry));
  }
}

/** What the index takes over from `geo/claims/` as it stands there, and what stands there for nothing. */
const WORDS = {
  kind: null,
  name: null,
  names: [],
  status: null,
  note: null,
  administers: [],
  claims: [],
  was: [],
  published: [],
  difference: null,
} as const;
const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The index, the files and `geo/claims/` must tell of the same features, and the same of them. */
function checkIndex(index: AtlasIndex, claims: Claims, features: Features) {
  for (const [id, about] of Object.entries(index.features)) {
    const where = `geo/atlas/${about.subject}.geojson, ${id}`;
    const geometry = features.get(id)?.geometry;
    check(where, !geometry && 'the index names it, the file does not have it');
    if (!geometry) continue;
    const record = claims.records.get(id)?.record;
    check(where, measureProblem(geometry, about.published, record?.tolerance));
    const stale = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter(
      (word) => !isEqual(about[word], record?.[word] ?? WORDS[word]),
    );
    const isOther = record?.parcels && !isEqual(record.parcels, about.parcels);
    check(`geo/claims, ${id}`, isOther && `it consists of ${about.parcels.join(', ')}`);
    check(
      `geo/claims, ${id}`,
      stale.length > 0 && `its ${stale.join(', ')} changed since the last npm run geo`,
    );
    checkAll(`geo/atlas/index.json, ${id}`, propertyProblems(about, claims.sources));
  }
  check(
    'geo/claims/countries.json',
    !isEqual(index.countries, claims.countries) && 'it changed since the last npm run geo',
  );
  for (const id of features.keys()) {
    check(`geo/atlas/index.json, ${id}`, !index.features[id] && 'a file has it, the index does not name it');
  }
}

function checkEvents(events: readonly AtlasEvent[], index: AtlasIndex, claims: Claims) {
  const file = 'geo/claims/events.json';
  check(file, !isEqual(events, index.events) && 'the events changed since the last npm run geo');
  check(file, new Set(events.map(({ id }) => id)).size !== events.length && 'an id stands twice');
  for (const { id, date, features, sources } of events) {
    const where = `${file}, ${id}`;
    const dangling = features.filter((name) => membersOf(index, name).length === 0);
    const unknown = sources.filter((source) => !claims.sources.has(source));
    check(where, dangling.length > 0 && `it names ${dangling.join(', ')}, which the record does not have`);
    check(where, unknown.length > 0 && `it cites ${unknown.join(', ')}, which sources.json does not have`);
    check(where, sources.length === 0 && 'it cites no source');
    if (attempt(where, () => dateInWords(date))) passed += 1;
  }
}

/** Who held what and who claims it: the spans and words from which the map is computed. */
function checkPositions(claims: Claims, ground: Ground) {
  for (const id of Object.keys(ground.parcels)) {
    const record = claims.records.get(id)?.record;
    const words = record ?? { ...claims.countries[id], claims: [] };
    const where = record ? `geo/claims, ${id}` : `geo/claims/countries.json, ${id}`;
    checkAll(
      where,
      positionProblems({ administers: words.administers ?? [], claims: words.claims }, 'parcel'),
    );
    checkAll(where, overlapProblems(ground.parcels[id]!));
    const unknown = (words.administers ?? [])
      .flatMap(({ sources }) => sources)
      .filter((id) => !claims.sources.has(id));
    check(where, unknown.length > 0 && `it cites ${unknown.join(', ')}, which sources.json does not have`);
  }
  for (const id of Object.keys(LINES)) {
    const record = claims.records.get(id)?.record;
    if (!record) continue;
    checkAll(`geo/claims, ${id}`, positionProblems({ administers: [], claims: record.claims }, 'line'));
    checkAll(`geo/claims, ${id}`, episodeProblems(record.was ?? []));
  }
}

/** The topology, what is derived from it, and what the map is computed from. */
function checkRegion(claims: Claims) {
  const topo = readTopology(read('geo/atlas/region.topojson').toString('utf8'));
  const ground = readJson<Ground>('geo/atlas/ground.json');
  const all = (file: string, findings: readonly Finding[]) => {
    for (const [where, problem] of findings) check(`geo/atlas/${file}, ${where}`, problem);
  };
  all('region.topojson', tilingFindings(topo, BOX));
  all('region.topojson', arcFindings(topo));
  all('region.topojson', lineFindings(topo));
  all('ground.json', deFactoFindings(ground));
  const [parcels, arcs] = ['parcels', 'arcs'].map((name) =>
    readJson<FeatureCollection>(`geo/atlas/${name}.geojson`),
  ) as [FeatureCollection, FeatureCollection];
  all('', viewFindings(topo, ground, parcels, arcs));
  for (const { id, geometry } of parcels.features)
    checkAll(`geo/atlas/parcels.geojson, ${id}`, geometryProblems(geometry));
  const again = attempt('geo/claims', () => buildGround(groundOf(topo), claims));
  check('geo/atlas/ground.json', !isEqual(again, ground) && 'geo/claims changed since the last npm run geo');
  checkPositions(claims, ground);
  console.log(
    `${Object.keys(ground.parcels).length} parcels, ${Object.keys(ground.arcs).length} arcs on land`,
  );
}

function checkManifest(manifest: Manifest, features: Features) {
  attempt('CHANGELOG.md', () =>
    check(
      'CHANGELOG.md',
      sha256(geographyOf(read('CHANGELOG.md').toString('utf8'))) !== manifest.geography &&
        'its Geography changed since the last npm run geo',
    ),
  );
  for (const [name, hash] of Object.entries(manifest.files)) {
    const largest = name.includes('parcels.geojson') ? LARGEST_PARCELS : LARGEST_FILE;
    const isOfRecord = name.startsWith('geo/atlas/');
    attempt(name, () =>
      check(name, isOfRecord && read(name).length > largest && `it has more than ${largest} bytes`),
    );
    attempt(name, () =>
      check(name, sha256(read(name)) !== hash && 'it is not what the recipes made (geo/manifest.lock.json)'),
    );
  }
  for (const [id, { sha256: hash }] of Object.entries(manifest.features)) {
    const feature = features.get(id);
    const problem = !feature
      ? 'the manifest names it, no file has it'
      : 'its geometry is not the one of the manifest';
    const where = `geo/atlas/${feature?.properties?.subject ?? '*'}.geojson, ${id}`;
    check(where, (!feature || sha256(JSON.stringify(feature.geometry)) !== hash) && problem);
  }
  for (const [name, count] of Object.entries(TILING)) {
    const found = manifest.tiling[name as keyof typeof TILING];
    check(
      'geo/manifest.lock.json, tiling',
      found !== count && `${found} ${name} instead of ${count}: look at the joints again`,
    );
  }
  for (const [id, lengths] of Object.entries(manifest.tiling.connectorsKm)) {
    const longest = Math.max(0, ...lengths);
    check(
      `geo/manifest.lock.json, ${id}`,
      longest > LONGEST_CONNECTOR_KM && `a connector is ${longest} km long`,
    );
  }
}

function checkGround(features: Features) {
  const find = (id: string) => {
    const geometry = features.get(id)?.geometry;
    if (!geometry) throw new RangeError(`the record has no “${id}”`);
    return geometry;
  };
  for (const [id, problem] of groundFindings(find)) {
    check(`geo/atlas/${features.get(id)!.properties?.subject}.geojson, ${id}`, problem);
  }
}

/** The figures of the record, as the page on its sources has them. */
function printFigures(index: AtlasIndex, bibliography: readonly Source[]) {
  const audit = auditOf(index, bibliography);
  const share = (count: number) => `${((100 * count) / audit.statements).toFixed(1)} %`;
  console.log(
    `${audit.features} features, ${audit.events} events, ${audit.sources} sources; ${audit.statements} statements, ` +
      `${audit.claims} of them claims: ${share(audit.cited)} cited, ${share(audit.confirmed)} confirmed, ` +
      `${share(audit.twice)} from two sources (${share(audit.publishers)} of two publishers); ` +
      `oldest reading ${audit.accessed?.oldest ?? 'none'}`,
  );
}

const claims = attempt('geo/claims', readClaims);
const index = attempt('geo/atlas/index.json', () => readJson<AtlasIndex>('geo/atlas/index.json'));
const sources = attempt('geo/claims/sources.json', () => readJson<Source[]>('geo/claims/sources.json')) ?? [];
const features: Features = new Map();

for (const source of sources) checkAll(`geo/claims/sources.json, ${source.id}`, sourceProblems(source));
check(
  'geo/claims/sources.json',
  new Set(sources.map(({ id }) => id)).size !== sources.length && 'an id stands twice',
);
if (claims && index) {
  for (const { id } of index.subjects)
    attempt(`geo/atlas/${id}.geojson`, () => checkSubject(id, claims, features));
  attempt('geo/atlas/index.json', () => checkIndex(index, claims, features));
  attempt('geo/claims/events.json', () => checkEvents(claims.events, index, claims));
  attempt('geo/manifest.lock.json', () =>
    checkManifest(readJson<Manifest>('geo/manifest.lock.json'), features),
  );
  attempt('geo/atlas', () => checkGround(features));
  attempt('geo/atlas/region.topojson', () => checkRegion(claims));
  printFigures(index, sources);
}

for (const failure of failures) console.error(failure);
console.log(`geo:check ${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
