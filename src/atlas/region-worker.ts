/**
 * Reads the region and builds its index beside the page's own thread, which reading 116,000 vertices would hold up
 * for longer than a frame. The file is handed over, and so is what is built: neither is copied.
 */
import { packIndex, type PackedIndex } from './packed-index.ts';
import { indexRegion } from './region-index.ts';
import { readRegion } from './region.ts';

/** What the worker answers to the file. */
export type RegionReply = { index: PackedIndex } | { reason: string };

const build = (file: ArrayBuffer): PackedIndex =>
  packIndex(indexRegion(readRegion(JSON.parse(new TextDecoder().decode(file)))));

addEventListener('message', ({ data: file }: MessageEvent<ArrayBuffer>) => {
  try {
    const index = build(file);
    postMessage({ index } satisfies RegionReply, { transfer: index.buffers });
  } catch (error) {
    postMessage({ reason: error instanceof Error ? error.message : String(error) } satisfies RegionReply);
  }
});
