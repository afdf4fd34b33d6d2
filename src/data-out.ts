/** Composes an export: the record, its geometry and the session's view, made into files by `src/sync/files`. */
import { loadNotice, loadSources, loadSubjects, loadTopology } from './atlas/load-record.ts';
import { ATLAS_VERSION } from './atlas/version.ts';
import type { DataFile, DataFormat } from './domain/export.ts';
import type { Session } from './session/session.svelte.ts';
import type { Region } from './sync/files/geojson.ts';
import { makeFiles } from './sync/files/make.ts';

/**
 * The files of a format, for the worldview and the date that are on the map.
 * @param base the page's own address without its hash
 * @throws RangeError before the record is here; DataError naming a file that could not be read
 */
export async function dataOut(session: Session, format: DataFormat, base: string): Promise<DataFile[]> {
  const { atlas, pictures, view, story } = session;
  if (!atlas || !pictures) throw new RangeError('the record is not here yet');
  const [sources, notice] = await Promise.all([loadSources(), loadNotice()]);
  const context = {
    atlas,
    sources,
    notice,
    version: ATLAS_VERSION,
    depicting: { worldview: view.worldview, date: view.date },
    base,
    story: story.id,
  };
  return makeFiles(format, context, pictures.ground, async () => {
    const [region, collections] = await Promise.all([
      loadTopology<Region>(),
      loadSubjects(atlas.subjects.map(({ id }) => id)),
    ]);
    return { region, collections };
  });
}
