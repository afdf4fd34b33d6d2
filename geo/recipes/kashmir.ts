/** The parts of the former princely state, and the outlines of the claims to them. */
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { ground, line } from './parts.ts';

const SUBJECT = 'kashmir';
const STITCHED =
  'Lines on the ground are OpenStreetMap’s, read from geo-tz at their full detail; the other edges are Natural Earth’s outlines, joined to them.';

export const kashmir: Recipe = (tiling): RecipeFeature[] => [
  ground('jammu-kashmir', SUBJECT, tiling, ['jammu-kashmir'], STITCHED),
  ground('ladakh', SUBJECT, tiling, ['ladakh', 'demchok'], STITCHED),
  ground('azad-kashmir', SUBJECT, tiling, ['azad-kashmir'], STITCHED),
  ground('gilgit-baltistan', SUBJECT, tiling, ['gilgit-baltistan'], STITCHED),
  ground('aksai-chin', SUBJECT, tiling, ['aksai-chin'], STITCHED),
  ground('shaksgam', SUBJECT, tiling, ['shaksgam'], STITCHED),
  ground(
    'siachen',
    SUBJECT,
    tiling,
    ['siachen'],
    'Lines on the ground are OpenStreetMap’s; the south-east edge is the straight line from NJ9842 to the Karakoram Pass.',
  ),
  line('kashmir-claim-west', SUBJECT, tiling.between(['pakistan'], ['azad-kashmir', 'gilgit-baltistan']), {
    source: 'natural-earth',
  }),
  line('kashmir-claim-south', SUBJECT, tiling.between(['india'], ['jammu-kashmir', 'ladakh']), {
    source: 'natural-earth',
  }),
  line('aksai-chin-claim', SUBJECT, tiling.between(['aksai-chin'], ['china']), { source: 'natural-earth' }),
  line('shaksgam-claim', SUBJECT, tiling.between(['shaksgam'], ['china']), { source: 'natural-earth' }),
  line('sino-pakistani-line', SUBJECT, tiling.between(['gilgit-baltistan'], ['china', 'shaksgam'])),
  line('siachen-north-line', SUBJECT, tiling.between(['siachen'], ['shaksgam', 'china'])),
];
