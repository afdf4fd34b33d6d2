/** Gets the region into the page when it is first asked for. */
import url from '../../geo/atlas/region.topojson?url';
import { fetchFile, workerAddress } from './files.ts';
import { DataError } from './load.ts';
import { unpackIndex } from './packed-index.ts';
import type { RegionIndex } from './region-index.ts';
import type { RegionReply } from './region-worker.ts';
import workerUrl from './region-worker.ts?worker&url';

const FILE = 'region.topojson';

async function read(): Promise<ArrayBuffer> {
  const response = await fetchFile(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response.arrayBuffer();
}

function build(): Promise<RegionIndex> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerAddress(workerUrl), { type: 'module' });
    const fail = (reason: string) => {
      reject(new DataError(FILE, reason));
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<RegionReply>) => {
      if ('reason' in data) return fail(data.reason);
      resolve(unpackIndex(data.index));
      worker.terminate();
    };
    worker.onerror = ({ message }) => fail(message || 'its worker did not start');
    read().then(
      (file) => worker.postMessage(file, [file]),
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    );
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
