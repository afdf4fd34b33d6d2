import { describe, expect, it } from 'vitest';
import { NO_SKETCH, sameStrokes, sketched } from './sketch.ts';

const roles = (sketch: Parameters<typeof sketched>[0]) =>
  sketched(sketch).features.map(({ properties }) => properties!.role as string);
const path = [
  [78, 30],
  [79, 30],
  [79, 31],
] as const;

describe('a sketch', () => {
  it('of nothing is nothing', () => {
    expect(roles(NO_SKETCH)).toEqual([]);
  });

  it('of a spot is a point, longitude first', () => {
    const [spot] = sketched({ ...NO_SKETCH, spot: [30.2, 80.9] }).features;
    expect(spot!.geometry).toEqual({ type: 'Point', coordinates: [80.9, 30.2] });
  });

  it('of a length is a line with its corners; of an area it is closed from three corners on', () => {
    expect(roles({ ...NO_SKETCH, path })).toEqual(['path', 'corner', 'corner', 'corner']);
    expect(roles({ ...NO_SKETCH, path: path.slice(0, 2), isArea: true })).toEqual([
      'path',
      'corner',
      'corner',
    ]);
    const [area, line] = sketched({ ...NO_SKETCH, path, isArea: true }).features;
    expect(area!.geometry).toEqual({ type: 'Polygon', coordinates: [[...path, path[0]]] });
    expect(line!.geometry).toEqual({ type: 'LineString', coordinates: [...path, path[0]] });
  });

  it('of strokes is a line for each, and a dot where the pen was only set down', () => {
    const { features } = sketched({ ...NO_SKETCH, strokes: [path, [[80, 32]], []] });
    expect(features.map(({ properties, geometry }) => [properties!.role, geometry])).toEqual([
      ['stroke', { type: 'LineString', coordinates: path }],
      ['dot', { type: 'Point', coordinates: [80, 32] }],
    ]);
  });
});

describe('strokes', () => {
  it('are the same where they are drawn alike, whichever window they come from', () => {
    const strokes = [path, [[80, 32] as const]];
    expect(sameStrokes(strokes, structuredClone(strokes))).toBe(true);
    expect(sameStrokes(strokes, [path])).toBe(false);
    expect(sameStrokes(strokes, [path, [[80, 32.1]]])).toBe(false);
    expect(sameStrokes(strokes, [path, [...strokes[1]!, [81, 32]]])).toBe(false);
  });
});
