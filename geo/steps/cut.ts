/** Cuts arcs of a topology at vertices where no third area makes a node. */
import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { distanceKm } from './plane.ts';

export interface Cut {
  /** The arcs that may be cut, by their index. */
  arcs: readonly number[];
  /** The cut is made at their vertex nearest to this, degrees. */
  at: Position;
}

/** What a ring has in place of an arc that was cut: its two halves, in the direction in which it walks them. */
const halves = (arc: number, index: number, added: number): number[] =>
  arc === index ? [index, added] : arc === ~index ? [~added, ~index] : [arc];

/**
 * Cuts a topology's arcs, one after another. The first half keeps the arc's index, the second is put at the end.
 * @param topo without quantization; it is changed
 * @param cuts each is told by the arcs as they are when it is made
 * @throws RangeError when the nearest vertex is an end already
 */
export function cutArcs(topo: Topology, cuts: readonly ((topo: Topology) => Cut)[]): void {
  const lines = topo.arcs as Position[][];
  for (const cut of cuts) {
    const { arcs, at } = cut(topo);
    const nearest = arcs
      .flatMap((index) =>
        lines[index]!.map((vertex, place) => ({ index, place, km: distanceKm(vertex, at) })),
      )
      .reduce((best, each) => (each.km < best.km ? each : best));
    const { index, place } = nearest;
    const line = lines[index]!;
    if (place === 0 || place === line.length - 1)
      throw new RangeError(`the arc at ${at.join(', ')} ends there already`);
    lines[index] = line.slice(0, place + 1);
    const added = lines.push(line.slice(place)) - 1;
    const replace = (ring: number[]) => ring.flatMap((arc) => halves(arc, index, added));
    for (const object of Object.values(topo.objects) as GeometryCollection[]) {
      for (const area of object.geometries) {
        if (area.type === 'Polygon') area.arcs = area.arcs.map(replace);
        else if (area.type === 'MultiPolygon') area.arcs = area.arcs.map((rings) => rings.map(replace));
      }
    }
  }
}
