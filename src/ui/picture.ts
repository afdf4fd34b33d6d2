/** A picture to be saved: the map with all that a map must say of itself, composed on a canvas. */
import { swatchSvg } from '../style/swatches.ts';
import type { LegendEntry } from '../style/legend.ts';
import type { Palette } from '../style/tokens.ts';

export interface PictureParts {
  /** What the map draws, in device pixels; two where it is compared. */
  maps: readonly ImageBitmap[];
  /** Whose map each is, of when. */
  captions: readonly string[];
  /** Device pixels for a CSS pixel. */
  ratio: number;
  palette: Palette;
  title: string;
  legendTitle: string;
  legend: readonly LegendEntry[];
  /** A round length and the width of its bar, CSS px. */
  scale: { label: string; px: number };
  credit: string;
  notice: string;
  link: string;
}

/** All in CSS px. */
const MARGIN = 24;
const LEAST_WIDTH = 640;
const SWATCH = { width: 40, height: 24 };
const COLUMN = 300;
const SERIF = "'Source Serif 4', Georgia, serif";
const SANS = "'Source Sans 3', 'Noto Serif Devanagari', 'Noto Serif SC', system-ui, sans-serif";

interface TextStyle {
  font: string;
  line: number;
  ink: string;
}

/** Words to lines of at most a width; what has no space in it is cut where it must be. */
export function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line) lines.push(line);
    line = '';
  };
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    flush();
    line = word;
    while (measure(line) > width && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && measure(line.slice(0, end)) > width) end -= 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  flush();
  return lines;
}

/** A swatch as an image, in the colours of the page as it is. @throws Error where the browser cannot draw it */
async function swatchImage(entry: LegendEntry, ratio: number): Promise<HTMLImageElement> {
  const page = getComputedStyle(document.documentElement);
  const svg = swatchSvg(entry.swatch, SWATCH)
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => page.getPropertyValue(name).trim())
    .replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" `)
    .replace(/width="\d+" height="\d+"/, `width="${SWATCH.width * ratio}" height="${SWATCH.height * ratio}"`);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** Draws downwards from a place, and knows how far it came; on a canvas of no height it only measures. */
class Sheet {
  y = MARGIN;
  readonly #context: CanvasRenderingContext2D;
  readonly #width: number;

  constructor(context: CanvasRenderingContext2D, width: number) {
    this.#context = context;
    this.#width = width;
  }

  text(text: string, { font, line, ink }: TextStyle, x = MARGIN, width = this.#width - 2 * MARGIN) {
    const context = this.#context;
    context.font = font;
    context.fillStyle = ink;
    context.textBaseline = 'alphabetic';
    for (const row of wrap(text, width, (each) => context.measureText(each).width)) {
      context.fillText(row, x, this.y + line * 0.78);
      this.y += line;
    }
  }

  space(px: number) {
    this.y += px;
  }
}

function draw(
  context: CanvasRenderingContext2D,
  width: number,
  parts: PictureParts,
  swatches: HTMLImageElement[],
) {
  const { maps, captions, ratio, palette, title, legendTitle, legend, scale, credit, notice, link } = parts;
  const sheet = new Sheet(context, width);
  const words: TextStyle = { font: `400 15px ${SANS}`, line: 21, ink: palette.ink };
  const small: TextStyle = { font: `400 13px ${SANS}`, line: 18, ink: palette.ink2 };

  sheet.text(title, { font: `600 28px ${SERIF}`, line: 34, ink: palette.ink });
  sheet.space(2);
  if (maps.length < 2) sheet.text(captions[0] ?? '', words);
  sheet.space(12);

  const mapWidth = (map: ImageBitmap) => map.width / ratio;
  const gap = maps.length > 1 ? 12 : 0;
  const all = maps.reduce((sum, map) => sum + mapWidth(map), gap * (maps.length - 1));
  const top = sheet.y;
  let x = (width - all) / 2;
  let bottom = top;
  maps.forEach((map, index) => {
    sheet.y = top;
    if (maps.length > 1) {
      sheet.text(captions[index] ?? '', words, x, mapWidth(map));
      sheet.space(6);
    }
    const height = map.height / ratio;
    context.drawImage(map, x, sheet.y, mapWidth(map), height);
    context.strokeStyle = palette.ink;
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, sheet.y + 0.5, mapWidth(map) - 1, height - 1);
    bottom = Math.max(bottom, sheet.y + height);
    x += mapWidth(map) + gap;
  });
  sheet.y = bottom + 12;

  context.fillStyle = palette.ink;
  context.fillRect(MARGIN, sheet.y + 6, scale.px, 3);
  context.fillRect(MARGIN, sheet.y + 2, 1.5, 7);
  context.fillRect(MARGIN + scale.px - 1.5, sheet.y + 2, 1.5, 7);
  sheet.text(scale.label, small, MARGIN + scale.px + 10);
  sheet.space(10);

  sheet.text(legendTitle, { font: `600 17px ${SERIF}`, line: 24, ink: palette.ink });
  sheet.space(4);
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / COLUMN));
  const columnWidth = (width - 2 * MARGIN) / columns;
  for (let row = 0; row < legend.length; row += columns) {
    const start = sheet.y;
    let end = start + SWATCH.height + 6;
    legend.slice(row, row + columns).forEach((entry, column) => {
      const left = MARGIN + column * columnWidth;
      sheet.y = start + 2;
      context.drawImage(swatches[row + column]!, left, start, SWATCH.width, SWATCH.height);
      sheet.text(
        entry.label,
        { ...words, font: `400 14px ${SANS}`, line: 19 },
        left + SWATCH.width + 10,
        columnWidth - SWATCH.width - 24,
      );
      end = Math.max(end, sheet.y + 6);
    });
    sheet.y = end;
  }
  sheet.space(8);
  sheet.text(notice, small);
  sheet.text(credit, small);
  sheet.text(link, small);
  return sheet.y + MARGIN;
}

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser offers no canvas');
  return context;
};

/** Composes the picture as a PNG. @throws Error where there is no map, or the browser cannot draw */
export async function composePicture(parts: PictureParts): Promise<Blob> {
  const { maps, ratio, palette, legend } = parts;
  if (maps.length === 0) throw new Error('there is no map');
  const swatches = await Promise.all(legend.map((entry) => swatchImage(entry, ratio)));
  await Promise.all([document.fonts.load(`600 28px ${SERIF}`), document.fonts.load(`400 15px ${SANS}`)]);
  const ofMaps = maps.reduce((sum, map) => sum + map.width / ratio + 12, -12);
  const width = Math.max(LEAST_WIDTH, Math.ceil(ofMaps) + 2 * MARGIN);
  const canvas = document.createElement('canvas');
  // Once to see how high it comes, once to draw.
  const height = Math.ceil(draw(contextOf(canvas), width, parts, swatches));
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = contextOf(canvas);
  context.scale(ratio, ratio);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  draw(context, width, parts, swatches);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))),
      'image/png',
    ),
  );
}
