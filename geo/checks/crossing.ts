/** Finds where the outline of an area crosses or touches itself. */
import type { Position } from 'geojson';
import RBush from 'rbush';
import { crossing } from '../steps/plane.ts';

interface Edge {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  a: Position;
  b: Position;
  order: number;
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

/** Whether the two edges lie on one line and share more than a point of it. */
function isAlong({ a, b }: Edge, other: Edge): boolean {
  const side = ([x = 0, y = 0]: Position) => (b[0]! - a[0]!) * (y - a[1]!) - (b[1]! - a[1]!) * (x - a[0]!);
  if (side(other.a) !== 0 || side(other.b) !== 0) return false;
  const axis = a[0] === b[0] ? 1 : 0;
  const low = Math.max(Math.min(a[axis]!, b[axis]!), Math.min(other.a[axis]!, other.b[axis]!));
  const high = Math.min(Math.max(a[axis]!, b[axis]!), Math.max(other.a[axis]!, other.b[axis]!));
  return low < high;
}

/**
 * Where the rings of one area cross or touch themselves or each other. Neighbouring edges of a ring share their
 * vertex; nothing else may.
 * @param rings closed, outer ones and holes
 * @returns [longitude, latitude] of the first such place, or null
 */
export function selfCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const edges = rings.flatMap((ring) =>
    ring.slice(1).map((b, index): Edge => {
      const a = ring[index]!;
      const [minX, maxX] = [Math.min(a[0]!, b[0]!), Math.max(a[0]!, b[0]!)];
      const [minY, maxY] = [Math.min(a[1]!, b[1]!), Math.max(a[1]!, b[1]!)];
      return { minX, minY, maxX, maxY, a, b, order: 0 };
    }),
  );
  edges.forEach((edge, index) => (edge.order = index));
  const tree = new RBush<Edge>().load(edges);
  for (const edge of edges) {
    for (const other of tree.search(edge)) {
      if (other.order <= edge.order) continue;
      if (isAlong(edge, other)) return other.a;
      // Two that begin or end together are no neighbours: the ring comes to that vertex twice.
      if (isSame(edge.a, other.a) || isSame(edge.b, other.b))
        return isSame(edge.a, other.a) ? edge.a : edge.b;
      // Head to tail: the vertex between two neighbours.
      if (isSame(edge.b, other.a) || isSame(edge.a, other.b)) continue;
      const at = crossing(edge.a, edge.b, other.a, other.b);
      if (at) return at;
    }
  }
  return null;
}
