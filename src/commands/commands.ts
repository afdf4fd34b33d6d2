/** Every action once: id, label, keys, when, run. Buttons, keys and menus all read this table. */
import { messages } from '../messages/index.ts';
import { nextWorldview, stepEvent, toggleAllTimes, toggleCompare } from '../session/depicting.ts';
import type { Room, Session } from '../session/session.svelte.ts';
import { isIn, type Command, type Ports } from './command.ts';
import { talkCommands, type TalkCommandId } from './talk-commands.ts';

export type CommandId =
  | `room:${Room}`
  | 'zoom-in'
  | 'zoom-out'
  | 'home'
  | 'theme'
  | 'copy-link'
  | 'next-place'
  | 'previous-place'
  | 'leave'
  | 'next-worldview'
  | 'next-event'
  | 'previous-event'
  | 'all-times'
  | 'compare'
  | 'beside'
  | 'measure'
  | TalkCommandId;

export type Commands = Readonly<Record<CommandId, Command>>;

/** The actions of one session. */
export function createCommands(session: Session, ports: Ports): Commands {
  const zoom = (by: number) => () => {
    const { camera } = session.view;
    session.patch({ camera: { ...camera, zoom: camera.zoom + by } }, 'pan');
  };
  const enter = (room: Room) => () => {
    if (room === 'present' && session.room !== 'present') ports.fullScreen(true);
    if (room !== 'present' && session.room === 'present') ports.fullScreen(false);
    session.enter(room);
  };
  const READING = ['read', 'explore'] as const;
  /** Of events nothing is known before the record is here. */
  const hasRecord = () => session.atlas !== null;
  const list: Command<CommandId>[] = [
    { id: 'room:read', label: messages.rooms.read, keys: [], group: 'windows', run: enter('read') },
    { id: 'room:explore', label: messages.rooms.explore, keys: [], group: 'windows', run: enter('explore') },
    { id: 'room:present', label: messages.rooms.present, keys: [], group: 'windows', run: enter('present') },
    { id: 'zoom-in', label: messages.zoomIn, keys: [], group: 'map', run: zoom(1) },
    { id: 'zoom-out', label: messages.zoomOut, keys: [], group: 'map', run: zoom(-1) },
    {
      id: 'home',
      label: messages.home,
      keys: [],
      group: 'map',
      run: () => session.patch({ camera: session.viewOf(null).camera }, 'act'),
    },
    { id: 'theme', label: messages.theme, keys: [], group: 'screen', run: ports.toggleTheme },
    { id: 'copy-link', label: messages.copyLink, keys: [], group: 'windows', run: ports.copyLink },
    {
      id: 'next-place',
      label: messages.nextPlace,
      keys: ['n'],
      group: 'reading',
      rooms: READING,
      run: () => session.walk(1),
    },
    {
      id: 'previous-place',
      label: messages.previousPlace,
      keys: ['p'],
      group: 'reading',
      rooms: READING,
      run: () => session.walk(-1),
    },
    {
      id: 'leave',
      label: messages.present.leave,
      keys: ['Escape'],
      group: 'windows',
      run: () => leave(session, ports, enter('read')),
    },
    {
      id: 'next-worldview',
      label: messages.whose.nextWorldview,
      keys: ['W'],
      group: 'map',
      run: () => nextWorldview(session),
    },
    {
      id: 'next-event',
      label: messages.whose.nextEvent,
      keys: [']'],
      group: 'map',
      when: hasRecord,
      run: () => stepEvent(session, 1),
    },
    {
      id: 'previous-event',
      label: messages.whose.previousEvent,
      keys: ['['],
      group: 'map',
      when: hasRecord,
      run: () => stepEvent(session, -1),
    },
    {
      id: 'all-times',
      label: messages.whose.allTimes,
      keys: ['A'],
      group: 'map',
      run: () => toggleAllTimes(session),
    },
    {
      id: 'compare',
      label: messages.whose.compare.start,
      keys: ['C'],
      group: 'map',
      run: () => toggleCompare(session),
    },
    {
      id: 'beside',
      label: messages.whose.compare.beside,
      keys: ['V'],
      group: 'map',
      when: () => session.view.compare !== null,
      run: () => session.talk.toggleBeside(),
    },
    {
      id: 'measure',
      label: messages.answersShell.measure,
      keys: ['M'],
      group: 'map',
      run: () => session.talk.toggleMeasure(),
    },
    ...talkCommands(session, ports),
  ];
  return Object.fromEntries(list.map((command) => [command.id, command])) as Commands;
}

/**
 * One step out: what is open is closed, a detour ends, the whole screen is given back, then the stage is left; elsewhere
 * the selection is cleared.
 */
function leave(session: Session, ports: Ports, toReading: () => void) {
  if (session.room !== 'present') session.clearSelection();
  else if (session.talk.close()) return;
  else if (session.isOffScript) session.returnToScript();
  else if (ports.isFullScreen) ports.fullScreen(false);
  else if (ports.role === 'atlas') toReading();
}

/** Where one types or chooses, no key is a command. */
export const KEEPS_KEYS =
  'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable], dialog, [popover]';
/** The keys of what has but a few of its own: a choice, a switch, a slider. */
const OWN_KEYS: Record<string, readonly string[]> = {
  checkbox: [' '],
  radio: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' '],
  range: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
};

/** No letter, digit or sign that a Latin keyboard has. */
const OTHER_SCRIPT = /^(?!\p{Script=Latin})\P{ASCII}$/u;

/**
 * What a key is called in the table. Where the keyboard writes another script the key is known by its place: the speaker
 * who writes Urdu or Nepali presses the same one.
 */
export function keyName(event: KeyboardEvent): string {
  const { key, code, shiftKey } = event;
  const isPlaced = OTHER_SCRIPT.test(key) && !event.getModifierState('AltGraph');
  const name = (isPlaced && /^(?:Key|Digit)(.)$/.exec(code)?.[1]) || key;
  if (name.length > 1) return name;
  return shiftKey ? name : name.toLowerCase();
}

/**
 * The command that a key means in a room, or null. Keys never act while one types, nor with Ctrl, Alt or
 * Meta held: those belong to the browser; nor where they are the focused control's own.
 */
export function commandFor(event: KeyboardEvent, commands: Commands, room: Room): Command | null {
  const { ctrlKey, altKey, metaKey } = event;
  // What some keyboards write only with AltGr, as brackets, comes with Ctrl and Alt on Windows.
  const writes = ctrlKey && altKey && event.getModifierState('AltGraph');
  if (event.defaultPrevented || metaKey || (!writes && (ctrlKey || altKey))) return null;
  // Held, because a browser asks for that to end full screen, it goes one step out and not all.
  if (event.repeat && event.key === 'Escape') return null;
  const target = event.target as HTMLElement | null;
  if (target?.closest?.(KEEPS_KEYS)) return null;
  if (OWN_KEYS[target?.getAttribute?.('type') ?? '']?.includes(event.key)) return null;
  // Space presses what has the focus.
  if (event.key === ' ' && target?.closest?.('a, button, summary')) return null;
  const key = keyName(event);
  const all = Object.values(commands).filter((command) => isIn(command, room));
  const by = (name: string) => all.find(({ keys }) => keys.includes(name));
  // Where Shift has no meaning of its own with a named key, it changes nothing.
  const meant = (event.shiftKey && key.length > 1 && by(`Shift+${key}`)) || by(key);
  return meant && (meant.when?.() ?? true) ? meant : null;
}
