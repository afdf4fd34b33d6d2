/** Naku La, and Sikkim with its line to the north. */
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { ground, line, point } from './parts.ts';

const SUBJECT = 'naku-la';

export const nakuLa: Recipe = (tiling): RecipeFeature[] => [
  ground(
    'sikkim',
    SUBJECT,
    tiling,
    'OpenStreetMap’s international boundaries, read from geo-tz; Natural Earth’s line towards West Bengal, joined to them.',
  ),
  line('sikkim-line', SUBJECT, tiling),
  point(
    'naku-la',
    SUBJECT,
    28.0407,
    88.4802,
    1000,
    'Published coordinates; 10 m from the line on the ground.',
    ['enwikipedia-net-naku-la'],
  ),
];
