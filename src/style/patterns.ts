/** Hatches and the stipple as pixels that tile without a seam. Pure: the browser only has to hand them to the map. */
import { HATCH, HATCH_ANGLES, STIPPLE } from './look.ts';
import { PALETTES, PARTIES, type Party, type Theme } from './tokens.ts';

/** An RGBA image; `pixelRatio` image pixels are one CSS px. */
export interface PatternImage {
  width: number;
  height: number;
  data: Uint8Array;
  pixelRatio: number;
}

/** Lines per tile: more than one, so that the period can be near the wanted one on a whole-pixel tile. */
const LINES_PER_TILE = 2;

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/**
 * A hatch at the claimant's angle. Coverage is computed per pixel from the distance to the nearest line,
 * measured modulo the tile, so opposite edges meet.
 * @param stroke CSS px
 * @param scale enlarges period and stroke (the stage)
 * @param ratio image pixels per CSS px; the map shrinks or enlarges them by up to 2
 */
export function hatchImage(
  claimant: Party,
  colour: string,
  stroke: number,
  scale = 1,
  ratio = 2,
): PatternImage {
  const angle = HATCH_ANGLES[claimant];
  const slanted = angle === 45 || angle === 135;
  const along = HATCH.period * scale * ratio * (slanted ? Math.SQRT2 : 1);
  const size = Math.round(along * LINES_PER_TILE);
  const step = size / LINES_PER_TILE;
  const [r = 0, g = 0, b = 0] = rgb(colour);
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      // Image rows run downwards: a rising line keeps x + y constant.
      const across = { 0: y + 0.5, 90: x + 0.5, 45: x + y + 1, 135: x - y + size }[angle];
      const off = across % step;
      const distance = Math.min(off, step - off) / (slanted ? Math.SQRT2 : 1);
      const cover = Math.min(1, Math.max(0, (stroke * scale * ratio) / 2 - distance + 0.5));
      const at = (y * size + x) * 4;
      // MapLibre takes straight alpha from an ImageData-like object.
      data.set([r, g, b, Math.round(cover * 255)], at);
    }
  }
  return { width: size, height: size, data, pixelRatio: ratio };
}

/** The name under which the style asks for a hatch. */
export const hatchName = (claimant: string, weight: 'rest' | 'bold', theme: Theme, scale: number) =>
  `hatch-${claimant}-${weight}-${theme}-${scale}`;

/**
 * Dots, two to a tile, each in the middle of four others.
 * @param scale enlarges period and dots
 * @param ratio image pixels per CSS px
 */
export function stippleImage(colour: string, scale = 1, ratio = 2): PatternImage {
  const size = Math.round(STIPPLE.period * scale * ratio);
  const [r = 0, g = 0, b = 0] = rgb(colour);
  const data = new Uint8Array(size * size * 4);
  const dots = [size / 4, (3 * size) / 4];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const distance = Math.min(...dots.map((at) => Math.hypot(x + 0.5 - at, y + 0.5 - at)));
      const cover = Math.min(1, Math.max(0, STIPPLE.radius * scale * ratio - distance + 0.5));
      data.set([r, g, b, Math.round(cover * 255)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data, pixelRatio: ratio };
}

/** The name under which the style asks for the stipple. */
export const stippleName = (theme: Theme, scale: number) => `stipple-${theme}-${scale}`;

/** All patterns of a theme, by name. */
export function patternImages(theme: Theme, scale: number, ratio: number): Map<string, PatternImage> {
  const images = new Map<string, PatternImage>();
  for (const claimant of PARTIES)
    for (const weight of ['rest', 'bold'] as const)
      images.set(
        hatchName(claimant, weight, theme, scale),
        hatchImage(claimant, PALETTES[theme].states[claimant], HATCH[weight].stroke, scale, ratio),
      );
  images.set(stippleName(theme, scale), stippleImage(PALETTES[theme].ink3, scale, ratio));
  return images;
}
