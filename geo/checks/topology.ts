/** Whether the topology is a tiling, and whether its views say what it says. */
import { area } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, LineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  LineString as TopoLine,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Ground } from '../../src/domain/ground.ts';
import { turningDays } from '../../src/domain/picture.ts';
import { isoOf } from '../../src/domain/span.ts';
import { claimants, controller, depict } from '../../src/domain/worldview.ts';
import type { buildGround } from '../ground.ts';
import { LINES, lineOf, pairOf } from '../lines.ts';
import { tidy } from '../record.ts';
import { chained, edgesOf } from '../steps/edges.ts';
import { arcInWorldviews, parcelInWorldviews } from '../views.ts';

/** One thing that was looked at: where it is, and what is wrong with it or null. */
export type Finding = [where: string, problem: string | null];

interface ArcProperties {
  left: string;
  right: string;
  line: string | null;
  precisionM: number;
}
type NamedArc = TopoLine<ArcProperties> & { id: string; properties: ArcProperties };

const arcsOf = (topo: Topology) => (topo.objects.arcs as GeometryCollection).geometries as NamedArc[];

/** What the ground is built from, out of the topology. */
export function groundOf(topo: Topology): Parameters<typeof buildGround>[0] {
  const parcels = (topo.objects.parcels as GeometryCollection).geometries.map(({ id }) => String(id));
  const arcs = arcsOf(topo).map(({ id, properties: { left, right, line } }) => ({ id, left, right, line }));
  return { parcels, arcs };
}

/** A shape in km², by the same formula for all, so that the parts add up to the whole. */
const km2 = (geometry: Geometry) => area({ type: 'Feature', properties: {}, geometry }) / 1e6;
/** What rounding in a sum of forty areas may come to, km². */
const NOTHING_KM2 = 1e-3;

/** How often the rings of all parcels walk each arc forwards and backwards. */
function walks(topo: Topology): { forwards: number; backwards: number }[] {
  const count = topo.arcs.map(() => ({ forwards: 0, backwards: 0 }));
  const parcels = (topo.objects.parcels as GeometryCollection).geometries as (
    TopoPolygon | TopoMultiPolygon
  )[];
  for (const parcel of parcels)
    for (const arc of parcel.type === 'Polygon' ? parcel.arcs.flat() : parcel.arcs.flat(2))
      count[arc < 0 ? ~arc : arc]![arc < 0 ? 'backwards' : 'forwards'] += 1;
  return count;
}

/**
 * Whether the parcels cover a box without gap and overlap.
 * @param topo without quantization
 * @param box degrees
 */
export function tilingFindings(topo: Topology, [west, south, east, north]: readonly number[]): Finding[] {
  const { parcels, edges } = edgesOf(withIds(topo));
  const isOnEdge = (line: readonly Position[]) =>
    line.every(([lon, lat]) => lon === west || lon === east || lat === south || lat === north);
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as Position[];
  const whole = km2({ type: 'Polygon', coordinates: [ring] });
  const sum = [...parcels.values()].reduce((total, geometry) => total + km2(geometry), 0);
  const odd = walks(topo).flatMap(({ forwards, backwards }, index) => {
    const isInside = edges[index]!.left !== null && edges[index]!.right !== null;
    if (
      isInside
        ? forwards === 1 && backwards === 1
        : forwards + backwards === 1 && isOnEdge(edges[index]!.line)
    )
      return [];
    return [`${edges[index]!.left} and ${edges[index]!.right} at ${edges[index]!.line[0]!.join(', ')}`];
  });
  return [
    [
      'parcels',
      Math.abs(sum - whole) > NOTHING_KM2
        ? `together they have ${sum.toFixed(3)} km², the box ${whole.toFixed(3)}`
        : null,
    ],
    ['parcels', odd.length > 0 ? `a gap or an overlap between ${odd.join('; ')}` : null],
  ];
}

/** The parcels' ids as a property, where the functions of the tiling look for them. */
const withIds = (topo: Topology): Topology => ({
  ...topo,
  objects: {
    parcels: {
      type: 'GeometryCollection',
      geometries: (topo.objects.parcels as GeometryCollection).geometries.map((each) => ({
        ...each,
        properties: { id: String(each.id) },
      })),
    },
  },
});

/** Whether each arc has the sides that the parcels' rings give it, an id that tells them, and its line. */
export function arcFindings(topo: Topology): Finding[] {
  const { edges } = edgesOf(withIds(topo));
  const arcs = arcsOf(topo);
  const inner = edges.filter(({ left, right }) => left && right).length;
  return [
    ['arcs', arcs.length === inner ? null : `${arcs.length} of ${inner} edges between two parcels`],
    ['arcs', new Set(arcs.map(({ id }) => id)).size === arcs.length ? null : 'an id stands twice'],
    ...arcs.map(({ id, arcs: [index], properties: { left, right, line, precisionM } }): Finding => {
      const edge = edges[index!];
      const pair = pairOf(left, right);
      if (edge?.left !== left || edge.right !== right)
        return [id, `it says ${left} and ${right}, the rings say ${edge?.left} and ${edge?.right}`];
      if (id !== pair && !id.startsWith(`${pair}:`)) return [id, 'its id is not that of its sides'];
      if (line !== lineOf(id, pair)) return [id, `it belongs to ${String(line)}, not to ${lineOf(id, pair)}`];
      return [id, precisionM > 0 ? null : 'it has no precision'];
    }),
  ];
}

/** Lines whose ground is divided: they have so many parts, all others one. */
const PARTS: Readonly<Record<string, number>> = {
  'bhutan-china-sectors': 2,
  'china-claim-pockets': 3,
  'demchok-claim': 2,
  'line-of-actual-control-middle': 1,
};

/** Whether each named line is as many pieces as it should be. */
export function lineFindings(topo: Topology): Finding[] {
  const lines = topo.arcs as Position[][];
  return Object.entries(LINES).map(([id, { lines: taken = [] }]): Finding => {
    const own = arcsOf(topo).filter(
      ({ properties: { line } }) => line === id || taken.includes(String(line)),
    );
    if (own.length === 0) return [id, 'no arc belongs to it'];
    const geometry = chained(own.map(({ arcs: [index] }) => lines[index!]!));
    const found = geometry.type === 'LineString' ? 1 : geometry.coordinates.length;
    const wanted = PARTS[id] ?? 1;
    return [id, found === wanted ? null : `it has ${found} parts instead of ${wanted}`];
  });
}

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isWithin = (part: Record<string, unknown>, whole: Record<string, unknown> | null) =>
  Object.entries(part).every(([name, value]) => isEqual(value, whole?.[name]));

/** Whether the parcels and arcs of the GeoJSON files are the topology's, with the owners and depictions of the rules. */
export function viewFindings(
  topo: Topology,
  ground: Ground,
  parcels: FeatureCollection,
  arcs: FeatureCollection,
): Finding[] {
  const shapes = (feature(topo, topo.objects.parcels as GeometryCollection) as FeatureCollection).features;
  const lines = new Map(arcsOf(topo).map(({ id, arcs: [index] }) => [id, topo.arcs[index!]]));
  const missing = (own: FeatureCollection, of: object) =>
    Object.keys(of).filter((id) => !own.features.some((each) => each.id === id));
  return [
    ['parcels.geojson', missing(parcels, ground.parcels).join() || null],
    ['arcs.geojson', missing(arcs, ground.arcs).join() || null],
    ...parcels.features.map(({ id, geometry, properties }): Finding => {
      const shape = shapes.find((each) => each.id === id)?.geometry;
      if (!shape || !isEqual(tidy(shape), geometry))
        return [`parcels.geojson, ${id}`, 'its shape is another'];
      const isSame = isWithin(parcelInWorldviews(ground, String(id)), properties);
      return [`parcels.geojson, ${id}`, isSame ? null : 'its owners are not what the rules give'];
    }),
    ...arcs.features.map(({ id, geometry, properties }: Feature): Finding => {
      if (!isEqual(lines.get(String(id)), (geometry as LineString).coordinates))
        return [`arcs.geojson, ${id}`, 'its shape is another'];
      const isSame = isWithin(arcInWorldviews(ground, ground.arcs[String(id)]!), properties);
      return [`arcs.geojson, ${id}`, isSame ? null : 'its depictions are not what the rules give'];
    }),
  ];
}

/** De facto, a boundary lies where neither side's holder claims the other side, on every day that is drawn. */
export function deFactoFindings(ground: Ground): Finding[] {
  const days = turningDays(ground);
  return Object.entries(ground.arcs).map(([id, arc]): Finding => {
    const day = days.find((each) => {
      if (depict(ground, arc, 'de-facto', each).depiction !== 'boundary') return false;
      const claimed = (parcel: string, by: string) =>
        (claimants(ground, parcel, each) as string[]).includes(by);
      const [a, b] = [arc.left, arc.right].map((parcel) => controller(ground, parcel, each).owner);
      return (a === b && a !== 'unknown') || claimed(arc.left, b!) || claimed(arc.right, a!);
    });
    return [id, day === undefined ? null : `de facto it is a boundary on ${isoOf(day)}, and a claim`];
  });
}
