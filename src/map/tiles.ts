/** MapLibre's worker and its `pmtiles://` protocol. */
import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import { workerAddress } from '../atlas/files.ts';

import { RangedFile } from './ranged-file.ts';

let protocol: Protocol | null = null;

/** Names MapLibre's worker and teaches it `pmtiles://`; once per page, however many maps there are. */
export function prepareTiles(...urls: string[]) {
  if (!protocol) {
    setWorkerUrl(workerAddress(workerUrl));
    protocol = new Protocol({ errorOnMissingTile: false });
    addProtocol('pmtiles', protocol.tile);
  }
  for (const url of urls) if (!protocol.get(url)) protocol.add(new PMTiles(new RangedFile(url)));
}
