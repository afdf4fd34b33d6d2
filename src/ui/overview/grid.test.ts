import { describe, expect, it } from 'vitest';
import { clock, columnsFor, moved } from './grid.ts';

const SIZES = { words: 70, gap: 20, narrowest: 240 };

describe('the grid of scenes', () => {
  it('shows all scenes at once where they fit, as large as they can be', () => {
    expect(columnsFor(18, { width: 1824, height: 960 }, SIZES)).toBe(6);
    expect(columnsFor(4, { width: 1824, height: 960 }, SIZES)).toBe(3);
    expect(columnsFor(1, { width: 1824, height: 960 }, SIZES)).toBe(1);
  });

  it('never makes pictures narrower than is legible: the rest is scrolled to', () => {
    expect(columnsFor(60, { width: 1216, height: 600 }, SIZES)).toBe(4);
    expect(columnsFor(18, { width: 358, height: 740 }, { ...SIZES, gap: 12, narrowest: 150 })).toBe(2);
    expect(columnsFor(3, { width: 100, height: 740 }, SIZES)).toBe(1);
  });

  it('is walked with arrows, and stays inside', () => {
    const at = (key: string, from: number) => moved(key, from, 5, 18);
    expect([at('ArrowRight', 3), at('ArrowRight', 17), at('ArrowLeft', 0), at('ArrowLeft', 5)]).toEqual([
      4, 17, 0, 4,
    ]);
    expect([at('ArrowDown', 3), at('ArrowDown', 14), at('ArrowDown', 16)]).toEqual([8, 17, 16]);
    expect([at('ArrowUp', 16), at('ArrowUp', 3)]).toEqual([11, 3]);
    expect([at('Home', 9), at('End', 9), at('PageDown', 9), at('PageUp', 9), at('x', 9)]).toEqual([
      0,
      17,
      10,
      8,
      null,
    ]);
  });

  it('tells time in minutes and seconds', () => {
    expect([clock(45), clock(105), clock(720)]).toEqual(['0:45', '1:45', '12:00']);
  });
});
