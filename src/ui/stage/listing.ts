/** The registry of commands as menus and the sheet of keys list it. */
import { GROUPS, isIn, type Command, type Group, type Role } from '../../commands/command.ts';
import type { Commands } from '../../commands/commands.ts';
import { stage } from '../../messages/stage.ts';

/** A key as it is shown and as it is read out. */
export interface KeyName {
  shown: string;
  said: string;
}
export interface Listed {
  command: Command;
  /** Each with the keys that are held or pressed before it: Shift, or the digits of a number. */
  keys: { before: KeyName | null; word: string; key: KeyName }[];
}

const named = (shown: string, said = shown): KeyName => ({ shown, said });

function keyName(key: string): KeyName {
  const [shown, said] = stage.keys[key] ?? [];
  return shown ? named(shown, said) : named(key.length === 1 ? key.toUpperCase() : key);
}

const SHIFTED = /^Shift\+(.+)$/;

/** Letters in upper case are those with Shift too; a number is typed before the key that goes to its scene. */
function listed(command: Command): Listed {
  const keys = command.keys.map((key) => {
    if (command.id === 'go-to-scene')
      return { before: named(stage.digits), word: stage.then, key: keyName(key) };
    const bare = SHIFTED.exec(key)?.[1] ?? key;
    const isShifted = bare !== key || (key.length === 1 && key !== key.toLowerCase());
    return { before: isShifted ? named(stage.shift) : null, word: '', key: keyName(bare) };
  });
  return { command, keys };
}

/** Whether a window of this role has any use for a command: only the atlas itself has other rooms. */
const isFor = ({ id }: Command, role: Role) =>
  role === 'atlas' ? id !== 'room:present' : !id.startsWith('room:');

/** The commands of a talk by group, in the order of the registry; groups without any are left out. */
export function listing(
  commands: Commands,
  role: Role,
): { group: Group; title: string; commands: Listed[] }[] {
  const all = Object.values(commands).filter(
    (each: Command) => isIn(each, 'present') && !each.isUnlisted && isFor(each, role),
  );
  return GROUPS.map((group) => ({
    group,
    title: stage.groups[group],
    commands: all.filter((each) => each.group === group).map(listed),
  })).filter((each) => each.commands.length > 0);
}

/** The first key of a command, as it is shown in a sentence or on a button. */
export const firstKey = (command: Command): string => {
  const key = listed(command).keys[0];
  return key ? [key.before?.shown, key.key.shown].filter(Boolean).join(' ') : '';
};
