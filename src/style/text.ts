/** What all labels share: their fonts, their sizes, what a name says and when it is seen. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { state } from './expressions.ts';

/**
 * The families of the page's fonts. MapLibre reads weight and slant from the name, and puts the name into CSS as
 * it stands: one with a digit in it must bring its own quotes.
 */
export const FONTS = {
  sans: ['"Source Sans 3"'],
  sansStrong: ['"Source Sans 3 SemiBold"'],
  serifStrong: ['"Source Serif 4 SemiBold"'],
  serifItalic: ['"Source Serif 4 Italic"'],
};

const FULL_NAME: ExpressionSpecification = ['get', 'name'];
/** A name as the map writes it: without the explanation that some carry in parentheses. */
export const NAME: ExpressionSpecification = [
  'case',
  ['in', ' (', FULL_NAME],
  ['slice', FULL_NAME, 0, ['index-of', ' (', FULL_NAME]],
  FULL_NAME,
];

/** A text size in px at zoom 4 and 9. */
export const textSize = (small: number, large: number, scale: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  4,
  small * scale,
  9,
  large * scale,
];

export const ofKind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

/** Names never step back with their ground: they only go where the ground goes. */
export const SHOWN: ExpressionSpecification = ['case', state('hidden'), 0, 1];
/** The points of the atlas, those among them at which ground and water is named. */
export const POINTS = { source: 'points' } as const;
