import { expect, it } from 'vitest';
import { boxOfView, metresPerPx, scaleBar } from './scale-bar.ts';

it('a pixel is as long as MapLibre’s at zoom 0 on the equator, and half as long at 60° N', () => {
  expect(metresPerPx({ lat: 0, lon: 0, zoom: 0 })).toBeCloseTo(78_271.5, 0);
  expect(metresPerPx({ lat: 60, lon: 0, zoom: 1 })).toBeCloseTo(78_271.5 / 4, 0);
});

it('a bar is round, and no longer than it may be', () => {
  for (const zoom of [1, 4.6, 9, 13]) {
    const { metres, px } = scaleBar({ lat: 30, lon: 80, zoom }, 120);
    expect(px).toBeLessThanOrEqual(120);
    expect(px).toBeGreaterThan(40);
    expect(String(metres)).toMatch(/^[125]0*$/);
  }
});

it('the box of a view has its centre in the middle', () => {
  const [west, south, east, north] = boxOfView({ lat: 30, lon: 80, zoom: 8 }, { width: 512, height: 512 });
  expect((west + east) / 2).toBeCloseTo(80, 6);
  expect(east - west).toBeCloseTo(360 / 256, 6);
  expect(south).toBeLessThan(30);
  expect(north).toBeGreaterThan(30);
  expect(30 - south).toBeGreaterThan(north - 30);
});
