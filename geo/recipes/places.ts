/** Towns and sites that the texts name and no dispute is about. */
import type { Position } from 'geojson';
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

/** Sites that GeoNames' towns do not hold: id, position, precision in metres, and how it is known. */
const SITES: [string, Position, number, string][] = [
  ['pokhran', [71.753, 27.095], 2000, 'The published position of the test range, not of the town.'],
  ['ras-koh', [64.94, 28.79], 5000, 'Set from general knowledge of the place, not read in a source.'],
  [
    'kharan',
    [63.78, 28.49],
    10000,
    'The test site in the desert, not the town; set from general knowledge, not read in a source.',
  ],
  ['chashma', [71.46, 32.39], 2000, 'Set from general knowledge of the place, not read in a source.'],
];

const recipe: Recipe = () => [
  ...TOWNS.map(([id, name, hint]): RecipeFeature => ({
    id,
    subject: 'places',
    geometry: { type: 'Point', coordinates: town(name, hint) },
    method: 'derived',
    precisionM: 1000,
    lineage: 'The town’s position in GeoNames.',
    geometrySources: ['geonames'],
  })),
  ...SITES.map(([id, at, precisionM, lineage]): RecipeFeature => ({
    id,
    subject: 'places',
    geometry: { type: 'Point', coordinates: at },
    method: 'digitised',
    precisionM,
    lineage,
    geometrySources: [],
  })),
];
export default recipe;
