/** Reads PMTiles files by ranges; from a server that knows no ranges, whole and once. */
import type { RangeResponse, Source } from 'pmtiles';
import { fetchFile } from '../atlas/files.ts';

/** How long it waits before it asks again, each time, ms. */
const WAITS = [0, 400, 1600];

/** A file that is read by ranges where the server allows it, and kept whole where it does not. */
export class RangedFile implements Source {
  #whole: Promise<ArrayBuffer> | null = null;

  constructor(readonly url: string) {}

  getKey() {
    return this.url;
  }

  /**
   * Reads a range. Where none comes it is asked for again, past the browser's cache: what gives out for a moment would
   * else leave a map without its ground for the rest of a talk.
   */
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    let request: RequestInit = { signal };
    for (const wait of WAITS) {
      try {
        return await this.#read(offset, length, request);
      } catch (reason) {
        if (signal?.aborted || !(reason instanceof TypeError)) throw reason;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      request = { signal, cache: 'no-store' };
    }
    return this.#read(offset, length, request);
  }

  async #read(offset: number, length: number, request: RequestInit): Promise<RangeResponse> {
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await fetchFile(this.url, { ...request, headers: { range } });
    if (response.status === 206) return { data: await response.arrayBuffer() };
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    this.#whole ??= response.arrayBuffer();
    return { data: (await this.#whole).slice(offset, offset + length) };
  }
}
