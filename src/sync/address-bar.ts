/** Keeps the address bar and the session in step, both ways. */
import { messages } from '../messages/index.ts';
import { scenesOf } from '../session/scenes.ts';
import type { Session } from '../session/session.svelte.ts';
import type { View } from '../domain/view.ts';
import { readAddress, viewAt, writeAddress } from './url.ts';

interface Handlers {
  /** `#/` was asked for. */
  onList(): void;
  /** The address names a passage: the text goes there. */
  onPassage(id: string): void;
}

/** Reads the address when the page opens and on back and forward; writes it when the View changes. */
export class AddressBar {
  /** The address that stands in the bar; null until the page has taken it in. */
  private written: string | null = null;

  constructor(
    private readonly session: Session,
    private readonly stories: readonly { id: string }[],
  ) {}

  /** Applies the address that stands there and listens. @returns how to stop */
  start(handlers: Handlers): () => void {
    const apply = () => this.apply(handlers);
    apply();
    addEventListener('popstate', apply);
    addEventListener('hashchange', apply);
    return () => {
      removeEventListener('popstate', apply);
      removeEventListener('hashchange', apply);
    };
  }

  /**
   * Writes the View. A reader's act that changes the selection or the scene makes a step in the history;
   * panning and reading on replace the last one.
   */
  follow(view: View, scene: string, passage: string) {
    const { session } = this;
    if (this.written === null) return;
    const hash = this.spell(view, scene, passage);
    // A page opened without a place is read under that short address; on the stage the bar says where one stands.
    if (hash === (session.room === 'present' ? location.hash : this.written)) return;
    const act = session.cause === 'act' && pushes(this.written) !== pushes(hash);
    this.written = hash;
    if (session.cause === 'history') return;
    history[act ? 'pushState' : 'replaceState'](null, '', hash);
  }

  /** Puts the whole view into the address, as "Copy link" needs it. */
  write() {
    const { session } = this;
    this.written = this.spell(session.view, session.scene, session.passage);
    history.replaceState(null, '', this.written);
  }

  private spell(view: View, scene: string, passage: string): string {
    const { session } = this;
    const place = scene || passage || null;
    return writeAddress(session.story.id, place, view, session.viewOf(place, view.step));
  }

  private apply({ onList, onPassage }: Handlers) {
    if (location.hash === this.written) return;
    const { session } = this;
    const { story } = session;
    const address = readAddress(location.hash);
    const notices = address.bad.map(([name, value]) => messages.notice.badParameter(name, value));
    if (location.hash === '#/') onList();
    if (address.story && !this.stories.some(({ id }) => id === address.story)) {
      notices.push(messages.notice.unknownStory(address.story));
      address.place = null;
    } else if (address.story && address.story !== story.id) {
      // Another story of this site: its own page state starts anew.
      location.reload();
      return;
    }
    const place = address.place;
    const known = place === null || story.passages.some((passage) => passage.id === place);
    if (!known) notices.push(messages.notice.unknownPlace(place));
    const isScene = known && place !== null && scenesOf(story).some((scene) => scene.id === place);
    const base = session.viewOf(isScene ? place : null, address.step);
    if (address.step > base.step && known)
      notices.push(messages.notice.unknownPlace(`${place}.${address.step}`));
    this.written = location.hash;
    session.cause = 'history';
    session.flies = true;
    const scene = isScene ? place : (scenesOf(story)[0]?.id ?? '');
    if (scene !== session.scene) session.talk.beginScene();
    session.scene = scene;
    session.tie = null;
    session.event = null;
    session.pickedAt = null;
    if (session.room === 'present') session.talk.resetMaps();
    session.view = viewAt(address, base);
    if (known && place !== null) {
      session.passage = place;
      onPassage(place);
    }
    session.notices = notices;
    session.dropUnknown();
    // What could not be read does not stay in the bar, to be copied on.
    if (session.notices.length > 0) this.write();
  }
}

/** The part of an address whose change is a step in the history: not the camera, the date, or what is hidden. */
const pushes = (hash: string) => hash.replace(/[?&](at|off|on)=[^&]*/g, '');
