/** The files of the tiling: the topology, which is the record of the ground, and views of it as GeoJSON. */
import type { Feature, Position } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Arc, Ground, ParcelId } from '../src/domain/ground.ts';
import {
  claimants,
  controller,
  depict,
  owner,
  WORLDVIEWS,
  type WorldviewId,
} from '../src/domain/worldview.ts';
import { AS_OF } from './as-of.ts';
import type { Tiling, TilingArc } from './recipe.ts';
import { measure, tidy } from './record.ts';
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

/** Ground of every state's map: its code, `disputed` or `unknown`; of an arc, how it is drawn. On the as-of day. */
type InWorldviews = Record<`as:${WorldviewId}`, string>;
const inWorldviews = (answer: (worldview: WorldviewId) => string) =>
  Object.fromEntries(WORLDVIEWS.map((worldview) => [`as:${worldview}`, answer(worldview)])) as InWorldviews;

/** What `parcels.geojson` says of a parcel's owners. */
export const parcelInWorldviews = (ground: Ground, id: ParcelId) => ({
  holder: controller(ground, id, ground.asOf).owner,
  claimants: claimants(ground, id, ground.asOf),
  ...inWorldviews((worldview) => owner(ground, id, worldview, ground.asOf).owner),
});

/** What `arcs.geojson` says of an arc's depictions. */
export const arcInWorldviews = (ground: Ground, arc: Arc) =>
  inWorldviews((worldview) => depict(ground, arc, worldview, ground.asOf).depiction);

const collection = (features: readonly Feature[]) =>
  `{"type":"FeatureCollection","features":[\n${features.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;

/** `parcels.geojson`: the parcels but the sea, with who holds and claims them and whose they are on every map. */
export function parcelsFile(tiling: Tiling, ground: Ground, names: ReadonlyMap<ParcelId, string>): string {
  const ids = Object.keys(ground.parcels);
  return collection(
    ids.map((id) => {
      const geometry = tidy(tiling.parcels.get(id)!);
      const edges = tiling.arcs.filter(({ left, right }) => left === id || right === id);
      const properties = {
        name: names.get(id) ?? id,
        ...parcelInWorldviews(ground, id),
        areaKm2: measure(geometry)!.value,
        precisionM: Math.max(...edges.map(({ precisionM }) => precisionM)),
        sources: [...new Set(edges.map(({ source }) => source))].toSorted(),
        asOf: AS_OF,
      };
      return { type: 'Feature', id, properties, geometry };
    }),
  );
}

/** `arcs.geojson`: the arcs between two parcels of land, with how they are drawn on every map. */
export function arcsFile(tiling: Tiling, ground: Ground): string {
  const arcs = tiling.arcs.filter(({ id }) => ground.arcs[id]);
  return collection(
    arcs.map((arc) => ({
      type: 'Feature',
      id: arc.id,
      properties: {
        ...aboutArc(arc),
        lengthKm: measure(arc.geometry)!.value,
        ...arcInWorldviews(ground, arc),
        asOf: AS_OF,
      },
      geometry: arc.geometry,
    })),
  );
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
