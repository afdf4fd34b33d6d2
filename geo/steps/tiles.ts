/** Cuts features into vector tiles: one set of features per zoom, so that each zoom has its own generalisation. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Tile } from './pmtiles.ts';

/** The features of a tile layer at one zoom. */
export type LayersAt = Record<string, Feature[]>;

/** Tile coordinates are 0..4095; the buffer of 16 px keeps a wide selected outline off the tile's cut edge. */
export const EXTENT = 4096;
export const BUFFER = 128;

/** The tile that holds a position at a zoom (Web Mercator). */
export function tileAt([lon, lat]: Position, z: number): { x: number; y: number } {
  const n = 2 ** z;
  const sin = Math.sin(((lat ?? 0) * Math.PI) / 180);
  const x = Math.floor(((lon ?? 0) / 360 + 0.5) * n);
  const y = Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * n);
  return { x: Math.min(Math.max(x, 0), n - 1), y: Math.min(Math.max(y, 0), n - 1) };
}

/** Metres on the ground of one CSS pixel at a zoom and latitude, with 512-pixel tiles as MapLibre counts them. */
export const metresPerPixel = (z: number, lat = 30): number =>
  (78271.517 / 2 ** z) * Math.cos((lat * Math.PI) / 180);

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** Tiles of one zoom that may hold something: below those of the zoom before, and under every point. */
function candidates(z: number, before: Tile[] | null, layers: LayersAt): [number, number][] {
  const keys = new Set<number>();
  const n = 2 ** z;
  if (before)
    for (const t of before)
      for (const k of [0, 1, 2, 3]) keys.add((2 * t.y + (k >> 1)) * n + 2 * t.x + (k & 1));
  else for (let k = 0; k < n * n; k++) keys.add(k);
  for (const feature of Object.values(layers).flat()) {
    if (feature.geometry.type !== 'Point') continue;
    const { x, y } = tileAt(feature.geometry.coordinates, z);
    keys.add(y * n + x);
  }
  return [...keys].sort((a, b) => a - b).map((k) => [k % n, Math.floor(k / n)]);
}

/**
 * Cut layers into tiles, `minZoom` to `maxZoom`; a tile without content is left out. Nothing is simplified here.
 * @param at the features of each layer at a zoom
 */
export function cutTiles(at: (z: number) => LayersAt, minZoom: number, maxZoom: number): Tile[] {
  const all: Tile[] = [];
  let before: Tile[] | null = null;
  for (let z = minZoom; z <= maxZoom; z++) {
    const layers = at(z);
    const indexes = Object.entries(layers).map(
      ([name, features]) =>
        [
          name,
          new GeoJSONVT(collection(features), {
            maxZoom: z,
            indexMaxZoom: Math.min(z, 6),
            indexMaxPoints: 0,
            tolerance: 0,
            extent: EXTENT,
            buffer: BUFFER,
          }),
        ] as const,
    );
    const here: Tile[] = [];
    for (const [x, y] of candidates(z, before, layers)) {
      const found: Record<string, NonNullable<ReturnType<GeoJSONVT['getTile']>>> = {};
      for (const [name, index] of indexes) {
        const tile = index.getTile(z, x, y);
        if (tile?.features.length) found[name] = tile;
      }
      if (!Object.keys(found).length) continue;
      here.push({ z, x, y, data: fromGeojsonVt(found, { version: 2, extent: EXTENT }) });
    }
    all.push(...here);
    before = here;
  }
  return all;
}
