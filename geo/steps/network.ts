/** The lines on the ground, indexed: where a line from another source crosses them, and what is nearest. */
import type { Position } from 'geojson';
import RBush from 'rbush';
import { crossing, distanceKm, nearestOnSegment, round6 } from './plane.ts';

interface Segment {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  line: Position[];
  a: Position;
  b: Position;
}
export interface Hit {
  point: Position;
  km: number;
  segment: Segment;
}

/** A vertex nearer than this to a crossing is taken as the node instead of a new one. */
const SAME_NODE_KM = 0.03;

export class Network {
  private readonly tree = new RBush<Segment>();

  constructor(readonly lines: Position[][]) {
    this.tree.load(lines.flatMap((line) => segmentsOf(line)));
  }

  /** Adds a finished line, so that later ones can end on it. */
  add(line: Position[]) {
    this.lines.push(line);
    this.tree.load(segmentsOf(line));
  }

  /** The nearest point of the network, or null when nothing lies within the reach (degrees). */
  nearest(point: Position, reach = 0.3): Hit | null {
    const [x = 0, y = 0] = point;
    for (let r = Math.min(0.02, reach); ; r = Math.min(r * 2.5, reach)) {
      let best: Hit | null = null;
      for (const segment of this.tree.search({ minX: x - r, minY: y - r, maxX: x + r, maxY: y + r })) {
        const hit = nearestOnSegment(point, segment.a, segment.b);
        if (!best || hit.km < best.km) best = { point: hit.point, km: hit.km, segment };
      }
      // Beyond the half-width of the box, what it does not touch may be nearer than what it does.
      if (best && best.km <= distanceKm(point, [x + r, y])) return best;
      if (r === reach) return best;
    }
  }

  /** All crossings of a segment with the network, as nodes of it, in the order along the segment. */
  nodesAcross(a: Position, b: Position): Position[] {
    const box = {
      minX: Math.min(a[0]!, b[0]!),
      minY: Math.min(a[1]!, b[1]!),
      maxX: Math.max(a[0]!, b[0]!),
      maxY: Math.max(a[1]!, b[1]!),
    };
    return this.tree
      .search(box)
      .flatMap((segment) => {
        const point = crossing(a, b, segment.a, segment.b);
        return point ? [{ point, segment }] : [];
      })
      .toSorted((one, two) => distanceKm(a, one.point) - distanceKm(a, two.point))
      .map(({ point, segment }) => this.node(point, segment));
  }

  /** The node at a point of a segment: a vertex close by, or a new vertex put into the ground line. */
  node(point: Position, segment: Segment): Position {
    const rounded = round6(point);
    for (const end of [segment.a, segment.b]) if (distanceKm(rounded, end) <= SAME_NODE_KM) return end;
    const { line, a, b } = segment;
    const at = line.findIndex((vertex, index) => vertex === a && line[index + 1] === b);
    // The segment may have been cut since it was found: its halves are in the index.
    if (at < 0) {
      const hit = this.nearest(point);
      return hit ? this.node(hit.point, hit.segment) : rounded;
    }
    line.splice(at + 1, 0, rounded);
    this.tree.remove(segment);
    this.tree.insert(segmentOf(line, a, rounded));
    this.tree.insert(segmentOf(line, rounded, b));
    return rounded;
  }
}

const segmentOf = (line: Position[], a: Position, b: Position): Segment => ({
  minX: Math.min(a[0]!, b[0]!),
  minY: Math.min(a[1]!, b[1]!),
  maxX: Math.max(a[0]!, b[0]!),
  maxY: Math.max(a[1]!, b[1]!),
  line,
  a,
  b,
});
const segmentsOf = (line: Position[]) =>
  line.slice(1).map((point, index) => segmentOf(line, line[index]!, point));
