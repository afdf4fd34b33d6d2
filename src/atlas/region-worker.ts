/**
 * Fetches the region and builds its index beside the page's own thread, which reading 116,000 vertices would hold up
 * for longer than a frame. What is built is handed over, not copied.
 */
import { packIndex, type PackedIndex } from './packed-index.ts';
import { indexRegion } from './region-index.ts';
import { readRegion } from './region.ts';

/** What the worker answers to the address of the file. */
export type RegionReply = { index: PackedIndex } | { reason: string };

async function build(url: string): Promise<PackedIndex> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return packIndex(indexRegion(readRegion(await response.json())));
}

addEventListener('message', ({ data: url }: MessageEvent<string>) => {
  build(url).then(
    (index) => postMessage({ index } satisfies RegionReply, { transfer: index.buffers }),
    (error: unknown) =>
      postMessage({ reason: error instanceof Error ? error.message : String(error) } satisfies RegionReply),
  );
});
