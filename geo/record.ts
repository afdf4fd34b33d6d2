/** Joins geometry with words: what a recipe made and what `geo/claims/` says of it become one feature. */
import { existsSync, readFileSync } from 'node:fs';
import { area, bbox, length, rewind } from '@turf/turf';
import type { Geometry, Polygon, Position } from 'geojson';
import {
  SUBJECTS,
  type AtlasEvent,
  type AtlasFeature,
  type Country,
  type OwnMeasure,
  type SourceId,
  type SubjectId,
} from '../src/domain/atlas.ts';
import type { ParcelId } from '../src/domain/ground.ts';
import { AS_OF } from './as-of.ts';
import { LINES } from './lines.ts';
import type { ClaimRecord, RecipeFeature } from './recipe.ts';
import { anchorOf } from './steps/anchor.ts';
import { round6 } from './steps/plane.ts';
import { spacing } from './steps/precision.ts';

const CLAIMS = new URL('claims/', import.meta.url);
const readJson = <T>(name: string) => JSON.parse(readFileSync(new URL(name, CLAIMS), 'utf8')) as T;

interface SubjectFile {
  name: string;
  features: Record<string, ClaimRecord>;
}

export interface Claims {
  subjects: { id: SubjectId; name: string }[];
  records: Map<string, { subject: SubjectId; record: ClaimRecord }>;
  events: AtlasEvent[];
  sources: Set<SourceId>;
  /** The parcels that are no features. */
  countries: Record<ParcelId, Country>;
}

/**
 * Reads `geo/claims/`.
 * @throws RangeError for an id that stands twice
 */
export function readClaims(): Claims {
  const files = SUBJECTS.filter((id) => existsSync(new URL(`${id}.json`, CLAIMS)));
  const bySubject = new Map(files.map((id) => [id, readJson<SubjectFile>(`${id}.json`)]));
  const records: Claims['records'] = new Map();
  for (const [subject, { features }] of bySubject) {
    for (const [id, record] of Object.entries(features)) {
      if (records.has(id)) throw new RangeError(`claims/${subject}.json: “${id}” stands in another file too`);
      records.set(id, { subject, record });
    }
  }
  return {
    subjects: SUBJECTS.flatMap((id) => (bySubject.has(id) ? [{ id, name: bySubject.get(id)!.name }] : [])),
    records,
    events: readJson<AtlasEvent[]>('events.json'),
    sources: new Set(readJson<{ id: SourceId }[]>('sources.json').map(({ id }) => id)),
    countries: readJson<Claims['countries']>('countries.json'),
  };
}

/**
 * A geometry as the record keeps it: six decimals, about a decimetre; rings as RFC 7946 asks, the outer one
 * counter-clockwise.
 * @throws RangeError for a collection: a feature has one geometry
 */
export function tidy<G extends Geometry>(geometry: G): G {
  if (geometry.type === 'GeometryCollection') throw new RangeError('a feature has one geometry');
  const round = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? round6(value as Position)
      : (value as unknown[]).map(round);
  const rounded = { ...geometry, coordinates: round(geometry.coordinates) };
  return geometry.type.endsWith('Polygon') ? (rewind(rounded as Polygon) as Geometry as G) : rounded;
}

/** The parts of a line, the rings of an area; none of a point. */
export const linesOf = (geometry: Geometry): Position[][] => {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
};

/** Length in km or area in km², geodesic (Turf, on the sphere of radius 6371.0088 km), with the vertex spacing. */
export function measure(geometry: Geometry): OwnMeasure | null {
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint') return null;
  const isArea = geometry.type.endsWith('Polygon');
  const feature = { type: 'Feature' as const, properties: {}, geometry };
  const value = isArea ? area(feature) / 1e6 : length(feature);
  const { median, max } = spacing(linesOf(geometry));
  return {
    kind: isArea ? 'area' : 'length',
    value: Number(value.toPrecision(value < 100 ? 3 : 5)),
    spacingM: { median: Math.round(median), max: Math.round(max) },
  };
}

/** One feature of the record, everything but its geometry. */
export function describe(made: RecipeFeature, record: ClaimRecord): AtlasFeature {
  const statements = [
    ...record.administers,
    ...record.claims,
    ...(record.published ?? []),
    ...(record.was ?? []),
    ...(record.note ? [record.note] : []),
    ...(record.difference ? [record.difference] : []),
  ];
  const sources = [
    ...new Set([...made.geometrySources, ...statements.flatMap((statement) => statement.sources)]),
  ];
  return {
    id: made.id,
    subject: made.subject,
    kind: record.kind,
    name: record.name,
    names: record.names ?? [],
    status: record.status,
    note: record.note ?? null,
    administers: record.administers,
    claims: record.claims,
    was: record.was ?? [],
    parcels: made.parcels ?? [],
    ...(LINES[made.id]?.lines && { takesIn: [...LINES[made.id]!.lines!] }),
    method: made.method,
    precisionM: made.precisionM,
    lineage: made.lineage,
    geometrySources: made.geometrySources,
    sources,
    published: record.published ?? [],
    difference: record.difference ?? null,
    measured: measure(made.geometry),
    bbox: bbox(made.geometry).map((edge) => Number(edge.toFixed(6))) as AtlasFeature['bbox'],
    anchor: anchorOf(made.geometry),
    asOf: AS_OF,
  };
}
