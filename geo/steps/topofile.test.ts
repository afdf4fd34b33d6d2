import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readTopology, writeTopology } from './topofile.ts';

const topo: Topology = {
  type: 'Topology',
  arcs: [
    [
      [74.1247, 35.0992],
      [74.124701, 35.099199],
      [97.999999, 20.000001],
    ],
    [
      [-1.5, 0],
      [0.000001, -0.000001],
    ],
  ],
  objects: {
    arcs: { type: 'GeometryCollection', geometries: [{ type: 'LineString', id: 'a:b', arcs: [0] }] },
  },
};

describe('the topology file', () => {
  it('gives back every vertex to the sixth decimal', () => {
    expect(readTopology(writeTopology(topo))).toEqual(topo);
  });

  it('is a grid of a millionth of a degree, in steps from vertex to vertex', () => {
    const file = JSON.parse(writeTopology(topo)) as Topology;
    expect(file.transform).toEqual({ scale: [1e-6, 1e-6], translate: [0, 0] });
    expect(file.arcs[0]![1]).toEqual([1, -1]);
  });
});
