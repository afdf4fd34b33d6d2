import { describe, expect, it } from 'vitest';
import { FullScreen, type ScreenPage } from './full-screen.ts';
import { assign, findScreens, placeOn, type HallScreen } from './screens.ts';

/** A page that can fill the screen, as far as `FullScreen` looks at it. */
class FakePage {
  fullscreenElement: Element | null = null;
  focus = true;
  refuses = false;
  readonly asked: unknown[] = [];
  readonly #ears = new Map<string, Set<() => void>>();
  documentElement = {
    requestFullscreen: (options?: unknown) => {
      this.asked.push(options);
      if (this.refuses) return Promise.reject(new TypeError('not allowed'));
      this.fullscreenElement = {} as Element;
      return Promise.resolve();
    },
  };
  exitFullscreen = () => {
    this.fullscreenElement = null;
    this.tell('fullscreenchange');
    return Promise.resolve();
  };
  hasFocus = () => this.focus;
  addEventListener = (name: string, ear: () => void) =>
    void this.#ears.set(name, (this.#ears.get(name) ?? new Set()).add(ear));
  removeEventListener = (name: string, ear: () => void) => void this.#ears.get(name)?.delete(ear);
  tell(name: string) {
    for (const ear of this.#ears.get(name) ?? []) ear();
  }
  /** The browser ends it, because another window opened or the speaker pressed Esc. */
  lose(focus: boolean) {
    this.focus = focus;
    this.fullscreenElement = null;
    this.tell('fullscreenchange');
  }
}
const started = () => {
  const page = new FakePage();
  const full = new FullScreen(page as unknown as ScreenPage);
  return { page, full, stop: full.start() };
};

describe('the whole screen', () => {
  it('comes back with a click where another window ended it', async () => {
    const { page, full } = started();
    await full.set(true);
    page.lose(false);
    page.focus = true;
    page.tell('click');
    expect(full.isOn).toBe(true);
  });

  it('comes back also where the window that opens has not yet taken the focus', async () => {
    const { page, full } = started();
    await full.set(true);
    full.expectLoss();
    page.lose(true);
    page.tell('click');
    expect(full.isOn).toBe(true);
  });

  it('stays ended where the speaker ended it', async () => {
    const { page, full } = started();
    await full.set(true);
    page.lose(true);
    page.tell('click');
    expect(full.isOn).toBe(false);
    await full.set(true);
    await full.set(false);
    page.tell('click');
    expect(full.isOn).toBe(false);
  });

  it('has Esc for itself where the browser gives it, and comes also where that is refused', async () => {
    const page = new FakePage();
    const locked: unknown[] = [];
    const lock = (keys: readonly string[]) => {
      locked.push([...keys, page.fullscreenElement !== null]);
      return Promise.reject(new Error('denied'));
    };
    const full = new FullScreen(page as unknown as ScreenPage, { lock });
    await full.set(true);
    expect(locked).toEqual([['Escape', false]]);
    expect(full.isOn).toBe(true);
    await full.set(false);
    expect(locked).toHaveLength(1);
  });

  it('does no harm where it is refused, and none once it is stopped', async () => {
    const { page, full, stop } = started();
    page.refuses = true;
    await full.set(true);
    expect(full.isOn).toBe(false);
    stop();
    page.tell('click');
    expect(page.asked).toHaveLength(1);
  });
});

const screen = (name: number, marks: Partial<HallScreen> = {}): HallScreen => ({
  isPrimary: false,
  isInternal: false,
  availLeft: name,
  availTop: 0,
  availWidth: 1920,
  availHeight: 1080,
  ...marks,
});

describe('two screens', () => {
  it('are the laptop’s for the speaker and the other for the hall', () => {
    const [projector, laptop] = [screen(0, { isPrimary: true }), screen(1920, { isInternal: true })];
    expect(assign([projector, laptop])).toEqual({ speaker: laptop, hall: projector });
    const [main, other] = [screen(0, { isPrimary: true }), screen(1920)];
    expect(assign([other, main])).toEqual({ speaker: main, hall: other });
    expect(assign([main])).toBeNull();
  });

  it('are none where the browser does not tell or the speaker does not allow it', async () => {
    expect(await findScreens({})).toBeNull();
    const refused = () => Promise.reject(new Error('denied'));
    expect(await findScreens({ screen: { isExtended: true }, getScreenDetails: refused })).toBeNull();
  });

  it('place a window on one of them', () => {
    expect(placeOn(screen(1920))).toBe('popup,left=1920,top=0,width=1920,height=1080');
    expect(placeOn(null)).toMatch(/^popup,/);
  });
});
