import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../session/talk.svelte.ts';
import { aimed, perFrame, simplified } from './pointer.ts';

/** A degree of longitude is 22.8 px wide at zoom 4. */
const ZOOM = 4;

describe('a stroke', () => {
  it('keeps its ends and its corners, and no place between', () => {
    const east = Array.from({ length: 50 }, (_, i): LonLat => [70 + i / 10, 30]);
    const south = Array.from({ length: 50 }, (_, i): LonLat => [74.9, 30 - i / 10]);
    expect(simplified([...east, ...south], ZOOM)).toEqual([
      [70, 30],
      [74.9, 30],
      [74.9, 25.1],
    ]);
  });

  it('is nowhere off by more than it may be', () => {
    const circle = Array.from({ length: 361 }, (_, i): LonLat => {
      const angle = (i * Math.PI) / 180;
      return [78 + 3 * Math.cos(angle), 30 + 3 * Math.sin(angle)];
    });
    const few = simplified(circle, ZOOM);
    expect(few.length).toBeGreaterThan(12);
    expect(few.length).toBeLessThan(60);
    expect(few.at(-1)).toEqual(few[0]);
    // A chord is off by its sagitta; 0.75 px are 0.033°.
    few.slice(1).forEach(([lon, lat], index) => {
      const [before, south] = few[index]!;
      const middle = Math.hypot((lon + before) / 2 - 78, (lat + south) / 2 - 30);
      expect(3 - middle).toBeLessThan(0.045);
    });
  });

  it('keeps more where one draws closer', () => {
    const wave = Array.from({ length: 200 }, (_, i): LonLat => [78 + i / 200, 30 + Math.sin(i / 10) / 50]);
    expect(simplified(wave, 9).length).toBeGreaterThan(simplified(wave, ZOOM).length);
  });

  it('is rounded to five decimals, and of one place where it goes nowhere', () => {
    const places: LonLat[] = [
      [78.123456789, 30.987654321],
      [78.123457, 30.987654],
    ];
    expect(simplified(places, ZOOM)).toEqual([[78.12346, 30.98765]]);
    expect(simplified(places.slice(1), ZOOM)).toEqual([[78.12346, 30.98765]]);
  });
});

describe('work of a frame', () => {
  function frames() {
    const waiting: (() => void)[] = [];
    let done = 0;
    const work = perFrame(
      () => (done += 1),
      (callback) => waiting.push(callback),
    );
    return { work, waiting, next: () => waiting.splice(0).forEach((each) => each()), done: () => done };
  }

  it('is done once however often it is asked for', () => {
    const { work, waiting, next, done } = frames();
    for (let i = 0; i < 5; i += 1) work.ask();
    expect([waiting.length, done()]).toEqual([1, 0]);
    next();
    expect(done()).toBe(1);
    work.ask();
    next();
    expect(done()).toBe(2);
  });

  it('is done at once where that is asked for, and not again in the frame', () => {
    const { work, next, done } = frames();
    work.ask();
    work.flush();
    expect(done()).toBe(1);
    next();
    work.flush();
    expect(done()).toBe(1);
  });

  it('is left undone where it is dropped', () => {
    const { work, next, done } = frames();
    work.ask();
    work.drop();
    next();
    expect(done()).toBe(0);
  });
});

describe('a light that no pointer aims', () => {
  const camera = { lat: 30, lon: 78, zoom: 5 };
  const size = { width: 800, height: 600 };

  it('is on the first place that is seen', () => {
    expect(aimed([[78, 60], [80, 31], [79, 30]], camera, size)).toEqual([80, 31]); // prettier-ignore
  });

  it('is in the middle of the map where none is', () => {
    expect(aimed([[0, 0]], camera, size)).toEqual([78, 30]);
    expect(aimed([], camera, size)).toEqual([78, 30]);
  });
});
