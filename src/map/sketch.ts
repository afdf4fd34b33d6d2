/** What is put on the map by hand, as the features that the style draws. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** Places in order, [longitude, latitude] in degrees. */
export type Path = readonly (readonly [lon: number, lat: number])[];
/** What a pen has drawn: of each stroke its places. */
export type Strokes = readonly Path[];

export interface Sketch {
  /** The spot that is asked about, [latitude, longitude] in degrees. */
  spot: readonly [lat: number, lon: number] | null;
  /** What is measured. */
  path: Path;
  isArea: boolean;
  strokes: Strokes;
}
export const NO_SKETCH: Sketch = { spot: null, path: [], isArea: false, strokes: [] };

/** What a feature of the sketch is to the style. */
type Role = 'spot' | 'path' | 'area' | 'corner' | 'stroke' | 'dot';
const made = (role: Role, geometry: Geometry): Feature => ({
  type: 'Feature',
  properties: { role },
  geometry,
});

export function sketched({ spot, path, isArea, strokes }: Sketch): FeatureCollection {
  const corners = path.map(([lon, lat]) => [lon, lat]);
  const closed = isArea && corners.length > 2 ? [...corners, corners[0]!] : corners;
  const features = [
    ...(closed.length > corners.length ? [made('area', { type: 'Polygon', coordinates: [closed] })] : []),
    ...(closed.length > 1 ? [made('path', { type: 'LineString', coordinates: closed })] : []),
    ...corners.map((coordinates) => made('corner', { type: 'Point', coordinates })),
    ...(spot ? [made('spot', { type: 'Point', coordinates: [spot[1], spot[0]] })] : []),
    ...strokes.flatMap((stroke) => {
      const [first, ...others] = stroke.map((place) => [...place]);
      if (!first) return [];
      // Where the pen was only set down there is a dot.
      return others.length > 0
        ? [made('stroke', { type: 'LineString', coordinates: [first, ...others] })]
        : [made('dot', { type: 'Point', coordinates: first })];
    }),
  ];
  return { type: 'FeatureCollection', features };
}

/** Whether two paths are one; what comes from another window is never the same object. */
export const samePath = (a: Path, b: Path): boolean =>
  a === b || (a.length === b.length && a.every(([lon, lat], at) => lon === b[at]![0] && lat === b[at]![1]));
/** Whether the same is drawn. */
export const sameStrokes = (a: Strokes, b: Strokes): boolean =>
  a === b || (a.length === b.length && a.every((stroke, at) => samePath(stroke, b[at]!)));
