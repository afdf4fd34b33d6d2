/** The style: data × looks × theme -> MapLibre. Pure, built once per theme; what changes later is state. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { borderLayers, borderRibbon, graticule, landLayers, waterLayers } from './base-layers.ts';
import { CHOSEN, chosenLabels } from './chosen-layers.ts';
import { hatch, wash } from './ground-layers.ts';
import { atlasLabels, baseLabels, pointMarker } from './label-layers.ts';
import {
  band,
  claim,
  control,
  hidden,
  knockOut,
  marker,
  ribbon,
  settled,
  undemarcated,
  ways,
} from './line-layers.ts';
import { OVERVIEW_TILE_ZOOM, SETS } from './sets.ts';
import { sketchLayers, strokeLayers } from './sketch-layers.ts';
import { PALETTES, STRENGTH, type StyleContext, type Theme } from './tokens.ts';

export interface StyleSources {
  /** `pmtiles://` addresses. */
  base: string;
  atlas: string;
  /** Areas and lines, generalised, drawn below zoom 7; parsed, so that nothing is fetched twice. */
  overview: GeoJSON.FeatureCollection;
  /** Places and the labels of areas, drawn at every zoom. */
  points: GeoJSON.FeatureCollection;
}

/** All layers, from the bottom to the top. */
export function buildLayers(context: StyleContext): LayerSpecification[] {
  const both = (draw: typeof wash) => SETS.flatMap((set) => draw(set, context));
  return [
    ...landLayers(context),
    borderRibbon(context),
    ...both(ribbon),
    ...both(band),
    ...waterLayers(context),
    ...both(wash),
    ...both(hatch),
    ...borderLayers(context),
    ...both(marker),
    ...both(ways),
    ...both(knockOut),
    ...both(settled),
    ...both(hidden),
    ...both(claim),
    ...both(control),
    ...both(undemarcated),
    ...sketchLayers(context),
    pointMarker(context),
    ...baseLabels(context),
    ...atlasLabels(context),
    ...chosenLabels(context),
    ...strokeLayers(context),
  ];
}

/**
 * The whole style of a theme. It has no `glyphs`: names are drawn with the page's own fonts, so that no font
 * server is asked.
 */
export function buildStyle(theme: Theme, sources: StyleSources, { scale = 1 } = {}): StyleSpecification {
  const context: StyleContext = { theme, ink: PALETTES[theme], strength: STRENGTH[theme], scale };
  return {
    version: 8,
    name: `Marchlands, ${theme}`,
    transition: { duration: 0, delay: 0 },
    sources: {
      base: { type: 'vector', url: sources.base },
      atlas: { type: 'vector', url: sources.atlas, promoteId: { areas: 'id', lines: 'id' } },
      // Few tiles, so that a change of picture is written once for most features. A vertex is rounded by half a pixel at
      // most where the overview is last drawn.
      overview: { type: 'geojson', data: sources.overview, promoteId: 'id', maxzoom: OVERVIEW_TILE_ZOOM },
      points: { type: 'geojson', data: sources.points, promoteId: 'id' },
      // Filled by what is selected.
      [CHOSEN]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      sketch: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0 },
      graticule: { type: 'geojson', data: graticule(), maxzoom: 8 },
    },
    layers: buildLayers(context),
  };
}
