/** The yardstick: MapLibre alone, with the same sources, layers and images as ours, and nothing round it. */
import '../../src/ui/fonts.css';
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre } from 'maplibre-gl';
import { addImages } from '../../src/map/images.ts';
import { collection, splitOverview } from '../../src/map/sources.ts';
import { prepareTiles } from '../../src/map/tiles.ts';
import { buildStyle } from '../../src/style/style.ts';

declare global {
  interface Window {
    bare: { idleAt: number; map: MapLibre };
  }
}

const file = (name: string) => new URL(`../${name}`, document.baseURI).href;
const urls = [file('base.pmtiles'), file('atlas.pmtiles')] as const;
prepareTiles(...urls);
const overview = (await (await fetch(file('overview.json'))).json()) as FeatureCollection;
const { shapes, points } = splitOverview(overview);
const map = new MapLibre({
  container: 'map',
  style: buildStyle('paper', {
    base: `pmtiles://${urls[0]}`,
    atlas: `pmtiles://${urls[1]}`,
    overview: collection(shapes),
    points: collection(points),
  }),
  validateStyle: false,
  center: [78, 30.5],
  zoom: 4.6,
  attributionControl: false,
  fadeDuration: 100,
});
map.once('style.load', () => addImages(map, 'paper', 1));
map.once('idle', () => {
  window.bare = { idleAt: performance.now(), map };
});
