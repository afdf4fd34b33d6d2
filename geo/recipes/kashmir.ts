/** The parts of the former princely state, and the outlines of the claims to them. */
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { ground, line } from './parts.ts';

const SUBJECT = 'kashmir';
export const STITCHED =
  'Lines on the ground are OpenStreetMap’s, read from geo-tz at their full detail; the other edges are Natural Earth’s outlines, joined to them.';

/** Parcels that are features by themselves. */
const GROUND = ['jammu-kashmir', 'azad-kashmir', 'gilgit-baltistan', 'aksai-chin', 'shaksgam'];
const LINES = [
  'kashmir-claim-west',
  'kashmir-claim-south',
  'aksai-chin-claim',
  'shaksgam-claim',
  'sino-pakistani-line',
  'siachen-north-line',
];

export const kashmir: Recipe = (tiling): RecipeFeature[] => [
  ...GROUND.map((id) => ground(id, SUBJECT, tiling, STITCHED)),
  ground('ladakh', SUBJECT, tiling, STITCHED, ['ladakh', 'demchok']),
  ground(
    'siachen',
    SUBJECT,
    tiling,
    'Lines on the ground are OpenStreetMap’s; the south-east edge is the straight line from NJ9842 to the Karakoram Pass.',
  ),
  ...LINES.map((id) => line(id, SUBJECT, tiling)),
];
