import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { chosenLabels } from './chosen-layers.ts';
import { atlasLabels } from './label-layers.ts';
import { PALETTES, STRENGTH, type StyleContext } from './tokens.ts';

const context: StyleContext = { theme: 'paper', ink: PALETTES.paper, strength: STRENGTH.paper, scale: 1 };

/** The layers that name a label of ground at a zoom; a bare one stands in for one that finds no room. */
const naming = (layers: ReturnType<typeof atlasLabels>, zoom: number, properties: object) =>
  layers
    .filter(
      (layer) =>
        layer.type === 'symbol' &&
        layer.filter &&
        zoom >= (layer.minzoom ?? 0) &&
        zoom < (layer.maxzoom ?? 24) &&
        layer.id !== 'chosen-bare' &&
        featureFilter(layer.filter, 'layer').filter({ zoom }, { type: 1, properties: { ...properties } }),
    )
    .map(({ id }) => id);

describe('ground that is selected', () => {
  for (const [what, properties] of [
    ['nobody disputes', { kind: 'area-label', room: '' }],
    ['is disputed', { kind: 'area-label', room: 'India’s', nameZoom: 5, captionZoom: 9 }],
  ] as const)
    it(`has one name of its own at every zoom where it ${what}, and another only where the map has room for it`, () => {
      for (let zoom = 1; zoom <= 13; zoom += 1) {
        expect(naming(chosenLabels(context), zoom, properties), String(zoom)).toHaveLength(1);
        expect(naming(atlasLabels(context), zoom, properties), String(zoom)).toHaveLength(
          zoom < (properties.room ? 5 : 6) ? 0 : 1,
        );
      }
    });
});
