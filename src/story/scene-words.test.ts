import { describe, expect, it } from 'vitest';
import { ownStory as story } from './own-story.ts';
import { hasWords, withoutWords, withWords, wordsOf } from './scene-words.ts';

describe('the words of the scenes', () => {
  const bare = withoutWords(story);

  it('can be taken out of a story and put back, also after both went through a file', () => {
    const sent = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;
    expect([hasWords(story), hasWords(bare)]).toEqual([true, false]);
    expect(withWords(sent(bare), sent(wordsOf(story)))).toEqual(story);
  });

  it('leave behind what the map shows, the plan and the number of steps', () => {
    const plain = (each: typeof story) =>
      each.passages.map(
        ({ scene }) => scene && [scene.view, scene.seconds, scene.steps.map(({ view }) => view)],
      );
    expect(plain(bare)).toEqual(plain(story));
    expect(JSON.stringify(bare)).not.toContain('Do not say');
  });
});
