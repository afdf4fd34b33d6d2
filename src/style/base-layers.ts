/** The quiet ground: land, waters, borders. Nothing here is in dispute, so nothing here has a state's colour. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { grow } from './expressions.ts';
import { LINES } from './look.ts';
import { mix } from './tokens.ts';
import type { StyleContext } from './tokens.ts';

const GRATICULE_ZOOMS = [
  { step: 600, minzoom: 0, maxzoom: 3.6 },
  { step: 120, minzoom: 3.6, maxzoom: 6.4 },
  { step: 60, minzoom: 6.4, maxzoom: 8.2 },
  { step: 10, minzoom: 8.2, maxzoom: 24 },
] as const;

/** Meridians and parallels, whole degrees over the world, minutes over the region, tagged with their step. */
export function graticule(): GeoJSON.FeatureCollection {
  const features: GeoJSON.Feature[] = [];
  for (const { step } of GRATICULE_ZOOMS) {
    const [west, south, east, north] = step < 60 ? [60, 20, 98, 42] : [-180, -80, 180, 80];
    const line = (coordinates: [number, number][]): GeoJSON.Feature => ({
      type: 'Feature',
      properties: { step },
      geometry: { type: 'LineString', coordinates },
    });
    for (let m = west * 60; m <= east * 60; m += step)
      features.push(
        line([
          [m / 60, south],
          [m / 60, north],
        ]),
      );
    for (let m = south * 60; m <= north * 60; m += step)
      features.push(
        line([
          [west, m / 60],
          [east, m / 60],
        ]),
      );
  }
  return { type: 'FeatureCollection', features };
}

export function landLayers({ ink }: StyleContext): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': ink.water } },
    { id: 'land', type: 'fill', source: 'base', 'source-layer': 'land', paint: { 'fill-color': ink.land } },
    {
      id: 'shore',
      type: 'line',
      source: 'base',
      'source-layer': 'land',
      paint: { 'line-color': ink.waterline, 'line-width': 0.6 },
    },
    ...GRATICULE_ZOOMS.map(({ step, minzoom, maxzoom }): LayerSpecification => ({
      id: `graticule-${step}`,
      type: 'line',
      source: 'graticule',
      minzoom,
      maxzoom,
      filter: ['==', ['get', 'step'], step],
      paint: { 'line-color': ink.ink, 'line-width': 0.5, 'line-opacity': 0.12 },
    })),
  ];
}

export function waterLayers({ ink, scale }: StyleContext): LayerSpecification[] {
  const rank: ExpressionSpecification = ['coalesce', ['get', 'rank'], 3];
  return [
    {
      id: 'rivers',
      type: 'line',
      source: 'base',
      'source-layer': 'rivers',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ink.river,
        'line-width': grow(
          [
            ['case', ['<=', rank, 1], 0.9, 0.6],
            ['case', ['<=', rank, 1], 1.7, 1.1],
          ],
          scale,
        ),
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'base',
      'source-layer': 'lakes',
      paint: { 'fill-color': ink.water },
    },
    {
      id: 'lake-shores',
      type: 'line',
      source: 'base',
      'source-layer': 'lakes',
      paint: { 'line-color': ink.waterline, 'line-width': grow([0.5, 1], scale) },
    },
  ];
}

const INTERNATIONAL: ExpressionSpecification = ['==', ['get', 'kind'], 'international'];
const BORDERS = { source: 'base', 'source-layer': 'borders' } as const;

/** The pale ribbon under borders that both sides accept. */
export function borderRibbon({ ink, strength, scale }: StyleContext): LayerSpecification {
  return {
    id: 'border-ribbon',
    type: 'line',
    ...BORDERS,
    filter: INTERNATIONAL,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': mix(ink.ink, ink.land, strength.ribbon),
      'line-width': grow(LINES.settled.ribbon!, scale),
    },
  };
}

export function borderLayers({ ink, scale }: StyleContext): LayerSpecification[] {
  const { width, opacity } = LINES.settled;
  return [
    {
      id: 'borders-internal',
      type: 'line',
      ...BORDERS,
      minzoom: 6.5,
      filter: ['==', ['get', 'kind'], 'internal'],
      paint: { 'line-color': ink.ink3, 'line-width': 0.6, 'line-opacity': 0.5, 'line-dasharray': [4, 3] },
    },
    {
      id: 'borders',
      type: 'line',
      ...BORDERS,
      filter: INTERNATIONAL,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': mix(ink.ink, ink.land, opacity), 'line-width': grow(width, scale) },
    },
  ];
}
