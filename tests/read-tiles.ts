/** Reads the committed files of `public/` as the map does: by ranges, tile by tile. */
import { readFileSync } from 'node:fs';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import type { Feature, Position } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { tileAt } from '../geo/steps/tiles.ts';

export const file = (name: string): Buffer => readFileSync(new URL(`../public/${name}`, import.meta.url));

/** Opens an archive. @param fetched is told the length of every range that is read */
export function archive(name: string, fetched: (bytes: number) => void = () => {}): PMTiles {
  const data = file(name);
  return new PMTiles({
    getKey: () => name,
    getBytes: (offset, length) => {
      fetched(length);
      return Promise.resolve({ data: new Uint8Array(data.subarray(offset, offset + length)).buffer });
    },
  });
}

/** The tile that holds a position. @throws RangeError when there is none */
export async function tile(
  from: PMTiles,
  z: number,
  at: Position,
): Promise<VectorTile & { z: number; x: number; y: number }> {
  const { x, y } = tileAt(at, z);
  const found = await from.getZxy(z, x, y);
  if (!found) throw new RangeError(`no tile ${z}/${x}/${y}`);
  return Object.assign(new VectorTile(new PbfReader(new Uint8Array(found.data))), { z, x, y });
}

/** The features of a layer in the tile that holds a position, in degrees. */
export async function layer(from: PMTiles, z: number, at: Position, name: string): Promise<Feature[]> {
  const t = await tile(from, z, at);
  const features = t.layers[name];
  if (!features) return [];
  const all = Array.from({ length: features.length }, (_, i): VectorTileFeature => features.feature(i));
  return all.map((f) => f.toGeoJSON(t.x, t.y, t.z) as Feature);
}

/** The lines of a feature; none of a point or an area. */
export const lines = ({ geometry }: Feature): Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];
