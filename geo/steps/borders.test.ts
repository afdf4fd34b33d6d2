import { describe, expect, it } from 'vitest';
import { MARCH } from '../fixtures/march.ts';
import { groundBorders, meetAtEdge } from './borders.ts';

describe('groundBorders', () => {
  it('has the edges that every map draws at all times, and none that has a name or is ever in dispute', () => {
    const { arcs } = MARCH.tiling;
    const borders = groundBorders(arcs, MARCH.ground);
    const kindOf = (id: string) => {
      const { geometry } = arcs.find((arc) => arc.id === id)!;
      return borders.find((border) => border.geometry.coordinates === geometry.coordinates)?.properties?.kind;
    };
    expect(kindOf('east:south')).toBe('international');
    // Both sides are claimed by nobody whose border this is: the march ends there for everyone.
    expect(kindOf('march:south')).toBe('international');
    expect(kindOf('jammu-kashmir:ladakh')).toBe('internal');
    expect(kindOf('ladakh:march')).toBeUndefined();
    expect(kindOf('east:march')).toBeUndefined();
  });
});

describe('meetAtEdge', () => {
  const line = [
    [60, 37.1],
    [59.8, 37.2],
    [58, 38],
  ];
  it('moves an end on the edge to the ground’s, and what follows by less', () => {
    const [first, second, last] = meetAtEdge(line, [[60, 37.04]]);
    expect(first).toEqual([60, 37.04]);
    expect(second![1]).toBeGreaterThan(37.14);
    expect(second![1]).toBeLessThan(37.2);
    expect(last).toEqual([58, 38]);
  });
  it('leaves a line that meets nothing within reach', () =>
    expect(meetAtEdge(line, [[60, 41]])).toEqual(line));
});
