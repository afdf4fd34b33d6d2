/** What can be wrong with a geometry by itself. */
import type { Geometry, Position } from 'geojson';
import { selfCrossing } from './crossing.ts';

/** The rings of an area, outer ones and holes; none for anything else. */
export function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** The parts of a line; none for anything else. */
export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];
const text = (at: Position) => at.join(', ');

function isOffTheWorld([lon, lat, ...more]: Position) {
  const isWithin = (value: unknown, limit: number) =>
    typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
  return !isWithin(lon, 180) || !isWithin(lat, 90) || more.length > 0;
}

/** Whether a coordinate has more than the record's six decimals. */
const isTooFine = (at: Position) => at.some((value) => Math.round(value * 1e6) / 1e6 !== value);

/** Twice the enclosed area in square degrees, positive for a ring that runs counter-clockwise. */
const turn = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, b, index) => sum + ring[index]![0]! * b[1]! - b[0]! * ring[index]![1]!, 0);

function sequenceProblems(kind: string, positions: readonly Position[], atLeast: number): string[] {
  const off = positions.find(isOffTheWorld);
  if (off) return [`a ${kind} has the position ${text(off)}, which is not on the world`];
  const fine = positions.find(isTooFine);
  const twice = positions.find((at, index) => index > 0 && isSame(at, positions[index - 1]!));
  return [
    ...(positions.length < atLeast
      ? [`a ${kind} has ${positions.length} positions, fewer than ${atLeast}`]
      : []),
    ...(fine ? [`a ${kind} has more than six decimals at ${text(fine)}`] : []),
    ...(twice ? [`a ${kind} has the same position twice running at ${text(twice)}`] : []),
  ];
}

/** @returns one sentence for each thing that is wrong; none for a sound geometry */
export function geometryProblems(geometry: Geometry | null | undefined): string[] {
  if (!geometry || !('coordinates' in geometry) || geometry.coordinates.length === 0)
    return ['it has no geometry'];
  if (geometry.type === 'Point') return sequenceProblems('point', [geometry.coordinates], 1);
  if (geometry.type === 'MultiPoint') return ['a MultiPoint is no kind of feature of the atlas'];
  const problems = linesOf(geometry).flatMap((line) => sequenceProblems('line', line, 2));
  for (const polygon of polygonsOf(geometry)) {
    for (const [index, ring] of polygon.entries()) {
      const first = ring[0];
      problems.push(...sequenceProblems('ring', ring, 4));
      if (!first || isOffTheWorld(first)) continue;
      if (!isSame(first, ring.at(-1)!)) problems.push(`a ring is not closed at ${text(first)}`);
      else if (turn(ring) > 0 !== (index === 0))
        problems.push(`a ring runs the wrong way round at ${text(first)} (RFC 7946)`);
    }
  }
  if (problems.length > 0 || linesOf(geometry).length > 0) return problems;
  const crossing = selfCrossing(ringsOf(geometry));
  return crossing ? [`its outline crosses or touches itself at ${text(crossing)}`] : [];
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
