/** Joins a claim outline to the lines on the ground. Where both say something, the ground line wins. */
import type { Position } from 'geojson';
import type { Network } from './network.ts';
import { distanceKm, lengthKm, round6 } from './plane.ts';

export interface StitchOptions {
  /** A run nearer than this to the ground, in km, and long enough, follows the ground and is dropped. */
  toleranceKm: number;
  /** A run at an end is dropped from this many tolerances on; 2.5 unless told. */
  endRun?: number;
  /** Whether a point is on the ground on which the outline can exist: that of the state that holds it. */
  inside: (point: Position) => boolean;
  /** An end that is a node already and needs no connector. */
  fixedStart?: Position;
  fixedEnd?: Position;
  /** Whether only the last of the pieces is wanted. */
  keepLast?: boolean;
}
export interface Stitched {
  /** The pieces that are left, each from node to node. */
  lines: Position[][];
  /** What had to be invented between an outline's end and the ground: each from the one to the other. */
  connectors: [Position, Position][];
  /** Lengths in km of what was dropped because it follows the ground or lies outside. */
  droppedKm: number[];
}

const STEP_KM = 0.3;
const SHORTEST_KM = 1;
const MIDDLE_RUN = 4;

interface Vertex {
  at: Position;
  /** Vertices of the source are kept; those put in for measuring are not written out. */
  own: boolean;
  node: boolean;
}

/**
 * Stitches one outline and adds what is left of it to the network.
 * The order: resample, cut at every crossing, keep what is inside, drop what follows the ground, join the ends.
 */
export function stitch(line: readonly Position[], network: Network, options: StitchOptions): Stitched {
  const result: Stitched = { lines: [], connectors: [], droppedKm: [] };
  for (const piece of cut(resample(line), network, options)) {
    const middle = piece[Math.floor(piece.length / 2)]!;
    if (!options.inside(piece.length > 2 ? middle.at : between(piece[0]!.at, piece.at(-1)!.at))) {
      result.droppedKm.push(lengthOf(piece));
      continue;
    }
    for (const part of withoutRuns(piece, network, options, result.droppedKm)) {
      if (lengthOf(part) < SHORTEST_KM) {
        result.droppedKm.push(lengthOf(part));
        continue;
      }
      result.lines.push(join(part, network, result.connectors));
    }
  }
  if (options.keepLast)
    result.droppedKm.push(...result.lines.splice(0, result.lines.length - 1).map(lengthKm));
  for (const finished of result.lines) network.add(finished);
  return result;
}

const lengthOf = (piece: readonly Vertex[]) => lengthKm(piece.map(({ at }) => at));
const between = (a: Position, b: Position): Position => [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];

function resample(line: readonly Position[]): Vertex[] {
  const vertices: Vertex[] = [{ at: round6(line[0]!), own: true, node: false }];
  for (const [index, b] of line.slice(1).entries()) {
    const a = line[index]!;
    const steps = Math.ceil(distanceKm(a, b) / STEP_KM);
    for (let step = 1; step < steps; step += 1) {
      const t = step / steps;
      const at: Position = [a[0]! + (b[0]! - a[0]!) * t, a[1]! + (b[1]! - a[1]!) * t];
      vertices.push({ at, own: false, node: false });
    }
    vertices.push({ at: round6(b), own: true, node: false });
  }
  return vertices;
}

/** Cuts at every crossing with the ground; the crossing is a vertex of both. */
function cut(vertices: Vertex[], network: Network, { fixedStart, fixedEnd }: StitchOptions): Vertex[][] {
  if (fixedStart) vertices[0] = { at: fixedStart, own: true, node: true };
  if (fixedEnd) vertices[vertices.length - 1] = { at: fixedEnd, own: true, node: true };
  const pieces: Vertex[][] = [];
  let piece: Vertex[] = [vertices[0]!];
  for (const [index, next] of vertices.slice(1).entries()) {
    const from = vertices[index]!;
    for (const at of network.nodesAcross(from.at, next.at)) {
      const known = piece.at(-1)!;
      if (known.node && distanceKm(known.at, at) < 1e-6) continue;
      const node: Vertex = { at, own: true, node: true };
      piece.push(node);
      pieces.push(piece);
      piece = [node];
    }
    piece.push(next);
  }
  pieces.push(piece);
  return pieces.filter((each) => each.length > 1);
}

/** Drops the runs that follow the ground. @returns the parts between them */
function withoutRuns(
  piece: Vertex[],
  network: Network,
  { toleranceKm, endRun = 2.5 }: StitchOptions,
  dropped: number[],
): Vertex[][] {
  const near = piece.map(({ at }) => (network.nearest(at)?.km ?? Infinity) < toleranceKm);
  const parts: Vertex[][] = [];
  let part: Vertex[] = [];
  for (let start = 0; start < piece.length;) {
    let end = start;
    while (end < piece.length && near[end] === near[start]) end += 1;
    const run = piece.slice(start, Math.min(end + 1, piece.length));
    const atEnd = start === 0 || end === piece.length;
    const limit = toleranceKm * (atEnd ? endRun : MIDDLE_RUN);
    if (near[start] && lengthOf(run) > limit) {
      dropped.push(lengthOf(run));
      if (part.length > 1) parts.push(part);
      part = [];
    } else part.push(...piece.slice(start, end));
    start = end;
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

/** Takes a part to the ground at both ends and writes out the vertices of the source alone. */
function join(part: Vertex[], network: Network, connectors: Stitched['connectors']): Position[] {
  const line = part.filter(({ own }, index) => own || index === 0 || index === part.length - 1);
  const positions = line.map(({ at }) => round6(at));
  for (const [end, place] of [
    [line[0]!, 'unshift'],
    [line.at(-1)!, 'push'],
  ] as const) {
    if (end.node) {
      // The very vertex of the ground line, so that both share it.
      positions[place === 'unshift' ? 0 : positions.length - 1] = end.at;
      continue;
    }
    const hit = network.nearest(end.at);
    if (!hit) throw new RangeError(`no line on the ground near ${end.at.join(', ')}`);
    const node = network.node(hit.point, hit.segment);
    connectors.push([round6(end.at), node]);
    positions[place](node);
  }
  return positions;
}
