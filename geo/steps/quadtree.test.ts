import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ringOf, snapToCut, walk, type Box, type Content, type Node } from './quadtree.ts';

const found = (root: Node, box: Box) => {
  const contents: { content: Content; rectangle: Box }[] = [];
  walk(root, box, (content, rectangle) => contents.push({ content, rectangle }));
  return contents;
};

describe('walk', () => {
  const root: Node = { a: { c: [7], d: { pos: 10, len: 5 } }, b: [1], c: [2] };

  it('finds the quadrants that overlap the box, each with its rectangle', () => {
    const [zones, chunk, ...more] = found(root, [60, 20, 98, 40]);
    expect(more).toEqual([]);
    expect(zones).toEqual({ content: { zones: [7] }, rectangle: [0, 0, 89.99995, 44.99995] });
    expect(chunk).toEqual({
      content: { chunk: { pos: 10, len: 5 } },
      rectangle: [89.99995, 0, 179.9999, 44.99995],
    });
  });

  it('skips empty quadrants and those that only touch the box', () => {
    expect(found(root, [60, -40, 98, 0])).toEqual([]);
  });
});

describe('snapToCut', () => {
  const rectangle: Box = [70, 30, 71, 31];

  it('moves what lies on a cut onto it and leaves real lines alone', () => {
    const cut: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [70.00005, 30.2],
          [70.5, 30.00006],
          [70.9997, 30.5],
          [70.5, 30.99995],
          [70.00005, 30.2],
        ],
      ],
    };
    expect(snapToCut(cut, rectangle).coordinates).toEqual([
      [
        [70, 30.2],
        [70.5, 30],
        [70.9997, 30.5],
        [70.5, 31],
        [70, 30.2],
      ],
    ]);
  });

  it('keeps a rectangle as it is, in polygons of several parts too', () => {
    const filled = { type: 'MultiPolygon' as const, coordinates: [[ringOf(rectangle)]] };
    expect(snapToCut(filled, rectangle)).toEqual(filled);
  });
});
