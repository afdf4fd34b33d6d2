/** What the reader puts on the map: the spot that is asked about, and a path or an area that is measured. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { StyleContext } from './tokens.ts';

const SKETCH = { source: 'sketch' } as const;
const ofRole = (role: 'spot' | 'path' | 'area' | 'corner'): ExpressionSpecification => [
  '==',
  ['get', 'role'],
  role,
];

export function sketchLayers({ ink, scale }: StyleContext): LayerSpecification[] {
  const disc = (role: 'spot' | 'corner', radius: number, colour: string): LayerSpecification => ({
    id: `sketch-${role}`,
    type: 'circle',
    ...SKETCH,
    filter: ofRole(role),
    paint: {
      'circle-radius': radius * scale,
      'circle-color': colour,
      'circle-stroke-color': ink.ink,
      'circle-stroke-width': 1.5 * scale,
    },
  });
  return [
    {
      id: 'sketch-area',
      type: 'fill',
      ...SKETCH,
      filter: ofRole('area'),
      paint: { 'fill-color': ink.ink, 'fill-opacity': 0.1 },
    },
    {
      id: 'sketch-path-clear',
      type: 'line',
      ...SKETCH,
      filter: ofRole('path'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ink.halo, 'line-width': 5 * scale },
    },
    {
      id: 'sketch-path',
      type: 'line',
      ...SKETCH,
      filter: ofRole('path'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ink.ink, 'line-width': 2 * scale },
    },
    disc('corner', 3.5, ink.halo),
    disc('spot', 7, ink.mark),
  ];
}
