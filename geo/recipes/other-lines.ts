/** Other disputed ground and lines of the region: nobody's text names them yet, but the ground is not settled. */
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { STITCHED } from './kashmir.ts';
import { ground, line } from './parts.ts';

const SUBJECT = 'other-lines';
const POCKET =
  'Lines on the ground are OpenStreetMap’s, read from geo-tz; the south side is Natural Earth’s outline, moved with its ends onto them, because it lies as far off as the pocket is wide.';
const OVERLAP =
  'The ground that OpenStreetMap’s boundaries, read from geo-tz, give to both Bhutan and China, at its full detail.';
const LINES = [
  'line-of-actual-control-middle',
  'mcmahon-line',
  'arunachal-claim',
  'demchok-claim',
  'demchok-india-claim',
  'china-claim-pockets',
  'bhutan-china-sectors',
  'india-nepal-boundary',
  'radcliffe-line',
];

export const otherLines: Recipe = (tiling): RecipeFeature[] => [
  ...['nelang', 'barahoti', 'kaurik'].map((id) => ground(id, SUBJECT, tiling, POCKET)),
  ground('arunachal-pradesh', SUBJECT, tiling, STITCHED),
  ...['doklam', 'jakarlung-pasamlung'].map((id) => ground(id, SUBJECT, tiling, OVERLAP)),
  ...LINES.map((id) => line(id, SUBJECT, tiling)),
];
