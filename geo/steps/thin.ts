/** Generalises lines and areas together, so that what is shared stays shared. */
import type { Feature, Position } from 'geojson';

/** Named layers of features; points are not thinned, and not given here. */
export type Layers = Record<string, Feature[]>;

/**
 * Run a mapshaper command over named layers that share one topology, and read them back.
 * @param commands between import and export, e.g. `-simplify dp interval=500`
 */
export async function shape(layers: Layers, commands: string): Promise<Layers> {
  const names = Object.keys(layers).filter((name) => layers[name]!.length);
  if (!names.length) return layers;
  const input = Object.fromEntries(
    names.map((name) => [
      `${name}.json`,
      JSON.stringify({ type: 'FeatureCollection', features: layers[name] }),
    ]),
  );
  const run = `-i ${Object.keys(input).join(' ')} combine-files ${commands} -o . format=geojson precision=0.000001 target=* force`;
  // Loaded here: mapshaper is installed for building the data only, and tests of what uses this module run without it.
  const { runMapshaper } = await import('./mapshaper.ts');
  const output = await runMapshaper(run, input);
  const found = (name: string): Feature[] => output[name]?.features ?? [];
  return Object.fromEntries(
    Object.keys(layers).map((name) => [name, found(name).filter((f) => f.geometry !== null)]),
  );
}

/**
 * Douglas-Peucker at one distance for all. Vertices where shapes meet or end are kept.
 * @param intervalM metres on the ground
 */
export const thin = (layers: Layers, intervalM: number): Promise<Layers> =>
  shape(layers, `-simplify dp interval=${Number(intervalM.toPrecision(3))} keep-shapes target=*`);

/**
 * A point well inside each area, where a label may stand, in the order of the areas.
 * @throws TypeError when a feature is not an area
 */
export async function innerPoints(areas: Feature[]): Promise<Position[]> {
  const numbered = areas.map((f, i): Feature => {
    if (!f.geometry.type.endsWith('Polygon')) throw new TypeError(`no area in a ${f.geometry.type}`);
    return { type: 'Feature', properties: { i }, geometry: f.geometry };
  });
  const { found } = await shape({ found: numbered }, '-each "x=this.innerX,y=this.innerY"');
  const round = (v: unknown): number => Math.round(Number(v) * 1e4) / 1e4;
  return found!.map((f) => [round(f.properties?.x), round(f.properties?.y)]);
}
