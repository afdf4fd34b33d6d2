/** What the recipes share: lines between parcels and points, each with its precision and lineage. */
import type { LineString, MultiLineString, Position } from 'geojson';
import type { FeatureId, SourceId, SubjectId } from '../../src/domain/atlas.ts';
import type { Ground, RecipeFeature } from '../recipe.ts';
import { precisionOf, spacing, type LineSource } from '../steps/precision.ts';

export const OSM: SourceId = 'openstreetmap-geo-tz';
export const NATURAL_EARTH: SourceId = 'natural-earth-qgis-common';

const metres = (value: number) =>
  value < 1000 ? `${Math.round(value)} m` : `${(value / 1000).toFixed(1)} km`;
export const partsOf = (geometry: LineString | MultiLineString): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

/** What a reader is told of a line on the ground. */
const groundLineage = (lines: Position[][]) => {
  const { median, max, inLongEdges } = spacing(lines);
  const long = Math.round(inLongEdges * 100);
  return (
    `OpenStreetMap’s line, read from geo-tz at its full detail: a vertex every ${metres(median)} in the median, ` +
    (long < 5
      ? `the longest edge ${metres(max)}.`
      : `but ${long} % of its length in edges of more than a kilometre, the longest ${metres(max)}.`)
  );
};

/**
 * The vertex at which three parcels meet.
 * @throws RangeError when they meet nowhere, or in more places than one
 */
export function nodeOf(tiling: Ground, a: string, b: string, c: string): Position {
  const ends = (one: string, other: string) =>
    partsOf(tiling.between([one], [other])).flatMap((part) => [part[0]!, part.at(-1)!]);
  const others = ends(b, c);
  const [node, ...more] = ends(a, b).filter((at) =>
    others.some((end) => end[0] === at[0] && end[1] === at[1]),
  );
  if (!node || more.length > 0)
    throw new RangeError(`${a}, ${b} and ${c} meet in ${more.length + (node ? 1 : 0)} places`);
  return node;
}

interface LineOptions {
  source?: LineSource;
  /** In place of what the source and the spacing of the vertices tell. */
  lineage?: string;
  /** A sentence more for a line on the ground. */
  also?: string;
  precisionM?: number;
  geometrySources?: SourceId[];
}

/** A line of the record. Its precision comes from its source and its own edges unless told. */
export function line(
  id: FeatureId,
  subject: SubjectId,
  geometry: LineString | MultiLineString,
  { source = 'openstreetmap', lineage, also, precisionM, geometrySources }: LineOptions = {},
): RecipeFeature {
  const lines = partsOf(geometry);
  const outline =
    'Natural Earth’s 1:10m outline, cut at the lines on the ground and joined to them; 2 to 5 km off where it can be compared.';
  return {
    id,
    subject,
    geometry,
    method: 'derived',
    precisionM: precisionM ?? precisionOf(lines, source),
    lineage:
      lineage ??
      [source === 'openstreetmap' ? groundLineage(lines) : outline, also].filter(Boolean).join(' '),
    geometrySources: geometrySources ?? [source === 'openstreetmap' ? OSM : NATURAL_EARTH],
  };
}

/** A piece of ground of the record, dissolved from parcels. Its precision is that of its least certain edge. */
export function ground(
  id: FeatureId,
  subject: SubjectId,
  tiling: Ground,
  parcels: string[],
  lineage: string,
  precisionM?: number,
): RecipeFeature {
  const edges = tiling.arcs.filter(
    ({ left, right }) => parcels.includes(left ?? '') !== parcels.includes(right ?? ''),
  );
  return {
    id,
    subject,
    geometry: tiling.area(...parcels),
    method: 'derived',
    precisionM: precisionM ?? Math.max(...edges.map((edge) => edge.precisionM)),
    lineage,
    geometrySources: [...new Set(edges.map(({ source }) => source))].toSorted(),
  };
}

/** A point of the record, at published coordinates. */
export function point(
  id: FeatureId,
  subject: SubjectId,
  lat: number,
  lon: number,
  precisionM: number,
  lineage: string,
  geometrySources: SourceId[],
): RecipeFeature {
  return {
    id,
    subject,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    method: 'digitised',
    precisionM,
    lineage,
    geometrySources,
  };
}
