/** Every action once: id, label, keys, when, run. Buttons, keys and menus all read this table. */
import type { Room, Session } from '../session/session.svelte.ts';
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
  | 'leave';

export interface Command {
  id: CommandId;
  label: string;
  /** `KeyboardEvent.key` values; letters in lower case. */
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
  ];
  return Object.fromEntries(list.map((command) => [command.id, command])) as Commands;
}

/**
 * The command that a key means in a room, or null. Keys never act while one types, nor with Ctrl, Alt or
 * Meta held: those belong to the browser.
 */
export function commandFor(event: KeyboardEvent, commands: Commands, room: Room): Command | null {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  const target = event.target as HTMLElement | null;
  if (target?.closest?.('input, textarea, select, [contenteditable], dialog, [popover]')) return null;
  // Space presses what has the focus.
  if (event.key === ' ' && target?.closest?.('a, button, summary')) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return (
    Object.values(commands).find(
      (command) => command.keys.includes(key) && (command.rooms?.includes(room) ?? true),
    ) ?? null
  );
}
