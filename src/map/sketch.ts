/** What the reader puts on the map, as the features that the style draws. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';

export interface Sketch {
  /** The spot that is asked about, [latitude, longitude] in degrees. */
  spot: readonly [lat: number, lon: number] | null;
  /** What is measured, [longitude, latitude] in degrees. */
  path: readonly (readonly [lon: number, lat: number])[];
  isArea: boolean;
}
export const NO_SKETCH: Sketch = { spot: null, path: [], isArea: false };

const made = (role: 'spot' | 'path' | 'area' | 'corner', geometry: Geometry): Feature => ({
  type: 'Feature',
  properties: { role },
  geometry,
});

export function sketched({ spot, path, isArea }: Sketch): FeatureCollection {
  const corners = path.map(([lon, lat]) => [lon, lat]);
  const closed = isArea && corners.length > 2 ? [...corners, corners[0]!] : corners;
  const features = [
    ...(closed.length > corners.length ? [made('area', { type: 'Polygon', coordinates: [closed] })] : []),
    ...(closed.length > 1 ? [made('path', { type: 'LineString', coordinates: closed })] : []),
    ...corners.map((coordinates) => made('corner', { type: 'Point', coordinates })),
    ...(spot ? [made('spot', { type: 'Point', coordinates: [spot[1], spot[0]] })] : []),
  ];
  return { type: 'FeatureCollection', features };
}
