/** Reads PMTiles files by ranges; from a server that knows no ranges, whole and once. */
import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol, type RangeResponse, type Source } from 'pmtiles';

/** A file that is read by ranges where the server allows it, and kept whole where it does not. */
class RangedFile implements Source {
  #whole: Promise<ArrayBuffer> | null = null;

  constructor(readonly url: string) {}

  getKey() {
    return this.url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await fetch(this.url, { headers: { range }, signal });
    if (response.status === 206) return { data: await response.arrayBuffer() };
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    this.#whole ??= response.arrayBuffer();
    return { data: (await this.#whole).slice(offset, offset + length) };
  }
}

let protocol: Protocol | null = null;

/** Names MapLibre's worker and teaches it `pmtiles://`; once per page, however many maps there are. */
export function prepareTiles(...urls: string[]) {
  if (!protocol) {
    setWorkerUrl(workerUrl);
    protocol = new Protocol({ errorOnMissingTile: false });
    addProtocol('pmtiles', protocol.tile);
  }
  for (const url of urls) if (!protocol.get(url)) protocol.add(new PMTiles(new RangedFile(url)));
}
