/** The map: the only class that touches MapLibre. It draws a View and reports what is done on it. */
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import {
  GPUInitializationError,
  Map as MapLibre,
  type GeoJSONSource,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import type { FeatureId } from '../domain/atlas.ts';
import type { Ground } from '../domain/ground.ts';
import type { Picture } from '../domain/picture.ts';
import { roundCamera, sameCamera, ZOOM_RANGE, type Camera } from '../domain/view.ts';
import { captionsOf } from '../style/captions.ts';
import { CHOSEN } from '../style/chosen-layers.ts';
import { buildStyle } from '../style/style.ts';
import type { Theme } from '../style/tokens.ts';
import { cameraOf, movedByReader, moveTo, wasAsked } from './camera.ts';
import { Frame } from './frame.ts';
import { addImages } from './images.ts';
import { lockTogether } from './lock.ts';
import { onLongPress } from './long-press.ts';
import { Marks } from './marks.ts';
import { uncaptionedGround } from './uncaptioned.ts';
import type { AtlasMapOptions, MapPlace } from './options.ts';
import { hitLayers, pick, type HitLayers } from './picking.ts';
import { Readiness } from './readiness.ts';
import { restyle } from './restyle.ts';
import {
  NO_SKETCH,
  samePath,
  sameStrokes,
  sketched,
  type Path,
  type Sketch,
  type Strokes,
} from './sketch.ts';
import { spotlightOver, type Spotlight } from './spotlight.ts';
import { areaOfLabel, collection, pointsOf, splitOverview, type DrawnAtlas } from './sources.ts';
import { prepareTiles } from './tiles.ts';

/**
 * What a map draws of the overview; made once for all maps of a page.
 * @param ground from which the captions below the names are known, or null where it could not be had
 */
export const drawnAtlas = (overview: FeatureCollection, ground: Ground | null): DrawnAtlas =>
  splitOverview(overview, (parcel) => (ground ? captionsOf(ground, parcel) : []));

const besidePage = (file: string) => new URL(`${import.meta.env.BASE_URL}${file}`, document.baseURI).href;

/** Whether a map could not be made because the browser cannot draw one at all. */
export const isWithoutWebGL = (reason: unknown): boolean => reason instanceof GPUInitializationError;

export class AtlasMap {
  readonly #options: AtlasMapOptions;
  readonly #map: MapLibre;
  readonly #readiness: Readiness;
  readonly #frame: Frame;
  readonly #spotlight: Spotlight;
  readonly #atlas: DrawnAtlas;
  readonly #marks: Marks;
  readonly #files: { base: string; atlas: string };
  readonly #failed = new Set<string>();
  readonly #layers: HitLayers;
  #style: StyleSpecification;
  #theme: Theme;
  #scale: number;
  /** Nothing may be asked of MapLibre's style before it is there; what was asked for is kept here. */
  #drawn = false;
  #picture: Picture | null = null;
  #sketch: Sketch = NO_SKETCH;
  #selected: readonly FeatureId[] = [];
  /** Which points and labels have the names of what is selected, and in which order. */
  #named = '';
  #pointed: readonly FeatureId[] = [];
  #hidden: ReadonlySet<string> = new Set();
  #target: Camera | null = null;
  #under: FeatureId | null = null;

  /** @throws where the browser gives no WebGL 2 context (`isWithoutWebGL`) */
  constructor(options: AtlasMapOptions) {
    this.#options = options;
    this.#theme = options.theme;
    this.#scale = options.scale ?? 1;
    this.#files = options.tiles ?? { base: besidePage('base.pmtiles'), atlas: besidePage('atlas.pmtiles') };
    this.#atlas = options.atlas;
    this.#marks = new Marks(this.#atlas);
    prepareTiles(this.#files.base, this.#files.atlas);
    const { camera } = options;
    this.#style = this.#build();
    this.#layers = hitLayers(this.#style.layers);
    try {
      this.#map = new MapLibre({
        container: options.container,
        style: this.#style,
        validateStyle: false,
        center: [camera.lon, camera.lat],
        zoom: camera.zoom,
        minZoom: ZOOM_RANGE.min,
        maxZoom: ZOOM_RANGE.max,
        maxPitch: 0,
        dragRotate: false,
        touchPitch: false,
        pitchWithRotate: false,
        attributionControl: false,
        ...(options.pixelRatio && { pixelRatio: options.pixelRatio }),
        // Tiles out of sight are kept for two zooms and not for five: who strays from the script fills that cache, and
        // what two windows held grew by a twentieth in 250 steps (`npm run test:talk`).
        maxTileCacheZoomLevels: 2,
        // Names come and go with the frame that needs them: no frames are drawn for a fade.
        fadeDuration: 0,
        locale: { 'Map.Title': options.title },
      });
    } catch (reason) {
      options.container.replaceChildren();
      throw reason;
    }
    // Only a map that could be made is one that the page waits for.
    this.#readiness = new Readiness(!options.isApart);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    // The page's own section is the region; the canvas is what one moves with the keyboard.
    this.#map.getCanvas().setAttribute('role', 'application');
    this.#frame = new Frame(this.#map, this.#scale);
    this.#spotlight = spotlightOver(this.#map);
    this.#listen();
  }

  #build() {
    const sources = {
      base: `pmtiles://${this.#files.base}`,
      atlas: `pmtiles://${this.#files.atlas}`,
      overview: collection(this.#atlas.shapes),
      points: collection(this.#atlas.points),
    };
    return buildStyle(this.#theme, sources, { scale: this.#scale });
  }

  #listen() {
    const map = this.#map;
    const options = this.#options;
    const busy = () => this.#readiness.busy();
    for (const change of ['movestart', 'dataloading', 'webglcontextlost', 'resize'] as const)
      map.on(change, busy);
    map.once('style.load', () => {
      this.#drawn = true;
      this.#addImages();
      if (this.#picture) this.#marks.depict(this.#picture, map);
      if (this.#sketch !== NO_SKETCH) this.#drawSketch();
      this.#marks.hide(this.#hidden, map);
      this.#marks.select(this.#selected, map);
      this.#nameSelected();
      this.#marks.point(this.#pointed, map);
      // What was asked for while the style was on its way.
      if (this.#theme !== options.theme || this.#scale !== (options.scale ?? 1)) this.#restyle();
    });
    map.on('idle', () => {
      if (!this.#drawn) return;
      // Names are placed by now; the frame without the captions that found no room ends in another `idle`.
      const uncaptioned = uncaptionedGround(map, this.#atlas.points);
      if (uncaptioned && this.#marks.leaveUncaptioned(uncaptioned, map)) return this.#change();
      this.#readiness.rest();
      this.#options.onRest();
    });
    // The move that a wheel has caused ends without saying so.
    let wheeled = false;
    map.on('wheel', () => (wheeled = true));
    map.on('moveend', (event) => {
      if (map.isMoving()) return;
      this.#target = null;
      this.#options.onMove(cameraOf(map), movedByReader(event) || (wheeled && !wasAsked(event)));
      wheeled = false;
    });
    map.on('click', (event) => this.#options.onPick(this.#hits(event), this.#place(event)));
    onLongPress(map, (event) => options.onAsk?.(this.#place(event)));
    map.on('mousemove', (event) => this.#point(map.isMoving() ? null : (this.#hits(event)[0] ?? null)));
    map.on('mouseout', () => this.#point(null));
    map.on('error', (event) => {
      const { sourceId } = event as { sourceId?: string };
      const file =
        sourceId === 'base' || sourceId === 'atlas' ? this.#files[sourceId].split('/').at(-1)! : sourceId;
      if (!file || this.#failed.has(file)) return;
      this.#failed.add(file);
      if (sourceId === 'atlas') this.#useOverviewOnly();
      this.#readiness.fail();
      this.#options.onFailure({ file, reason: event.error?.message ?? '' });
    });
  }

  #addImages() {
    addImages(this.#map, this.#theme, this.#scale, this.#options.pixelRatio ?? devicePixelRatio);
  }

  /** Without the detailed atlas the generalised one is drawn at every zoom. */
  #useOverviewOnly() {
    for (const layer of this.#style.layers)
      if ('source' in layer && layer.source === 'overview')
        this.#map.setLayerZoomRange(layer.id, layer.minzoom ?? 0, 24);
  }

  #hits({ point }: MapMouseEvent): FeatureId[] {
    if (!this.#drawn) return [];
    const hits = pick(this.#map, this.#layers, point, (id) => this.#marks.isShown(id));
    return [...new Set(hits.map(areaOfLabel))];
  }

  #place({ point, lngLat }: Pick<MapMouseEvent, 'point' | 'lngLat'>): MapPlace {
    return { x: point.x, y: point.y, lngLat: [lngLat.lng, lngLat.lat] };
  }

  #point(id: FeatureId | null) {
    if (id === this.#under) return;
    this.#under = id;
    this.#map.getCanvas().style.cursor = id ? 'pointer' : '';
    this.#options.onPoint(id);
  }

  /** Turns `loading` now and makes sure that an `idle` follows, also where nothing had to be drawn anew. */
  #change() {
    this.#readiness.busy();
    this.#map.triggerRepaint();
  }

  /** Looks elsewhere. Where it looks there already, or is on its way, nothing happens. */
  setCamera(camera: Camera, { animate = false }: { animate?: boolean } = {}) {
    const to = roundCamera(camera);
    if (sameCamera(this.#target ?? cameraOf(this.#map), to)) return;
    this.#change();
    moveTo(this.#map, to, animate);
    // After the move began: stopping the one before it ends that one, and with it its target.
    this.#target = this.#map.isMoving() ? to : null;
  }

  /** Draws a picture: whose every parcel is and how every arc is drawn. Only what differs is written. */
  depict(picture: Picture) {
    if (picture === this.#picture) return;
    this.#picture = picture;
    if (!this.#drawn || !this.#marks.depict(picture, this.#map)) return;
    // A status that is switched off may now be another feature's.
    if (this.#hidden.size > 0) this.#nameSelected();
    this.#change();
  }

  /** Puts a disc on the spot that is asked about, [latitude, longitude] in degrees, or takes it away. */
  markSpot(spot: readonly [lat: number, lon: number] | null) {
    if (spot !== this.#sketch.spot) this.#setSketch({ ...this.#sketch, spot });
  }

  /** Draws what is measured: a path, or an area that it encloses; nothing for no coordinates. [longitude, latitude]. */
  sketch(coordinates: Path, isArea: boolean) {
    const { path, isArea: wasArea } = this.#sketch;
    if (isArea !== wasArea || !samePath(coordinates, path))
      this.#setSketch({ ...this.#sketch, path: coordinates, isArea });
  }

  /** Draws a pen's strokes over the ground, in order. */
  drawStrokes(strokes: Strokes) {
    if (!sameStrokes(strokes, this.#sketch.strokes)) this.#setSketch({ ...this.#sketch, strokes });
  }

  /** Lights a place, [longitude, latitude] in degrees, and dims the rest; puts the light out for null. */
  light(place: readonly [lon: number, lat: number] | null) {
    this.#spotlight.light(place);
  }

  #setSketch(sketch: Sketch) {
    this.#sketch = sketch;
    if (this.#drawn) this.#drawSketch();
  }

  #drawSketch() {
    this.#map.getSource<GeoJSONSource>('sketch')?.setData(sketched(this.#sketch));
    this.#change();
  }

  /** What the map is drawn in. */
  get element(): HTMLElement {
    return this.#options.container;
  }

  /** The place under a point of the window, px, as [longitude, latitude] in degrees. */
  placeUnder(clientX: number, clientY: number): [lon: number, lat: number] {
    const { left, top } = this.element.getBoundingClientRect();
    const { lng, lat } = this.#map.unproject([clientX - left, clientY - top]);
    return [lng, lat];
  }

  /**
   * What is drawn now, without the frame, in device pixels; waits until all of it is.
   * The picture is read in the frame that draws it: the canvas is not kept from one to the next.
   */
  async capture(): Promise<ImageBitmap> {
    while (!this.#drawn || !this.#map.loaded()) await this.#map.once('idle');
    return new Promise((resolve, reject) => {
      this.#map.once('render', () => createImageBitmap(this.#map.getCanvas()).then(resolve, reject));
      this.#map.triggerRepaint();
    });
  }

  /** The frame that lies over what is captured, with the scale bar: SVG in the colours of the page, its box in CSS px. */
  get frame(): string {
    return this.#frame.svg;
  }

  /** Fills its element at once, where that has been given another size. */
  fill() {
    this.#map.resize();
  }

  /** Moves with another map and moves it along, frame by frame. @returns what unlocks them */
  lockTo(other: AtlasMap): () => void {
    return lockTogether(this.#map, other.#map);
  }

  /** Marks features as selected; the other disputes step back. */
  select(ids: readonly FeatureId[]) {
    this.#selected = ids;
    if (!this.#drawn || !this.#marks.select(ids, this.#map)) return;
    this.#nameSelected();
    this.#change();
  }

  /** Names what is selected, but for what is switched off; nothing is laid out anew where that is as it was. */
  #nameSelected() {
    const chosen = pointsOf(this.#atlas.points, this.#selected).filter(
      ({ properties: { id } }) => !this.#marks.isHidden(id),
    );
    const names = chosen.map(({ properties: { id, order } }) => `${order} ${id}`).join();
    if (names === this.#named) return;
    this.#named = names;
    void this.#map.getSource<GeoJSONSource>(CHOSEN)?.setData(collection(chosen));
  }

  /** Marks features as pointed at. */
  point(ids: readonly FeatureId[]) {
    this.#pointed = ids;
    if (this.#drawn && this.#marks.point(ids, this.#map)) this.#change();
  }

  /** Hides subjects, and statuses as `status:claim`; all else is shown. */
  hide(layers: readonly string[]) {
    this.#hidden = new Set(layers);
    if (!this.#drawn || !this.#marks.hide(this.#hidden, this.#map)) return;
    this.#nameSelected();
    this.#change();
  }

  setTheme(theme: Theme) {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#restyle();
  }

  /** Enlarges lines and text, for a hall. */
  setScale(scale: number) {
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.#frame.setScale(scale);
    this.#restyle();
  }

  #restyle() {
    if (!this.#drawn) return;
    this.#addImages();
    this.#style = restyle(this.#map, this.#style, this.#build());
    this.#change();
  }

  /** What is to be drawn is not known yet: the page reads `loading` until it is. */
  hold() {
    this.#readiness.hold();
  }

  /** What was awaited is here, or will not come. */
  release() {
    this.#readiness.unhold();
    this.#change();
  }

  /** Takes the map off the page. */
  destroy() {
    this.#frame.remove();
    this.#spotlight.remove();
    this.#readiness.release();
    this.#map.remove();
  }
}
