/** The Kartarpur corridor: the shrine, the town across the Ravi, and the way between them over the boundary. */
import type { Position } from 'geojson';
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { chained } from '../steps/edges.ts';
import { town } from '../steps/geonames.ts';
import { nearestOn, tidy } from '../steps/route.ts';
import { line, partsOf } from './parts.ts';

const SHRINE: Position = [75.01658, 32.08735];
/** Where the crossing is said to be, within 1 km. */
const CROSSING: Position = [75.02, 32.048];
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
const recipe: Recipe = (tiling) => {
  const dera = town('Derā Nānak', [75.028, 32.037]);
  const [boundary] = partsOf(
    chained(tiling.line('kartarpur-boundary').map(({ geometry }) => geometry.coordinates)),
  );
  const zero = nearestOn(boundary!, CROSSING);
  const shrineKm = nearestOn(boundary!, SHRINE).km;
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
    line('kartarpur-boundary', 'kartarpur-corridor', tiling, {
      also: 'The stretch about 10 km to either side of the crossing.',
    }),
  ];
};
export default recipe;
