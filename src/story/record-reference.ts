/** A part of the record as a reference of its own: CSL-JSON, and APA in plain words. */
import type { Source } from '../domain/source.ts';
import { spellVersion, type AtlasVersion } from '../domain/version.ts';

export interface CitedRecord {
  /** Id of the feature, subject, entry or event. */
  id: string;
  title: string;
  /** Its permalink. */
  link: string;
  version: AtlasVersion;
  /** Whose map, of when, in words. */
  view: string;
}

const ATLAS = 'Marchlands';

/** The record as CSL-JSON: a data set of the atlas, dated by the day for which it was read through. */
export const recordReference = ({ id, title, link, version, view }: CitedRecord): Source => ({
  id: `marchlands-${id.replace(/[^\w-]+/g, '-')}`,
  type: 'dataset',
  title,
  author: [{ literal: ATLAS }],
  'container-title': 'Marchlands: an atlas of disputed ground',
  version: spellVersion(version),
  issued: { 'date-parts': [version.asOf.split('-').map(Number)] },
  URL: link,
  note: view,
});

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The record as APA (7th edition) writes a data set, with the view behind it. */
export function recordInPlain({ title, link, version, view }: CitedRecord): string {
  const [year, month, day] = version.asOf.split('-');
  const date = `${year}, ${MONTHS[Number(month) - 1]} ${Number(day)}`;
  return `${ATLAS}. (${date}). ${title} (Version ${spellVersion(version)}) [Data set]. ${link} (${view})`;
}
