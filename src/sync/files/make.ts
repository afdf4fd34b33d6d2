/** One door to all formats; the code of a format comes with this module, which is itself only asked for to export. */
import type { FeatureCollection } from 'geojson';
import type { DataFile, DataFormat, ExportContext } from '../../domain/export.ts';
import type { Ground } from '../../domain/ground.ts';
import { csvFiles } from './csv.ts';
import { arcsFile, parcelsFile, subjectsFile, type Region } from './geojson.ts';
import { linkedPlacesFile } from './linked-places.ts';

/** The geometry of the record, as it is read: parcels and arcs, and one collection for each subject. */
export interface ExportGeometry {
  region: Region;
  collections: readonly FeatureCollection[];
}

/** The files of a format. @param geometry how to get the geometry, where the format has any */
export async function makeFiles(
  format: DataFormat,
  context: ExportContext,
  ground: Ground,
  geometry: () => Promise<ExportGeometry>,
): Promise<DataFile[]> {
  if (format === 'csv') return csvFiles(context);
  const { region, collections } = await geometry();
  if (format === 'linked-places') return [linkedPlacesFile(context, collections)];
  return [
    parcelsFile(context, ground, region),
    arcsFile(context, ground, region),
    subjectsFile(context, ground, collections),
  ];
}
