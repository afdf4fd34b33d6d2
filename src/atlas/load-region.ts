/** Gets the region into the page when it is first asked for. */
import url from '../../geo/atlas/region.topojson?url';
import { DataError } from './load.ts';
import { unpackIndex } from './packed-index.ts';
import type { RegionIndex } from './region-index.ts';
import type { RegionReply } from './region-worker.ts';

const FILE = 'region.topojson';

function build(): Promise<RegionIndex> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./region-worker.ts', import.meta.url), { type: 'module' });
    const fail = (reason: string) => reject(new DataError(FILE, reason));
    worker.onmessage = ({ data }: MessageEvent<RegionReply>) => {
      if ('index' in data) resolve(unpackIndex(data.index));
      else fail(data.reason);
      worker.terminate();
    };
    worker.onerror = ({ message }) => {
      fail(message || 'its worker did not start');
      worker.terminate();
    };
    worker.postMessage(new URL(url, document.baseURI).href);
  });
}

let wanted: Promise<RegionIndex> | null = null;

/**
 * The index of the region, built once.
 * @throws DataError naming the file; the next call tries again
 */
export function loadRegion(): Promise<RegionIndex> {
  wanted ??= build().catch((error: unknown) => {
    wanted = null;
    throw error;
  });
  return wanted;
}
