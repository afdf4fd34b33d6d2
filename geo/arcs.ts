/** The arcs of the tiling: where each comes from, how well it is known, and its id. */
import type { Position } from 'geojson';
import type { ArcId } from '../src/domain/ground.ts';
import { LINES, lineOf, pairOf } from './lines.ts';
import type { Laid, LaidOutlines } from './outlines.ts';
import type { Tiling, TilingArc } from './recipe.ts';
import { isUndisputed } from './seeds.ts';
import type { Edge } from './steps/edges.ts';
import { distanceKm } from './steps/plane.ts';
import { precisionOf } from './steps/precision.ts';

/** What is known of an arc of the topology from its making. */
export type Made = Pick<TilingArc, 'precisionM' | 'source' | 'seamM' | 'thinnedM'>;
const key = (at: Position) => `${at[0]},${at[1]}`;
/** Both ends of an edge, in one order whichever way it is walked. */
const edgeKey = (a: Position, b: Position) => [key(a), key(b)].toSorted().join(' ');
const keysOf = (line: readonly Position[]) => line.slice(1).map((at, index) => edgeKey(line[index]!, at));

const THINNED_M = 50;

/** Metres by which an arc may be thinned: only what no dispute and no named line of the atlas touches. */
function thinnedM({ left, right }: Edge): number {
  if (!left || !right) return 0;
  const isPlain = [left, right].every(isUndisputed) && lineOf('', pairOf(left, right)) === null;
  return isPlain ? THINNED_M : 0;
}

/** Where each arc comes from: the outline that most of its edges were laid for, the coast, or the ground. */
export function describeArcs(edges: readonly Edge[], laid: LaidOutlines['laid']): Made[] {
  const outlines = [...laid.values()];
  const outlineOf = new Map(
    outlines.flatMap((outline) =>
      outline.pieces.flatMap(keysOf).map((edge): [string, Laid] => [edge, outline]),
    ),
  );
  // By the outline's own end of each: the other end may have been cut again. One that divides a parcel from itself
  // is dissolved and lies on no arc.
  const joints = new Map(
    outlines
      .flatMap(({ connectors }) => connectors)
      .filter(([a, b]) => key(a) !== key(b))
      .map(([a, b]) => [key(a), distanceKm(a, b) * 1000]),
  );
  return edges.map((edge): Made => {
    const keys = keysOf(edge.line);
    const own = keys.flatMap((each) => outlineOf.get(each) ?? []);
    const { kind, source }: Pick<Laid, 'kind' | 'source'> =
      own.length * 2 > keys.length
        ? own[0]!
        : edge.left === 'sea' || edge.right === 'sea'
          ? { kind: 'coast', source: 'natural-earth-world-atlas' }
          : { kind: 'openstreetmap', source: 'openstreetmap-geo-tz' };
    const seams = edge.line.slice(1, -1).flatMap((at) => joints.get(key(at)) ?? []);
    const thinned = thinnedM(edge);
    // The line in Sir Creek is as well known as its banks, whatever its edges say.
    const known = edge.left === 'sir-creek' || edge.right === 'sir-creek' ? 'shore' : kind;
    return {
      precisionM: Math.max(precisionOf([edge.line], kind), precisionOf([], known)) + thinned,
      source,
      seamM: Math.round(seams.reduce((sum, metres) => sum + metres, 0)),
      thinnedM: thinned,
    };
  });
}

/**
 * Numbers the arcs of each pair of parcels from west to east, by their westernmost points, then their southernmost.
 * @returns ids in the order of the arcs; empty on the edge of the box
 */
export function idsOf(edges: readonly Edge[]): ArcId[] {
  const corners = edges.map(({ line }) => [0, 1].map((axis) => Math.min(...line.map((at) => at[axis]!))));
  const pairs = edges.map(({ left, right }) => (left && right ? pairOf(left, right) : ''));
  const isBefore = (one: number, other: number) => {
    const [[west = 0, south = 0], [west2 = 0, south2 = 0]] = [corners[one]!, corners[other]!];
    return west !== west2 ? west < west2 : south !== south2 ? south < south2 : one < other;
  };
  return pairs.map((pair, index) => {
    const place = pairs.filter((other, at) => other === pair && isBefore(at, index)).length;
    return pair && place > 0 ? `${pair}:${place + 1}` : pair;
  });
}

/** `china:india:2` before `china:india:10`, whatever the language of the machine. */
export function compareIds(one: ArcId, other: ArcId): number {
  const [pairA, pairB] = [one, other].map((id) => id.split(':').slice(0, 2).join(':'));
  if (pairA !== pairB) return pairA! < pairB! ? -1 : 1;
  const place = (id: ArcId) => Number(id.split(':')[2] ?? 1);
  return place(one) - place(other);
}

/** How arcs are asked for, by their sides and by the line to which they belong. */
export function selections(arcs: readonly TilingArc[]): Pick<Tiling, 'between' | 'line'> {
  return {
    between: (left, right) => {
      const own = arcs.filter(
        (arc) =>
          (left.includes(arc.left) && right.includes(arc.right)) ||
          (left.includes(arc.right) && right.includes(arc.left)),
      );
      if (own.length === 0) throw new RangeError(`${left.join()} and ${right.join()} share no arc`);
      return own;
    },
    line: (id) => {
      const names = [id, ...(LINES[id]?.lines ?? [])];
      const own = arcs.filter(({ line }) => line !== null && names.includes(line));
      if (own.length === 0) throw new RangeError(`no arc belongs to the line “${id}”`);
      return own;
    },
  };
}
