/**
 * `npm run geo`: from the registry's data to the record and the files of the map, byte for byte. It writes nothing
 * while a geometry lacks its words or the other way round, and names them; `--draft` makes the rest all the same.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Geometry } from 'geojson';
import type { AtlasFeature, AtlasIndex } from '../src/domain/atlas.ts';
import { AS_OF } from './as-of.ts';
import { geographyOf, namedIn } from './changelog.ts';
import { buildGround, statesNow } from './ground.ts';
import { sha256 } from './inputs.ts';
import { LINES } from './lines.ts';
import { describe, linesOf, readClaims, tidy } from './record.ts';
import { OSM } from './recipes/parts.ts';
import { RECIPES } from './recipes/index.ts';
import type { RecipeFeature } from './recipe.ts';
import { publish } from './steps/publish.ts';
import { surveyDistances, surveysPage } from './surveys.ts';
import { buildTiling } from './tiling.ts';
import { arcsFile, parcelsFile, regionFile } from './views.ts';

const GEO = new URL('.', import.meta.url);
const PUBLIC = new URL('../public/', import.meta.url);

/** What `geo:check` compares the committed files with. */
export interface Manifest {
  asOf: string;
  /** The hash of what CHANGELOG.md says of the geography. */
  geography: string;
  tiling: { faces: number; parcels: number; arcs: number; connectorsKm: Record<string, number[]> };
  features: Record<string, { sha256: string; vertices: number; bbox: number[]; measure: number | null }>;
  files: Record<string, string>;
}

const lines = (items: string[]) => `[\n${items.join(',\n')}\n]`;
const vertexCount = (geometry: Geometry) =>
  (JSON.stringify(geometry).match(/-?[\d.]+,-?[\d.]+/g) ?? []).length;

/** A GeoJSON file with one feature a line, so that a change shows where it is. */
function subjectFile(features: { made: RecipeFeature; about: AtlasFeature }[]): string {
  const rows = features.map(({ made, about }) => {
    const {
      id,
      measured,
      published,
      names,
      administers,
      claims,
      note,
      was,
      difference,
      surveys,
      geometrySources,
      bbox,
      anchor,
      ...rest
    } = about;
    const properties = {
      ...rest,
      administers: statesNow(administers),
      claims: statesNow(claims),
      ...(measured && {
        [measured.kind === 'area' ? 'areaKm2' : 'lengthKm']: measured.value,
        spacingM: measured.spacingM,
      }),
      ...made.extra,
    };
    return JSON.stringify({ type: 'Feature', id, properties, geometry: made.geometry });
  });
  return `{"type":"FeatureCollection","features":${lines(rows)}}\n`;
}

const geography = geographyOf(readFileSync(new URL('../CHANGELOG.md', GEO), 'utf8'));

/** The features whose geometry is another than in the last manifest, and of which CHANGELOG.md says nothing new. */
function silentChanges(manifest: Manifest): string[] {
  const file = new URL('manifest.lock.json', GEO);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>) : {};
  const ids = [...new Set([...Object.keys(before.features ?? {}), ...Object.keys(manifest.features)])];
  const changed = ids.filter((id) => before.features?.[id]?.sha256 !== manifest.features[id]?.sha256);
  if (before.geography === manifest.geography) return changed;
  const named = namedIn(geography);
  const subjectOf = (id: string) => made.find((feature) => feature.id === id)?.subject ?? id;
  return changed.filter((id) => !named.has(id) && !named.has(subjectOf(id)));
}

/** A line on the ground is held against other surveys of it; an outline that was read from one of them is not. */
function surveyed({ id, geometry, geometrySources }: RecipeFeature): Pick<AtlasFeature, 'surveys'> {
  if (!(id in LINES) || geometrySources.join() !== OSM) return {};
  return { surveys: surveyDistances(linesOf(geometry)) };
}

const tiling = await buildTiling();
const claims = readClaims();
const made: RecipeFeature[] = [];
for (const recipe of RECIPES) {
  for (const feature of await recipe(tiling)) made.push({ ...feature, geometry: tidy(feature.geometry) });
}

const problems = [
  ...made.filter(({ id }) => !claims.records.has(id)).map(({ id }) => `geo/claims: no record for “${id}”`),
  ...[...claims.records.keys()]
    .filter((id) => !made.some((feature) => feature.id === id))
    .map((id) => `geo/recipes: no geometry for “${id}”`),
];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  // With --draft the rest is made while words or geometry are still missing.
  if (!process.argv.includes('--draft')) process.exit(1);
}

const record = made.flatMap((feature) => {
  const words = claims.records.get(feature.id)?.record;
  return words
    ? [
        {
          made: feature,
          geometry: feature.geometry,
          about: { ...describe(feature, words), ...surveyed(feature) },
        },
      ]
    : [];
});
const ground = buildGround({ parcels: tiling.parcels.keys(), arcs: tiling.arcs }, claims);
const parcelNames = new Map([
  ...Object.entries(claims.countries).map(([id, { name }]) => [id, name] as const),
  ...record.map(({ about: { id, name } }) => [id, name] as const),
]);

const files = new Map<string, Uint8Array | string>();
for (const { id } of claims.subjects) {
  files.set(`geo/atlas/${id}.geojson`, subjectFile(record.filter(({ made: { subject } }) => subject === id)));
}
const index: AtlasIndex = {
  asOf: AS_OF,
  subjects: claims.subjects,
  features: Object.fromEntries(record.map(({ about }) => [about.id, about])),
  countries: claims.countries,
  events: claims.events,
};
files.set('geo/atlas/region.topojson', regionFile(tiling));
files.set('geo/atlas/parcels.geojson', parcelsFile(tiling, ground, parcelNames));
files.set('geo/atlas/arcs.geojson', arcsFile(tiling, ground));
files.set('geo/atlas/ground.json', `${JSON.stringify(ground, null, 1)}\n`);
files.set('docs/surveys.md', surveysPage(record.map(({ about }) => about)));
files.set('geo/atlas/index.json', `${JSON.stringify(index, null, 1)}\n`);
for (const [name, data] of await publish(tiling, ground, record)) files.set(`public/${name}`, data);

const manifest: Manifest = {
  asOf: AS_OF,
  geography: sha256(geography),
  tiling: {
    faces: tiling.faces,
    parcels: tiling.parcels.size,
    arcs: tiling.arcs.length,
    connectorsKm: Object.fromEntries(
      Object.entries(tiling.log).map(([id, { connectorsKm }]) => [
        id,
        connectorsKm.map((km) => Number(km.toFixed(2))),
      ]),
    ),
  },
  features: Object.fromEntries(
    record.map(({ about, geometry }) => [
      about.id,
      {
        sha256: sha256(JSON.stringify(geometry)),
        vertices: vertexCount(geometry),
        bbox: about.bbox,
        measure: about.measured?.value ?? null,
      },
    ]),
  ),
  files: Object.fromEntries([...files].map(([name, data]) => [name, sha256(Buffer.from(data))])),
};
files.set('geo/manifest.lock.json', `${JSON.stringify(manifest, null, 1)}\n`);

const silent = silentChanges(manifest);
if (silent.length > 0) {
  console.error(`CHANGELOG.md, Geography: nothing new is said of ${silent.join(', ')}, which changed`);
  if (!process.argv.includes('--draft')) process.exit(1);
}

mkdirSync(new URL('atlas/', GEO), { recursive: true });
mkdirSync(PUBLIC, { recursive: true });
for (const [name, data] of files) writeFileSync(new URL(`../${name}`, GEO), data);
console.log(`${record.length} features, ${tiling.parcels.size} parcels, ${tiling.arcs.length} arcs`);
for (const [name, data] of files) console.log(`${name}  ${Buffer.byteLength(data)} bytes`);
