/** The atlas generalised to about 500 m, for the first view: small enough to be handed to the map inline. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { MapFeatures } from './mapfeatures.ts';
import { shape } from './thin.ts';

/** Metres that a line may move. */
const INTERVAL = 500;
/**
 * Other distances, metres, by id, by line or by subject. Finer: what is small on the map, and what a scene shows close
 * before the full atlas comes at zoom 7. Coarser: what is no better known, or what no text of the atlas is about.
 */
const INTERVALS: Record<string, number> = {
  kalapani: 90,
  'pangong-tso': 110,
  'kartarpur-corridor': 60,
  'naku-la': 350,
  'line-of-actual-control': 350,
  demchok: 350,
  'demchok-east': 350,
  balochistan: 1500,
  'radcliffe-line': 800,
  'india-nepal-boundary': 800,
  cpec: 700,
};
/** An arc without a name: an edge of states that was drawn otherwise on some day. */
const UNNAMED = 1000;

function intervalOf({ id, kind, line, subject }: Record<string, unknown>): number {
  if (kind === 'arc' && line === '') return UNNAMED;
  const found = [id, line, subject].map((name) => INTERVALS[String(name)]);
  return found.find((interval) => interval !== undefined) ?? INTERVAL;
}

function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

type Nested = Position | Nested[];
const isPosition = (nested: Nested): nested is Position => typeof nested[0] === 'number';
const positionsOf = (nested: Nested): Position[] =>
  isPosition(nested) ? [nested] : (nested as Nested[]).flatMap(positionsOf);
const coordinatesOf = ({ geometry }: Feature): Nested => {
  if (geometry.type === 'GeometryCollection') throw new TypeError('a map feature is one geometry');
  return geometry.coordinates as Nested;
};
const key = (at: Position) => at.join();

/**
 * Rounds features together: four decimals, 11 m, on the vertices of what is drawn finely, three on all others: 110 m
 * are a fifth of a pixel where the overview ends. A vertex is rounded alike wherever it stands.
 */
function rounded<F extends Feature>(features: readonly F[]): F[] {
  const fine = new Set(
    features
      .filter((f) => f.geometry.type === 'Point' || intervalOf(f.properties ?? {}) < INTERVAL)
      .flatMap((f) => positionsOf(coordinatesOf(f)).map(key)),
  );
  const round = (at: Position) => {
    const grid = fine.has(key(at)) ? 1e4 : 1e3;
    return at.map((value) => Math.round(value * grid) / grid);
  };
  const roundAll = (nested: Nested): Nested => {
    if (isPosition(nested)) return round(nested);
    const all = (nested as Nested[]).map(roundAll);
    return all.filter(
      (each, index) => index === 0 || !isPosition(each) || key(each) !== String(all[index - 1]),
    );
  };
  return features.map((f) => ({
    ...f,
    geometry: { ...f.geometry, coordinates: roundAll(coordinatesOf(f)) },
  }));
}

/** Generalises the whole atlas together: edges that areas and lines share stay shared, at the finer of their distances. */
export async function overview({ areas, lines, points, labels }: MapFeatures): Promise<FeatureCollection> {
  // The outlines carry the distance; the areas lie on the same arcs and follow them.
  const outlines = [
    ...lines.map((f) => ({ ...f, properties: { ...f.properties, interval: intervalOf(f.properties) } })),
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
  const shapes = [...thinned.areas!, ...thinned.outlines!].filter((f) => f.properties?.id !== undefined);
  const byId = new Map(shapes.map((f) => [String(f.properties!.id), f.geometry]));
  const generalised = [...areas, ...lines].map((f) => ({ ...f, geometry: byId.get(String(f.id))! }));
  return { type: 'FeatureCollection', features: rounded([...generalised, ...points, ...labels]) };
}
