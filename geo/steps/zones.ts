/** Countries out of geo-tz's quadtree of time zones: OpenStreetMap's boundaries at full detail. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import geobuf from 'geobuf';
import Pbf from 'pbf';
import { ringOf, snapToCut, walk, type Box, type Node } from './quadtree.ts';

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

interface ZoneIndex {
  timezones: string[];
  lookup: Node;
}

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
  walk(index.lookup, box, (content, rectangle) => {
    if ('zones' in content) {
      const filled: Polygon = { type: 'Polygon', coordinates: [ringOf(rectangle)] };
      for (const zone of content.zones) add(index.timezones[zone]!, filled);
      return;
    }
    const { pos, len } = content.chunk;
    const chunk = geobuf.decode(new Pbf(data.subarray(pos, pos + Number(len)))) as FeatureCollection<
      Polygon | MultiPolygon,
      { tzid: string }
    >;
    for (const { geometry, properties } of chunk.features)
      add(properties.tzid, snapToCut(geometry, rectangle));
  });
  return { type: 'FeatureCollection', features };
}
