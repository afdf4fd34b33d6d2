/** What the recipes share: lines between parcels and points, each with its precision and lineage. */
import type { LineString, MultiLineString, Position } from 'geojson';
import type { FeatureId, SourceId, SubjectId } from '../../src/domain/atlas.ts';
import type { ParcelId } from '../../src/domain/ground.ts';
import type { RecipeFeature, Tiling } from '../recipe.ts';
import { chained } from '../steps/edges.ts';
import { spacing } from '../steps/precision.ts';

export const OSM: SourceId = 'openstreetmap-geo-tz';

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
export function nodeOf(tiling: Tiling, a: ParcelId, b: ParcelId, c: ParcelId): Position {
  const ends = (one: ParcelId, other: ParcelId) =>
    tiling
      .between([one], [other])
      .flatMap(({ geometry: { coordinates } }) => [coordinates[0]!, coordinates.at(-1)!]);
  return sharedEnd(ends(a, b), ends(b, c), `${a}, ${b} and ${c}`);
}

/** The one position that stands in both lists. @throws RangeError when there is none, or more */
function sharedEnd(ends: readonly Position[], others: readonly Position[], who: string): Position {
  const found = ends.filter((at) => others.some((end) => end[0] === at[0] && end[1] === at[1]));
  const [node, ...more] = found;
  if (!node || more.length > 0) throw new RangeError(`${who} meet in ${found.length} places`);
  return node;
}

/** The vertex at which a named line ends and another begins. @throws RangeError when there is none, or more than one */
export function jointOf(tiling: Tiling, one: FeatureId, other: FeatureId): Position {
  const ends = (id: FeatureId) =>
    partsOf(chained(tiling.line(id).map(({ geometry }) => geometry.coordinates))).flatMap((part) => [
      part[0]!,
      part.at(-1)!,
    ]);
  return sharedEnd(ends(one), ends(other), `${one} and ${other}`);
}

interface LineOptions {
  /** In place of what the source and the spacing of the vertices tell. */
  lineage?: string;
  /** A sentence more. */
  also?: string;
  geometrySources?: SourceId[];
}

/** What a reader is told of an outline. */
const OUTLINE =
  'Natural Earth’s 1:10m outline, cut at the lines on the ground and joined to them; 2 to 5 km off where it can be compared.';

/** A named line of the record: its arcs, end to end. Its precision is that of its least certain arc. */
export function line(
  id: FeatureId,
  subject: SubjectId,
  tiling: Tiling,
  { lineage, also, geometrySources }: LineOptions = {},
): RecipeFeature {
  const arcs = tiling.line(id);
  const lines = arcs.map(({ geometry }) => geometry.coordinates);
  const made = arcs.every(({ source }) => source === OSM) ? groundLineage(lines) : OUTLINE;
  return {
    id,
    subject,
    geometry: chained(lines),
    method: 'derived',
    precisionM: Math.max(...arcs.map(({ precisionM }) => precisionM)),
    lineage: lineage ?? [made, also].filter(Boolean).join(' '),
    geometrySources: geometrySources ?? [...new Set(arcs.map(({ source }) => source))].toSorted(),
    extra: { arcs: arcs.map((arc) => arc.id).join(' ') },
  };
}

/** A piece of ground of the record, dissolved from parcels. Its precision is that of its least certain edge. */
export function ground(
  id: FeatureId,
  subject: SubjectId,
  tiling: Tiling,
  lineage: string,
  parcels: ParcelId[] = [id],
): RecipeFeature {
  const edges = tiling.arcs.filter(({ left, right }) => parcels.includes(left) !== parcels.includes(right));
  const isThinned = edges.some(({ thinnedM }) => thinnedM > 0);
  return {
    id,
    subject,
    geometry: tiling.area(...parcels),
    method: 'derived',
    precisionM: Math.max(...edges.map((edge) => edge.precisionM)),
    lineage: isThinned ? `${lineage} Edges that nobody disputes are thinned by up to 50 m.` : lineage,
    geometrySources: [...new Set(edges.map(({ source }) => source))].toSorted(),
    parcels,
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
