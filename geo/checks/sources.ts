/** What can be wrong with an entry of the bibliography. */

import type { Source } from '../../src/domain/source.ts';

/** @returns one sentence for each thing that is missing */
export function sourceProblems(source: Source): string[] {
  const { title, publisher, accessed, URL, custom } = source;
  const rules: [boolean, string][] = [
    [Boolean(title), 'no title'],
    [Boolean(publisher ?? source['container-title']), 'no publisher or container'],
    [Boolean(URL ?? custom?.url), 'neither a URL nor a word that it was not kept'],
    [Boolean(accessed), 'no day on which it was read'],
    [Boolean(custom?.standpoint && custom.read), 'it does not say whose standpoint it is or how it was read'],
  ];
  return rules.flatMap(([isSound, problem]) => (isSound ? [] : [problem]));
}
