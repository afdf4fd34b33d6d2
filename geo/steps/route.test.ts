import { describe, expect, it } from 'vitest';
import { distanceKm } from './plane.ts';
import { along, cutAtLast, densify, nearestOn, tidy } from './route.ts';

const river = [
  [70, 30],
  [71, 30],
  [72, 30.5],
  [73, 30.5],
];

describe('along', () => {
  it('takes the part between the nearest points, in the direction asked', () => {
    const down = along(river, [70.5, 30.2], [72.5, 30.4]);
    expect(down[0]![0]).toBeCloseTo(70.5, 2);
    expect(down.slice(1, -1)).toEqual([
      [71, 30],
      [72, 30.5],
    ]);
    expect(along(river, [72.5, 30.4], [70.5, 30.2])).toEqual([...down].reverse());
  });
});
describe('nearestOn', () => {
  it('measures to the segment, not to its ends', () =>
    expect(nearestOn(river, [70.5, 30.1]).km).toBeCloseTo(11.1, 0));
});
describe('densify', () => {
  it('leaves no edge longer than asked', () => {
    const dense = densify(river, 5);
    for (const [i, p] of dense.slice(1).entries())
      expect(distanceKm(dense[i]!, p)).toBeLessThanOrEqual(5.001);
    expect(dense.at(-1)).toEqual(river.at(-1));
  });
});
describe('cutAtLast', () => {
  it('cuts where the line leaves for good', () => {
    const fence = [
      [70.2, 29],
      [70.2, 31],
      [70.8, 31],
      [70.8, 29],
    ];
    const [before, after] = cutAtLast(river, [fence]);
    expect(before.at(-1)![0]).toBeCloseTo(70.8, 6);
    expect(after[0]).toEqual(before.at(-1));
  });
  it('refuses a line that crosses nothing', () =>
    expect(() =>
      cutAtLast(river, [
        [
          [0, 0],
          [1, 1],
        ],
      ]),
    ).toThrow(RangeError));
});
describe('tidy', () => {
  it('drops a vertex that is said twice', () =>
    expect(
      tidy([
        [1, 2],
        [1.000001, 2],
        [3, 4],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]));
});
