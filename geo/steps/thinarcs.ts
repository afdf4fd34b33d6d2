/** Thins arcs of a topology one by one, without letting any two of them cross. */
import type { Position } from 'geojson';
import RBush from 'rbush';
import { crossing, distanceKm, nearestOnSegment } from './plane.ts';

/** An edge of a thinned arc: the vertices of the original between its two ends are left out. */
interface Edge {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  arc: number;
  from: number;
  to: number;
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

/** The vertex between two that is farthest from the edge which joins them, and how far, in km. */
function farthest(line: readonly Position[], from: number, to: number): { place: number; km: number } {
  let best = { place: -1, km: -1 };
  for (let place = from + 1; place < to; place += 1) {
    const { km } = nearestOnSegment(line[place]!, line[from]!, line[to]!);
    if (km > best.km) best = { place, km };
  }
  return best;
}

/** The places of the vertices that Douglas-Peucker keeps. @param km how far a vertex left out may lie off */
function kept(line: readonly Position[], km: number): number[] {
  const last = line.length - 1;
  const keep = new Set([0, last]);
  const open: [number, number][] = [[0, last]];
  if (isSame(line[0]!, line[last]!)) {
    // A ring: its start lies opposite to itself, so it is cut in three before it is thinned.
    const [a, b] = [Math.floor(last / 3), Math.floor((2 * last) / 3)];
    keep.add(a).add(b);
    open.splice(0, 1, [0, a], [a, b], [b, last]);
  }
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next;
    const { place, km: off } = farthest(line, from, to);
    if (off <= km) continue;
    keep.add(place);
    open.push([from, place], [place, to]);
  }
  return [...keep].toSorted((a, b) => a - b);
}

/**
 * Douglas-Peucker on some arcs; where a thinned edge would cross or cover another, its farthest vertex comes back.
 * Nodes stay, so that areas keep sharing their edges.
 * @param arcs none of which crosses another
 * @param toleranceM per arc, metres; 0 leaves it alone
 */
export function thinArcs(arcs: readonly Position[][], toleranceM: (arc: number) => number): Position[][] {
  const places = arcs.map((line, arc) => {
    const tolerance = toleranceM(arc);
    return new Set(tolerance > 0 ? kept(line, tolerance / 1000) : line.keys());
  });
  for (;;) {
    const edges = places.flatMap((keep, arc) => {
      const line = arcs[arc]!;
      const order = [...keep].toSorted((a, b) => a - b);
      return order.slice(1).map((to, index): Edge => {
        const from = order[index]!;
        const [a, b] = [line[from]!, line[to]!];
        const [minX, maxX] = [Math.min(a[0]!, b[0]!), Math.max(a[0]!, b[0]!)];
        const [minY, maxY] = [Math.min(a[1]!, b[1]!), Math.max(a[1]!, b[1]!)];
        return { minX, minY, maxX, maxY, arc, from, to };
      });
    });
    const tree = new RBush<Edge>().load(edges);
    let isSound = true;
    for (const edge of edges) {
      if (edge.to - edge.from < 2) continue;
      for (const other of tree.search(edge)) {
        if (other === edge || !clash(arcs, edge, other)) continue;
        isSound = false;
        for (const each of [edge, other]) {
          if (each.to - each.from < 2) continue;
          places[each.arc]!.add(farthest(arcs[each.arc]!, each.from, each.to).place);
        }
      }
    }
    if (isSound) break;
  }
  return arcs.map((line, arc) => line.filter((_, place) => places[arc]!.has(place)));
}

/** Whether two edges cross, or one lies over the other. Edges that share one vertex alone do neither. */
function clash(arcs: readonly Position[][], one: Edge, other: Edge): boolean {
  const [a, b] = [arcs[one.arc]![one.from]!, arcs[one.arc]![one.to]!];
  const [c, d] = [arcs[other.arc]![other.from]!, arcs[other.arc]![other.to]!];
  const shared = [c, d].filter((end) => isSame(end, a) || isSame(end, b)).length;
  if (shared === 2) return true;
  if (shared === 1) {
    // The free end of either must not lie on the other.
    const [free, bound] = isSame(c, a) || isSame(c, b) ? [d, [a, b]] : [c, [a, b]];
    return distanceKm(nearestOnSegment(free, bound[0]!, bound[1]!).point, free) < 1e-6;
  }
  return crossing(a, b, c, d) !== null;
}
