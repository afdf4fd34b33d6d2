/** Balochistan: an ordinary province of Pakistan, drawn because the text names it. */
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { ground } from './parts.ts';

export const balochistan: Recipe = (tiling): RecipeFeature[] => [
  ground(
    'balochistan',
    'places',
    tiling,
    'OpenStreetMap’s international boundaries, read from geo-tz; Natural Earth’s provincial line and coast, joined to them.',
  ),
];
