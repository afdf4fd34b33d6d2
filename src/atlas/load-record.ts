/** Gets what only proof and export need: the bibliography, the notice, and the record's geometry at full precision. */
import type { FeatureCollection } from 'geojson';
import type { SubjectId } from '../domain/atlas.ts';
import type { NoticeStatement } from '../domain/export.ts';
import type { Source } from '../domain/source.ts';
import regionUrl from '../../geo/atlas/region.topojson?url';
import { fetchFile } from './files.ts';
import { DataError } from './load.ts';

const subjectUrls = import.meta.glob<string>(['../../geo/atlas/*.geojson', '!**/{parcels,arcs}.geojson'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The bibliography as CSL-JSON. */
export async function loadSources(): Promise<Source[]> {
  const { default: sources } = await import('../../geo/claims/sources.json');
  return sources as unknown as Source[];
}

/** What is known of the rules of states for publishing maps. */
export async function loadNotice(): Promise<NoticeStatement[]> {
  const { default: notice } = await import('../../geo/claims/notice.json');
  return (notice as unknown as { statements: NoticeStatement[] }).statements;
}

async function fetchJson<T>(url: string): Promise<T> {
  const file = url.split('/').at(-1)!;
  const response = await fetchFile(url).catch((error: Error) => {
    throw new DataError(file, error.message);
  });
  if (!response.ok) throw new DataError(file, `${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}

/** The topology of parcels and arcs. @throws DataError naming the file */
export const loadTopology = <T>(): Promise<T> => fetchJson<T>(regionUrl);

/** The geometry of each subject, in their order. @throws DataError naming the file */
export const loadSubjects = (subjects: readonly SubjectId[]): Promise<FeatureCollection[]> =>
  Promise.all(
    subjects.map((id) => {
      const url = subjectUrls[`../../geo/atlas/${id}.geojson`];
      if (!url) throw new DataError(`${id}.geojson`, 'the site was built without it');
      return fetchJson<FeatureCollection>(url);
    }),
  );
