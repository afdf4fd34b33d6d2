/** What every component may reach: the session, the commands and their ports, and what only the page keeps. */
import { createContext } from 'svelte';
import type { Ports } from '../commands/command.ts';
import type { Commands } from '../commands/commands.ts';
import type { Session } from '../session/session.svelte.ts';
import type { Citation } from '../story/story.ts';
import type { Theme } from '../style/tokens.ts';

/** The sheets that come when they are asked for. */
export type SheetName =
  'about' | 'audit' | 'cite' | 'data' | 'figures' | 'handout' | 'how-drawn' | 'picture' | 'report';

/** Open cards and panels of one page: what is not worth a place in the View. */
export interface Page {
  readonly theme: Theme;
  /** Opens the card of a citation beside the number that was pressed. */
  showCitation(citation: Citation, anchor: HTMLElement): void;
  /** Scrolls the text to a passage without the scroll driving the map. */
  scrollToPassage(id: string): void;
  openAbout(): void;
  /** Opens a sheet whose code comes when it is first asked for, for a feature, an entry or a source where it is of one. */
  openSheet(name: SheetName, id?: string): void;
  /** What the map draws now, in device pixels; a second picture where it is compared. None where there is no map. */
  captureMap(): Promise<ImageBitmap[]>;
}

export interface Reach {
  session: Session;
  commands: Commands;
  ports: Ports;
  page: Page;
}

export const [getReach, setReach] = createContext<Reach>();
