/** The atlas generalised to about 500 m, for the first view: small enough to be handed to the map inline. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import { areaLabels, type MapFeature } from './mapfeatures.ts';
import { shape } from './thin.ts';

/** Metres that a line may move. */
const INTERVAL = 500;
/** Finer, metres: what is small on the map, and what a scene shows close before the full atlas comes at zoom 7. */
const FINER: Record<string, number> = {
  kalapani: 90,
  'pangong-tso': 110,
  'kartarpur-corridor': 60,
  'naku-la': 300,
};
/** Coarser, metres: what is no better known than this. */
const COARSER: Record<string, number> = { balochistan: 1500, cpec: 700 };

const intervalOf = ({ id, subject }: { id?: unknown; subject?: unknown }): number =>
  COARSER[String(id)] ?? FINER[String(subject)] ?? COARSER[String(subject)] ?? INTERVAL;

const isLine = (f: Feature): boolean => f.geometry.type.endsWith('LineString');
const isArea = (f: Feature): boolean => f.geometry.type.endsWith('Polygon');

function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

const round = (position: Position): Position => position.map((v) => Math.round(v * 1e4) / 1e4);
type Nested = Position | Nested[];
const roundAll = (nested: Nested): Nested =>
  typeof nested[0] === 'number' ? round(nested as Position) : (nested as Nested[]).map(roundAll);

/** Four decimals, 11 m. */
function rounded<F extends Feature>(feature: F): F {
  if (feature.geometry.type === 'GeometryCollection') throw new TypeError('a map feature is one geometry');
  const coordinates = roundAll(feature.geometry.coordinates as Nested);
  return { ...feature, geometry: { ...feature.geometry, coordinates } };
}

/**
 * Generalise the whole atlas together: edges that areas and lines share stay shared, at the finer of their distances.
 * @returns all features, and a label point per area
 */
export async function overview(atlas: MapFeature[]): Promise<FeatureCollection> {
  const areas = atlas.filter(isArea);
  // The outlines carry the distance; the areas lie on the same arcs and follow them.
  const outlines = [
    ...atlas
      .filter(isLine)
      .map((f) => ({ ...f, properties: { ...f.properties, interval: intervalOf(f.properties) } })),
    ...areas.map((f): Feature => ({
      type: 'Feature',
      properties: { interval: intervalOf(f.properties) },
      geometry: { type: 'MultiLineString', coordinates: ringsOf(f) },
    })),
  ];
  const thinned = await shape(
    { outlines, areas },
    `-simplify dp variable keep-shapes interval="interval" target=outlines`,
  );
  const shapes = [...thinned.areas!, ...thinned.outlines!].filter(
    (f) => f.properties?.id !== undefined,
  ) as MapFeature[];
  const byId = new Map(shapes.map((f) => [String(f.properties.id), f]));
  const features = atlas.map((f): Feature => {
    const found = byId.get(String(f.properties.id));
    return rounded(found ? { ...f, geometry: found.geometry } : f);
  });
  return { type: 'FeatureCollection', features: [...features, ...(await areaLabels(areas))] };
}
