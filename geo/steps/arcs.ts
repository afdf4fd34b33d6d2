/** A tiling read from its topology: parcels, and the arcs that two of them share. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Ground, Parcel } from '../recipe.ts';
import { chain } from './chain.ts';

type Area = Polygon | MultiPolygon;
type TopoArea = TopoPolygon | TopoMultiPolygon;
type Sides = { left: string | null; right: string | null };

export interface Tiling extends Pick<Ground, 'area' | 'between'> {
  parcels: Map<string, Parcel>;
  /** By arc of the topology: its line, and the parcels on both hands of who walks along it. */
  edges: (Sides & { line: Position[] })[];
}

/** Twice the area that a ring encloses, in square degrees: positive when it runs counter-clockwise. */
const turn = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, b, index) => sum + ring[index]![0]! * b[1]! - b[0]! * ring[index]![1]!, 0);

/**
 * @param topo without quantization, its one object `parcels` a collection of areas with the property `id`, whose
 * rings all run the same way round
 */
export function tilingOf(topo: Topology): Tiling {
  const objects = (topo.objects.parcels as GeometryCollection<{ id: string }>).geometries;
  const byId = new Map(objects.map((each) => [(each.properties as { id: string }).id, each as TopoArea]));
  const lines = topo.arcs as Position[][];
  const edges = lines.map((line): Sides & { line: Position[] } => ({ left: null, right: null, line }));

  for (const [id, object] of byId) {
    for (const polygon of object.type === 'Polygon' ? [object.arcs] : object.arcs) {
      for (const [index, ring] of polygon.entries()) {
        const isHole = index > 0;
        const isCounterClockwise = turn(ring.flatMap((arc) => walked(lines, arc))) > 0;
        // Along an outer ring that runs counter-clockwise the parcel lies on the left; round a hole, on the right.
        const isLeft = isCounterClockwise !== isHole;
        for (const arc of ring) edges[arc < 0 ? ~arc : arc]![isLeft === arc >= 0 ? 'left' : 'right'] = id;
      }
    }
  }

  const known = (id: string): TopoArea => {
    const object = byId.get(id);
    if (!object) throw new RangeError(`no parcel “${id}”`);
    return object;
  };
  const geometryOf = (object: TopoArea) => (feature(topo, object) as Feature<Area>).geometry;

  return {
    parcels: new Map([...byId].map(([id, object]) => [id, { id, geometry: geometryOf(object) }])),
    edges,
    area: (...ids) => {
      const own = ids.map(known);
      const geometry = geometryOf(own.length === 1 ? own[0]! : mergeArcs(topo, own));
      const [only, ...more] = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
      return only && more.length === 0 ? { type: 'Polygon', coordinates: only } : geometry;
    },
    between: (left, right) => {
      [...left, ...right].forEach(known);
      const isOf = (side: string | null, ids: string[]) => side !== null && ids.includes(side);
      const own = edges.filter(
        (edge) =>
          (isOf(edge.left, left) && isOf(edge.right, right)) ||
          (isOf(edge.left, right) && isOf(edge.right, left)),
      );
      const [only, ...more] = chain(own.map(({ line }) => line));
      if (!only) throw new RangeError(`${left.join()} and ${right.join()} share no arc`);
      return more.length === 0
        ? { type: 'LineString', coordinates: only }
        : { type: 'MultiLineString', coordinates: [only, ...more] };
    },
  };
}

/** An arc's line in the direction in which a ring walks it. */
const walked = (lines: readonly Position[][], arc: number) =>
  arc < 0 ? lines[~arc]!.toReversed() : lines[arc]!;
