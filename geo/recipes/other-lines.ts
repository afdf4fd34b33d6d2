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
  ground(
    'sir-creek',
    SUBJECT,
    tiling,
    'Between OpenStreetMap’s line in the creek, read from geo-tz, and the east bank as GSHHG’s shore has it, with the mouths of side creeks crossed straight. It ends in the north where GSHHG’s creek does and in the south at Natural Earth’s coast, some 18 km above the mouth.',
  ),
  line('sir-creek-india-line', SUBJECT, tiling, {
    lineage:
      'OpenStreetMap’s line, which keeps near the middle of the creek, from its head to Natural Earth’s coast, some 18 km above the mouth; no official map of the reading was found. Above 23.966 N, where no bank could be read, it stands for both readings.',
  }),
  line('sir-creek-pakistan-line', SUBJECT, tiling, {
    lineage:
      'The east bank as GSHHG’s shore has it, along the island before which the channel passes, with the mouths of side creeks crossed straight, down to Natural Earth’s coast. The line of the map of 1914 was not found; the creek has moved since.',
  }),
  ...LINES.map((id) => line(id, SUBJECT, tiling)),
];
