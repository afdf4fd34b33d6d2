/** Towns and sites that the texts name and no dispute is about. */
import type { Position } from 'geojson';
import type { SourceId } from '../../src/domain/atlas.ts';
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { town } from '../steps/geonames.ts';

/** Id, GeoNames' spelling, and where to look for it. */
const TOWNS: [string, string, Position][] = [
  ['sialkot', 'Sialkot', [74.53, 32.49]],
  ['srinagar', 'Srinagar', [74.8, 34.09]],
  ['leh', 'Leh', [77.58, 34.165]],
  ['muzaffarabad', 'Muzaffarābād', [73.47, 34.37]],
  ['islamabad', 'Islamabad', [73.04, 33.72]],
  ['new-delhi', 'New Delhi', [77.22, 28.62]],
  ['kathmandu', 'Kathmandu', [85.32, 27.7]],
];

const UNREAD = 'Set from general knowledge: the source names the place but gives no position.';

/** Sites that GeoNames' towns do not hold: id, position, precision in metres, how it is known, and who names it. */
const SITES: [string, Position, number, string, SourceId[]][] = [
  [
    'pokhran',
    [71.753, 27.095],
    2000,
    'The published position of the test range, not of the town; the page on which it was read was not kept.',
    [],
  ],
  ['ras-koh', [64.94, 28.79], 5000, UNREAD, ['wikipedia-chagai-hills']],
  [
    'kharan',
    [63.78, 28.49],
    10000,
    `The test site in the desert, not the town. ${UNREAD}`,
    ['wikipedia-chagai-hills'],
  ],
  ['chashma', [71.46, 32.39], 2000, UNREAD, ['world-politics-review-2010-nuclear-deal']],
];

const recipe: Recipe = () => [
  ...TOWNS.map(([id, name, hint]): RecipeFeature => ({
    id,
    subject: 'places',
    geometry: { type: 'Point', coordinates: town(name, hint) },
    method: 'derived',
    precisionM: 1000,
    lineage: 'The town’s position in GeoNames.',
    geometrySources: ['geonames-cities-json'],
  })),
  ...SITES.map(([id, at, precisionM, lineage, geometrySources]): RecipeFeature => ({
    id,
    subject: 'places',
    geometry: { type: 'Point', coordinates: at },
    method: 'digitised',
    precisionM,
    lineage,
    geometrySources,
  })),
];
export default recipe;
