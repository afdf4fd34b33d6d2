/** What a command is, and what the actions need of the world outside the session. */
import type { DataFile, DataFormat } from '../domain/export.ts';
import type { Room } from '../session/session.svelte.ts';

/** What a window is of a talk: the whole atlas, the stage alone, or what the speaker sees. */
export type Role = 'atlas' | 'stage' | 'presenter';

/** What an action needs of the world outside the session; `App` fulfils it. */
export interface Ports {
  /** Puts the address of the view that is seen on the clipboard. */
  copyLink(): void;
  toggleTheme(): void;
  /** What this window is of a talk: the atlas itself, a stage alone, or the speaker's. */
  readonly role: Role;
  /** Asks for the whole screen, or gives it back. Where that is refused nothing happens. */
  fullScreen(on: boolean): void;
  readonly isFullScreen: boolean;
  /** Whether the browser could tell the hall's screen from the speaker's; if not, windows are moved by hand. */
  readonly tellsScreens: boolean;
  /** Opens the speaker's window; where the browser keeps it from opening, a button that does is shown. */
  openPresenter(): void;
  /** Opens a window that shows the stage alone, to be shared in a call. */
  openStage(): void;
  /** Opens the sheet from which a handout is printed. */
  openHandout(): void;
  /** The address of a passage with places selected, for a link that can be copied or opened apart. */
  linkTo(place: string, selection?: readonly string[]): string;
  /**
   * The whole address of a feature, an entry of its record or an event, in the worldview and on the date of the view,
   * with the map at it. It stays as it is when the story changes.
   */
  permalink(id: string): string;
  /** The whole address of what is seen, with nothing left to the story's opening. */
  viewLink(): string;
  /** The address of a scene, or of the text for '', as paper says it; null where nobody else could open it. */
  printedLink(scene: string): string | null;
  /** Puts text on the clipboard. @returns whether that was possible */
  copyText(text: string): Promise<boolean>;
  saveFile(name: string, content: Blob): void;
  /** The record as files of a format, for the worldview and the date of the view. */
  dataOut(format: DataFormat): Promise<DataFile[]>;
  /** Where reports of problems go; null where no address is set. */
  readonly reportTo: string | null;
}

/** Where a command is listed in menus and in the sheet of keys. */
export const GROUPS = ['script', 'screen', 'map', 'reading', 'windows'] as const;
export type Group = (typeof GROUPS)[number];

export interface Command<Id extends string = string> {
  id: Id;
  label: string;
  /** `KeyboardEvent.key` values; letters in upper case are those with Shift, other keys say so: `Shift+PageDown`. */
  keys: readonly string[];
  group: Group;
  /** The rooms in which its keys count; absent for all. */
  rooms?: readonly Room[];
  /** Whether it can be done now; absent for always. */
  when?(): boolean;
  /** Whether menus and the sheet of keys leave it out. */
  isUnlisted?: boolean;
  run(): void;
}

/** Whether a command's keys count in a room. */
export const isIn = ({ rooms }: Command, room: Room) => rooms?.includes(room) ?? true;
