/** How the scenes lie in a grid, and where its keys lead. */
import type { MapSize } from '../../domain/view.ts';

/** Of a cell, px: what the words below a picture take, the space between two, and the narrowest picture. */
export interface CellSizes {
  words: number;
  gap: number;
  narrowest: number;
}

/** Width by height of a picture of a scene. */
export const RATIO = 3 / 2;

/**
 * The number of columns with which a grid of pictures fills a room best: the widest pictures with which all are seen
 * at once, or as many of the narrowest as stand side by side where they cannot be.
 * @param room px
 */
export function columnsFor(count: number, { width, height }: MapSize, { words, gap, narrowest }: CellSizes) {
  const most = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  for (let columns = 1; columns < Math.min(most, count); columns += 1) {
    const picture = (width - (columns - 1) * gap) / columns;
    const rows = Math.ceil(count / columns);
    if (rows * (picture / RATIO + words) + (rows - 1) * gap <= height) return columns;
  }
  return Math.min(most, Math.max(1, count));
}

/**
 * Where a key leads from a cell, or null for a key that leads nowhere. What would leave the grid stays; from the row
 * above a short last one, down leads to its end.
 */
export function moved(key: string, from: number, columns: number, count: number): number | null {
  const last = count - 1;
  const row = (index: number) => Math.floor(index / columns);
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return Math.min(last, from + 1);
    case 'ArrowLeft':
    case 'PageUp':
      return Math.max(0, from - 1);
    case 'ArrowDown':
      return row(from) < row(last) ? Math.min(last, from + columns) : from;
    case 'ArrowUp':
      return from >= columns ? from - columns : from;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Seconds as minutes and seconds: `1:45`, `12:00`. */
export const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
