/** The base map, layer by layer and zoom by zoom: land, lakes, rivers, borders, towns and names. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Box } from './gshhg.ts';
import type { MapFeatures } from './mapfeatures.ts';
import { type Layers, shape, thin } from './thin.ts';
import { type LayersAt, metresPerPixel } from './tiles.ts';

/** What the base map is made of, at full precision. */
export interface BaseSources {
  /** world-atlas `land-10m` */
  land: Feature<Polygon | MultiPolygon>[];
  /** GSHHG: full resolution in the region, intermediate elsewhere */
  lakes: Feature[];
  /** with `name` and `rank` */
  rivers: Feature[];
  places: Feature[];
  countries: Feature[];
  waters: Feature[];
}

/**
 * Above `WORLD_ZOOM` the base map covers this region only: the rest of the world at zooms 6 and more would take as
 * much room again, for ground of which the atlas says nothing.
 */
export const REGION: Box = [50, 8, 108, 48];
export const WORLD_ZOOM = 5;
/** Pixels that a line may move when it is generalised. */
const PIXELS = 0.7;

/** Square degrees of an outer ring. */
function size({ geometry }: Feature): number {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0]! : [];
  return Math.abs(
    ring.slice(1).reduce((sum, p, i) => sum + ring[i]![0]! * p[1]! - p[0]! * ring[i]![1]!, 0) / 2,
  );
}

/** The distance that generalisation may move a line at a zoom, in metres. */
export const interval = (z: number): number => PIXELS * metresPerPixel(z);

const islands = (z: number): string =>
  `-filter-islands min-area=${Number(((metresPerPixel(z) * 2.5) ** 2 / 1e6).toPrecision(2))}km2`;

/** Land at a zoom, and from `WORLD_ZOOM` on that of the region. */
async function landAt(land: Feature[], z: number): Promise<Feature[]> {
  const clip = z > WORLD_ZOOM ? `-clip bbox=${REGION.join(',')}` : '';
  const commands = `${clip} -simplify dp interval=${interval(z).toFixed(0)} ${islands(z)} -clean -explode`;
  return (await shape({ land }, commands)).land!;
}

/** The smallest `rank` number's zoom: a feature of rank r is on the map from `from[r]`. */
const visible = (features: Feature[], from: Record<number, number>, z: number): Feature[] =>
  features.filter((f) => z >= (from[Number(f.properties?.rank)] ?? Infinity));

/**
 * Generalise layers that share vertices. The last zoom serves those beyond it too and is drawn for two zooms further:
 * at the record's own detail a tile's grid (17 m) would turn a winding line into stairs.
 */
const generalise = (layers: Layers, z: number, maxZoom: number): Promise<Layers> =>
  thin(layers, interval(z === maxZoom ? z + 2 : z));

/** Borders and the atlas, generalised together for each zoom, so that lines of the one keep meeting the other's. */
export async function linesByZoom(
  borders: Feature[],
  { lines, areas }: Pick<MapFeatures, 'lines' | 'areas'>,
  maxZoom: number,
): Promise<Layers[]> {
  const zooms: Layers[] = [];
  for (let z = 0; z <= maxZoom; z++) {
    const drawn = borders.filter((b) => z >= 5 || b.properties?.kind !== 'internal');
    zooms.push(await generalise({ borders: drawn, lines, areas }, z, maxZoom));
  }
  return zooms;
}

/**
 * Generalise the base map for every zoom up to `maxZoom`; the last one as for two zooms beyond it.
 * @param borders by zoom, from {@link linesByZoom}
 * @returns the layers by zoom
 */
export async function baseByZoom(
  sources: BaseSources,
  borders: Feature[][],
  maxZoom: number,
): Promise<LayersAt[]> {
  const zooms: LayersAt[] = [];
  for (let z = 0; z <= maxZoom; z++) {
    const smallest = (metresPerPixel(z) / 111_000) ** 2 * 20;
    const { lakes, rivers } = await generalise(
      {
        lakes: sources.lakes.filter((lake) => size(lake) > smallest),
        rivers: visible(sources.rivers, { 1: 3, 2: 4, 3: 5, 4: 6, 5: 8 }, z),
      },
      z,
      maxZoom,
    );
    const layers: LayersAt = {
      land: await landAt(sources.land, z),
      lakes: lakes!,
      rivers: rivers!,
      borders: z >= 2 ? (borders[z] ?? []) : [],
      places: visible(sources.places, { 1: 2, 2: 4, 3: 6, 4: 7 }, z),
      countries: visible(sources.countries, { 1: 0, 2: 2, 3: 1, 4: 3 }, z),
      waters: visible(sources.waters, { 1: 0, 2: 2, 3: 5, 4: 7 }, z),
    };
    zooms.push(z > WORLD_ZOOM ? await shape(layers, `-clip bbox=${REGION.join(',')} target=*`) : layers);
  }
  return zooms;
}
