/** Sources: CSL-JSON, the citation standard, with what this atlas adds under `custom`. */
import type { SourceId } from './atlas.ts';

export interface SourceName {
  family?: string;
  given?: string;
  literal?: string;
}
/** A date in CSL: `[[year, month, day]]`, or two of them for a span; what is not known is left out. */
export interface SourceDate {
  'date-parts'?: number[][];
}

/** An entry of `geo/claims/sources.json`. */
export interface Source {
  id: SourceId;
  type: string;
  title: string;
  author?: SourceName[];
  'container-title'?: string;
  publisher?: string;
  issued?: SourceDate;
  /** The day on which somebody read it. */
  accessed?: SourceDate;
  URL?: string;
  custom?: {
    /** Whose standpoint it takes, and how it was read. */
    standpoint?: string;
    read?: string;
    licence?: string;
    note?: string;
    /** "not kept" where no address was. */
    url?: string;
  };
  [field: string]: unknown;
}

/** A date of CSL as ISO 8601 as far as it goes (`2026-11-23`, `2019-11`, `2019`); null for none. */
export function isoOfSource(date: SourceDate | undefined): string | null {
  const [parts] = date?.['date-parts'] ?? [];
  if (!parts?.[0]) return null;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** Whether what was read is another's copy of the source, and not its publisher's own page. */
export const isMirror = (standpoint: string): boolean => /\bmirror\b/.test(standpoint);
