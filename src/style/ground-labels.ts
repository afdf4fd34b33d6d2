/** Names of ground in the middle of it, and what stands below them: who administers and who claims it. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { look, state } from './expressions.ts';
import { FONTS, NAME, ofKind, POINTS, SHOWN, textSize } from './text.ts';
import type { StyleContext } from './tokens.ts';

/** "X administers · Y claims" stands under a parcel's name from here. */
export const CAPTION_ZOOM = 6.6;
/** The size of a caption, of the name's. */
const CAPTION_SCALE = 0.76;
/** From line to line of a name, em. */
const NAME_LEADING = 1.15;

const GROUND = ofKind('area-label');
/** Of ground that is disputed; what nobody disputes is named only from `QUIET_ZOOM`. */
const DISPUTED: ExpressionSpecification = ['!=', ['get', 'room'], ''];
const QUIET_ZOOM = 6;
/** The zoom from which disputed ground is large enough to be named. */
const NAME_ZOOM: ExpressionSpecification = ['coalesce', ['get', 'nameZoom'], 0];
/** Large enough to be named; evaluated at whole zooms. */
const ROOMY: ExpressionSpecification = ['>=', ['zoom'], NAME_ZOOM];
/** Ground that is not named at this zoom, unless it is selected. */
export const UNNAMED_GROUND: ExpressionSpecification = [
  'all',
  ['==', ['get', 'kind'], 'area-label'],
  ['<', ['zoom'], ['case', DISPUTED, NAME_ZOOM, QUIET_ZOOM]],
];

/** An offset for a name of one line, and one for a name of two, em. */
const byLines = (one: [number, number], two: [number, number]): ExpressionSpecification => [
  'case',
  ['==', ['get', 'nameLines'], 2],
  ['literal', two],
  ['literal', one],
];

/** Large enough for a caption below its name. */
const CAPTIONED: ExpressionSpecification = ['>=', ['zoom'], ['coalesce', ['get', 'captionZoom'], 24]];
/** Ground whose name has a caption from `CAPTION_ZOOM`. */
export const CAPTIONED_GROUND: ExpressionSpecification = ['all', GROUND, DISPUTED, CAPTIONED];

/**
 * Names of ground, each in the middle of it, large enough for them.
 * @param source of the labels
 * @param prefix of the layers' ids; the layer whose names have captions is `-name-captioned`
 * @param more layout of all of them
 */
export function groundNames(
  { ink, scale }: StyleContext,
  source: string,
  prefix: string,
  more: SymbolLayerSpecification['layout'] = {},
): LayerSpecification[] {
  const name = (
    id: string,
    zooms: { minzoom?: number; maxzoom?: number },
    filter: ExpressionSpecification,
    layout: SymbolLayerSpecification['layout'] = { 'text-field': NAME, 'text-max-width': 12 },
  ): LayerSpecification => ({
    id: `${prefix}-${id}`,
    type: 'symbol',
    source,
    ...zooms,
    filter,
    layout: {
      'text-font': FONTS.serifStrong,
      'text-size': textSize(13, 17, scale),
      'text-line-height': NAME_LEADING,
      'text-padding': 4,
      ...layout,
      ...more,
    },
    paint: {
      'text-halo-color': ink.halo,
      'text-halo-width': 1.6 * scale,
      'text-color': ink.ink,
      'text-opacity': SHOWN,
    },
  });
  // Blank lines below the name, as wide as the widest of its captions.
  const room: ExpressionSpecification = [
    'format',
    NAME,
    {},
    ['concat', '\n', ['get', 'room']],
    { 'text-font': ['literal', FONTS.sans], 'font-scale': CAPTION_SCALE },
  ];
  return [
    name('quiet', { minzoom: QUIET_ZOOM }, ['all', GROUND, ['!', DISPUTED]]),
    name('name', { maxzoom: CAPTION_ZOOM }, ['all', GROUND, DISPUTED, ROOMY]),
    name('name-small', { minzoom: CAPTION_ZOOM }, ['all', GROUND, DISPUTED, ROOMY, ['!', CAPTIONED]]),
    name('name-captioned', { minzoom: CAPTION_ZOOM }, CAPTIONED_GROUND, {
      'text-field': room,
      'text-max-width': 60,
      'text-anchor': 'top',
      'text-offset': byLines([0, -0.55], [0, -0.55 - NAME_LEADING / 2]),
    }),
  ];
}

/**
 * What stands below a parcel's name. It follows the picture: each caption that a parcel can have is a symbol of its
 * own in the same place, of which feature-state shows one, so that nothing is laid out anew. They keep no room for
 * themselves: the name's label keeps it, and where that finds none (`uncaptioned`) the caption goes.
 */
export function groundCaptions({ ink, scale }: StyleContext): LayerSpecification {
  return {
    id: 'parcel-caption',
    type: 'symbol',
    ...POINTS,
    minzoom: CAPTION_ZOOM,
    filter: ['all', ofKind('caption'), CAPTIONED],
    layout: {
      'text-field': ['get', 'caption'],
      'text-font': FONTS.sans,
      'text-size': textSize(13 * CAPTION_SCALE, 17 * CAPTION_SCALE, scale),
      'text-line-height': 1.15,
      'text-max-width': 60,
      'text-anchor': 'top',
      // From the foot of the name's last line, in the caption's own em.
      'text-offset': byLines([0, 0.6 / CAPTION_SCALE], [0, (0.6 + NAME_LEADING / 2) / CAPTION_SCALE]),
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: {
      'text-halo-color': ink.halo,
      'text-halo-width': 1.6 * scale,
      'text-color': ink.ink,
      'text-opacity': [
        'case',
        [
          'all',
          ['==', look('caption'), ['get', 'caption']],
          ['!', state('hidden')],
          ['!', state('uncaptioned')],
        ],
        1,
        0,
      ],
    },
  };
}
