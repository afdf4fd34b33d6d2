import { describe, expect, it } from 'vitest';
import type { Ports } from '../../commands/command.ts';
import { createCommands } from '../../commands/commands.ts';
import { Session } from '../../session/session.svelte.ts';
import { smallStory } from '../../story/small-story.ts';
import { firstKey, listing } from './listing.ts';

const commands = createCommands(new Session(smallStory([])), {} as Ports);
const ids = (role: Ports['role']) =>
  listing(commands, role).flatMap((group) => group.commands.map(({ command }) => command.id));
const shown = (id: string) =>
  listing(commands, 'atlas')
    .flatMap((group) => group.commands)
    .find(({ command }) => command.id === id)!
    .keys.map(({ before, word, key }) => [before?.shown, word, key.shown].filter(Boolean).join(' '));

describe('the list of commands', () => {
  it('has every command of a talk that is not unlisted, once', () => {
    const expected = Object.values(commands)
      .filter(({ rooms, isUnlisted }) => (rooms?.includes('present') ?? true) && !isUnlisted)
      .map(({ id }) => id)
      .filter((id) => id !== 'room:present');
    expect(ids('atlas').toSorted()).toEqual(expected.toSorted());
    expect(ids('atlas')).not.toContain('digit:1');
    expect(ids('atlas')).not.toContain('next-place');
  });

  it('offers other rooms only where there are any', () => {
    expect(ids('atlas')).toContain('room:read');
    expect(ids('presenter').filter((id) => id.startsWith('room:'))).toEqual([]);
  });

  it('names keys as they stand on the keyboard', () => {
    expect(shown('next-scene')).toEqual(['→', '↓', 'PgDn', 'Space']);
    expect(shown('go-to-scene')).toEqual(['1 … 9 then Enter']);
    expect(shown('whole-scene-on')).toEqual(['Shift →', 'Shift ↓', 'Shift PgDn']);
    expect(shown('next-worldview')).toEqual(['Shift W']);
    expect(shown('blank-black')).toEqual(['B', '.']);
    expect(firstKey(commands['to-script'])).toBe('R');
    expect(firstKey(commands.theme)).toBe('');
  });
});
