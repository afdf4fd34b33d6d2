/**
 * What the map loads, feature by feature: parcels and arcs, whose looks it computes itself, and the rest of the
 * atlas. Geometry, identity, and the words that a layer's rules and labels read; nothing that depends on a worldview
 * or a day.
 */
import type { Feature, Geometry, Position } from 'geojson';
import type { AtlasFeature } from '../../src/domain/atlas.ts';
import type { Ground } from '../../src/domain/ground.ts';
import { statesNow } from '../ground.ts';
import type { Tiling } from '../recipe.ts';
import { allDepictions, isNeverDrawn, isPlainBoundary } from './depictions.ts';
import { innerPoints } from './thin.ts';

/** A feature of the record: full geometry, and what the index says of it. */
export interface RecordFeature {
  geometry: Geometry;
  about: AtlasFeature;
}
export type MapFeature = Feature<Geometry, Record<string, string | number | boolean>>;

/** The features of the map files, by the way in which they are drawn. */
export interface MapFeatures {
  /** Parcels (`kind: 'parcel'`), lakes and extents. */
  areas: MapFeature[];
  /** Arcs (`kind: 'arc'`), routes and other lines that are no edge of a parcel. */
  lines: MapFeature[];
  points: MapFeature[];
  /** One label point per area that has a name on the map, `kind: 'area-label'`. */
  labels: MapFeature[];
}

const isArea = ({ type }: Geometry) => type.endsWith('Polygon');
const isLine = ({ type }: Geometry) => type.endsWith('LineString');

/** Identity stands at the top for GeoJSON and in the properties for tiles, whose ids are numbers. */
const mapFeature = (id: string, geometry: Geometry, properties: MapFeature['properties']): MapFeature => ({
  type: 'Feature',
  id,
  geometry,
  properties: { id, ...properties },
});

/** `holder` is empty where none or two administer, `claimant` the first other state. */
function others({ geometry, about }: RecordFeature): MapFeature {
  const [holder = '', ...more] = statesNow(about.administers);
  const isOne = more.length === 0;
  const claimant = statesNow(about.claims).find((code) => !isOne || code !== holder);
  return mapFeature(about.id, geometry, {
    kind: about.kind,
    subject: about.subject,
    status: about.status,
    name: about.name,
    holder: isOne ? holder : '',
    claimant: claimant ?? '',
    precisionM: about.precisionM,
    schematic: about.method === 'schematic',
  });
}

/** The parcels that are more than the undisputed rest of a state, named after the smallest feature that has them. */
function parcelFeatures(tiling: Tiling, record: readonly RecordFeature[]): MapFeature[] {
  return [...tiling.parcels].flatMap(([id, geometry]) => {
    const [smallest] = record
      .map(({ about }) => about)
      .filter(({ parcels }) => parcels.includes(id))
      .toSorted((a, b) => a.parcels.length - b.parcels.length);
    if (!smallest) return [];
    const { subject, name, precisionM } = smallest;
    return [mapFeature(id, geometry, { kind: 'parcel', subject, name, precisionM })];
  });
}

/** The arcs that have a name, or that not every map draws as a boundary at all times; none that no map ever draws. */
function arcFeatures(tiling: Tiling, ground: Ground, record: readonly RecordFeature[]): MapFeature[] {
  const depictions = allDepictions(ground);
  return tiling.arcs.flatMap(({ id, line, geometry, precisionM }) => {
    const found = depictions.get(id);
    if (line === null && (isPlainBoundary(found) || isNeverDrawn(found))) return [];
    const named = record.find(({ about }) => about.id === line)?.about;
    const { subject, name } = named ?? { subject: '', name: '' };
    return [mapFeature(id, geometry, { kind: 'arc', line: line ?? '', subject, name, precisionM })];
  });
}

/** Labels that stand beside their ground, [longitude, latitude]: narrow parcels, whose names would cover them. */
const BESIDE: Record<string, Position> = {
  kalapani: [80.68, 30.235],
  siachen: [77.28, 35.28],
  shaksgam: [76.98, 36.28],
};

/** The label has its area's id in the properties, and a suffix at the top, where both lie in one file. */
async function areaLabels(areas: readonly RecordFeature[]): Promise<MapFeature[]> {
  const inside = await innerPoints(
    areas.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })),
  );
  return areas.map(({ about: { id, subject, status, name } }, index) => ({
    type: 'Feature',
    id: `${id}-label`,
    geometry: { type: 'Point', coordinates: BESIDE[id] ?? inside[index]! },
    properties: { id, kind: 'area-label', subject, status, name },
  }));
}

/** What the map draws of the atlas but for its labels, at full detail. */
export function drawnFeatures(
  tiling: Tiling,
  ground: Ground,
  record: readonly RecordFeature[],
): Omit<MapFeatures, 'labels'> {
  const names = new Set(tiling.arcs.map(({ line }) => line));
  const rest = record.filter(({ about: { id, parcels } }) => parcels.length === 0 && !names.has(id));
  const restOf = (is: (geometry: Geometry) => boolean) =>
    rest.filter(({ geometry }) => is(geometry)).map(others);
  return {
    areas: [...parcelFeatures(tiling, record), ...restOf(isArea)],
    lines: [...arcFeatures(tiling, ground, record), ...restOf(isLine)],
    points: restOf(({ type }) => type === 'Point'),
  };
}

/** Everything that the map draws of the atlas, at full detail. */
export async function mapFeatures(
  tiling: Tiling,
  ground: Ground,
  record: readonly RecordFeature[],
): Promise<MapFeatures> {
  const named = record.filter(({ geometry, about: { kind } }) => isArea(geometry) && kind !== 'extent');
  return { ...drawnFeatures(tiling, ground, record), labels: await areaLabels(named) };
}
