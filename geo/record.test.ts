import type { LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { measure, tidy } from './record.ts';

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [80, 30],
      [80, 31],
      [81, 31],
      [81, 30],
      [80, 30],
    ],
  ],
};

describe('tidy', () => {
  it('keeps six decimals', () => {
    const line: LineString = {
      type: 'LineString',
      coordinates: [
        [80.12345678, 30],
        [80.1234561, 30],
      ],
    };
    expect(tidy(line).coordinates).toEqual([
      [80.123457, 30],
      [80.123456, 30],
    ]);
  });

  it('turns the outer ring counter-clockwise', () => {
    expect(tidy(square).coordinates).toEqual([
      [
        [80, 30],
        [81, 30],
        [81, 31],
        [80, 31],
        [80, 30],
      ],
    ]);
    expect(tidy(tidy(square))).toEqual(tidy(square));
  });

  it('refuses a collection', () => {
    expect(() => tidy({ type: 'GeometryCollection', geometries: [] })).toThrow(RangeError);
  });
});

describe('measure', () => {
  it('gives km² for an area, and how far its vertices stand apart', () => {
    const { kind, value, spacingM } = measure(square)!;
    expect(kind).toBe('area');
    expect(value).toBeCloseTo(10_653, -2);
    expect(spacingM.max).toBeGreaterThan(110_000);
  });

  it('gives km for a line, and nothing for a point', () => {
    expect(
      measure({
        type: 'LineString',
        coordinates: [
          [80, 30],
          [80, 31],
        ],
      }),
    ).toMatchObject({ kind: 'length', value: 111.2 });
    expect(measure({ type: 'Point', coordinates: [80, 30] })).toBeNull();
  });
});
