/** The base map's rivers: Natural Earth's, named where the name is sure, and GSHHG's where Natural Earth has none. */
import RBush from 'rbush';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { readInput } from '../inputs.ts';

/**
 * Natural Earth's name (version 3, some of them damaged) and ours. A river that is not here keeps its line and
 * loses its name.
 */
const NAMES: Record<string, string> = {
  'Amu  Darya': 'Amu Darya',
  'Ayeyarwady (Irrawaddy)': 'Irrawaddy',
  Beas: 'Beas',
  Betwa: 'Betwa',
  Brahmaputra: 'Brahmaputra',
  Chambal: 'Chambal',
  Chenab: 'Chenab',
  Chindwin: 'Chindwin',
  Gandak: 'Gandak',
  Ganges: 'Ganges',
  'Gh?ghara': 'Ghaghara',
  Harirud: 'Harirud',
  Helmand: 'Helmand',
  Indus: 'Indus',
  Jhelum: 'Jhelum',
  'Lancang (Mekong)': 'Mekong',
  Narmada: 'Narmada',
  'Nu (Salween)': 'Salween',
  Panj: 'Panj',
  Ravi: 'Ravi',
  Sapt: 'Kosi',
  Son: 'Son',
  Sutlej: 'Sutlej',
  Tista: 'Teesta',
  Tongtian: 'Tongtian',
  Yalong: 'Yalong',
  Yamuna: 'Yamuna',
  Yarkant: 'Yarkand',
  'Yarlung (Brahmaputra)': 'Yarlung Tsangpo',
};

type River = Feature<LineString | MultiLineString>;

const linesOf = (river: River): Position[][] =>
  river.geometry.type === 'LineString' ? [river.geometry.coordinates] : river.geometry.coordinates;

/** Natural Earth's scale ranks 0-9 in five ranks of ours, 1 the largest. */
const rankOf = (scalerank: number): number =>
  scalerank <= 3 ? 1 : scalerank <= 6 ? 2 : scalerank <= 7 ? 3 : 4;

/** Named rivers with `name` ('' where unsure) and `rank` 1-4. */
export function namedRivers(naturalEarth: River[]): River[] {
  return naturalEarth.map((river) => ({
    type: 'Feature',
    geometry: river.geometry,
    properties: {
      name: NAMES[String(river.properties?.name ?? '')] ?? '',
      rank: rankOf(Number(river.properties?.scalerank ?? 9)),
    },
  }));
}

/** Degrees: nearer than this to a Natural Earth river, a GSHHG river is taken for the same one (both are 1-3 km off). */
const SAME_RIVER = 0.06;
const MIN_VERTICES = 12;

/**
 * GSHHG's rivers of levels 1 to 3 that are not Natural Earth's already: most of their vertices lie clear of it.
 * `rank` 5, no name.
 */
export function unnamedRivers(gshhg: Feature<LineString>[], named: River[]): Feature<LineString>[] {
  const tree = new RBush<{ minX: number; minY: number; maxX: number; maxY: number }>();
  tree.load(
    named.flatMap((river) =>
      linesOf(river).flatMap((line) =>
        line.slice(1).map((b, i) => {
          const a = line[i]!;
          return {
            minX: Math.min(a[0]!, b[0]!) - SAME_RIVER,
            minY: Math.min(a[1]!, b[1]!) - SAME_RIVER,
            maxX: Math.max(a[0]!, b[0]!) + SAME_RIVER,
            maxY: Math.max(a[1]!, b[1]!) + SAME_RIVER,
          };
        }),
      ),
    ),
  );
  const clear = ([x, y]: Position): boolean => !tree.collides({ minX: x!, minY: y!, maxX: x!, maxY: y! });
  return gshhg
    .filter(({ properties, geometry }) => {
      const line = geometry.coordinates;
      if (Number(properties?.level) > 3 || line.length < MIN_VERTICES) return false;
      return line.filter(clear).length > 0.75 * line.length;
    })
    .map(({ geometry }) => ({ type: 'Feature', geometry, properties: { name: '', rank: 5 } }));
}

/** Degrees: beyond it the base map has no rivers. */
const REGION = '45,0,112,50';

/** Natural Earth's rivers of the region, as they come. */
export async function naturalEarthRivers(): Promise<River[]> {
  const { runMapshaper } = await import('./mapshaper.ts');
  const command = `-i rivers.shp encoding=utf8 -clip bbox=${REGION} -o rivers.json format=geojson`;
  const output = await runMapshaper(command, {
    'rivers.shp': readInput('riversShp'),
    'rivers.dbf': readInput('riversDbf'),
  });
  return output.rivers!.features.filter((f): f is River => f.geometry !== null);
}
