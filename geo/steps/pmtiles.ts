/**
 * Writes a PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
 *
 * Ours rather than `s2-pmtiles`: that writer leaves the bounds in the header at zero (a map then asks for no tile),
 * stores every full-land tile again, and pads the head of the file to 98 kB. Here equal tiles are stored once, runs
 * of them take one directory entry, and header, root directory and metadata fit in the reader's first 16 kB.
 * Compression is fflate's, pinned, so that the bytes do not depend on the system's zlib.
 */
import { gzipSync } from 'fflate';

/** A tile before compression. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}
/** What the header and the metadata say about the archive. `bounds` in degrees, `center` as [lon, lat, zoom]. */
export interface ArchiveInfo {
  bounds: [number, number, number, number];
  center: [number, number, number];
  minZoom: number;
  maxZoom: number;
  metadata: Record<string, unknown>;
}
interface Entry {
  id: number;
  offset: number;
  length: number;
  run: number;
}

const HEADER = 127;
/** What a reader fetches first; header, root directory and metadata must lie within it. */
const FIRST_FETCH = 16384;
const LEAF_ENTRIES = 1024;

/** gzip with a fixed time stamp: the same input gives the same bytes. */
export const gzip = (data: Uint8Array): Uint8Array => gzipSync(data, { level: 9, mtime: 0 });

/** The position of a tile on the Hilbert curve through all zooms, as PMTiles numbers them. */
export function tileId(z: number, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= 2 ** z || y >= 2 ** z) throw new RangeError(`no tile ${z}/${x}/${y}`);
  let id = (4 ** z - 1) / 3;
  let [tx, ty] = [x, y];
  for (let s = 2 ** (z - 1); s >= 1; s /= 2) {
    const rx = (tx & s) > 0 ? 1 : 0;
    const ry = (ty & s) > 0 ? 1 : 0;
    id += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) [tx, ty] = [s - 1 - (tx & (s - 1)), s - 1 - (ty & (s - 1))];
      [tx, ty] = [ty, tx];
    }
  }
  return id;
}

function varints(values: number[]): number[] {
  const out: number[] = [];
  for (let v of values) {
    while (v >= 0x80) {
      out.push((v % 0x80) | 0x80);
      v = Math.floor(v / 0x80);
    }
    out.push(v);
  }
  return out;
}

/** A directory: count, then id steps, run lengths, lengths and offsets (0 = follows the one before), in varints. */
function directory(entries: Entry[]): Uint8Array {
  const steps = entries.map((e, i) => e.id - (i ? entries[i - 1]!.id : 0));
  const offsets = entries.map((e, i) => {
    const before = entries[i - 1];
    return before && e.offset === before.offset + before.length ? 0 : e.offset + 1;
  });
  const runs = entries.map((e) => e.run);
  const lengths = entries.map((e) => e.length);
  return gzip(Uint8Array.from(varints([entries.length, ...steps, ...runs, ...lengths, ...offsets])));
}

function concat(parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Compress, order and join the tiles. @returns the tile data and one entry per run of equal tiles */
function pack(tiles: Tile[]): { data: Uint8Array; entries: Entry[]; contents: number } {
  const sorted = tiles.map((t) => ({ id: tileId(t.z, t.x, t.y), data: t.data })).sort((a, b) => a.id - b.id);
  const stored = new Map<string, { offset: number; length: number }>();
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let size = 0;
  for (const { id, data } of sorted) {
    const key = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
    let place = stored.get(key);
    if (!place) {
      const bytes = gzip(data);
      place = { offset: size, length: bytes.length };
      stored.set(key, place);
      parts.push(bytes);
      size += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, ...place, run: 1 });
  }
  return { data: concat(parts), entries, contents: stored.size };
}

/**
 * Make an archive of vector tiles, gzip inside and out, ordered along the Hilbert curve.
 * @throws RangeError when there is no tile, or when the root directory outgrows the first fetch
 */
export function writeArchive(tiles: Tile[], info: ArchiveInfo): Uint8Array {
  if (!tiles.length) throw new RangeError('an archive needs a tile');
  const { data, entries, contents } = pack(tiles);
  const metadata = gzip(new TextEncoder().encode(JSON.stringify(info.metadata)));
  let root = directory(entries);
  const leaves: Uint8Array[] = [];
  if (HEADER + root.length + metadata.length > FIRST_FETCH) {
    const pointers: Entry[] = [];
    let at = 0;
    for (let i = 0; i < entries.length; i += LEAF_ENTRIES) {
      const leaf = directory(entries.slice(i, i + LEAF_ENTRIES));
      pointers.push({ id: entries[i]!.id, offset: at, length: leaf.length, run: 0 });
      leaves.push(leaf);
      at += leaf.length;
    }
    root = directory(pointers);
  }
  if (HEADER + root.length + metadata.length > FIRST_FETCH) throw new RangeError('root directory too large');
  const leaf = concat(leaves);

  const head = new DataView(new ArrayBuffer(HEADER));
  new Uint8Array(head.buffer).set(new TextEncoder().encode('PMTiles'));
  head.setUint8(7, 3);
  const rootAt = HEADER;
  const metaAt = rootAt + root.length;
  const leafAt = metaAt + metadata.length;
  const dataAt = leafAt + leaf.length;
  [rootAt, root.length, metaAt, metadata.length, leafAt, leaf.length, dataAt, data.length].forEach((v, i) =>
    head.setBigUint64(8 + 8 * i, BigInt(v), true),
  );
  [tiles.length, entries.length, contents].forEach((v, i) => head.setBigUint64(72 + 8 * i, BigInt(v), true));
  // Clustered; gzip inside; gzip tiles; Mapbox vector tiles.
  [1, 2, 2, 1, info.minZoom, info.maxZoom].forEach((v, i) => head.setUint8(96 + i, v));
  info.bounds.forEach((v, i) => head.setInt32(102 + 4 * i, Math.round(v * 1e7), true));
  head.setUint8(118, info.center[2]);
  head.setInt32(119, Math.round(info.center[0] * 1e7), true);
  head.setInt32(123, Math.round(info.center[1] * 1e7), true);
  return concat([new Uint8Array(head.buffer), root, metadata, leaf, data]);
}
