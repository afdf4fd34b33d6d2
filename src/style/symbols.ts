/** Point symbols as SVG, from the same shapes for the map, the legend and the text. */
import { SYMBOL_HALO, SYMBOLS, type PointKind } from './look.ts';

/** The box of a symbol with room for its halo, in units. */
export const SYMBOL_BOX = 24;

/** Colours of a symbol: custom properties in the page, values on the map. */
export interface SymbolInks {
  ink: string;
  halo: string;
}
export const PAGE_INKS: SymbolInks = { ink: 'currentColor', halo: 'none' };

/** The shapes of a symbol as SVG elements in its box of 20 units, without the halo. */
export function symbolShapes(kind: PointKind, { ink, halo }: SymbolInks): string {
  return SYMBOLS[kind]
    .map(({ d, fill, pen }) => {
      const paint = `fill="${fill === 'ink' ? ink : fill === 'halo' ? halo : 'none'}"`;
      const stroke = pen ? ` stroke="${ink}" stroke-width="${pen}" stroke-linecap="round"` : '';
      return `<path d="${d}" ${paint}${stroke}/>`;
    })
    .join('');
}

/** A symbol that stands in a line of text or in the legend; it takes the text's colour. */
export const symbolSvg = (kind: PointKind, size: number) =>
  `<svg class="symbol" width="${size}" height="${size}" viewBox="0 0 20 20" aria-hidden="true">${symbolShapes(kind, PAGE_INKS)}</svg>`;

/** The strokes that draw a symbol on a canvas: first the halo around every shape, then the shapes. */
export function symbolStrokes(kind: PointKind, { ink, halo }: SymbolInks) {
  const shapes = SYMBOLS[kind];
  return [
    ...shapes.map(({ d, fill, pen }) => ({
      d,
      fill: fill ? halo : null,
      stroke: halo,
      width: (pen ?? 0) + 2 * SYMBOL_HALO,
    })),
    ...shapes.map(({ d, fill, pen }) => ({
      d,
      fill: fill ? (fill === 'ink' ? ink : halo) : null,
      stroke: pen ? ink : null,
      width: pen ?? 0,
    })),
  ];
}

/** The name under which the style asks for a symbol. */
export const symbolName = (kind: string, theme: string, scale: number) => `${kind}-${theme}-${scale}`;
