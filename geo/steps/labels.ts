/** Where names of states, seas and lakes stand on the base map. Positions are set by hand; they claim nothing. */
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { innerPoints } from './thin.ts';

const label = (at: Position, properties: Record<string, string | number>): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: at },
  properties,
});

/** [code, name, longitude, latitude, rank]: well inside what every party agrees on. */
const STATES: readonly [string, string, number, number, number][] = [
  ['IN', 'India', 78.7, 25.1, 1],
  ['PK', 'Pakistan', 69.3, 29.4, 1],
  ['CN', 'China', 87.2, 33.2, 1],
  ['NP', 'Nepal', 84.0, 28.35, 1],
  ['BT', 'Bhutan', 90.45, 27.4, 2],
  ['BD', 'Bangladesh', 89.75, 24.15, 2],
  ['AF', 'Afghanistan', 66.0, 33.9, 2],
  ['IR', 'Iran', 55.5, 32.3, 2],
  ['TJ', 'Tajikistan', 71.0, 38.75, 2],
  ['KG', 'Kyrgyzstan', 74.6, 41.45, 2],
  ['UZ', 'Uzbekistan', 64.6, 41.2, 2],
  ['TM', 'Turkmenistan', 60.6, 39.4, 2],
  ['MM', 'Myanmar', 95.8, 21.9, 2],
  ['LK', 'Sri Lanka', 80.75, 7.7, 2],
];

const area = (ring: Position[]): number =>
  Math.abs(ring.slice(1).reduce((sum, p, i) => sum + ring[i]![0]! * p[1]! - p[0]! * ring[i]![1]!, 0) / 2);

/** Square degrees: of states outside the region, only the large ones are named. */
const LARGE = 60;
/** Smaller states are named in the region only, and not below this size. */
const MIN_AREA = 2;
const inRegion = ([lon, lat]: Position): boolean => lon! > 40 && lon! < 112 && lat! > 0 && lat! < 50;

/** The largest polygon of a state, and its size in square degrees. */
function mainland({ geometry }: Feature<Polygon | MultiPolygon>): {
  coordinates: Position[][];
  size: number;
} {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.reduce((a, b) => (area(b[0]!) > area(a[0]!) ? b : a));
  return { coordinates, size: area(coordinates[0]!) };
}

/**
 * Names of states, `name`, `code` (ISO 3166-1 alpha-2) and `rank` 1-4: the region's by hand, others in the middle of
 * their largest part. Territories without a code of their own are not named.
 * @param world world-atlas `countries-50m` or coarser
 */
export async function countryLabels(
  world: FeatureCollection<Polygon | MultiPolygon>,
): Promise<Feature<Point>[]> {
  const own = new Set(STATES.map(([code]) => code));
  const others = world.features.flatMap((f) => {
    if (f.id === undefined) return [];
    const code = new Intl.Locale(`und-${String(f.id).padStart(3, '0')}`).region ?? '';
    return own.has(code) || code === 'AQ'
      ? []
      : [{ code, name: String(f.properties?.name ?? ''), ...mainland(f) }];
  });
  const inside = await innerPoints(
    others.map(({ coordinates }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates },
    })),
  );
  const named = others.flatMap(({ code, name, size }, i) => {
    const at = inside[i]!;
    if (size < MIN_AREA || (size < LARGE && !inRegion(at))) return [];
    return [label(at, { name, code, rank: size >= LARGE ? 3 : 4 })];
  });
  return [...STATES.map(([code, name, lon, lat, rank]) => label([lon, lat], { name, code, rank })), ...named];
}

/** [name, longitude, latitude, rank]; rank 1 oceans, 2 seas and bays, 3 lakes from zoom 6, 4 lakes from zoom 7. */
const WATERS: readonly [string, number, number, number][] = [
  ['Indian Ocean', 78, -12, 1],
  ['Pacific Ocean', -160, 5, 1],
  ['Atlantic Ocean', -32, 25, 1],
  ['Arabian Sea', 65.2, 20.4, 2],
  ['Bay of Bengal', 89.2, 17.6, 2],
  ['Gulf of Oman', 59.0, 24.9, 3],
  ['Gulf of Kutch', 69.4, 22.75, 4],
  ['Caspian Sea', 50.7, 41.7, 2],
  ['Aral Sea', 58.7, 45.2, 3],
  ['Manasarovar', 81.465, 30.68, 4],
  ['Rakshastal', 81.235, 30.68, 4],
  ['Tso Moriri', 78.315, 32.91, 4],
  ['Nam Co', 90.6, 30.72, 3],
  ['Siling Co', 88.98, 31.8, 3],
  ['Issyk-Kul', 77.3, 42.43, 3],
];

/** Names of seas and lakes, `name` and `rank`. */
export const waterLabels = (): Feature<Point>[] =>
  WATERS.map(([name, lon, lat, rank]) => label([lon, lat], { name, rank }));
