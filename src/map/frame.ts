/** The frame of the map: a graduated neatline and a scale bar, as an SVG over the canvas. */
import type { Map as MapLibre } from 'maplibre-gl';
import './frame.css';
import { cameraOf } from './camera.ts';
import { degrees, neatline, scaleBar, type Graduation } from './neatline.ts';

/** Between the two rules, px. */
export const FRAME_WIDTH = 7;
const MAX_SCALE = 130;
/** No label this near to a corner or to the scale bar, px. */
const CLEAR = 44;

const number = (value: number) => value.toFixed(1);
const path = (bars: Graduation['bars'], draw: (from: string, to: string) => string) =>
  bars.map(([from, to]) => draw(number(from), number(to))).join('');

export class Frame {
  readonly #svg: SVGSVGElement;
  readonly #map: MapLibre;

  constructor(map: MapLibre, scale: number) {
    this.#map = map;
    this.#svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.#svg.setAttribute('class', 'map-frame');
    this.#svg.setAttribute('aria-hidden', 'true');
    map.getContainer().append(this.#svg);
    map.on('move', this.draw);
    map.on('resize', this.draw);
    this.setScale(scale);
  }

  /** Enlarges the labels for a hall, by less than the lines: they are read last. */
  setScale(scale: number) {
    this.#svg.style.setProperty('--frame-scale', String(1 + (scale - 1) * 0.6));
    this.draw();
  }

  /** Draws the frame for where the map looks now. */
  readonly draw = () => {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    if (width === 0 || height === 0) return;
    const camera = { ...cameraOf(this.#map), zoom: this.#map.getZoom() };
    const { across, down } = neatline(camera, { width, height }, this.#map.project(this.#map.getCenter()));
    const half = FRAME_WIDTH / 2;
    const [right, bottom] = [width - half, height - half];
    const bars =
      path(across.bars, (from, to) => `M${from},${half}H${to}M${from},${bottom}H${to}`) +
      path(down.bars, (from, to) => `M${half},${from}V${to}M${right},${from}V${to}`);
    const { km, px } = scaleBar(camera, Math.min(MAX_SCALE, width / 3));
    const scaleLeft = width - FRAME_WIDTH - 16 - px;
    const scaleTop = height - FRAME_WIDTH - 36;
    const columns = across.labels
      .filter(({ px: at }) => at > CLEAR && at < width - CLEAR)
      .map(
        ({ minutes, px: at }) =>
          [at, height - FRAME_WIDTH - 6, 'middle', degrees(minutes, 'E', 'W')] as const,
      );
    const rows = down.labels
      .filter(({ px: at }) => at > CLEAR && at < scaleTop - CLEAR)
      .map(
        ({ minutes, px: at }) =>
          [width - FRAME_WIDTH - 6, at + 3.5, 'end', degrees(minutes, 'N', 'S')] as const,
      );
    const labels = [...columns, ...rows].map(
      ([x, y, anchor, text]) =>
        `<text x="${number(x)}" y="${number(y)}" text-anchor="${anchor}">${text}</text>`,
    );
    const bracket = `d="M${number(scaleLeft)},${scaleTop}v6h${number(px)}v-6"`;
    this.#svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#svg.innerHTML =
      `<rect class="strip" x="${half}" y="${half}" width="${width - FRAME_WIDTH}" height="${height - FRAME_WIDTH}"/>` +
      `<path class="bars" d="${bars}"/>` +
      `<rect class="rule" x=".5" y=".5" width="${width - 1}" height="${height - 1}"/>` +
      `<rect class="rule" x="${FRAME_WIDTH + 0.5}" y="${FRAME_WIDTH + 0.5}" width="${width - 2 * FRAME_WIDTH - 1}" height="${height - 2 * FRAME_WIDTH - 1}"/>` +
      labels.join('') +
      `<g class="scale"><path class="clear" ${bracket}/><path ${bracket}/>` +
      `<text x="${number(scaleLeft + px / 2)}" y="${scaleTop + 1}">${km.toLocaleString('en')} km</text></g>`;
  };

  /** What is drawn now, as SVG in the custom properties of the page. */
  get svg(): string {
    return this.#svg.outerHTML;
  }

  remove() {
    this.#map.off('move', this.draw);
    this.#map.off('resize', this.draw);
    this.#svg.remove();
  }
}
