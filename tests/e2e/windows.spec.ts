/** The windows of a talk: how they open, what they need of the hall's hardware, and that none harms another. */
import type { Page } from '@playwright/test';
import { expect, mapIdle, test } from './page.ts';
import { inStep, listen, openPresenter, present, presenterUp, sameAtRest, shown, stageUp } from './talk.ts';

/** Small, because every move is a frame of the map. */
test.use({ viewport: { width: 900, height: 500 } });

/** What a window asked of the hall's hardware, which a headless browser has not. */
interface Hardware {
  /** Of each window that was asked for its role and features; those that are kept from opening too. */
  windows: { role: string | null; features: string }[];
  blocksWindows: boolean;
  fullScreens: (string | null)[];
  isFull: boolean;
  locks: { released: boolean }[];
}
declare global {
  interface Window {
    hardware: Hardware;
  }
}

/** Stands in for windows that are blocked, the whole screen, the wake lock and a second screen. */
function mockHardware() {
  const hardware: Hardware = { windows: [], blocksWindows: false, fullScreens: [], isFull: false, locks: [] };
  window.hardware = hardware;
  const open = window.open.bind(window);
  window.open = (url, name, features = '') => {
    hardware.windows.push({ role: new URLSearchParams(String(url).split('#')[0]).get('role'), features });
    return hardware.blocksWindows ? null : open(url, name, features);
  };
  Object.defineProperty(document, 'fullscreenElement', {
    get: () => (hardware.isFull ? document.documentElement : null),
  });
  const set = (on: boolean) => {
    hardware.isFull = on;
    document.dispatchEvent(new Event('fullscreenchange'));
    return Promise.resolve();
  };
  Element.prototype.requestFullscreen = (options?: FullscreenOptions & { screen?: { label: string } }) => {
    hardware.fullScreens.push(options?.screen?.label ?? null);
    return set(true);
  };
  document.exitFullscreen = () => set(false);
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: () => {
        const lock = { released: false, release: () => Promise.resolve(void (lock.released = true)) };
        hardware.locks.push(lock);
        return Promise.resolve(lock);
      },
    },
  });
}
const hardwareOf = (page: Page) => page.evaluate(() => window.hardware);

test('the stage asks for the screen and keeps it awake; a blocked window gives a button', async ({
  page,
  context,
}) => {
  const heard = listen(context);
  await page.addInitScript(mockHardware);
  await present(page);
  // The address says at once where one stands.
  expect(new URL(page.url()).hash).toBe('#/indo-us-ties/opening');
  expect(await hardwareOf(page)).toMatchObject({ isFull: true, fullScreens: [null] });
  await expect.poll(async () => (await hardwareOf(page)).locks).toHaveLength(1);

  // The lock goes with the page that is out of sight, and is taken again.
  await page.evaluate(() => {
    window.hardware.locks[0]!.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect
    .poll(async () => (await hardwareOf(page)).locks.map(({ released }) => released))
    .toEqual([true, false]);

  await page.evaluate(() => (window.hardware.blocksWindows = true));
  // Within the key's own event: later, some browsers would keep the window from opening.
  const asked = await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
    return window.hardware.windows.length;
  });
  expect(asked).toBe(1);
  const notice = page.locator('.notice').filter({ hasText: 'kept the window from opening' });
  await expect(notice).toBeVisible();
  await page.evaluate(() => (window.hardware.blocksWindows = false));
  const opened = page.waitForEvent('popup');
  await notice.getByRole('button', { name: 'Presenter window' }).click();
  const presenter = await opened;
  await expect(notice).toBeHidden();
  await presenterUp(presenter);
  // One screen, or a browser that does not tell them apart: the speaker moves the windows.
  await presenter.setViewportSize({ width: 1280, height: 720 });
  await expect(presenter.getByText(/^Move the stage’s window to the hall’s screen/)).toBeVisible();

  // The window that opened ended the full screen: a click brings it back; ended by F, no click does.
  await page.evaluate(() => {
    document.hasFocus = () => false;
    void document.exitFullscreen();
    document.hasFocus = () => true;
  });
  await page.locator('.words').click();
  expect((await hardwareOf(page)).isFull).toBe(true);
  await page.keyboard.press('f');
  expect((await hardwareOf(page)).isFull).toBe(false);
  await page.locator('.words').click();
  expect((await hardwareOf(page)).isFull).toBe(false);
  await page.keyboard.press('f');
  expect((await hardwareOf(page)).isFull).toBe(true);

  // Closed, it does no harm; opened again it is where the stage is, which has two screens now.
  await presenter.close();
  await page.keyboard.press('PageDown');
  await page.evaluate(() => {
    const at = (label: string, availLeft: number, isInternal: boolean) => ({
      label,
      availLeft,
      isInternal,
      isPrimary: isInternal,
      availTop: 0,
      availWidth: 800,
      availHeight: 600,
    });
    Object.defineProperty(screen, 'isExtended', { value: true });
    Object.assign(window, {
      getScreenDetails: () => Promise.resolve({ screens: [at('hall', 800, false), at('laptop', 0, true)] }),
    });
  });
  const again = await openPresenter(page);
  await inStep(again, page);
  const { windows, fullScreens } = await hardwareOf(page);
  expect(windows.at(-1)).toEqual({ role: 'presenter', features: 'popup,left=0,top=0,width=800,height=600' });
  expect(fullScreens.at(-1)).toBe('hall');
  await again.close();

  // Esc is the page's in full screen where the browser gives it: out of that first, then off the stage.
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await hardwareOf(page)).isFull).toBe(false);
  await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await expect.poll(async () => (await hardwareOf(page)).locks.every(({ released }) => released)).toBe(true);
  expect(heard).toEqual([]);
});

test('a window that opens late catches up; what is no message changes nothing; any may be closed', async ({
  page,
  context,
}) => {
  const heard = listen(context);
  await page.clock.install();
  await page.goto('./?role=stage#/indo-us-ties/kalapani');
  await stageUp(page);
  await mapIdle(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('d');
  const { x, y, width, height } = (await page.getByTestId('map-canvas').boundingBox())!;
  await page.mouse.move(x + width * 0.4, y + height * 0.6);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.6, y + height * 0.6, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.press('t');
  await expect(page.locator('.map-spotlight.on')).toBeVisible();
  await page.keyboard.press('b');

  // What the browser keeps for the next talk is nothing to one that is under way.
  await page.evaluate(() => localStorage.setItem('marchlands:left-out:indo-us-ties', 'rejuvenation'));
  const presenter = await context.newPage();
  await presenter.goto('./?role=presenter');
  await presenterUp(presenter);
  await inStep(presenter, page);
  expect(await shown(presenter)).toMatchObject({ blank: 'black', isLit: true });
  expect((await shown(presenter)).at).toContain('kalapani.1');
  await expect(presenter.getByRole('button', { name: 'Wipe what is drawn' })).toBeEnabled();
  await presenter.keyboard.press('x');
  await page.keyboard.press('b');
  await inStep(presenter, page);
  await page.keyboard.press('t');

  // Of strangers, of other versions, of no scene and of no time.
  const before = await shown(page);
  await presenter.evaluate(() => {
    const channel = new BroadcastChannel('marchlands:talk:indo-us-ties');
    const talk = {
      blank: 'black',
      spotlight: null,
      strokes: [],
      divider: 50,
      isBeside: false,
      measured: null,
      leftOut: [],
      legend: true,
      isPlaying: false,
      startedAt: null,
      pausedAt: null,
    };
    const state = (scene: unknown, turn: number, more = {}) => ({
      v: 1,
      kind: 'state',
      stamp: { turn, from: 'stranger' },
      snapshot: { scene, step: 0, detour: null, talk: { ...talk, ...more } },
    });
    const now = Date.now() + 5000;
    const wrong: unknown[] = [
      null,
      7,
      'state',
      [],
      {},
      { v: 2, kind: 'state' },
      { kind: 'hello' },
      new Map(),
    ];
    wrong.push({ v: 1, kind: 'state' }, state('nowhere', now), state('opening', 1e15), state('opening', -1));
    wrong.push(state('opening', now, { blank: 'red' }), state('opening', now, { strokes: [[[80, NaN]]] }));
    wrong.push(state('opening', now, { divider: 99 }), state('opening', now, { measured: [] }));
    wrong.push(state('opening', now, { more: 1 }), state(['opening'], now), state('x'.repeat(1e5), now));
    for (const each of wrong) channel.postMessage(each);
    const other = new BroadcastChannel('marchlands:talk:another-story');
    other.postMessage(state('opening', now));
    channel.close();
    other.close();
  });
  await page.keyboard.press('l');
  await expect(presenter.getByRole('button', { name: 'Show or hide the legend' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  expect(await shown(page)).toEqual(before);
  expect(await shown(presenter)).toEqual(before);
  // Said once in each window, as a warning, and no error.
  expect(heard.splice(0)).toEqual(Array(2).fill(expect.stringContaining('could not be read')));

  // The clock and its pause are the talk's: they are there again after a reload.
  const clocks = presenter.getByRole('region', { name: 'Clocks' });
  await clocks.getByRole('button', { name: 'Pause the clock' }).click();
  const stood = await clocks.getByRole('timer').textContent();
  await presenter.reload();
  await presenterUp(presenter);
  await expect(clocks).toContainText('paused');
  await expect(clocks.getByRole('timer')).toHaveText(stood!);

  // It plays on though the window that started it is gone, and one key stops it.
  await presenter.keyboard.press('k');
  await presenter.close();
  const { at } = await shown(page);
  await page.clock.fastForward('05:00');
  await expect.poll(async () => (await shown(page)).at).not.toBe(at);
  await page.keyboard.press('k');
  const stopped = await shown(page);
  await page.clock.fastForward('05:00');
  expect(await shown(page)).toEqual(stopped);

  // The only window left goes on where it was when it is loaded again: blank, off the script, with its clock.
  await page.keyboard.press('Shift+W');
  await page.keyboard.press('b');
  const alone = await shown(page);
  expect(alone.blank).toBe('black');
  await page.reload();
  await stageUp(page);
  await expect.poll(() => shown(page)).toEqual(alone);
  await page.keyboard.press('b');
  await page.keyboard.press('r');

  const again = await openPresenter(page);
  await expect(again.getByRole('region', { name: 'Clocks' }).getByRole('timer')).toHaveText(stood!);
  await sameAtRest(page, again);
  await expect(again.getByRole('button', { name: 'Play by itself, or pause' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  expect(heard).toEqual([]);
});

test('keys are letters where one types; nothing moves when the stage loses the focus or its size', async ({
  page,
  errors,
}) => {
  await page.goto('./?role=stage#/indo-us-ties/kalapani');
  await stageUp(page);
  await mapIdle(page);
  const before = await shown(page);
  let windows = 0;
  page.on('popup', () => (windows += 1));
  // What the stage and the rest of the page have to type in, and every other kind there is.
  await page.evaluate(() => {
    const bench = document.createElement('div');
    bench.id = 'bench';
    bench.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:2000';
    bench.innerHTML =
      '<input type="search" /><input type="number" /><textarea></textarea>' +
      '<select><option>a</option><option>b</option></select><p contenteditable="true">x</p>';
    document.body.append(bench);
  });
  const fields = page.locator('#bench > *, .app :is(input:not([type=radio], [type=range]), select):visible');
  expect(await fields.count()).toBeGreaterThanOrEqual(5);
  for (const field of await fields.all()) {
    await field.focus();
    for (const key of ['s', 'b', '7', ' ', 'Enter', 'PageDown', 'Home', 'k', 'o'])
      await page.keyboard.press(key);
    // A choice opens its list with Space.
    await page.keyboard.press('Escape');
  }
  await page.evaluate(() => document.querySelector('#bench')?.remove());
  expect(await shown(page)).toEqual(before);
  expect(windows).toBe(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Whatever changes on the stage is noted; the map's own canvas draws as it must.
  await mapIdle(page);
  await page.mouse.move(200, 250);
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    new MutationObserver((records) => {
      for (const { type, attributeName, oldValue, target } of records)
        // Written again as it was is no change.
        if (!attributeName || (target as Element).getAttribute(attributeName) !== oldValue)
          changes.push(`${type} ${attributeName} ${(target as Element).className}`);
    }).observe(document.querySelector('.app')!, {
      subtree: true,
      childList: true,
      attributeOldValue: true,
      characterData: true,
    });
  });
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.stage, .stage *, .side, .map, canvas')].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const placed = await boxes();
  await page.evaluate(async () => {
    for (const [target, name] of [
      [window, 'blur'],
      [document, 'visibilitychange'],
      [window, 'focus'],
      [document, 'visibilitychange'],
    ] as const) {
      target.dispatchEvent(new Event(name));
      await new Promise(requestAnimationFrame);
    }
  });
  expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);

  // In every frame that is painted while it is resized the words fit, and the map is the same canvas.
  await page.evaluate(() => {
    const [stage, canvas] = [document.querySelector('.stage')!, document.querySelector('canvas')!];
    const faults: string[] = [];
    Object.assign(window, { faults });
    // After the page's own observers, before the frame is painted.
    new ResizeObserver(() => {
      const over = stage.scrollHeight - stage.clientHeight;
      if (over > 1) faults.push(`${over} px of the words are cut`);
      if (!canvas.isConnected) faults.push('another canvas');
    }).observe(stage);
  });
  for (const [across, down] of [
    [860, 420],
    [940, 560],
    [1000, 480],
    [900, 500],
  ] as const)
    await page.setViewportSize({ width: across, height: down });
  // The last size is laid out when its frame comes; the map may still say that it is at rest from before.
  await expect.poll(boxes).toEqual(placed);
  await mapIdle(page);
  expect(await page.evaluate(() => (window as unknown as { faults: string[] }).faults)).toEqual([]);
  expect(await shown(page)).toEqual(before);
  expect(errors).toEqual([]);
});
