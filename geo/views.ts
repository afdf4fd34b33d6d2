/** The files of the tiling: the topology, which is the record of the ground, and views of it as GeoJSON. */
import type { Position } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { TilingArc } from './recipe.ts';
import { spacing } from './steps/precision.ts';
import { writeTopology } from './steps/topofile.ts';
import type { BuiltTiling } from './tiling.ts';

/** What the record says of an arc but for its geometry and its length. */
function aboutArc({ left, right, line, precisionM, source, seamM, thinnedM, geometry }: TilingArc) {
  const { median, max } = spacing([geometry.coordinates]);
  return {
    left,
    right,
    line,
    precisionM,
    source,
    ...(seamM > 0 && { seamM }),
    ...(thinnedM > 0 && { thinnedM }),
    spacingM: { median: Math.round(median), max: Math.round(max) },
  };
}

/** `region.topojson`: the objects `parcels` and `arcs`, in the order of their ids. */
export function regionFile({ topology, arcs, order }: BuiltTiling): string {
  const indexOf = new Map(order.map((place, index) => [place, index]));
  const parcels = (topology.objects.parcels as GeometryCollection).geometries.map(
    ({ id: _, properties, ...geometry }) =>
      ({ ...geometry, id: (properties as { id: string }).id }) as GeometryObject,
  );
  const lines = arcs.map((arc, place) => ({
    type: 'LineString' as const,
    id: arc.id,
    properties: aboutArc(arc),
    arcs: [indexOf.get(place)!],
  }));
  return writeTopology({
    type: 'Topology',
    arcs: topology.arcs as Position[][],
    objects: {
      parcels: { type: 'GeometryCollection', geometries: parcels },
      arcs: { type: 'GeometryCollection', geometries: lines },
    },
  } as Topology);
}
