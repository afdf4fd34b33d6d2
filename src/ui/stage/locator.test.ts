import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markOf, outlinesIn, WINDOW } from './locator.ts';

const size = { width: 1280, height: 1080 };
const KALAPANI = { lat: 30.31, lon: 80.79, zoom: 10.35 };

describe('the mark of a locator', () => {
  it('is a box round a close view, as wide as the view is on the picture', () => {
    const mark = markOf({ ...KALAPANI, zoom: 9 }, size)!;
    // 4.4 levels closer than the picture.
    expect(mark.width).toBeCloseTo(1280 / 2 ** 4.4, 1);
    expect(mark.height).toBeCloseTo(1080 / 2 ** 4.4, 0);
    expect(mark.x + mark.width / 2).toBeCloseTo(390 + (2.79 * 512 * 2 ** 4.6) / 360, 1);
  });
  it('is a point where a box would be too small to see', () => {
    expect(markOf(KALAPANI, size)).toMatchObject({ width: 0, height: 0 });
  });
  it('is missing where the view shows the region itself, and beyond it', () => {
    expect(markOf({ ...KALAPANI, zoom: 6 }, size)).toBeNull();
    expect(markOf({ lat: 52, lon: 0, zoom: 10 }, size)).toBeNull();
  });
});

describe('the outlines of a locator', () => {
  it('are in the picture that the page has', () => {
    // The parser of the test's environment is none: what is asked for is looked up in the text.
    const svg = readFileSync('public/opening.svg', 'utf8');
    const asked: string[] = [];
    const found = (selector: string) => {
      const name = selector.split('.')[1]!;
      asked.push(name);
      const d = new RegExp(`<path class="(?:o-line )?${name}"[^>]* d="([^"]+)"`).exec(svg)?.[1] ?? null;
      return { getAttribute: () => d };
    };
    const { land, boundaries, others } = outlinesIn({
      querySelector: found,
      querySelectorAll: () => [],
    } as unknown as Document);
    expect([land, boundaries, others].map((d) => d.startsWith('M'))).toEqual([true, true, true]);
    expect(asked).toEqual(['o-land', 'o-border', 'o-settled', 'o-control', 'o-undemarcated']);
    expect(WINDOW[2]).toBeGreaterThan(780);
  });
});
