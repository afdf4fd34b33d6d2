/** Other disputed lines of the region: nobody's text names them yet, but the ground they bound is not settled. */
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { line } from './parts.ts';

const SUBJECT = 'other-lines';
const POCKETS = ['nelang', 'barahoti', 'kaurik'];

export const otherLines: Recipe = (tiling): RecipeFeature[] => [
  line('line-of-actual-control-middle', SUBJECT, tiling.between(['china'], ['india', ...POCKETS])),
  line('mcmahon-line', SUBJECT, tiling.between(['china'], ['arunachal-pradesh'])),
  line('arunachal-claim', SUBJECT, tiling.between(['arunachal-pradesh'], ['india']), {
    source: 'natural-earth',
  }),
  line('demchok-claim', SUBJECT, tiling.between(['demchok'], ['ladakh']), { source: 'natural-earth' }),
  line('demchok-india-claim', SUBJECT, tiling.between(['demchok-east'], ['china']), {
    source: 'natural-earth',
  }),
  line('china-claim-pockets', SUBJECT, tiling.between(POCKETS, ['india']), { source: 'natural-earth' }),
  line(
    'bhutan-china-sectors',
    SUBJECT,
    tiling.between(['doklam', 'jakarlung-pasamlung'], ['bhutan', 'china']),
  ),
];
