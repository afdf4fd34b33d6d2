/** geo-tz's quadtree of time zones: which chunk of the data lies where. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Box = readonly [west: number, south: number, east: number, north: number];
interface Leaf {
  pos: number;
  len: number;
}
export type Node = Leaf | number[] | { [quadrant: string]: Node };

/** The quadtree's root, from geo-tz's own `find.ts`: a ten-thousandth of a degree inside the world. */
const ROOT: Box = [-179.9999, -89.9999, 179.9999, 89.9999];
/**
 * Chunks are cut 4 to 6e-5 degrees off their own rectangle. Vertices nearer than this are moved onto it;
 * without that the dissolve leaves slits along the cuts, and 3e-4 would straighten real lines.
 */
const CUT_TOLERANCE = 1e-4;

/** What lies in one rectangle of the tree: zones that fill it, by number, or where its chunk of the data is. */
export type Content = { zones: number[] } | { chunk: Leaf };

/** Visits every rectangle of the tree that overlaps a box. */
export function walk(root: Node, box: Box, visit: (content: Content, rectangle: Box) => void): void {
  const descend = (node: Node | undefined, rectangle: Box): void => {
    const [west, south, east, north] = rectangle;
    if (!node || west >= box[2] || east <= box[0] || south >= box[3] || north <= box[1]) return;
    if (Array.isArray(node)) return visit({ zones: node }, rectangle);
    if (typeof node.pos === 'number') return visit({ chunk: node as Leaf }, rectangle);
    const [lon, lat] = [(west + east) / 2, (south + north) / 2];
    const branch = node as { [quadrant: string]: Node };
    descend(branch.a, [lon, lat, east, north]);
    descend(branch.b, [west, lat, lon, north]);
    descend(branch.c, [west, south, lon, lat]);
    descend(branch.d, [lon, south, east, lat]);
  };
  descend(root, ROOT);
}

/** The ring round a rectangle, counter-clockwise. */
export const ringOf = ([west, south, east, north]: Box): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Moves the vertices along which a chunk was cut onto the edges of its rectangle; the others stay. */
export function snapToCut<G extends Polygon | MultiPolygon>(geometry: G, [west, south, east, north]: Box): G {
  const near = (value: number, edges: readonly number[]) =>
    edges.find((edge) => Math.abs(value - edge) <= CUT_TOLERANCE) ?? value;
  const point = ([lon = 0, lat = 0]: Position): Position => [
    near(lon, [west, east]),
    near(lat, [south, north]),
  ];
  const rings = (polygon: Position[][]) => polygon.map((each) => each.map(point));
  return {
    ...geometry,
    coordinates: geometry.type === 'Polygon' ? rings(geometry.coordinates) : geometry.coordinates.map(rings),
  };
}
