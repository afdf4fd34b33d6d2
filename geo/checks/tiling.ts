/** Whether lines and areas that were cut from one tiling still fit each other, edge by edge. */
import { booleanPointInPolygon, nearestPointOnLine } from '@turf/turf';
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { crossing } from '../steps/plane.ts';
import { linesOf, ringsOf } from './geometry.ts';

/** Finds a geometry by its id. @throws RangeError when the record has none */
export type Find = (id: string) => Geometry;

const key = (at: Position) => `${at[0]},${at[1]}`;
const directed = (line: readonly Position[]) =>
  line.slice(1).map((at, index) => `${key(line[index]!)} ${key(at)}`);
const turned = (edge: string) => edge.split(' ').reverse().join(' ');

/** How many edges of a line are no edges of the areas: 0 where they share it vertex by vertex. */
export function strayEdges(line: Geometry, areas: readonly Geometry[]): number {
  const edges = new Set(areas.flatMap(ringsOf).flatMap(directed));
  return linesOf(line)
    .flatMap(directed)
    .filter((edge) => !edges.has(edge) && !edges.has(turned(edge))).length;
}

/**
 * The first edge that two areas walk in the same direction: there they lie on the same side of it and overlap.
 * Neighbours walk the edge between them in opposite directions, as all outer rings run counter-clockwise.
 */
export function overlapAt(areas: readonly Geometry[]): string | null {
  const seen = new Set<string>();
  for (const edge of areas.flatMap(ringsOf).flatMap(directed)) {
    if (seen.has(edge)) return edge.split(' ')[0]!.replace(',', ', ');
    seen.add(edge);
  }
  return null;
}

/** Whether a point is an end of a line. */
export function isEndOf([lon, lat]: Position, line: Geometry): boolean {
  return linesOf(line)
    .flatMap((part) => [part[0]!, part.at(-1)!])
    .some((end) => end[0] === lon && end[1] === lat);
}

/** Whether two lines have an end in common. */
export const meet = (a: Geometry, b: Geometry) =>
  linesOf(a).some((part) => isEndOf(part[0]!, b) || isEndOf(part.at(-1)!, b));

/** How many times the straight way between two points crosses a line. */
export function crossings(from: Position, to: Position, line: Geometry): number {
  return linesOf(line)
    .flatMap((part) => part.slice(1).map((at, index) => crossing(from, to, part[index]!, at)))
    .filter(Boolean).length;
}

/** Distance in km from a point to a line. */
export function kmTo(at: Position, line: Geometry): number {
  const feature = {
    type: 'Feature' as const,
    properties: {},
    geometry: line as LineString | MultiLineString,
  };
  return nearestPointOnLine(feature, at).properties.dist!;
}

/** Whether an area holds a point. */
export const holds = (area: Geometry, at: Position) =>
  booleanPointInPolygon(at, area as Polygon | MultiPolygon);
