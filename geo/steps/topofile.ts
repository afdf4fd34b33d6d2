/** The topology as the record keeps it: TopoJSON on a grid of a millionth of a degree, and back. */
import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { round6 } from './plane.ts';

/** Degrees: the record has six decimals, so that nothing is lost on this grid. */
const SCALE = 1e-6;

const rows = (items: readonly unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

/**
 * Writes a topology, one arc and one object's geometry a line.
 * @param topo without quantization, six decimals, its objects collections
 */
export function writeTopology(topo: Topology): string {
  const arcs = (topo.arcs as Position[][]).map((line) => {
    const grid = line.map((at) => at.map((value) => Math.round(value / SCALE)));
    return grid.map((at, index) => at.map((value, axis) => value - (grid[index - 1]?.[axis] ?? 0)));
  });
  const objects = Object.entries(topo.objects).map(
    ([name, object]) =>
      `${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":${rows((object as GeometryCollection).geometries)}}`,
  );
  const transform = JSON.stringify({ scale: [SCALE, SCALE], translate: [0, 0] });
  return `{"type":"Topology","transform":${transform},"objects":{${objects.join(',\n')}},"arcs":${rows(arcs)}}\n`;
}

/** Reads it back: the same topology without quantization, vertex by vertex what was written. */
export function readTopology(text: string): Topology {
  const { transform: _, ...topo } = JSON.parse(text) as Topology;
  const arcs = topo.arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx = 0, dy = 0]) => {
      [x, y] = [x + dx, y + dy];
      return round6([x * SCALE, y * SCALE]);
    });
  });
  return { ...topo, arcs };
}
