/** Hands the style's images to the map: hatches and stipple as they are, symbols drawn once by the browser. */
import type { Map as MapLibre } from 'maplibre-gl';
import { POINT_KINDS, type PointKind } from '../style/look.ts';
import { patternImages } from '../style/patterns.ts';
import { SYMBOL_BOX, symbolName, symbolStrokes } from '../style/symbols.ts';
import { PALETTES, type Theme } from '../style/tokens.ts';

function drawSymbol(kind: PointKind, theme: Theme, scale: number, ratio: number): ImageData {
  const side = Math.round(SYMBOL_BOX * ratio * scale);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  // Read back at once: a canvas on the GPU would take ten times as long.
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  pen.scale(side / SYMBOL_BOX, side / SYMBOL_BOX);
  pen.translate((SYMBOL_BOX - 20) / 2, (SYMBOL_BOX - 20) / 2);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const { d, fill, stroke, width } of symbolStrokes(kind, PALETTES[theme])) {
    const path = new Path2D(d);
    if (fill) {
      pen.fillStyle = fill;
      pen.fill(path);
    }
    if (stroke && width > 0) {
      pen.strokeStyle = stroke;
      pen.lineWidth = width;
      pen.stroke(path);
    }
  }
  return pen.getImageData(0, 0, side, side);
}

/**
 * Adds the images of a theme and size; those that are there stay. They are drawn about as fine as the map:
 * it has no mipmaps, and thin rings break up when they are shrunk much.
 * @param pixelRatio the map's device pixels for a CSS px
 */
export function addImages(map: MapLibre, theme: Theme, scale: number, pixelRatio: number) {
  const ratio = Math.min(3, Math.max(1, Math.ceil(pixelRatio)));
  for (const [name, { width, height, data, pixelRatio }] of patternImages(theme, scale, 2 * ratio))
    if (!map.hasImage(name)) map.addImage(name, { width, height, data }, { pixelRatio });
  for (const kind of POINT_KINDS) {
    const name = symbolName(kind, theme, scale);
    if (!map.hasImage(name)) map.addImage(name, drawSymbol(kind, theme, scale, ratio), { pixelRatio: ratio });
  }
}
