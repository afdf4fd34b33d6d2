/** Countries out of geo-tz's quadtree of time zones: OpenStreetMap's boundaries at full detail. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import geobuf from 'geobuf';
import Pbf from 'pbf';

/** Time zones that touch the region, by the country whose boundary they carry. */
const COUNTRY: Record<string, string> = {
  'Asia/Kolkata': 'india',
  'Asia/Karachi': 'pakistan',
  'Asia/Shanghai': 'china',
  'Asia/Urumqi': 'china',
  'Asia/Kathmandu': 'nepal',
  'Asia/Thimphu': 'bhutan',
  'Asia/Dhaka': 'bangladesh',
  'Asia/Kabul': 'afghanistan',
  'Asia/Tehran': 'iran',
  'Asia/Yangon': 'myanmar',
  'Asia/Dushanbe': 'tajikistan',
  'Asia/Tashkent': 'uzbekistan',
  'Asia/Samarkand': 'uzbekistan',
  'Asia/Bishkek': 'kyrgyzstan',
  'Asia/Ashgabat': 'turkmenistan',
  'Asia/Almaty': 'kazakhstan',
  'Asia/Qyzylorda': 'kazakhstan',
  'Asia/Aqtau': 'kazakhstan',
  'Asia/Muscat': 'oman',
  'Asia/Bangkok': 'thailand',
  'Asia/Hovd': 'mongolia',
};

export type Box = readonly [west: number, south: number, east: number, north: number];
interface Leaf {
  pos: number;
  len: number;
}
type Node = Leaf | number[] | { [quadrant: string]: Node };
interface ZoneIndex {
  timezones: string[];
  lookup: Node;
}

/** The quadtree's root, from geo-tz's own `find.ts`: a ten-thousandth of a degree inside the world. */
const ROOT: Box = [-179.9999, -89.9999, 179.9999, 89.9999];
/**
 * Chunks are cut 4 to 6e-5 degrees off their own rectangle. Vertices nearer than this are moved onto it;
 * without that the dissolve leaves slits along the cuts, and 3e-4 would straighten real lines.
 */
const CUT_TOLERANCE = 1e-4;

/**
 * The zones' polygons inside a box, one feature per chunk and zone, with the property `country`.
 * @throws RangeError for a zone of the box that no country is known for
 */
export function readZones(
  data: Buffer,
  index: ZoneIndex,
  box: Box,
): FeatureCollection<Polygon | MultiPolygon> {
  const features: Feature<Polygon | MultiPolygon>[] = [];
  const add = (zone: string, geometry: Polygon | MultiPolygon) => {
    if (zone.startsWith('Etc/')) return;
    const country = COUNTRY[zone];
    if (!country) throw new RangeError(`no country is known for the time zone ${zone}`);
    features.push({ type: 'Feature', properties: { country }, geometry });
  };
  const visit = (node: Node | undefined, rectangle: Box) => {
    const [west, south, east, north] = rectangle;
    if (!node || west >= box[2] || east <= box[0] || south >= box[3] || north <= box[1]) return;
    if (Array.isArray(node)) {
      for (const zone of node)
        add(index.timezones[zone]!, { type: 'Polygon', coordinates: [ring(rectangle)] });
    } else if (typeof node.pos === 'number') {
      const chunk = geobuf.decode(
        new Pbf(data.subarray(node.pos, node.pos + Number(node.len))),
      ) as FeatureCollection<Polygon | MultiPolygon, { tzid: string }>;
      for (const { geometry, properties } of chunk.features)
        add(properties.tzid, snapToCut(geometry, rectangle));
    } else {
      const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
      const branch = node as { [quadrant: string]: Node };
      visit(branch.a, [middle.lon, middle.lat, east, north]);
      visit(branch.b, [west, middle.lat, middle.lon, north]);
      visit(branch.c, [west, south, middle.lon, middle.lat]);
      visit(branch.d, [middle.lon, south, east, middle.lat]);
    }
  };
  visit(index.lookup, ROOT);
  return { type: 'FeatureCollection', features };
}

const ring = ([west, south, east, north]: Box): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

function snapToCut<G extends Polygon | MultiPolygon>(geometry: G, [west, south, east, north]: Box): G {
  const near = (value: number, edges: readonly number[]) =>
    edges.find((edge) => Math.abs(value - edge) <= CUT_TOLERANCE) ?? value;
  const point = ([lon = 0, lat = 0]: Position): Position => [
    near(lon, [west, east]),
    near(lat, [south, north]),
  ];
  const rings = (polygon: Position[][]) => polygon.map((each) => each.map(point));
  return {
    ...geometry,
    coordinates: geometry.type === 'Polygon' ? rings(geometry.coordinates) : geometry.coordinates.map(rings),
  };
}
