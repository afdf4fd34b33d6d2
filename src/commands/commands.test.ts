import { describe, expect, it } from 'vitest';
import { commandFor, type Commands } from './commands.ts';

const command = (id: string, keys: string[], rooms?: ('read' | 'present')[]) => ({
  id,
  label: id,
  keys,
  ...(rooms && { rooms }),
  run: () => undefined,
});
const commands = {
  'next-place': command('next-place', ['n'], ['read']),
  'next-worldview': command('next-worldview', ['W']),
  'next-scene': command('next-scene', ['PageDown', 'ArrowRight'], ['present']),
} as unknown as Commands;

/** A key pressed on an element of a type, as far as the table of commands looks at it. */
function press(key: string, { type = '', shift = false, typed = false } = {}) {
  const target = {
    closest: (selector: string) => (typed && selector.includes('textarea') ? {} : null),
    getAttribute: () => type,
  };
  return { key, shiftKey: shift, defaultPrevented: false, target } as unknown as KeyboardEvent;
}
const meant = (event: KeyboardEvent, room: 'read' | 'present') =>
  commandFor(event, commands, room)?.id ?? null;

describe('a key', () => {
  it('means a command by its letter, and with Shift by its capital', () => {
    expect(meant(press('n'), 'read')).toBe('next-place');
    expect(meant(press('N'), 'read')).toBe('next-place');
    expect(meant(press('W', { shift: true }), 'read')).toBe('next-worldview');
    expect(meant(press('w'), 'read')).toBeNull();
    expect(meant(press('N', { shift: true }), 'read')).toBeNull();
  });

  it('is the focused control’s own where that uses it, and steps on the stage where it does not', () => {
    expect(meant(press('ArrowRight', { type: 'radio' }), 'present')).toBeNull();
    expect(meant(press('PageDown', { type: 'radio' }), 'present')).toBe('next-scene');
    expect(meant(press('PageDown', { type: 'range' }), 'present')).toBeNull();
  });

  it('is a letter of the text where one types', () => {
    expect(meant(press('n', { typed: true }), 'read')).toBeNull();
  });
});
