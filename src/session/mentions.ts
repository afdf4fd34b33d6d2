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

/**
 * The tie after or before the current one in the order of the text; after the last the first.
 * @param tie the id of the current tie; without one the walk starts at the passage
 * @param order the ids of the passages, and `here` the index of the one where one reads
 */
export function mentionAfter(
  mentions: readonly Mention[],
  tie: string | null,
  order: readonly string[],
  here: number,
  step: 1 | -1,
): Mention | undefined {
  const current = mentions.findIndex((mention) => mention.tie.id === tie);
  if (current >= 0) return mentions.at((current + step) % mentions.length);
  const started =
    step === 1
      ? mentions.findIndex(({ passage }) => order.indexOf(passage) >= here)
      : mentions.findLastIndex(({ passage }) => order.indexOf(passage) <= here);
  return mentions.at(Math.max(started, 0));
}

/** The ties that name any of the pointed or selected features light up: does this one? */
export const tieNames = (tie: Tie, ids: ReadonlySet<string>) => tie.features.some((id) => ids.has(id));
