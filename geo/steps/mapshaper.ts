/** Runs mapshaper's command line in this process, on data and not on files. */
import type { FeatureCollection, Geometry } from 'geojson';

/** A file by its name, as text or parsed. */
export type Files = Record<string, string | Buffer | object>;

/**
 * @param commands mapshaper's own words, e.g. `-i a.json -dissolve2 -o out.json`
 * @returns the output files by their names without the ending, parsed as GeoJSON
 * @throws Error with mapshaper's message
 */
export async function runMapshaper(
  commands: string,
  files: Files,
): Promise<Record<string, FeatureCollection>> {
  // Loaded here, because only `npm run geo` has it.
  const { default: mapshaper } = await import('mapshaper');
  const input = Object.fromEntries(
    Object.entries(files).map(([name, data]) => [
      name,
      typeof data === 'string' || Buffer.isBuffer(data) ? data : JSON.stringify(data),
    ]),
  );
  const output = await mapshaper.applyCommands(commands, input);
  return Object.fromEntries(
    Object.entries(output).map(([name, data]) => [
      name.replace(/\.json$/, ''),
      asCollection(JSON.parse(String(data))),
    ]),
  );
}

/** mapshaper writes a bare GeometryCollection where features have no properties. */
function asCollection(data: FeatureCollection | { type: 'GeometryCollection'; geometries: Geometry[] }) {
  if (data.type === 'FeatureCollection') return data;
  return {
    type: 'FeatureCollection' as const,
    features: data.geometries.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry })),
  };
}
