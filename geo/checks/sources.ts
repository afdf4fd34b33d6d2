/** What can be wrong with an entry of the bibliography. */

/** An entry of `geo/claims/sources.json`: CSL-JSON, with what this atlas adds under `custom`. */
export interface SourceEntry {
  id: string;
  title?: string;
  publisher?: string;
  'container-title'?: string;
  author?: unknown[];
  accessed?: unknown;
  URL?: string;
  custom?: { url?: string; standpoint?: string; read?: string };
}

/** @returns one sentence for each thing that is missing */
export function sourceProblems(source: SourceEntry): string[] {
  const { title, publisher, author, accessed, URL, custom } = source;
  const rules: [boolean, string][] = [
    [Boolean(title), 'no title'],
    [Boolean(publisher ?? source['container-title'] ?? author), 'no publisher, container or author'],
    [Boolean(URL ?? custom?.url), 'neither a URL nor a word that it was not kept'],
    [Boolean(accessed), 'no day on which it was read'],
    [Boolean(custom?.standpoint && custom.read), 'it does not say whose standpoint it is or how it was read'],
  ];
  return rules.flatMap(([isSound, problem]) => (isSound ? [] : [problem]));
}
