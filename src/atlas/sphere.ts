/**
 * Distances on the sphere that Turf measures on (radius 6371.0088 km), for many segments at once. What is told to a
 * reader is measured by Turf itself; this finds the segment.
 */

/** metres */
export const EARTH_RADIUS_M = 6_371_008.8;
/** metres of a degree of latitude */
export const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;
const RADIANS = Math.PI / 180;

/** A point of the unit sphere. */
export type Unit = readonly [number, number, number];

/** @param lon degrees @param lat degrees */
export function unit(lon: number, lat: number): Unit {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

const dot = (a: Unit, b: Unit) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Unit, b: Unit): Unit => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Metres between two points; by the chord, which keeps its precision where they lie close together. */
export function between(a: Unit, b: Unit): number {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, chord / 2));
}

/** Metres from a point to the nearest of a piece of great circle shorter than half of one. */
export function toSegment(p: Unit, a: Unit, b: Unit): number {
  const normal = cross(a, b);
  const size = Math.hypot(...normal);
  // The foot of the point lies between the ends where it is on the inner side of both.
  const isBeside = size > 0 && dot(cross(normal, a), p) > 0 && dot(cross(b, normal), p) > 0;
  if (!isBeside) return Math.min(between(p, a), between(p, b));
  return EARTH_RADIUS_M * Math.asin(Math.min(1, Math.abs(dot(normal, p)) / size));
}

/**
 * Spherical Mercator's northing in millionths of a degree of longitude: a plane in which angles are true, so that a
 * distance there is the one on the ground, stretched by 1 / cos(latitude).
 */
export const northing = (lat: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / RADIANS) * 1e6;

/** How far in that plane a point that lies within some metres can be at most. @param lat of the middle, degrees */
export function reachInPlane(lat: number, metres: number): number {
  const degrees = metres / METRES_PER_DEGREE;
  const northernmost = Math.min(89, Math.abs(lat) + degrees);
  return (degrees * 1e6) / Math.cos(northernmost * RADIANS);
}
