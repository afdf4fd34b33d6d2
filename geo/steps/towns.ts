/** The base map's towns, from GeoNames, ranked by population and by what they are the capital of. */
import type { Feature, Point, Position } from 'geojson';

/** A row of GeoNames' `cities500.txt`. */
export interface GeoName {
  name: string;
  ascii: string;
  lat: number;
  lon: number;
  /** GeoNames' feature code: PPLC a capital, PPLA the seat of a first-order division, PPLX a part of a town. */
  code: string;
  country: string;
  population: number;
}

/** Parse GeoNames' tab-separated table. @throws SyntaxError on a row with too few columns */
export function parseGeoNames(text: string): GeoName[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((row) => {
      const c = row.split('\t');
      if (c.length < 15) throw new SyntaxError(`not a GeoNames row: ${row.slice(0, 60)}`);
      return {
        name: c[1]!,
        ascii: c[2]!,
        lat: Number(c[4]),
        lon: Number(c[5]),
        code: c[7]!,
        country: c[8]!,
        population: Number(c[14]),
      };
    });
}

/** States whose GeoNames names carry scholars' macrons; the plain spelling is the usual one on English maps. */
const PLAIN = new Set(['AF', 'BD', 'BT', 'IN', 'IR', 'LK', 'MM', 'NP', 'PK', 'TJ', 'TM', 'UZ']);
/** GeoNames' spelling and the usual one in English. */
const USUAL: Record<string, string> = { Chanda: 'Chandrapur', Tanjore: 'Thanjavur', Tirmiz: 'Termez' };

/** The region where towns are shown below the capitals' rank, degrees: the box of the ground with a margin. */
const inRegion = ({ lon, lat }: GeoName): boolean => lon > 58 && lon < 102 && lat > 5 && lat < 44;

/** Towns to which GeoNames gives the population of their district, as country and name. */
const DISTRICT_FIGURE = new Set([
  'IN Bilimora',
  'IN Kallakurichi',
  'IN Kanayannur',
  'IN Mulugu',
  'IN Najafgarh',
  'IN Narela',
  'IN Nowrangapur',
  'IN Punasa',
  'PK Battagram',
  'PK Bhimber',
  'PK Kotli',
  'BD Bagerhat',
  'BD Natore',
  'BD Shibganj',
]);
/** Gorakhpur in Haryana (29.4 N) carries the figure of the city of that name in Uttar Pradesh. */
const isWrong = ({ ascii, country, lat }: GeoName): boolean =>
  DISTRICT_FIGURE.has(`${country} ${ascii}`) || (ascii === 'Gorakhpur' && lat > 28);

/** 1 the largest, 4 the smallest, or `null` for a place that the base map leaves out. */
export function rankOf(town: GeoName): number | null {
  if (town.code === 'PPLX' || isWrong(town)) return null;
  if (town.code === 'PPLC') return inRegion(town) ? 1 : 2;
  if (!inRegion(town)) return null;
  if (town.population >= 4e6) return 1;
  if (town.population >= 9e5) return 2;
  if (town.population >= 2.5e5 || (town.code === 'PPLA' && town.population >= 8e4)) return 3;
  return town.population >= 6e4 || town.code === 'PPLA' ? 4 : null;
}

const KM_PER_DEGREE = 111.2;
const kilometres = (a: GeoName, b: Position): number =>
  KM_PER_DEGREE * Math.hypot((a.lon - b[0]!) * Math.cos((a.lat * Math.PI) / 180), a.lat - b[1]!);

/**
 * Points with `name`, `kind` (capital, city, town), `rank` 1-4 and `country` (ISO 3166-1 alpha-2, as GeoNames has it).
 * @param atlasPoints positions of the atlas's own towns: a town within 12 km of one is left to it
 */
export function towns(rows: GeoName[], atlasPoints: Position[]): Feature<Point>[] {
  const kept: GeoName[] = [];
  const ranked = rows
    .map((town) => ({ town, rank: rankOf(town) }))
    .filter((t): t is { town: GeoName; rank: number } => t.rank !== null)
    .sort(
      (a, b) =>
        a.rank - b.rank || b.town.population - a.town.population || (a.town.name < b.town.name ? -1 : 1),
    );
  return ranked
    .filter(({ town }) => {
      if (atlasPoints.some((p) => kilometres(town, p) < 12)) return false;
      // A second town within 15 km is the same one on a map of this scale.
      if (kept.some((k) => Math.abs(k.lat - town.lat) < 0.2 && kilometres(k, [town.lon, town.lat]) < 15))
        return false;
      kept.push(town);
      return true;
    })
    .map(({ town, rank }) => {
      const name = PLAIN.has(town.country) ? town.ascii : town.name;
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [town.lon, town.lat] },
        properties: {
          name: USUAL[name] ?? name,
          kind: town.code === 'PPLC' ? 'capital' : rank <= 3 ? 'city' : 'town',
          rank,
          country: town.country,
        },
      };
    });
}
