/** Splits the overview into what it is drawn as: areas and lines below zoom 7, points and names at any zoom. */
import type { Feature, FeatureCollection } from 'geojson';
import type { FeatureId, Kind, Status, SubjectId } from '../domain/atlas.ts';

/** What the map must know of a feature to draw, hide and pick it: the flat properties of the map files. */
export interface DrawnProperties {
  id: FeatureId;
  subject: SubjectId;
  status: Status;
  kind: Kind | 'area-label' | 'lake-label';
  /** On the label of an area: the zoom from which it is named. */
  nameZoom?: number;
}
export type Drawn = Feature & { properties: DrawnProperties };

export interface DrawnAtlas {
  /** Areas and lines. */
  shapes: Drawn[];
  /** Places, and the points at which areas are named. */
  points: Drawn[];
}

/** A label stands for its area: it has the area's id, with a suffix where both lie in one file. */
export const areaOfLabel = (id: string) => id.replace(/-label$/, '');

/** Ground or water, not a line. */
export const isArea = ({ properties: { kind } }: Drawn) => kind === 'area' || kind === 'lake';

/** An area is named from where its bounding box is this many px across. */
const NAMED_FROM = 44;

function nameZoom({ geometry }: Feature): number {
  const places =
    geometry.type === 'Polygon'
      ? geometry.coordinates.flat()
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat(2)
        : [];
  const span = (axis: 0 | 1) => {
    const values = places.map((place) => place[axis] ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.log2((NAMED_FROM * 360) / (512 * Math.hypot(span(0), span(1))));
}

/**
 * The overview's features as they are drawn. An area's label learns whether it names water, and from which zoom
 * the area is large enough on the screen to carry a name.
 */
export function splitOverview(overview: FeatureCollection): DrawnAtlas {
  const features = overview.features as Drawn[];
  const shapes = features.filter(({ geometry }) => geometry.type !== 'Point');
  const areas = new Map(shapes.map((shape) => [shape.properties.id, shape]));
  const points = features
    .filter(({ geometry }) => geometry.type === 'Point')
    .map((feature): Drawn => {
      const { properties } = feature;
      if (properties.kind !== 'area-label') return feature;
      const id = areaOfLabel(properties.id);
      const area = areas.get(id);
      const kind = area?.properties.kind === 'lake' ? 'lake-label' : 'area-label';
      return { ...feature, id, properties: { ...properties, id, kind, nameZoom: area ? nameZoom(area) : 0 } };
    });
  return { shapes, points };
}

export const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

type Position = number[];
const edgeKey = (a: Position, b: Position) => {
  const [p, q] = [`${a[0]},${a[1]}`, `${b[0]},${b[1]}`];
  return p < q ? `${p} ${q}` : `${q} ${p}`;
};

function* edges({ geometry }: Feature): Generator<string> {
  const paths: Position[][] =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'Polygon' || geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : [];
  for (const path of paths)
    for (let at = 1; at < path.length; at += 1) yield edgeKey(path[at - 1]!, path[at]!);
}

/**
 * For every area the lines that run along it, with the share of the line's edges that do, above 0 to 1. Parcels and
 * lines are cut from the same arcs, so a shared stretch has the same vertices in both.
 */
export function linesOfAreas(shapes: readonly Drawn[]): Map<FeatureId, ReadonlyMap<FeatureId, number>> {
  const linesAt = new Map<string, FeatureId[]>();
  const edgesOf = new Map<FeatureId, number>();
  for (const line of shapes.filter((shape) => !isArea(shape))) {
    const { id } = line.properties;
    for (const edge of edges(line)) {
      linesAt.set(edge, [...(linesAt.get(edge) ?? []), id]);
      edgesOf.set(id, (edgesOf.get(id) ?? 0) + 1);
    }
  }
  return new Map(
    shapes.filter(isArea).map((area) => {
      const shares = new Map<FeatureId, number>();
      for (const edge of edges(area))
        for (const id of linesAt.get(edge) ?? [])
          shares.set(id, (shares.get(id) ?? 0) + 1 / edgesOf.get(id)!);
      return [area.properties.id, shares];
    }),
  );
}
