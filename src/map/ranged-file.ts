/** Reads PMTiles files by ranges; from a server that knows no ranges, whole and once. */
import type { RangeResponse, Source } from 'pmtiles';
import { fetchFile } from '../atlas/files.ts';

/** How long it waits before it asks again, each time, ms. */
const WAITS = [0, 400, 1600];

/** Whether no answer came, or what another reader gave up was the whole file for all. */
const isGivenOut = (reason: unknown) =>
  reason instanceof TypeError || (reason instanceof DOMException && reason.name === 'AbortError');

/**
 * Holds what came against what the answer says it brings. Where two windows ask for one range and one of them gives it
 * up, Chromium's cache (156) now and then answers the other with the right headers and no bytes.
 * @throws TypeError, as where no answer comes
 */
function checkLength(bytes: number, contentRange: string | null) {
  const [, first, last] = /^bytes (\d+)-(\d+)\//.exec(contentRange ?? '') ?? [];
  const announced = Number(last) - Number(first) + 1;
  if (bytes < announced) throw new TypeError(`${bytes} of ${announced} bytes came`);
}

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
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#read(offset, length, request);
      } catch (reason) {
        // Given up here it was given up, whatever the browser says: else a map would report it as a failure.
        signal?.throwIfAborted();
        if (attempt === WAITS.length || !isGivenOut(reason)) throw reason;
      }
      await new Promise((resolve) => setTimeout(resolve, WAITS[attempt]));
      request = { signal, cache: 'no-store' };
    }
  }

  async #read(offset: number, length: number, request: RequestInit): Promise<RangeResponse> {
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await fetchFile(this.url, { ...request, headers: { range } });
    if (response.status === 206) {
      const data = await response.arrayBuffer();
      checkLength(data.byteLength, response.headers.get('content-range'));
      return { data };
    }
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    this.#whole ??= response.arrayBuffer().catch((reason: unknown) => {
      this.#whole = null;
      throw reason;
    });
    return { data: (await this.#whole).slice(offset, offset + length) };
  }
}
