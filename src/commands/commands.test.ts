import { afterEach, describe, expect, it, vi } from 'vitest';
import { ROOMS, Session } from '../session/session.svelte.ts';
import { passage, smallStory, step } from '../story/small-story.ts';
import { isIn, type Ports } from './command.ts';
import { commandFor, createCommands, type Commands } from './commands.ts';

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
function press(
  key: string,
  { type = '', shift = false, typed = false, code = '', modifiers = [] as string[] } = {},
) {
  const target = {
    closest: (selector: string) => (typed && selector.includes('textarea') ? {} : null),
    getAttribute: () => type,
  };
  return {
    key,
    code,
    shiftKey: shift,
    ctrlKey: modifiers.length > 0,
    altKey: modifiers.length > 0,
    getModifierState: (name: string) => modifiers.includes(name),
    defaultPrevented: false,
    target,
  } as unknown as KeyboardEvent;
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

  it('is a switch’s own only where it turns it', () => {
    expect(meant(press('ArrowRight', { type: 'checkbox' }), 'present')).toBe('next-scene');
    expect(commandFor(press(' ', { type: 'checkbox' }), onStage().all, 'present')).toBeNull();
  });

  it('counts by its place where it writes another script, and by what it writes where that is Latin', () => {
    expect(meant(press('ں', { code: 'KeyN' }), 'read')).toBe('next-place');
    expect(meant(press('ॐ', { code: 'KeyW', shift: true }), 'read')).toBe('next-worldview');
    expect(commandFor(press('۲', { code: 'Digit2' }), onStage().all, 'present')?.id).toBe('digit:2');
    // On another Latin layout it is the letter that is written on it, whatever that is.
    expect(meant(press('b', { code: 'KeyN' }), 'read')).toBeNull();
    expect(meant(press('é', { code: 'KeyN' }), 'read')).toBeNull();
  });

  it('belongs to the browser with Ctrl or Alt, but not where these write a sign', () => {
    expect(meant(press('n', { modifiers: ['Control'] }), 'read')).toBeNull();
    const stop = press('.', { modifiers: ['AltGraph'] });
    expect(commandFor(stop, onStage().all, 'present')?.id).toBe('blank-black');
  });

  it('goes one step out with Esc, however long that is held', () => {
    const { all } = onStage();
    expect(commandFor(press('Escape'), all, 'present')?.id).toBe('leave');
    expect(commandFor({ ...press('Escape'), repeat: true }, all, 'present')).toBeNull();
  });

  it('is a letter of the text where one types', () => {
    expect(meant(press('n', { typed: true }), 'read')).toBeNull();
  });
});

const story = smallStory(['ford', 'tower', 'end'].map((id) => passage(id, { steps: [step()] })));

/** A session on the stage, its commands, and what they ask of the world outside. */
function onStage(role: Ports['role'] = 'atlas', { isFullScreen = false } = {}) {
  const asked: string[] = [];
  const session = new Session(story);
  const note = (name: string) => (value?: unknown) => void asked.push(`${name} ${String(value)}`);
  const ports = { role, isFullScreen, fullScreen: note('full screen') } as unknown as Ports;
  const all = createCommands(session, ports);
  session.enter('present');
  const type = (keys: string) => {
    for (const keyed of keys.split(' ')) {
      const key = keyed.replace('Shift+', '');
      commandFor(press(key, { shift: key !== keyed }), all, session.room)?.run();
    }
  };
  return { session, all, asked, type, at: () => `${session.scene}.${session.view.step}` };
}

describe('the table of commands', () => {
  it('gives no key to two commands of one room', () => {
    const { all } = onStage();
    for (const room of ROOMS) {
      const keys = Object.values(all)
        .filter((each) => isIn(each, room))
        .flatMap((each) => each.keys);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('names every command, and no two alike', () => {
    const labels = Object.values(onStage().all).map(({ label }) => label);
    expect(labels.filter((label, index) => !label || labels.indexOf(label) !== index)).toEqual([]);
  });
});

describe('a talk', () => {
  afterEach(() => void vi.useRealTimers());

  it('steps through steps and scenes, and jumps by a number and Enter', () => {
    const { type, at, session } = onStage();
    type('PageDown');
    expect(at()).toBe('ford.1');
    type('ArrowRight ArrowDown');
    expect(at()).toBe('tower.1');
    type('PageUp');
    expect(at()).toBe('tower.0');
    type('3 Enter');
    expect(at()).toBe('end.0');
    expect(session.talk.typed).toBe('');
    type('Enter 9 9 Enter');
    expect(at()).toBe('end.0');
    type('Home');
    expect(at()).toBe('ford.0');
    type('End');
    expect(at()).toBe('end.0');
  });

  it('goes past the steps of a scene with Shift, and no farther than the script', () => {
    const { type, at } = onStage();
    type('Shift+ArrowRight');
    expect(at()).toBe('tower.0');
    type('PageDown Shift+PageUp');
    expect(at()).toBe('ford.0');
    type('Shift+ArrowLeft PageDown Shift+ArrowUp');
    expect(at()).toBe('ford.1');
    type('Shift+PageDown Shift+ArrowDown PageDown Shift+PageDown');
    expect(at()).toBe('end.1');
    // With any other key it changes nothing.
    type('Shift+Home');
    expect(at()).toBe('ford.0');
  });

  it('steps past what is left out, both ways, and can still be taken there by number', () => {
    const { type, at, session } = onStage();
    const script = session.viewOf('end');
    session.toggleLeftOut('tower');
    type('PageDown PageDown');
    expect(at()).toBe('end.0');
    // What it shows is what it would show with the scene before it.
    expect(session.view).toEqual(script);
    type('PageUp');
    expect(at()).toBe('ford.1');
    type('Shift+PageDown');
    expect(at()).toBe('end.0');
    type('2 Enter PageDown');
    expect(at()).toBe('tower.1');
    type('PageDown');
    expect(at()).toBe('end.0');
    session.toggleLeftOut('ford');
    type('Home');
    expect(at()).toBe('end.0');
    session.toggleLeftOut('tower');
    session.toggleLeftOut('end');
    // Where one is is never left out from under one.
    expect(at()).toBe('end.0');
    type('PageUp End');
    expect(at()).toBe('tower.0');
  });

  it('keeps one scene at least', () => {
    const { session } = onStage();
    for (const id of ['ford', 'tower', 'end']) session.toggleLeftOut(id);
    expect(session.talk.state.leftOut).toEqual(['ford', 'tower']);
  });

  it('blanks, and shows the scene again with the next move', () => {
    const { type, at, session } = onStage();
    type('b');
    expect(session.talk.state.blank).toBe('black');
    type('w');
    expect(session.talk.state.blank).toBe('white');
    type('w');
    expect(session.talk.state.blank).toBeNull();
    type('b PageDown');
    expect([session.talk.state.blank, at()]).toEqual([null, 'ford.1']);
  });

  it('comes back from a detour exactly, and a step at a time with Esc', () => {
    const { type, at, session } = onStage();
    type('PageDown');
    const before = session.view;
    session.patch({ worldview: 'NP', selection: ['elsewhere'] });
    session.patch({ camera: { lat: 1, lon: 2, zoom: 3 } }, 'pan');
    expect(session.isOffScript).toBe(true);
    type('r');
    expect([session.view, at()]).toEqual([before, 'ford.1']);
    session.patch({ worldview: 'IN' });
    type('o Escape');
    expect(session.isOffScript).toBe(true);
    type('Escape');
    expect([session.view, session.room]).toEqual([before, 'present']);
    type('Escape');
    expect(session.room).toBe('read');
  });

  it('comes back to the script where only the divider was moved', () => {
    const { type, all, session } = onStage();
    expect(all['to-script'].when?.()).toBe(false);
    session.talk.moveDivider(70);
    type('r');
    expect(session.talk.state.divider).toBe(50);
  });

  it('forgets with the scene what was pointed out on it, and not with a step', () => {
    const { type, session } = onStage();
    session.talk.patch({ strokes: [[[80, 30]]], spotlight: [80, 30] });
    type('PageDown');
    expect(session.talk.state.strokes).toHaveLength(1);
    type('PageDown');
    expect(session.talk.state).toMatchObject({ strokes: [], spotlight: null });
  });

  it('starts its clock with the first move on, whichever that is, and not with one back', () => {
    for (const keys of ['PageDown', 'Shift+PageDown', '3 Enter', 'End']) {
      const { type, session } = onStage();
      type('Home PageUp');
      expect(session.talk.state.startedAt, keys).toBeNull();
      type(keys);
      expect(session.talk.state.startedAt, keys).not.toBeNull();
    }
    // As the list of steps, the bars of the script and a talk that plays by itself move.
    const listed = onStage().session;
    listed.goTo('ford', 'act', 1);
    expect(listed.talk.state.startedAt).not.toBeNull();
    const { session, type } = onStage();
    session.goTo('end', 'mirror');
    session.patch({ worldview: 'NP' });
    type('r PageUp Home');
    expect(session.talk.state.startedAt).toBeNull();
  });

  it('has a clock that one key starts, pauses and lets go on', () => {
    vi.useFakeTimers({ now: 1000 });
    const { session, type } = onStage();
    const clock = () => [session.talk.state.startedAt, session.talk.state.pausedAt];
    type('p');
    expect(clock()).toEqual([1000, null]);
    vi.setSystemTime(5000);
    type('p');
    expect(clock()).toEqual([1000, 5000]);
    vi.setSystemTime(9000);
    // A move on does not let it go on.
    type('PageDown');
    expect(clock()).toEqual([1000, 5000]);
    type('p');
    expect(clock()).toEqual([5000, null]);
  });

  it('gives the whole screen back before it is left', () => {
    const { type, session, asked } = onStage('atlas', { isFullScreen: true });
    type('o Escape');
    expect(asked).toEqual([]);
    type('Escape');
    expect([asked, session.room]).toEqual([['full screen false'], 'present']);
  });

  it('is not left by Esc in a window that is only for it', () => {
    const { type, session } = onStage('presenter');
    type('Escape Escape');
    expect(session.room).toBe('present');
  });
});
