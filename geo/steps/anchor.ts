/** A place on or in a feature, at which a flight or a label may aim. */
import type { Geometry, Position } from 'geojson';
import { lengthKm, distanceKm, round6 } from './plane.ts';

/**
 * The point itself; the vertex nearest to the middle of the longest part of a line; for an area, the middle of its
 * widest stretch along the parallel half-way up its largest part.
 * @returns [longitude, latitude], six decimals
 * @throws RangeError for a collection, and for an area without extent
 */
export function anchorOf(geometry: Geometry): [number, number] {
  switch (geometry.type) {
    case 'Point':
      return pair(geometry.coordinates);
    case 'LineString':
      return pair(middleOf(geometry.coordinates));
    case 'MultiLineString':
      return pair(middleOf(largest(geometry.coordinates, lengthKm)));
    case 'Polygon':
      return pair(insideOf(geometry.coordinates));
    case 'MultiPolygon':
      return pair(insideOf(largest(geometry.coordinates, ([outer]) => heightOf(outer!))));
    default:
      throw new RangeError(`no anchor for a ${geometry.type}`);
  }
}

const pair = (at: Position) => round6(at) as [number, number];
const largest = <T>(parts: readonly T[], size: (part: T) => number): T =>
  parts.reduce((best, part) => (size(part) > size(best) ? part : best));
const latitudes = (ring: readonly Position[]) => ring.map(([, lat]) => lat!);
const heightOf = (ring: readonly Position[]) => {
  const [low, high] = extent(latitudes(ring));
  return high - low;
};
const extent = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], v) => [Math.min(low, v), Math.max(high, v)],
    [Infinity, -Infinity],
  );

function middleOf(line: readonly Position[]): Position {
  const half = lengthKm(line) / 2;
  let walked = 0;
  const after = line.findIndex(
    (at, index) => index > 0 && (walked += distanceKm(line[index - 1]!, at)) >= half,
  );
  if (after < 1) return line[0]!;
  return walked - half < half - (walked - distanceKm(line[after - 1]!, line[after]!))
    ? line[after]!
    : line[after - 1]!;
}

function insideOf(polygon: readonly (readonly Position[])[]): Position {
  const [low, high] = extent(latitudes(polygon[0]!));
  const lat = (low + high) / 2;
  const crossings = polygon
    .flatMap((ring) =>
      ring.slice(1).flatMap((b, index) => {
        const a = ring[index]!;
        if (a[1]! > lat === b[1]! > lat) return [];
        return [a[0]! + ((b[0]! - a[0]!) * (lat - a[1]!)) / (b[1]! - a[1]!)];
      }),
    )
    .toSorted((a, b) => a - b);
  const stretches = crossings.flatMap((west, index) => {
    const east = crossings[index + 1];
    return index % 2 === 0 && east !== undefined ? [{ west, east }] : [];
  });
  if (stretches.length === 0) throw new RangeError('an area without extent');
  const { west, east } = largest(stretches, (stretch) => stretch.east - stretch.west);
  return [(west + east) / 2, lat];
}
