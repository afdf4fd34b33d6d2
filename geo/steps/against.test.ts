import { describe, expect, it } from 'vitest';
import { against, sampled } from './against.ts';
import { Network } from './network.ts';
import { distanceKm } from './plane.ts';

const OURS = [
  [78, 30],
  [79, 30],
];

describe('a line against another survey', () => {
  it('is sampled at equal steps from end to end', () => {
    const points = sampled(OURS, 0.5);
    expect(points[0]).toEqual(OURS[0]);
    expect(points.at(-1)).toEqual(OURS[1]);
    for (let at = 1; at < points.length; at += 1)
      expect(distanceKm(points[at - 1]!, points[at]!)).toBeLessThanOrEqual(0.5);
  });

  it('gives the distance of a parallel line, and the share of ours that it accompanies', () => {
    // A hundredth of a degree to the north, along the western half.
    const survey = new Network([
      [
        [78, 30.01],
        [78.5, 30.01],
      ],
    ]);
    const found = against([OURS], survey, { reachKm: 1.5 })!;
    expect(found.medianM).toBeCloseTo(1109, -1);
    expect(found.p90M).toBeCloseTo(1109, -1);
    expect(found.share).toBeGreaterThan(0.5);
    expect(found.share).toBeLessThan(0.53);
    expect(found.maxM).toBeLessThanOrEqual(1500);
  });

  it('is nothing where the survey has no line', () => {
    expect(
      against(
        [OURS],
        new Network([
          [
            [60, 20],
            [61, 20],
          ],
        ]),
      ),
    ).toBeNull();
  });
});
