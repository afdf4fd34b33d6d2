/** The yardstick: MapLibre alone, with the same sources, layers, images and picture as ours, and nothing round it. */
import '../../src/ui/fonts.css';
import { Map as MapLibre } from 'maplibre-gl';
import { loadOverview } from '../../src/atlas/load.ts';
import type { Ground } from '../../src/domain/ground.ts';
import { Pictures } from '../../src/domain/picture.ts';
import { addImages } from '../../src/map/images.ts';
import { drawnAtlas } from '../../src/map/map.ts';
import { Marks } from '../../src/map/marks.ts';
import { collection } from '../../src/map/sources.ts';
import { prepareTiles } from '../../src/map/tiles.ts';
import { buildStyle } from '../../src/style/style.ts';
import ground from '../../geo/atlas/ground.json';

declare global {
  interface Window {
    bare: { idleAt: number; map: MapLibre };
  }
}

const file = (name: string) => new URL(`../${name}`, document.baseURI).href;
const urls = [file('base.pmtiles'), file('atlas.pmtiles')] as const;
prepareTiles(...urls);
const pictures = new Pictures(ground as unknown as Ground);
const overview = await loadOverview(file('overview.json'));
const atlas = drawnAtlas(overview, pictures.ground);
const map = new MapLibre({
  container: 'map',
  style: buildStyle('paper', {
    base: `pmtiles://${urls[0]}`,
    atlas: `pmtiles://${urls[1]}`,
    overview: collection(atlas.shapes),
    points: collection(atlas.points),
  }),
  validateStyle: false,
  center: [78, 30.5],
  zoom: 4.6,
  attributionControl: false,
  fadeDuration: 0,
});
map.once('style.load', () => {
  addImages(map, 'paper', 1, devicePixelRatio);
  new Marks(atlas).depict(pictures.of({ worldview: 'de-facto', date: '2020-12-31' }), map);
});
map.once('idle', () => {
  window.bare = { idleAt: performance.now(), map };
});
