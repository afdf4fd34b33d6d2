/** A tiling read from its topology: parcels, and the edges that two of them share. */
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { ParcelId } from '../../src/domain/ground.ts';
import { chain } from './chain.ts';

type Area = Polygon | MultiPolygon;
type TopoArea = TopoPolygon | TopoMultiPolygon;

/** An arc of the topology, and the parcels on both hands of who walks along it; null beyond the box. */
export interface Edge {
  left: ParcelId | null;
  right: ParcelId | null;
  line: Position[];
}

export interface Edges {
  parcels: Map<ParcelId, Area>;
  /** In the order of the topology's arcs. */
  edges: Edge[];
  /** Dissolves parcels into one geometry. @throws RangeError on an unknown parcel id */
  area(...ids: ParcelId[]): Area;
}

/** Twice the area that a ring encloses, in square degrees: positive when it runs counter-clockwise. */
const turn = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, b, index) => sum + ring[index]![0]! * b[1]! - b[0]! * ring[index]![1]!, 0);

/** An arc's line in the direction in which a ring walks it. */
const walked = (lines: readonly Position[][], arc: number) =>
  arc < 0 ? lines[~arc]!.toReversed() : lines[arc]!;

/**
 * @param topo without quantization, its object `parcels` a collection of areas with the property `id`, whose rings
 * all run the same way round
 */
export function edgesOf(topo: Topology): Edges {
  const objects = (topo.objects.parcels as GeometryCollection<{ id: string }>).geometries;
  const byId = new Map(objects.map((each) => [(each.properties as { id: string }).id, each as TopoArea]));
  const lines = topo.arcs as Position[][];
  const edges = lines.map((line): Edge => ({ left: null, right: null, line }));

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

  const geometryOf = (object: TopoArea) => (feature(topo, object) as Feature<Area>).geometry;
  return {
    parcels: new Map([...byId].map(([id, object]) => [id, geometryOf(object)])),
    edges,
    area: (...ids) => {
      const own = ids.map((id) => {
        const object = byId.get(id);
        if (!object) throw new RangeError(`no parcel “${id}”`);
        return object;
      });
      const geometry = geometryOf(own.length === 1 ? own[0]! : mergeArcs(topo, own));
      const [only, ...more] = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
      return only && more.length === 0 ? { type: 'Polygon', coordinates: only } : geometry;
    },
  };
}

/** Edges chained end to end into one line; one part per connected run. @throws RangeError when there is none */
export function chained(lines: readonly Position[][]): LineString | MultiLineString {
  const [only, ...more] = chain(lines);
  if (!only) throw new RangeError('a line has no edges');
  return more.length === 0
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: [only, ...more] };
}
