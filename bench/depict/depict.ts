/** One map that draws pictures in one of three ways (`?way=`), with the same layers: for docs/adr/0003. */
import '../../src/ui/fonts.css';
import type { Feature } from 'geojson';
import { Map as MapLibre, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import { loadOverview } from '../../src/atlas/load.ts';
import type { Ground } from '../../src/domain/ground.ts';
import { Pictures } from '../../src/domain/picture.ts';
import { dayOf, isoOf } from '../../src/domain/span.ts';
import { WORLDVIEWS, type WorldviewId } from '../../src/domain/worldview.ts';
import { addImages } from '../../src/map/images.ts';
import { drawnAtlas } from '../../src/map/map.ts';
import { Marks } from '../../src/map/marks.ts';
import { collection, type Drawn } from '../../src/map/sources.ts';
import { prepareTiles } from '../../src/map/tiles.ts';
import { lineLook, parcelLook } from '../../src/style/picture-look.ts';
import { buildStyle } from '../../src/style/style.ts';
import ground from '../../geo/atlas/ground.json';

export type Way = 'feature-state' | 'global-state' | 'data';
interface Trial {
  /** Draws another picture. */
  show(worldview: WorldviewId, date: string): void;
  map: MapLibre;
  /** Features and bytes of what is handed to the map, as JSON. */
  size: { features: number; bytes: number };
}
declare global {
  interface Window {
    trial: Trial;
  }
}

const way = new URLSearchParams(location.search).get('way') as Way;
const file = (name: string) => new URL(`../${name}`, document.baseURI).href;
const urls = [file('base.pmtiles'), file('atlas.pmtiles')] as const;
prepareTiles(...urls);
const pictures = new Pictures(ground as unknown as Ground);
const overview = await loadOverview(file('overview.json'));
const atlas = drawnAtlas(overview, pictures.ground);

/** The look of a feature on a day: pattern and claimant, or wash, hatch and stipple. */
function lookOf({ properties: { id, kind } }: Drawn, worldview: WorldviewId, date: string): object {
  const picture = pictures.of({ worldview, date });
  if (kind === 'arc') return lineLook(picture.arcs[id]!);
  return kind === 'parcel' ? (parcelLook(picture, id) ?? {}) : {};
}

/** One feature per arc or parcel and span within which its looks are constant, with `pattern:IN` … for every worldview. */
function flattened(): Feature[] {
  return atlas.shapes.flatMap((shape): Feature[] => {
    const spans: { from: number; to: number; looks: string }[] = [];
    for (const [at, day] of pictures.days.entries()) {
      const looks = JSON.stringify(
        Object.fromEntries(
          WORLDVIEWS.flatMap((each) =>
            Object.entries(lookOf(shape, each, isoOf(day))).map(([name, value]) => [
              `${name}:${each}`,
              value,
            ]),
          ),
        ),
      );
      const to = (pictures.days[at + 1] ?? pictures.ground.asOf + 1) - 1;
      const last = spans.at(-1);
      if (last?.looks === looks) last.to = to;
      else spans.push({ from: day, to, looks });
    }
    return spans.map(({ from, to, looks }) => ({
      ...shape,
      properties: { ...shape.properties, ...(JSON.parse(looks) as object), from, to },
    }));
  });
}

const swapped = (worldview: WorldviewId, date: string): Feature[] =>
  atlas.shapes.map((shape) => ({
    ...shape,
    properties: { ...shape.properties, ...lookOf(shape, worldview, date) },
  }));

/** The style's looks, read from feature-state, read from somewhere else. */
function reading(style: StyleSpecification): StyleSpecification {
  if (way === 'feature-state') return style;
  const looks = ['pattern', 'by', 'wash', 'hatch', 'stipple', 'quiet'];
  let text = JSON.stringify(style);
  for (const name of looks) {
    const found: unknown =
      way === 'data'
        ? ['get', name]
        : [
            'case',
            [
              'all',
              ['<=', ['get', 'from'], ['global-state', 'day']],
              ['>=', ['get', 'to'], ['global-state', 'day']],
            ],
            ['get', ['concat', `${name}:`, ['global-state', 'worldview']]],
            '',
          ];
    text = text.replaceAll(JSON.stringify(['feature-state', name]), JSON.stringify(found));
    // `boolean` takes no text.
    text = text.replaceAll(
      `["boolean",${JSON.stringify(found)},false]`,
      `["to-boolean",${JSON.stringify(found)}]`,
    );
  }
  return JSON.parse(text) as StyleSpecification;
}

const OPENING = ['de-facto', '2020-12-31'] as const;
const shapes = way === 'feature-state' ? atlas.shapes : way === 'data' ? swapped(...OPENING) : flattened();
const style = reading(
  buildStyle('paper', {
    base: `pmtiles://${urls[0]}`,
    atlas: `pmtiles://${urls[1]}`,
    overview: collection(shapes),
    points: collection(atlas.points),
  }),
);
if (way === 'global-state')
  style.state = { worldview: { default: OPENING[0] }, day: { default: dayOf(OPENING[1]) } };

const map = new MapLibre({
  container: 'map',
  style,
  validateStyle: false,
  center: [78, 32],
  zoom: Number(new URLSearchParams(location.search).get('zoom') ?? 4.6),
  attributionControl: false,
  fadeDuration: 0,
});
const marks = new Marks(atlas);
const ways: Record<Way, Trial['show']> = {
  'feature-state': (worldview, date) => marks.depict(pictures.of({ worldview, date }), map),
  'global-state'(worldview, date) {
    map.setGlobalStateProperty('worldview', worldview);
    map.setGlobalStateProperty('day', dayOf(date));
  },
  data: (worldview, date) =>
    map.getSource<GeoJSONSource>('overview')!.setData(collection(swapped(worldview, date))),
};
map.once('style.load', () => {
  addImages(map, 'paper', 1, devicePixelRatio);
  if (way === 'feature-state') ways[way](...OPENING);
});
map.once('idle', () => {
  const bytes = JSON.stringify(collection(shapes)).length;
  window.trial = { map, show: ways[way], size: { features: shapes.length, bytes } };
});
