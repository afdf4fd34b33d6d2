/** The size limits of the first view, checked in `npm test` against the built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PMTiles } from 'pmtiles';

const DIST = 'dist';
/** The camera with which the default story opens. */
const OPENING = { lat: 30.5, lon: 78, zoom: 4.6 };
/** MapLibre's own code, recognised by what it is built from: it is apart from the budget. */
const MAPLIBRE = /^maplibre/;

interface Row {
  what: string;
  bytes: number;
  limit: number;
}

const gzip = (file: string) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
const html = readFileSync(join(DIST, 'index.html'), 'utf8');

/** A chunk as Vite's manifest has it. */
interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
/** Where the first view begins: the page, and what it imports at once; all else comes when it is asked for. */
const FIRST = ['index.html', 'src/map/map.ts', 'geo/atlas/ground.json', 'stories/indo-us-ties/story.md'];

/** The scripts and styles of a chunk and of all that it imports statically. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the manifest has no chunk “${name}”`);
  if (seen.has(name)) return new Set();
  seen.add(name);
  const further = (chunk.imports ?? []).flatMap((each) => [...filesOf(each, seen)]);
  return new Set([chunk.file, ...(chunk.css ?? []), ...further]);
}

/** Scripts and styles that the first view loads, MapLibre's own apart. */
const code = [...new Set(FIRST.flatMap((name) => [...filesOf(name)]))]
  .map((file) => file.replace(/^assets\//, ''))
  .filter((file) => !MAPLIBRE.test(file));
const fonts = readdirSync(join(DIST, 'assets')).filter((file) => /source-.*\.woff2$/.test(file));

/**
 * Bytes that the opening view reads of the base map: the header with the root directory (MapLibre's PMTiles
 * reader asks for 16 KiB first) and the tiles under a map of 780 x 560 px at the story's opening camera.
 */
async function baseTiles(): Promise<number> {
  const file = readFileSync(join(DIST, 'base.pmtiles'));
  const archive = new PMTiles({
    getKey: () => 'base.pmtiles',
    getBytes: async (offset, length) => ({
      data: file.buffer.slice(file.byteOffset + offset, file.byteOffset + offset + length) as ArrayBuffer,
    }),
  });
  const zoom = 4;
  const tilePx = 512 * 2 ** (OPENING.zoom - zoom);
  const x = ((OPENING.lon + 180) / 360) * 2 ** zoom;
  const lat = (OPENING.lat * Math.PI) / 180;
  const y = ((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * 2 ** zoom;
  const reach = (centre: number, px: number) =>
    [centre - px / 2 / tilePx, centre + px / 2 / tilePx].map(Math.floor);
  const [west = 0, east = 0] = reach(x, 780);
  const [north = 0, south = 0] = reach(y, 560);
  let bytes = 16_384;
  for (let column = west; column <= east; column += 1) {
    for (let row = north; row <= south; row += 1) {
      const tile = await archive.getZxy(zoom, column, row);
      // The reader unpacks the tile; what crosses the wire is its gzip.
      if (tile) bytes += gzipSync(new Uint8Array(tile.data), { level: 9 }).length;
    }
  }
  return bytes;
}

const sum = (files: readonly string[]) =>
  files.reduce((total, file) => total + gzip(join('assets', file)), 0);
const parts = {
  page: gzipSync(html, { level: 9 }).length,
  code: sum(code),
  overview: gzip('overview.json'),
  tiles: await baseTiles(),
};
const rows: Row[] = [
  { what: 'overview.json, gzip', bytes: parts.overview, limit: 60_000 },
  {
    what: 'first view over MapLibre: page, code, overview, base tiles, gzip',
    bytes: parts.page + parts.code + parts.overview + parts.tiles,
    limit: 200_000,
  },
  {
    what: 'Latin fonts',
    bytes: fonts.reduce((total, file) => total + readFileSync(join(DIST, 'assets', file)).length, 0),
    limit: 120_000,
  },
  { what: 'opening.svg', bytes: readFileSync(join(DIST, 'opening.svg')).length, limit: 40_000 },
  {
    what: 'base.pmtiles and atlas.pmtiles',
    bytes: ['base.pmtiles', 'atlas.pmtiles'].reduce(
      (total, file) => total + readFileSync(join(DIST, file)).length,
      0,
    ),
    limit: 6_000_000,
  },
  {
    what: 'disk/, which no page from a server loads',
    bytes: readdirSync(join(DIST, 'disk')).reduce(
      (total, file) => total + readFileSync(join(DIST, 'disk', file)).length,
      0,
    ),
    limit: 10_000_000,
  },
];

console.table(parts);
console.table(rows);
const over = rows.filter(({ bytes, limit }) => bytes > limit);
for (const { what, bytes, limit } of over)
  console.error(`${what}: ${bytes} bytes, over the limit of ${limit}`);
process.exit(over.length === 0 ? 0 : 1);
