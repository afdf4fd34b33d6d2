/** Where in the region a close view lies: a mark on the picture of the opening view, all in px of that picture. */
import { boxOfView } from '../../domain/scale-bar.ts';
import { pixelOf } from '../../domain/opening-picture.ts';
import type { Camera, MapSize } from '../../domain/view.ts';

/** What is shown of the picture: [left, top, width, height]. It has a little more than its own frame. */
export const WINDOW = [-60, -80, 900, 680] as const;

/** A view that is wider than this share of the window shows for itself where it is. */
const CLOSE = 0.14;
/** A view that is smaller than this, px, could not be seen as a box. */
const SMALLEST = 34;

/** A box with its corner and its sides, or a point with neither width nor height. */
export interface Mark {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The mark of a view.
 * @param size of the map, px
 * @returns null for a view that is not close, or lies outside the window
 */
export function markOf(camera: Camera, size: MapSize): Mark | null {
  const [left, top, width, height] = WINDOW;
  const [west, south, east, north] = boxOfView(camera, size);
  const [[x, y], [right, bottom]] = [pixelOf(west, north), pixelOf(east, south)];
  const [across, down] = [right - x, bottom - y];
  if (across > CLOSE * width || down > CLOSE * width) return null;
  const [middleX, middleY] = [x + across / 2, y + down / 2];
  if (middleX < left || middleX > left + width || middleY < top || middleY > top + height) return null;
  return Math.max(across, down) < SMALLEST
    ? { x: middleX, y: middleY, width: 0, height: 0 }
    : { x, y, width: across, height: down };
}

/** The outlines of the picture that a locator draws, as path data in tenths of a px. */
export interface Outlines {
  land: string;
  boundaries: string;
  /** Lines that are no boundary which both sides accept. */
  others: string;
  names: { x: number; y: number; name: string }[];
}

/** Reads the outlines from the picture's SVG. */
export function outlinesIn(svg: Document): Outlines {
  const paths = (...classes: string[]) =>
    classes.map((each) => svg.querySelector(`path.${each}`)?.getAttribute('d') ?? '').join('');
  const number = (element: Element, name: string) => Number(element.getAttribute(name));
  return {
    land: paths('o-land'),
    boundaries: paths('o-border', 'o-settled'),
    others: paths('o-control', 'o-undemarcated'),
    names: [...svg.querySelectorAll('text.o-country')].map((text) => ({
      x: number(text, 'x'),
      y: number(text, 'y'),
      name: text.textContent,
    })),
  };
}
