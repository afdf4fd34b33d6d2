/** Where the text names what: ties in the order of the text, many to many with features. */
import type { FeatureId } from '../domain/atlas.ts';
import { tiesOf, type Story, type Tie } from '../story/story.ts';

export interface Mention {
  passage: string;
  tie: Tie;
}

/** All ties of the story in the order of the text. */
export const mentionsIn = (story: Story): Mention[] =>
  story.passages.flatMap((passage) => tiesOf(passage).map((tie) => ({ passage: passage.id, tie })));

/**
 * The passages that name any of the ids, each with its first tie to one of them.
 * @param ids a feature's id and, where a tie can name its subject as a whole (`cpec`), the subject's
 */
export function passagesNaming(mentions: readonly Mention[], ids: readonly FeatureId[]): Mention[] {
  const naming = mentions.filter(({ tie }) => tie.features.some((named) => ids.includes(named)));
  return naming.filter((mention, index) => naming.findIndex((m) => m.passage === mention.passage) === index);
}
