import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { precisionOf, spacing } from './precision.ts';

/** A line along a meridian with edges of these lengths, in metres. */
const line = (...edges: number[]): Position[] => {
  let lat = 30;
  return [[80, lat], ...edges.map((edge): Position => [80, (lat += edge / 110_900)])];
};

describe('spacing', () => {
  it('tells the median of the edges from what the line, by length, keeps to', () => {
    // Half of the edges are 20 m long, and yet nine tenths of the line lie in edges of 2 km.
    const { median, fourFifths, max, inLongEdges } = spacing([
      line(...Array<number>(60).fill(20), ...Array<number>(6).fill(2000)),
    ]);
    expect(Math.round(median)).toBe(20);
    expect(Math.round(fourFifths)).toBe(2000);
    expect(Math.round(max)).toBe(2000);
    expect(inLongEdges).toBeCloseTo(12 / 13.2, 3);
  });

  it('is nothing for no line', () => {
    expect(spacing([])).toEqual({ median: 0, fourFifths: 0, max: 0, inLongEdges: 0 });
  });
});

describe('precisionOf', () => {
  it('is that of the source where the vertices stand close', () => {
    expect(precisionOf([line(20, 20, 20)], 'openstreetmap')).toBe(25);
    expect(precisionOf([line(20, 20, 20)], 'natural-earth')).toBe(4000);
  });

  it('is a quarter of the long edges where they do not', () => {
    expect(precisionOf([line(20, 20, 2000)], 'openstreetmap')).toBe(500);
    expect(precisionOf([line(190, 190, 190)], 'openstreetmap')).toBe(50);
  });

  it('does not grow with the edges of a straight line: it is straight', () => {
    expect(precisionOf([line(80_000)], 'straight')).toBe(2000);
  });
});
