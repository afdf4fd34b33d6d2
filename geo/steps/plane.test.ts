import { distance, point } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossing, distanceKm, lengthKm, nearestOnSegment, round6 } from './plane.ts';

const lon = fc.double({ min: 60, max: 98, noNaN: true });
const lat = fc.double({ min: 20, max: 42, noNaN: true });
const offset = fc.double({ min: -0.3, max: 0.3, noNaN: true });

describe('distanceKm', () => {
  it('agrees with the sphere to half a per cent, over the tens of kilometres that stitching looks at', () => {
    fc.assert(
      fc.property(lon, lat, offset, offset, (x, y, dx, dy) => {
        const [a, b] = [
          [x, y],
          [x + dx, y + dy],
        ];
        const sphere = distance(point(a), point(b));
        expect(Math.abs(distanceKm(a, b) - sphere)).toBeLessThanOrEqual(sphere * 0.005 + 1e-6);
      }),
    );
  });

  it('adds up along a line', () => {
    expect(
      lengthKm([
        [80, 30],
        [80, 31],
        [80, 32],
      ]),
    ).toBeCloseTo(2 * distanceKm([80, 30], [80, 31]), 6);
    expect(lengthKm([[80, 30]])).toBe(0);
  });
});

describe('nearestOnSegment', () => {
  it('drops a perpendicular where it can, and takes an end where it cannot', () => {
    const inside = nearestOnSegment([80.5, 30.1], [80, 30], [81, 30]);
    expect(inside.point[0]).toBeCloseTo(80.5, 9);
    expect(inside.point[1]).toBeCloseTo(30, 9);
    expect(inside.km).toBeCloseTo(11.09, 1);
    expect(nearestOnSegment([82, 30], [80, 30], [81, 30])).toMatchObject({ point: [81, 30], t: 1 });
  });

  it('bears a segment without length', () => {
    expect(nearestOnSegment([80, 30], [81, 30], [81, 30]).point).toEqual([81, 30]);
  });
});

describe('crossing', () => {
  it('finds where two segments cross, ends included', () => {
    expect(crossing([0, 0], [2, 2], [0, 2], [2, 0])).toEqual([1, 1]);
    expect(crossing([0, 0], [1, 1], [1, 1], [2, 0])).toEqual([1, 1]);
  });

  it('finds nothing where they miss or run alongside', () => {
    expect(crossing([0, 0], [1, 1], [3, 0], [3, 5])).toBeNull();
    expect(crossing([0, 0], [1, 1], [0, 1], [1, 2])).toBeNull();
  });
});

it('rounds to six decimals', () => {
  expect(round6([80.12345678, 30.00000049])).toEqual([80.123457, 30]);
});
