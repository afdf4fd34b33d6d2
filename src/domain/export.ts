/** What goes into a file that leaves the atlas, and what such a file is. */
import type { AtlasIndex, SourceId, StateCode } from './atlas.ts';
import type { Source } from './source.ts';
import type { AtlasVersion } from './version.ts';
import type { Depicting } from './view.ts';

/** What a state's rules say of publishing maps of its boundaries, as far as it was read. */
export interface NoticeStatement {
  state: StateCode;
  text: string;
  sources: SourceId[];
  confirmed: boolean;
}

/** What every file is made from and says of itself. */
export interface ExportContext {
  atlas: AtlasIndex;
  sources: readonly Source[];
  notice: readonly NoticeStatement[];
  version: AtlasVersion;
  /** Whose map, of when. */
  depicting: Depicting;
  /** The address of the atlas, to which the links of features and entries are added; empty where it has none. */
  base: string;
  /** The story whose addresses are used. */
  story: string;
}

/** A file to be saved. */
export interface DataFile {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

/** The formats in which the record can be taken away. */
export const DATA_FORMATS = ['geojson', 'linked-places', 'csv'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];
