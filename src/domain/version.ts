/** Which atlas: what a citation and an export say of their origin. Nothing in it comes from a clock. */
export interface AtlasVersion {
  /** Of the project, as in package.json. */
  version: string;
  /** ISO date for which the record was last read through. */
  asOf: string;
  /** The first eight hex digits of the SHA-256 of the record's manifest: another record, another hash. */
  hash: string;
}

/** `0.1.0+9f86d081`, as semantic versioning writes a build. */
export const spellVersion = ({ version, hash }: AtlasVersion) => `${version}+${hash}`;
