import { PMTiles, type RangeResponse, zxyToTileId } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { type Tile, tileId, writeArchive } from './pmtiles.ts';

const info = {
  bounds: [60, 20, 98, 42] as [number, number, number, number],
  center: [78, 30, 4] as [number, number, number],
  minZoom: 0,
  maxZoom: 3,
  metadata: { name: 'test' },
};
const text = (s: string): Uint8Array => new TextEncoder().encode(s);
const read = (archive: Uint8Array): PMTiles =>
  new PMTiles({
    getKey: () => 'memory',
    getBytes: (offset, length): Promise<RangeResponse> =>
      Promise.resolve({ data: archive.slice(offset, offset + length).buffer as ArrayBuffer }),
  });

describe('tileId', () => {
  it('numbers tiles as pmtiles itself does', () => {
    for (const [z, x, y] of [
      [0, 0, 0],
      [1, 1, 0],
      [4, 11, 6],
      [9, 366, 212],
      [9, 511, 0],
    ] as const)
      expect(tileId(z, x, y)).toBe(zxyToTileId(z, x, y));
  });
  it('refuses a tile outside the world', () => expect(() => tileId(1, 2, 0)).toThrow(RangeError));
});

describe('writeArchive', () => {
  const tiles: Tile[] = [
    { z: 3, x: 5, y: 3, data: text('sea') },
    { z: 0, x: 0, y: 0, data: text('world') },
    { z: 3, x: 4, y: 3, data: text('sea') },
    { z: 3, x: 6, y: 3, data: text('land') },
  ];
  it('is read back by pmtiles, tile for tile, with its bounds', async () => {
    const archive = read(writeArchive(tiles, info));
    const header = await archive.getHeader();
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual(info.bounds);
    expect([header.minZoom, header.maxZoom, header.numTileContents]).toEqual([0, 3, 3]);
    for (const { z, x, y, data } of tiles)
      expect(new Uint8Array((await archive.getZxy(z, x, y))!.data)).toEqual(data);
    expect(await archive.getZxy(3, 0, 0)).toBeUndefined();
    expect(await archive.getMetadata()).toEqual({ name: 'test' });
  });
  it('gives the same bytes whatever the order of the tiles', () =>
    expect(writeArchive([...tiles].reverse(), info)).toEqual(writeArchive(tiles, info)));
  it('reads through leaf directories when there are many tiles', async () => {
    const many = Array.from({ length: 128 * 128 }, (_, i): Tile => {
      const [x, y] = [i % 128, Math.floor(i / 128)];
      return { z: 7, x, y, data: text(`${(x * 7919 + y * 104729) % 9973}`) };
    });
    const archive = writeArchive(many, { ...info, minZoom: 7, maxZoom: 7 });
    const header = await read(archive).getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThan(16384);
    const tile = many[12345]!;
    expect(new Uint8Array((await read(archive).getZxy(7, tile.x, tile.y))!.data)).toEqual(tile.data);
  });
  it('refuses an empty archive', () => expect(() => writeArchive([], info)).toThrow(RangeError));
});
