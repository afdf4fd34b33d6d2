/**
 * What is put on the map by hand: the spot that is asked about, a path or an area that is measured, and in a talk the
 * strokes of a pen.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { StyleContext } from './tokens.ts';

const SKETCH = { source: 'sketch' } as const;
const ofRole = (role: 'spot' | 'path' | 'area' | 'corner' | 'stroke' | 'dot'): ExpressionSpecification => [
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

/** A pen's strokes, over all else: in the colour that means "this one", edged so that it stands on any ground. */
export function strokeLayers({ ink, scale }: StyleContext): LayerSpecification[] {
  const WIDTH = 4.4;
  const EDGE = 1.4;
  const line = (id: string, width: number, colour: string): LayerSpecification => ({
    id,
    type: 'line',
    ...SKETCH,
    filter: ofRole('stroke'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width * scale },
  });
  return [
    line('stroke-edge', WIDTH + 2 * EDGE, ink.markInk),
    line('stroke', WIDTH, ink.mark),
    {
      id: 'stroke-dot',
      type: 'circle',
      ...SKETCH,
      filter: ofRole('dot'),
      paint: {
        'circle-radius': 1.1 * WIDTH * scale,
        'circle-color': ink.mark,
        'circle-stroke-color': ink.markInk,
        'circle-stroke-width': EDGE * scale,
      },
    },
  ];
}
