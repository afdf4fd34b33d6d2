/** The ground tiles: every country as OpenStreetMap has it inside the box, cut at the coast; overlaps apart. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { BOX } from './box.ts';
import { readInput, readJsonInput } from './inputs.ts';
import { runMapshaper } from './steps/mapshaper.ts';
import { readZones } from './steps/zones.ts';

/** Overlaps of zones that are no dispute of this atlas, and whose they are taken to be. */
const TAKEN_AS: Record<string, string> = {
  'bangladesh+india': 'bangladesh',
  'china+kyrgyzstan': 'china',
  'india+pakistan': 'india',
  'kyrgyzstan+uzbekistan': 'kyrgyzstan',
  'tajikistan+uzbekistan': 'tajikistan',
};
/** Zones that hold nothing but sea inside the box. */
const SEA_ONLY = new Set(['oman']);

type Area = Polygon | MultiPolygon;
export type Tiles = FeatureCollection<Area, { id: string }>;
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/**
 * One feature per country or overlap, `id` being the countries that it is in (`india+nepal`). Nothing is thinned:
 * Douglas-Peucker at any distance from 10 to 200 m gives the same parcels, so the record keeps what the source has.
 */
export async function groundTiles(): Promise<Tiles> {
  const zones = readZones(readInput('zones'), readJsonInput('zoneIndex'), BOX);
  const countries: Feature<Area>[] = [];
  // One country at a time: all at once would flatten the overlaps.
  for (const country of [
    ...new Set(zones.features.map((zone) => zone.properties?.country as string)),
  ].toSorted()) {
    const own = collection(zones.features.filter((zone) => zone.properties?.country === country));
    const { out } = await runMapshaper(
      `-i own.json snap-interval=0.00001 -clip bbox=${BOX.join()} -dissolve2 gap-fill-area=8km2 ` +
        '-explode -filter "this.area > 200000" -dissolve -o out.json',
      { 'own.json': own },
    );
    for (const { geometry } of out!.features) {
      if (geometry) countries.push({ type: 'Feature', properties: { country }, geometry: geometry as Area });
    }
  }
  const { out: mosaic } = await runMapshaper(
    '-i countries.json -mosaic -each "x = this.innerX, y = this.innerY, area = this.area" -o out.json',
    { 'countries.json': collection(countries) },
  );
  const keyed = mosaic!.features.flatMap((tile) => {
    const { x, y, area } = tile.properties as { x: number; y: number; area: number };
    const key = countries
      .filter((country) => booleanPointInPolygon([x, y], country))
      .map((country) => country.properties?.country as string)
      .join('+');
    if (SEA_ONLY.has(key) || (key === '' && area < 5e5)) return [];
    return [{ ...tile, properties: { id: TAKEN_AS[key] ?? key } }];
  });
  const land = readJsonInput<Topology>('land10');
  const { out: tiles } = await runMapshaper(
    '-i tiles.json land.json combine-files -target tiles -dissolve2 id gap-fill-area=1km2 -clip land ' +
      '-clean gap-fill-area=0.2km2 -o out.json target=tiles precision=0.000001 fix-geometry',
    { 'tiles.json': collection(keyed), 'land.json': feature(land, land.objects.land!) },
  );
  return tiles as Tiles;
}
