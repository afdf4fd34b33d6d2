/** What the actions need of the world outside the session, in a browser. */
import type { Ports, Role } from './commands/command.ts';
import type { FullScreen } from './hall/full-screen.ts';
import { tellsScreens, type Hall } from './hall/screens.ts';
import { messages } from './messages/index.ts';
import { sceneView } from './session/scenes.ts';
import type { Session } from './session/session.svelte.ts';
import { settings } from './settings.ts';
import type { AddressBar } from './sync/address-bar.ts';
import { saveFile } from './sync/files/save.ts';
import { permalinkTo, writeAddress } from './sync/url.ts';

/** What of a window its ports act on. */
interface Surroundings {
  session: Session;
  role: Role;
  address: AddressBar;
  fullScreen: FullScreen;
  toggleTheme(): void;
  /** Opens another window of the talk. */
  openWindow(role: Role): void;
  openHandout(): void;
}

/** The page's own address, without what follows the hash; nothing while the page is being prerendered. */
const pageAddress = () => (typeof location === 'undefined' ? '' : location.href.replace(/#.*$/s, ''));

/** Where others find this page; null where it is a file or served to this machine alone. */
function publicAddress(): string | null {
  const isOwn = location.protocol === 'file:' || /^(localhost|127\.|\[::1\])/.test(location.hostname);
  return settings.publishedAt ?? (isOwn ? null : location.href.replace(/[?#].*$/s, ''));
}

/** Puts text on the clipboard. @returns whether that was possible */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The ports of one window. */
export function createPorts(surroundings: Surroundings): Ports {
  const { session, role, address, fullScreen, toggleTheme, openWindow, openHandout } = surroundings;
  // Where its places are: the words that come later change no address.
  const { story } = session;
  return {
    async copyLink() {
      address.write();
      const isCopied = await copyText(location.href);
      session.notices = [isCopied ? messages.copied : messages.copyFailed(location.href)];
    },
    toggleTheme,
    role,
    get isFullScreen() {
      return fullScreen.isOn;
    },
    get tellsScreens() {
      return tellsScreens(window as Hall);
    },
    openPresenter: () => openWindow('presenter'),
    openStage: () => openWindow('stage'),
    openHandout,
    fullScreen: (on) => void fullScreen.set(on),
    linkTo(place, selection) {
      const base = sceneView(story, place);
      return writeAddress(story.id, place, selection ? { ...base, selection } : base, base);
    },
    permalink: (id) => pageAddress() + permalinkTo(story.id, session.viewTo(id)),
    viewLink: () => pageAddress() + permalinkTo(story.id, session.view),
    printedLink(scene) {
      const base = publicAddress();
      const view = { ...sceneView(story, scene), selection: [] };
      return base && base + writeAddress(story.id, scene, view, view);
    },
    copyText,
    saveFile,
    dataOut: async (format) => (await import('./data-out.ts')).dataOut(session, format, pageAddress()),
    reportTo: settings.reportTo,
  };
}
