/** Every action once: id, label, keys, when, run. Buttons, keys and menus all read this table. */
import { nextWorldview, stepEvent, toggleAllTimes, toggleCompare } from '../session/depicting.ts';
import type { Room, Session } from '../session/session.svelte.ts';
import type { DataFile, DataFormat } from '../domain/export.ts';
import { messages } from '../messages/index.ts';

/** What an action needs of the world outside the session; `App` fulfils it. */
export interface Ports {
  /** Puts the address of the view that is seen on the clipboard. */
  copyLink(): void;
  toggleTheme(): void;
  /** Asks for the whole screen, or gives it back. Where that is refused nothing happens. */
  fullScreen(on: boolean): void;
  /** The address of a passage with places selected, for a link that can be copied or opened apart. */
  linkTo(place: string, selection?: readonly string[]): string;
  /**
   * The whole address of a feature, an entry of its record or an event, in the worldview and on the date of the view,
   * with the map at it. It stays as it is when the story changes.
   */
  permalink(id: string): string;
  /** The whole address of what is seen, with nothing left to the story's opening. */
  viewLink(): string;
  /** Puts text on the clipboard. @returns whether that was possible */
  copyText(text: string): Promise<boolean>;
  saveFile(name: string, content: Blob): void;
  /** The record as files of a format, for the worldview and the date of the view. */
  dataOut(format: DataFormat): Promise<DataFile[]>;
  /** Where reports of problems go; null where no address is set. */
  readonly reportTo: string | null;
}

export type CommandId =
  | `room:${Room}`
  | 'zoom-in'
  | 'zoom-out'
  | 'home'
  | 'theme'
  | 'copy-link'
  | 'next-place'
  | 'previous-place'
  | 'next-scene'
  | 'previous-scene'
  | 'first-scene'
  | 'last-scene'
  | 'leave'
  | 'next-worldview'
  | 'next-event'
  | 'previous-event'
  | 'all-times'
  | 'compare';

export interface Command {
  id: CommandId;
  label: string;
  /** `KeyboardEvent.key` values; letters in lower case, in upper case for those with Shift. */
  keys: readonly string[];
  /** The rooms in which its keys count; absent for all. */
  rooms?: readonly Room[];
  run(): void;
}

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
  const list: Command[] = [
    { id: 'room:read', label: messages.rooms.read, keys: [], run: enter('read') },
    { id: 'room:explore', label: messages.rooms.explore, keys: [], run: enter('explore') },
    { id: 'room:present', label: messages.rooms.present, keys: [], run: enter('present') },
    { id: 'zoom-in', label: messages.zoomIn, keys: [], run: zoom(1) },
    { id: 'zoom-out', label: messages.zoomOut, keys: [], run: zoom(-1) },
    {
      id: 'home',
      label: messages.home,
      keys: [],
      run: () => session.patch({ camera: session.viewOf(null).camera }, 'act'),
    },
    { id: 'theme', label: messages.theme, keys: [], run: ports.toggleTheme },
    { id: 'copy-link', label: messages.copyLink, keys: [], run: ports.copyLink },
    {
      id: 'next-place',
      label: messages.nextPlace,
      keys: ['n'],
      rooms: ['read', 'explore'],
      run: () => session.walk(1),
    },
    {
      id: 'previous-place',
      label: messages.previousPlace,
      keys: ['p'],
      rooms: ['read', 'explore'],
      run: () => session.walk(-1),
    },
    {
      id: 'next-scene',
      label: messages.present.next,
      keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' '],
      rooms: ['present'],
      run: () => session.step(1),
    },
    {
      id: 'previous-scene',
      label: messages.present.back,
      keys: ['ArrowLeft', 'ArrowUp', 'PageUp'],
      rooms: ['present'],
      run: () => session.step(-1),
    },
    {
      id: 'first-scene',
      label: messages.present.first,
      keys: ['Home'],
      rooms: ['present'],
      run: () => session.stepTo(0),
    },
    {
      id: 'last-scene',
      label: messages.present.last,
      keys: ['End'],
      rooms: ['present'],
      run: () => session.stepTo(-1),
    },
    {
      id: 'leave',
      label: messages.present.leave,
      keys: ['Escape'],
      run: () => (session.room === 'present' ? enter('read')() : session.clearSelection()),
    },
    {
      id: 'next-worldview',
      label: messages.whose.nextWorldview,
      keys: ['W'],
      run: () => nextWorldview(session),
    },
    { id: 'next-event', label: messages.whose.nextEvent, keys: [']'], run: () => stepEvent(session, 1) },
    {
      id: 'previous-event',
      label: messages.whose.previousEvent,
      keys: ['['],
      run: () => stepEvent(session, -1),
    },
    { id: 'all-times', label: messages.whose.allTimes, keys: ['A'], run: () => toggleAllTimes(session) },
    { id: 'compare', label: messages.whose.compare.start, keys: ['C'], run: () => toggleCompare(session) },
  ];
  return Object.fromEntries(list.map((command) => [command.id, command])) as Commands;
}

/** What types text, and what has keys of its own: a choice, a slider. */
const TYPED = 'input:not([type=radio], [type=range]), textarea, select, [contenteditable], dialog, [popover]';
const OWN_KEYS: Record<string, readonly string[]> = {
  radio: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' '],
  range: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
};

/**
 * The command that a key means in a room, or null. Keys never act while one types, nor with Ctrl, Alt or
 * Meta held: those belong to the browser; nor where they are the focused control's own.
 */
export function commandFor(event: KeyboardEvent, commands: Commands, room: Room): Command | null {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  const target = event.target as HTMLElement | null;
  if (target?.closest?.(TYPED)) return null;
  if (OWN_KEYS[target?.getAttribute?.('type') ?? '']?.includes(event.key)) return null;
  // Space presses what has the focus.
  if (event.key === ' ' && target?.closest?.('a, button, summary')) return null;
  const key = event.key.length === 1 && !event.shiftKey ? event.key.toLowerCase() : event.key;
  return (
    Object.values(commands).find(
      (command) => command.keys.includes(key) && (command.rooms?.includes(room) ?? true),
    ) ?? null
  );
}
