import { describe, expect, it } from 'vitest';
import { flightTime, movedByReader } from './camera.ts';

const HERE = { lat: 30, lon: 80, zoom: 9 };

describe('a flight', () => {
  it('takes 900 to 1600 ms, longer the farther it goes', () => {
    const near = flightTime(HERE, { ...HERE, lon: 80.05 }, 500);
    const far = flightTime(HERE, { lat: 34, lon: 62, zoom: 5 }, 500);
    expect(near).toBeGreaterThanOrEqual(900);
    expect(near).toBeLessThan(1000);
    expect(far).toBe(1600);
  });
});

describe('who moved the map', () => {
  it('is the reader, by a gesture or a key; not the View, not a resize', () => {
    expect(movedByReader({ originalEvent: {} })).toBe(true);
    expect(movedByReader({ originalEvent: {}, asked: true })).toBe(false);
    expect(movedByReader({ asked: true })).toBe(false);
    expect(movedByReader({})).toBe(false);
  });
});
