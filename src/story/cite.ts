/** Citations of the record beside a story: the same numbers as in its text. */
import type { SourceId } from '../domain/atlas.ts';
import type { BibliographyEntry, Citation } from './story.ts';

/** A citation of sources by their numbers in a list, in the order of the numbers; unknown ones are left out. */
export function sourceCitation(list: readonly BibliographyEntry[], sources: readonly SourceId[]): Citation {
  const items = list
    .filter((entry) => sources.includes(entry.source))
    .map(({ source, number }) => ({ source, number }));
  return { type: 'citation', items };
}
