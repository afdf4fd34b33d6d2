import { describe, expect, it } from 'vitest';
import { NO_SKETCH, sketched } from './sketch.ts';

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
});
