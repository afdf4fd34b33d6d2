/**
 * The whole screen for the stage. What ends it without being asked to (a window that opens, another tab) leaves it
 * wanted: the next click brings it back. F ends it for good, and so does Esc where nothing else is open.
 */

/** What of the page it needs; the page itself, or a test's. */
export type ScreenPage = Pick<
  Document,
  'fullscreenElement' | 'exitFullscreen' | 'hasFocus' | 'addEventListener' | 'removeEventListener'
> & { documentElement: Pick<HTMLElement, 'requestFullscreen'> };

/**
 * Keys that a browser gives a page in full screen instead of acting on them itself (Keyboard Lock, Chromium). Esc is
 * then the talk's, which closes what is open first; held, it still ends full screen.
 */
export interface KeyLock {
  lock?(keys: readonly string[]): Promise<void>;
}

export class FullScreen {
  readonly #page: ScreenPage | null;
  readonly #keys: KeyLock;
  #isWanted = false;
  #isLossExpected = false;
  #isAsked = false;

  /** @param page null while a page is prerendered */
  constructor(page: ScreenPage | null, keys: KeyLock = {}) {
    this.#page = page;
    this.#keys = keys;
  }

  get isOn() {
    return Boolean(this.#page?.fullscreenElement);
  }

  /**
   * Asks for the whole screen or gives it back; a browser may refuse, and the stage then fills the window.
   * @param screen the screen to fill, where there are several and the browser tells
   */
  async set(on: boolean, screen?: unknown): Promise<void> {
    this.#isWanted = on;
    const options = screen ? ({ screen } as FullscreenOptions) : undefined;
    this.#isAsked = on;
    try {
      if (on) {
        // Before, so that the browser says how to leave; not waited for, because it may ask the speaker.
        void this.#keys.lock?.(['Escape']).catch(() => undefined);
        await this.#page?.documentElement.requestFullscreen?.(options);
      } else if (this.isOn) await this.#page?.exitFullscreen();
    } catch {
      // Refused.
    }
    this.#isAsked = false;
  }

  /** A window is about to open: if that ends it within two seconds, the speaker did not. */
  expectLoss() {
    this.#isLossExpected = this.isOn;
    setTimeout(() => (this.#isLossExpected = false), 2000);
  }

  /** Listens for its end and for the click that brings it back. @returns how to stop */
  start(): () => void {
    const onchange = () => {
      // While this window has the focus it was the speaker who ended it.
      if (!this.isOn && this.#page?.hasFocus() && !this.#isLossExpected) this.#isWanted = false;
      this.#isLossExpected = false;
    };
    const onclick = () => {
      if (this.#isWanted && !this.isOn && !this.#isAsked) void this.set(true);
    };
    this.#page?.addEventListener('fullscreenchange', onchange);
    this.#page?.addEventListener('click', onclick);
    return () => {
      this.#page?.removeEventListener('fullscreenchange', onchange);
      this.#page?.removeEventListener('click', onclick);
    };
  }
}
