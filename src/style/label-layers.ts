/** Names: of countries and waters quietly, of towns and places in sans, of parcels in serif. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { grow, look, partyColour, present, state } from './expressions.ts';
import { groundCaptions, groundNames } from './ground-labels.ts';
import { POINT_KINDS, SYMBOL_SIZE } from './look.ts';
import { SETS } from './sets.ts';
import { FONTS, NAME, ofKind, POINTS, SHOWN, textSize } from './text.ts';
import type { StyleContext } from './tokens.ts';

/** Symbols other than capitals begin here: below, the lines are the picture. */
const PLACES_ZOOM = 5.6;
export const POINT_KINDS_SHOWN_LATE = POINT_KINDS.filter((kind) => kind !== 'capital');
const SIZE_AT_ONE = 20;

export const iconName = ({ theme, scale }: StyleContext) =>
  ['concat', ['get', 'kind'], `-${theme}-${scale}`] as ExpressionSpecification;

const iconSize = grow([SYMBOL_SIZE[0] / SIZE_AT_ONE, SYMBOL_SIZE[1] / SIZE_AT_ONE]);

/** Layout of a symbol with its name beside it, on whichever side there is room. */
export const beside = (context: StyleContext): SymbolLayerSpecification['layout'] => ({
  'icon-size': iconSize,
  'text-field': NAME,
  'text-font': FONTS.sans,
  'text-size': textSize(12, 14, context.scale),
  'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
  'text-radial-offset': 0.85,
  'text-justify': 'auto',
  'text-optional': true,
  'text-max-width': 9,
});

export function baseLabels(context: StyleContext): LayerSpecification[] {
  const { ink, scale } = context;
  const halo = { 'text-halo-color': ink.halo, 'text-halo-width': 1.4 * scale };
  const town = (rank: number, minzoom: number): LayerSpecification => ({
    id: `places-${rank}`,
    type: 'symbol',
    source: 'base',
    'source-layer': 'places',
    minzoom,
    filter: ['==', ['get', 'rank'], rank],
    layout: {
      ...beside(context),
      'icon-image': [
        'match',
        ['get', 'kind'],
        'capital',
        `capital-${context.theme}-${scale}`,
        'pass',
        `pass-${context.theme}-${scale}`,
        `town-${context.theme}-${scale}`,
      ],
    },
    paint: { ...halo, 'text-color': ink.ink2, 'icon-opacity': 0.9 },
  });
  return [
    town(4, 8.4),
    town(3, 7),
    town(2, 5.8),
    town(1, 3.4),
    {
      id: 'river-names',
      type: 'symbol',
      source: 'base',
      'source-layer': 'rivers',
      minzoom: 6.2,
      filter: ['!=', ['get', 'name'], ''],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': NAME,
        'text-font': FONTS.serifItalic,
        'text-size': textSize(11, 13, scale),
        'text-letter-spacing': 0.06,
        'text-max-angle': 28,
        'text-offset': [0, -0.55],
      },
      paint: { 'text-color': ink.waterInk, 'text-halo-color': ink.land, 'text-halo-width': 1.2 },
    },
    {
      id: 'waters',
      type: 'symbol',
      source: 'base',
      'source-layer': 'waters',
      filter: [
        'step',
        ['zoom'],
        ['<=', ['coalesce', ['get', 'rank'], 1], 1],
        6,
        ['<=', ['coalesce', ['get', 'rank'], 1], 3],
        8,
        true,
      ],
      layout: {
        'text-field': NAME,
        'text-font': FONTS.serifItalic,
        'text-size': textSize(12, 16, scale),
        'text-letter-spacing': 0.04,
      },
      paint: { 'text-color': ink.waterInk, 'text-halo-color': ink.land, 'text-halo-width': 1 },
    },
    {
      id: 'countries',
      type: 'symbol',
      source: 'base',
      'source-layer': 'countries',
      minzoom: 2.5,
      maxzoom: 8,
      layout: {
        'text-field': ['upcase', NAME],
        'text-font': FONTS.sansStrong,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['case', ['<=', ['get', 'rank'], 1], 13 * scale, 10 * scale],
          5,
          ['case', ['<=', ['get', 'rank'], 1], 17 * scale, 12.5 * scale],
          7,
          ['case', ['<=', ['get', 'rank'], 1], 22 * scale, 16 * scale],
        ],
        'text-letter-spacing': 0.28,
        'text-max-width': 30,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { ...halo, 'text-color': partyColour(['get', 'code'], ink, ink.ink3) },
    },
  ];
}

/** The marker under a point: there is no line to lay it beneath, so it is a disc. */
export function pointMarker({ ink, scale }: StyleContext): LayerSpecification {
  return {
    id: 'point-mark',
    type: 'circle',
    ...POINTS,
    filter: ofKind(...POINT_KINDS),
    paint: {
      'circle-radius': grow([9, 13], scale),
      'circle-color': ['case', state('selected'), ink.mark, ink.markSoft],
      'circle-opacity': ['case', state('hidden'), 0, ['any', state('selected'), state('pointed')], 1, 0],
      'circle-stroke-color': ink.ink,
      'circle-stroke-width': 1,
      'circle-stroke-opacity': ['case', state('hidden'), 0, state('selected'), 0.6, 0],
    },
  };
}

/** Names along lines of the atlas: ways early, lines once there is room. */
function lineNames({ ink, scale }: StyleContext): LayerSpecification[] {
  const named: ExpressionSpecification = ['!=', ['get', 'name'], ''];
  const drawn: ExpressionSpecification = [
    'case',
    // A selected one has a label that stands upright.
    ofKind('ridge'),
    ['!', state('selected')],
    ['any', ['!', ofKind('arc', 'line')], ['!=', look('pattern'), ''], state('selected')],
  ];
  return SETS.map(({ id, lines, zooms }) => ({
    id: `line-names-${id}`,
    type: 'symbol',
    ...lines,
    ...zooms,
    minzoom: zooms.minzoom ?? PLACES_ZOOM,
    filter: (id === 'overview'
      ? ofKind('route')
      : ['all', ofKind('route', 'corridor', 'ridge', 'line', 'arc'), named]) as FilterSpecification,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 480,
      'text-field': NAME,
      'text-font': FONTS.sansStrong,
      'text-size': textSize(11.5, 13, scale),
      'text-max-angle': 30,
      'text-offset': [0, -1],
      'text-letter-spacing': 0.01,
    },
    paint: {
      'text-color': ink.ink2,
      'text-halo-color': ink.halo,
      'text-halo-width': 1.6 * scale,
      'text-opacity': present(1, drawn),
    },
  }));
}

export function atlasLabels(context: StyleContext): LayerSpecification[] {
  const { ink, scale } = context;
  const halo = { 'text-halo-color': ink.halo, 'text-halo-width': 1.6 * scale };
  const places = (id: string, minzoom: number, kinds: readonly string[]): LayerSpecification => ({
    id,
    type: 'symbol',
    ...POINTS,
    minzoom,
    filter: ofKind(...kinds),
    layout: { ...beside(context), 'icon-image': iconName(context) },
    paint: { ...halo, 'text-color': ink.ink, 'text-opacity': SHOWN, 'icon-opacity': SHOWN },
  });
  return [
    ...lineNames(context),
    places('points', PLACES_ZOOM, POINT_KINDS_SHOWN_LATE),
    places('capitals', 3.4, ['capital']),
    {
      id: 'lake-names',
      type: 'symbol',
      ...POINTS,
      minzoom: 6,
      filter: ofKind('lake-label'),
      layout: {
        'text-field': NAME,
        'text-font': FONTS.serifItalic,
        'text-size': textSize(13, 17, scale),
        'text-letter-spacing': 0.04,
      },
      paint: { ...halo, 'text-color': ink.waterInk, 'text-opacity': SHOWN },
    },
    groundCaptions(context),
    ...groundNames(context, POINTS.source, 'parcel'),
  ];
}
