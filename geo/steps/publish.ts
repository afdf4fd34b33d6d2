/** Makes what the map loads: base map and atlas in tiles, the overview, and the opening picture. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { Pictures } from '../../src/domain/picture.ts';
import { BOX } from '../box.ts';
import { readInput, readJsonInput } from '../inputs.ts';
import type { Ground } from '../../src/domain/ground.ts';
import type { Tiling } from '../recipe.ts';
import { cutAtAntimeridian } from './antimeridian.ts';
import { ATLAS_FROM, atlasLayers } from './atlastiles.ts';
import { baseByZoom, linesByZoom } from './base.ts';
import { groundBorders, outerBorders } from './borders.ts';
import { type Box, lakes, rivers } from './gshhg.ts';
import { countryLabels, waterLabels } from './labels.ts';
import { mapFeatures, type RecordFeature } from './mapfeatures.ts';
import { opening, OPENING_BOX, OPENING_DATE } from './opening.ts';
import { overview } from './overview.ts';
import { gzip, type Tile, writeArchive } from './pmtiles.ts';
import { namedRivers, naturalEarthRivers, unnamedRivers } from './rivers.ts';
import { shape } from './thin.ts';
import { cutTiles, type LayersAt } from './tiles.ts';
import { parseGeoNames, towns } from './towns.ts';

/** Both archives end here, so that their lines meet at every zoom beyond: a tile's grid is 17 m wide at 30 N. */
export const MAX_ZOOM = 9;
const MAX_OVERVIEW_GZIP = 60_000;
const MAX_ARCHIVES = 6_000_000;

const WORLD: Box = [-180, -85.0511, 180, 85.0511];
/** The ground's box with a margin, so that lakes on its edge are whole. */
const LAKES_BOX: Box = [58, 18, 100, 44];

const polygons = (t: Topology, object: string): FeatureCollection<Polygon | MultiPolygon> =>
  feature(t, t.objects[object] as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon>;

const within = ([lon, lat]: Position, [w, s, e, n]: Box): boolean =>
  lon! > w && lon! < e && lat! > s && lat! < n;

/** GSHHG's lakes: all from 2 km² in the region, from 500 km² elsewhere. */
function allLakes(): Feature<Polygon>[] {
  const elsewhere = lakes(WORLD, 'i', 500).filter((l) => !within(l.geometry.coordinates[0]![0]!, LAKES_BOX));
  return [...lakes(LAKES_BOX, 'f', 2), ...elsewhere];
}

/** MBTiles-style list of layers and their fields, as tools expect it in an archive's metadata. */
function layerList(layers: LayersAt): { id: string; fields: Record<string, string> }[] {
  const type = (v: unknown): string =>
    typeof v === 'number' ? 'Number' : typeof v === 'boolean' ? 'Boolean' : 'String';
  return Object.entries(layers).map(([id, features]) => ({
    id,
    fields: Object.fromEntries(Object.entries(features[0]?.properties ?? {}).map(([k, v]) => [k, type(v)])),
  }));
}

function archive(
  name: string,
  attribution: string,
  bounds: Box,
  tiles: Tile[],
  minZoom: number,
  layers: LayersAt,
): Uint8Array {
  return writeArchive(tiles, {
    bounds: [...bounds],
    center: [78, 30.5, Math.max(minZoom, 4)],
    minZoom,
    maxZoom: MAX_ZOOM,
    metadata: { name, attribution, type: 'overlay', vector_layers: layerList(layers) },
  });
}

/**
 * A collection as a topology, its one object `overview`: an edge that parcels and lines share stands once, which
 * halves the file. The grid is the four decimals that the coordinates have, so nothing is lost.
 */
const packedTopology = (overview: FeatureCollection): Topology =>
  quantize(topology({ overview }) as Topology<Objects<Record<string, unknown>>>, {
    scale: [1e-4, 1e-4],
    translate: [0, 0],
  });

/**
 * Make the four files of `public/` from the tiling, the ground and the record.
 * @returns file names and contents, the same bytes for the same input
 * @throws RangeError when a file outgrows its budget
 */
export async function publish(
  tiling: Tiling,
  ground: Ground,
  record: RecordFeature[],
): Promise<Map<string, Uint8Array | string>> {
  const atlas = await mapFeatures(tiling, ground, record);
  const inside = groundBorders(tiling.arcs, ground);
  const borders = [...inside, ...(await outerBorders(readJsonInput<Topology>('countries10'), inside))];
  const land = polygons(readJsonInput<Topology>('land10'), 'land').features.map(cutAtAntimeridian);
  const named = namedRivers(await naturalEarthRivers());
  const townsOfAtlas = atlas.points.filter((f) => ['town', 'capital'].includes(String(f.properties.kind)));
  const sources = {
    land,
    lakes: allLakes(),
    rivers: [...named, ...unnamedRivers(rivers(BOX), named)],
    places: towns(
      parseGeoNames(readInput('populations').toString('utf8')),
      townsOfAtlas.flatMap((f) => (f.geometry.type === 'Point' ? [f.geometry.coordinates] : [])),
    ),
    countries: await countryLabels(polygons(readJsonInput<Topology>('countries50'), 'countries')),
    waters: waterLabels(),
  };

  const lines = await linesByZoom(borders, atlas, MAX_ZOOM);
  const base = await baseByZoom(
    sources,
    lines.map((l) => l.borders!),
    MAX_ZOOM,
  );
  const atlasAt = (z: number): LayersAt => atlasLayers(atlas, lines[z]!);

  const baseFile = archive(
    'Marchlands base map',
    'OpenStreetMap contributors (ODbL), Natural Earth, GSHHG (LGPL), GeoNames (CC BY)',
    WORLD,
    cutTiles((z) => base[z]!, 0, MAX_ZOOM),
    0,
    base[MAX_ZOOM]!,
  );
  const atlasFile = archive(
    'Marchlands atlas',
    'OpenStreetMap contributors (ODbL), Natural Earth, GSHHG (LGPL), GeoNames (CC BY)',
    BOX,
    cutTiles(atlasAt, ATLAS_FROM, MAX_ZOOM),
    ATLAS_FROM,
    atlasAt(MAX_ZOOM),
  );
  if (baseFile.length + atlasFile.length > MAX_ARCHIVES)
    throw new RangeError('the two archives outgrow 6 MB');

  const view = await overview(atlas);
  const overviewFile = `${JSON.stringify(packedTopology(view))}\n`;
  const packed = gzip(new TextEncoder().encode(overviewFile)).length;
  if (packed > MAX_OVERVIEW_GZIP)
    throw new RangeError(`the overview has ${packed} bytes gzip, more than 60,000`);

  const framed = await shape(
    {
      land,
      borders: inside,
      rivers: named.filter((r) => Number(r.properties?.rank) <= 2),
      lakes: lakes(BOX, 'f', 400),
    },
    `-clip bbox=${OPENING_BOX.join(',')} target=*`,
  );
  const capital = (id: string): [string, Position][] =>
    record.flatMap(({ about, geometry }) =>
      about.id === id && geometry.type === 'Point'
        ? [[about.name, geometry.coordinates] as [string, Position]]
        : [],
    );
  const openingFile = await opening({
    land: framed.land!,
    borders: framed.borders!,
    rivers: framed.rivers!,
    lakes: framed.lakes!,
    atlas: view.features,
    picture: new Pictures(ground).of({ worldview: 'de-facto', date: OPENING_DATE }),
    countries: sources.countries,
    towns: ['new-delhi', 'islamabad', 'kathmandu'].flatMap(capital),
  });
  return new Map<string, Uint8Array | string>([
    ['base.pmtiles', baseFile],
    ['atlas.pmtiles', atlasFile],
    ['overview.json', overviewFile],
    ['opening.svg', openingFile],
  ]);
}
