import { describe, expect, it } from 'vitest';
import { cameraAboveSheet, dock, placeOnMap } from './spot-place.ts';

const camera = { lat: 30, lon: 78, zoom: 5 };
const size = { width: 760, height: 560 };

describe('where a spot lies on the map', () => {
  it('is the middle for the camera’s own place', () =>
    expect(placeOnMap(camera, size, camera)).toEqual({ x: 380, y: 280 }));
  it('is right of it to the east and above it to the north', () => {
    const { x, y } = placeOnMap(camera, size, { lat: 31, lon: 79 });
    expect(x).toBeCloseTo(380 + (512 * 2 ** 5) / 360, 6);
    expect(y).toBeLessThan(280);
  });
});

describe('the card of a spot', () => {
  it('is docked at the side where it does not cover the spot', () => {
    expect(dock(camera, size, { lat: 30, lon: 75 }, 300)).toEqual({ side: 'right', camera: null });
    expect(dock(camera, size, { lat: 30, lon: 81 }, 300)).toEqual({ side: 'left', camera: null });
  });
  it('makes the map give way where both sides would cover it', () => {
    const small = { width: 560, height: 400 };
    const docked = dock(camera, small, camera, 300);
    expect(docked.side).toBe('right');
    expect(placeOnMap(docked.camera!, small, camera).x).toBeLessThan(560 - 64 - 300);
  });
});

describe('the sheet of a narrow page', () => {
  it('takes what lies below it into the upper half', () => {
    const spot = { lat: 29.9, lon: 78 };
    const moved = cameraAboveSheet(camera, size, spot)!;
    expect(placeOnMap(moved, size, spot).y).toBeCloseTo(140, 0);
    expect(cameraAboveSheet(moved, size, spot)).toBeNull();
  });
});
