/** Reads PMTiles files by ranges; from a server that knows no ranges, whole and once. */
import type { RangeResponse, Source } from 'pmtiles';
import { fetchFile } from '../atlas/files.ts';

/** A file that is read by ranges where the server allows it, and kept whole where it does not. */
export class RangedFile implements Source {
  #whole: Promise<ArrayBuffer> | null = null;

  constructor(readonly url: string) {}

  getKey() {
    return this.url;
  }

  /**
   * Reads a range. Where none comes it is asked for once more, past the browser's cache: what gives out for a moment
   * would else leave a map without its ground for the rest of a talk.
   */
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    try {
      return await this.#read(offset, length, { signal });
    } catch (reason) {
      if (signal?.aborted || !(reason instanceof TypeError)) throw reason;
      return this.#read(offset, length, { signal, cache: 'no-store' });
    }
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
