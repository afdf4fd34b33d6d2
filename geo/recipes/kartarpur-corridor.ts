/** The Kartarpur corridor: the shrine, the town across the Ravi, and the way between them over the boundary. */
import type { LineString, MultiLineString, Position } from 'geojson';
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { town } from '../steps/geonames.ts';
import { distanceKm } from '../steps/plane.ts';
import { nearestOn, tidy } from '../steps/route.ts';

const SHRINE: Position = [75.01658, 32.08735];
/** Where the crossing is said to be, within 1 km. */
const CROSSING: Position = [75.02, 32.048];
/** km of the boundary to either side of the crossing. */
const REACH = 10;

const lines = (g: LineString | MultiLineString): Position[][] =>
  g.type === 'LineString' ? [g.coordinates] : g.coordinates;

/** The part of a line within `km` along it on both sides of its point `at`, which follows vertex `index`. */
export function stretch(line: Position[], at: Position, index: number, km: number): Position[] {
  const walk = (vertices: Position[]): Position[] => {
    const out: Position[] = [];
    let gone = 0;
    let from = at;
    for (const v of vertices) {
      gone += distanceKm(from, v);
      if (gone > km) break;
      out.push(v);
      from = v;
    }
    return out;
  };
  return [...walk(line.slice(0, index + 1).reverse()).reverse(), at, ...walk(line.slice(index + 1))];
}

const point = (
  id: string,
  at: Position,
  about: Omit<RecipeFeature, 'id' | 'subject' | 'geometry'>,
): RecipeFeature => ({
  id,
  subject: 'kartarpur-corridor',
  geometry: { type: 'Point', coordinates: at },
  ...about,
});

/** @throws RangeError when the town is not in GeoNames, or the shrine is not 3.5 to 5 km from the boundary, as the press has it */
const recipe: Recipe = (ground) => {
  const dera = town('Derā Nānak', [75.028, 32.037]);
  const boundary = lines(ground.between(['india'], ['pakistan'])).reduce((a, b) =>
    nearestOn(b, CROSSING).km < nearestOn(a, CROSSING).km ? b : a,
  );
  const zero = nearestOn(boundary, CROSSING);
  const shrineKm = nearestOn(boundary, SHRINE).km;
  if (shrineKm < 3.5 || shrineKm > 5)
    throw new RangeError(`the shrine is ${shrineKm.toFixed(1)} km from the boundary`);
  const onLine = tidy([zero.at])[0]!;
  return [
    point('kartarpur-shrine', SHRINE, {
      method: 'digitised',
      precisionM: 50,
      lineage: 'The gurdwara’s published position.',
      geometrySources: ['clateway-kartarpur-shrine'],
    }),
    point('dera-baba-nanak', dera, {
      method: 'derived',
      precisionM: 1000,
      lineage: 'The town’s position in GeoNames.',
      geometrySources: ['geonames-cities-json'],
    }),
    point('kartarpur-zero-point', onLine, {
      method: 'digitised',
      precisionM: 1000,
      lineage:
        'The point of the boundary nearest to an estimate of the crossing’s position, which no source of ours states.',
      geometrySources: ['openstreetmap-geo-tz'],
    }),
    {
      id: 'kartarpur-way',
      subject: 'kartarpur-corridor',
      geometry: { type: 'LineString', coordinates: [dera, onLine, SHRINE] },
      method: 'schematic',
      precisionM: 1000,
      lineage:
        'Schematic: straight from the town to the crossing and from there to the shrine, not the road.',
      geometrySources: ['geonames-cities-json', 'openstreetmap-geo-tz'],
    },
    {
      id: 'kartarpur-boundary',
      subject: 'kartarpur-corridor',
      geometry: { type: 'LineString', coordinates: stretch(boundary, onLine, zero.index, REACH) },
      method: 'derived',
      precisionM: 200,
      lineage: 'The boundary between India and Pakistan about 10 km to either side of the crossing.',
      geometrySources: ['openstreetmap-geo-tz'],
    },
  ];
};
export default recipe;
