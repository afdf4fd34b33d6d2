/** The Line of Actual Control in its western sector, and the places of eastern Ladakh. */
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { STITCHED } from './kashmir.ts';
import { ground, line, point } from './parts.ts';

const SUBJECT = 'pangong-tso';

export const pangongLine: Recipe = (tiling): RecipeFeature[] => [
  line('line-of-actual-control', SUBJECT, tiling),
  ...['demchok', 'demchok-east'].map((id) => ground(id, SUBJECT, tiling, STITCHED)),
  point('galwan', SUBJECT, 34.7491, 78.1656, 500, 'Published coordinates of the river’s mouth.', [
    'clateway-galwan-river',
  ]),
  point('gogra', SUBJECT, 34.2994, 78.9501, 1000, 'Published coordinates of Kyam, at Gogra–Hot Springs.', [
    'profilpelajar-hot-springs',
  ]),
  point(
    'depsang',
    SUBJECT,
    35.3,
    78,
    5000,
    'An approximate coordinate of the Y-junction, from general knowledge; no source that gives one was found.',
    ['asianet-2024-disengagement'],
  ),
  point(
    'demchok-village',
    SUBJECT,
    32.69991,
    79.44952,
    1000,
    'Published coordinates of the village on the north-western bank of the stream; the line runs half a kilometre to the south-east.',
    ['wikipedia-demchok-draft'],
  ),
  point(
    'khurnak',
    SUBJECT,
    33.756944,
    78.997222,
    1500,
    'Published coordinates of the ruin, to the second; another source has it 1.4 km to the north-west.',
    ['clateway-khurnak-fort', 'aroundus-khurnak-fort'],
  ),
  point(
    'spanggur-gap',
    SUBJECT,
    33.573,
    78.78,
    1000,
    'A coordinate in common use; the page on which it was read was not kept.',
    ['clateway-pangong'],
  ),
];
