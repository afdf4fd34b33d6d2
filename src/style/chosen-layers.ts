/**
 * Names of what is selected, before all other names: of ground and places, and of water where the map does not name
 * all of it. What one has chosen, or a scene tells of, is never an empty mark. They have a source of their own, so that
 * nothing else is laid out anew for them; the symbol that is there anyway gives way to the one here.
 */
import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { CAPTION_ZOOM, CAPTIONED_GROUND, groundNames, UNNAMED_GROUND } from './ground-labels.ts';
import { beside, iconName, POINT_KINDS_SHOWN_LATE } from './label-layers.ts';
import { FONTS, ofKind, textSize } from './text.ts';
import type { StyleContext } from './tokens.ts';

/** The source of the points and the labels that are selected, in the order in which they were chosen. */
export const CHOSEN = 'chosen';

export function chosenLabels(context: StyleContext): LayerSpecification[] {
  const { ink, scale } = context;
  const halo = { 'text-halo-color': ink.halo, 'text-halo-width': 1.6 * scale };
  const common = beside(context);
  const ground = (
    id: string,
    layer: Pick<SymbolLayerSpecification, 'filter' | 'minzoom' | 'maxzoom'>,
    font: readonly string[],
    colour: string,
    room: SymbolLayerSpecification['layout'] = { 'text-radial-offset': 1 },
  ): LayerSpecification => ({
    id,
    type: 'symbol',
    source: CHOSEN,
    ...layer,
    layout: {
      ...common,
      'text-font': [...font],
      'text-size': textSize(13, 17, scale),
      ...room,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: { ...halo, 'text-color': colour },
  });
  return [
    ground('chosen-water', { filter: ofKind('lake-label'), maxzoom: 6 }, FONTS.serifItalic, ink.waterInk),
    ground('chosen-ground', { filter: UNNAMED_GROUND }, FONTS.serifStrong, ink.ink),
    // Where the name finds no room with its caption. So near that it gives way wherever that is placed.
    ground('chosen-bare', { filter: CAPTIONED_GROUND, minzoom: CAPTION_ZOOM }, FONTS.serifStrong, ink.ink, {
      'text-variable-anchor': ['center', 'right', 'left', 'bottom', 'top'],
      'text-radial-offset': 0.3,
    }),
    {
      id: 'chosen-points',
      type: 'symbol',
      source: CHOSEN,
      filter: ofKind(...POINT_KINDS_SHOWN_LATE),
      layout: {
        ...common,
        'icon-image': iconName(context),
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { ...halo, 'text-color': ink.ink },
    },
    {
      id: 'chosen-ridges',
      type: 'symbol',
      source: CHOSEN,
      filter: ofKind('ridge-label'),
      layout: {
        ...common,
        'text-font': FONTS.sansStrong,
        'text-variable-anchor': ['bottom', 'left', 'right'],
        'text-radial-offset': 1,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { ...halo, 'text-color': ink.ink },
    },
    // Last, and so first: these lie in the middle of their ground, the names of places move aside.
    ...groundNames(context, CHOSEN, 'chosen', { 'symbol-sort-key': ['get', 'order'] }),
  ];
}
