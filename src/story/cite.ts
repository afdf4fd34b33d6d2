/** Citations of the record beside a story: the same numbers as in its text. */
import type { SourceId } from '../domain/atlas.ts';
import type { Citation, Story } from './story.ts';

/** A citation of sources by their numbers in the story's list, in the order of the numbers. */
export function sourceCitation(story: Story, sources: readonly SourceId[]): Citation {
  const items = story.bibliography
    .filter((entry) => sources.includes(entry.source))
    .map(({ source, number }) => ({ source, number }));
  return { type: 'citation', items };
}
