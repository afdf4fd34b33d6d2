/** The stage of a talk: every key, what the hall sees of every scene, detours, what plays by itself. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapIdle, open, test, withoutMap } from './page.ts';

/** Small, because every view is drawn without a graphics card. */
test.use({ viewport: { width: 1120, height: 630 } });

const stageOf = (page: Page) => page.getByRole('region', { name: 'Stage' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Scene and step in the address, and what else it says of the view. */
const placeOf = (page: Page) => /#\/[^/]+\/([^?]*)/.exec(page.url())?.[1] ?? '';
const hashOf = (page: Page) => new URL(page.url()).hash;

async function openWithoutMap(page: Page, hash = '') {
  await withoutMap(page);
  await page.goto(`./${hash}`);
  if (!hash.includes('role=stage')) await button(page, 'Present').click();
  await expect(stageOf(page).locator('li').first()).toBeAttached();
  // All that comes has come: nothing keeps the page from a finger's or a key's event.
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
}

/** What of the stage is cut, scrolls, or lies over the map; and where what must not move stands. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('section.stage')!;
    const box = (element: Element) => element.getBoundingClientRect();
    const [s, m] = [box(stage), box(document.querySelector('section[aria-label="Map"]')!)];
    const wrong: string[] = [];
    if (stage.scrollHeight > stage.clientHeight)
      wrong.push(`${stage.scrollHeight - stage.clientHeight} px too tall`);
    if (stage.scrollWidth > stage.clientWidth) wrong.push('too wide');
    const across = Math.min(s.right, m.right) - Math.max(s.left, m.left);
    const down = Math.min(s.bottom, m.bottom) - Math.max(s.top, m.top);
    if (across > 0.5 && down > 0.5) wrong.push('over the map');
    for (const part of stage.querySelectorAll('h1, p, li, a, .progress, .foot, .credit, button')) {
      // What this screen leaves out takes no room; what is still to come does.
      if (!part.checkVisibility()) continue;
      const { left, top, right, bottom } = box(part);
      if (left < s.left - 1 || top < s.top - 1 || right > s.right + 1 || bottom > s.bottom + 1)
        wrong.push(`cut: ${part.textContent}`);
    }
    if (s.bottom > innerHeight + 0.5 || s.right > innerWidth + 0.5) wrong.push('beyond the window');
    const still = [...stage.querySelectorAll('h1, p, .progress'), stage].map((part) => {
      const { left, top, width, height } = box(part);
      return [left, top, width, height].map(Math.round).join();
    });
    return {
      wrong,
      still: [...still, [m.left, m.top, m.width, m.height].map(Math.round).join()],
      title: stage.querySelector('h1')!.textContent,
      size: Number.parseFloat(getComputedStyle(stage.querySelector('p:not(.story, .byline)')!).fontSize),
      seen: [...stage.querySelectorAll('.steps p')].filter(
        (p) => getComputedStyle(p).visibility === 'visible',
      ).length,
    };
  });

/** The smallest caption, px: for a hall a 45th of the height, in the hand as on a page. */
const SIZES = [
  { width: 1920, height: 1080, smallest: 24 },
  { width: 1280, height: 720, smallest: 16 },
  { width: 1024, height: 768, smallest: 12.5 },
  { width: 390, height: 844, smallest: 13.5 },
];

test('every scene and step fits every screen, and a step moves nothing', async ({ page }) => {
  await openWithoutMap(page, '?role=stage');
  const next = button(page, 'Next');
  const wrong: string[] = [];
  for (const { smallest, ...size } of SIZES) {
    await page.setViewportSize(size);
    await page.keyboard.press('Home');
    let before = await measure(page);
    let places = 0;
    for (; ; places += 1) {
      const now = await measure(page);
      const where = `${size.width} × ${size.height}, ${placeOf(page)}: `;
      if (size.width < 600 && now.seen > 1) wrong.push(`${where}${now.seen} steps lie one over the other`);
      wrong.push(...now.wrong.map((each) => where + each));
      if (now.title === before.title && now.still.join() !== before.still.join()) wrong.push(`${where}moved`);
      if (now.size < smallest) wrong.push(`${where}${now.size} px`);
      before = now;
      if ((await next.isDisabled()) || places > 200) break;
      await page.keyboard.press('PageDown');
    }
    expect(places).toBeGreaterThan(30);
  }
  expect(wrong).toEqual([]);
});

test('a step brings the chart of its passage, which keeps its room before', async ({ page }) => {
  await openWithoutMap(page, '?role=stage#/indo-us-ties/trade');
  const chart = stageOf(page).getByRole('figure');
  await expect(chart).toHaveCount(0);
  const room = stageOf(page).locator('figure');
  const before = await room.boundingBox();
  await page.keyboard.press('PageDown');
  await expect(chart).toContainText('US trade in goods, 2019');
  await expect(chart.getByRole('row', { name: /^Pakistan 3.9 2.6/ })).toBeVisible();
  expect(await room.boundingBox()).toEqual(before);
});

test('keys walk the script, skip steps, jump to a number', async ({ page, errors }) => {
  await openWithoutMap(page, '?role=stage');
  await expect(button(page, 'Back')).toBeDisabled();
  const first = placeOf(page);
  const seen = [first];
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'ArrowRight']) {
    await page.keyboard.press(key);
    await expect.poll(() => seen.includes(placeOf(page)), key).toBe(false);
    seen.push(placeOf(page));
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'ArrowLeft', 'PageUp']) {
    seen.pop();
    await page.keyboard.press(key);
    await expect.poll(() => placeOf(page), key).toBe(seen.at(-1));
  }
  await expect(button(page, 'Back')).toBeDisabled();

  const number = async () => (await stageOf(page).locator('.place').innerText()).split(' ')[0];
  for (const [key, at] of [
    ['Shift+ArrowRight', '2'],
    ['Shift+PageDown', '3'],
    ['Shift+ArrowDown', '4'],
    ['Shift+ArrowLeft', '3'],
    ['Shift+PageUp', '2'],
    ['Shift+ArrowUp', '1'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(number, key).toBe(at);
  }
  for (const [keys, at] of [
    [['7', 'Enter'], '7'],
    [['1', '2', 'Enter'], '12'],
    [['9', '9', 'Enter'], '12'],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(number, keys.join(' ')).toBe(at);
  }
  await page.keyboard.press('End');
  await expect(stageOf(page).getByText(/^(\d+) of \1/)).toBeVisible();
  while (await button(page, 'Next').isEnabled()) await page.keyboard.press('PageDown');
  await page.keyboard.press('Home');
  await expect.poll(() => placeOf(page)).toBe(first);
  // A number that is left alone is forgotten.
  await page.keyboard.press('3');
  await expect(page.getByText('Enter goes there')).toBeVisible();
  await expect(page.getByText('Enter goes there')).toHaveCount(0, { timeout: 6000 });
  expect(errors.filter((each) => !/ERR_FAILED/.test(each))).toEqual([]);
});

test('keys blank the screen, hide the legend, open the panels, and Esc goes out one by one', async ({
  page,
}) => {
  await openWithoutMap(page);
  const cover = page.getByTestId('blank');
  for (const [key, colour] of [
    ['b', 'rgb(0, 0, 0)'],
    ['w', 'rgb(255, 255, 255)'],
    ['.', 'rgb(0, 0, 0)'],
    [',', 'rgb(255, 255, 255)'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(cover).toHaveCSS('background-color', colour);
    expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize()! });
    await page.keyboard.press(key);
    await expect(cover).toHaveCount(0);
  }
  for (const end of [
    () => page.mouse.click(700, 300),
    ...['PageDown', 'Escape'].map((key) => () => page.keyboard.press(key)),
  ]) {
    await page.keyboard.press('b');
    await expect(cover).toBeVisible();
    await end();
    await expect(cover).toHaveCount(0);
  }

  const legend = stageOf(page).locator('ul:not(.hidden)');
  await expect(legend).toBeVisible();
  await page.keyboard.press('l');
  await expect(legend).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(legend).toBeVisible();

  const menuButton = button(page, 'Menu');
  for (const [key, name] of [
    ['?', 'Keys'],
    ['i', 'Sources of this scene'],
    ['Shift+L', 'Layers'],
    ['m', 'Menu'],
    ['o', 'Scenes'],
  ] as const) {
    await menuButton.focus();
    await page.keyboard.press(key);
    const panel = page.getByRole('dialog', { name });
    await expect(panel, key).toBeVisible();
    await expect.poll(() => panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(menuButton).toBeFocused();
  }
  // In the menu the arrows choose, and what cannot be done now does nothing.
  await menuButton.click();
  const item = (name: string) => page.getByRole('menuitem', { name }).first();
  await expect(item('Next')).toBeFocused();
  await expect(item('Return to the script')).toHaveAttribute('aria-disabled', 'true');
  const before = placeOf(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOf(page)).not.toBe(before);
  await expect(page.getByRole('menu')).toHaveCount(0);
  // A clicker goes on while the keys are shown; they are the registry's.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Next scene, past the steps of this one');
  const there = placeOf(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => placeOf(page)).not.toBe(there);

  // Out of the panel, out of the detour, out of the talk.
  await page.keyboard.press('Shift+W');
  const off = page.getByRole('button', { name: /^Off the script/ });
  await expect(off).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0);
  await expect(off).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(off).toHaveCount(0);
  // Where it has the whole screen, that goes first.
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article', { name: 'Text' })).toBeVisible();
});

test('the map’s keys leave the script and R returns to it exactly; S and F do their work', async ({
  page,
}) => {
  await openWithoutMap(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const plate = page.locator('.said');
  const [hash, said] = [hashOf(page), await plate.innerText()];
  const off = page.getByRole('button', { name: /^Off the script/ });
  for (const [key, part] of [
    ['Shift+W', 'wv='],
    ['Shift+A', 'on=all'],
    ['Shift+C', 'cmp='],
    [']', 'on='],
    ['[', 'on='],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => hashOf(page), key).toContain(part);
    await expect(plate).not.toHaveText(said);
    await expect(off).toBeVisible();
    await page.keyboard.press('r');
    await expect(off).toHaveCount(0);
    await expect.poll(() => hashOf(page), key).toBe(hash);
    await expect(plate).toHaveText(said);
  }
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  const full = await isFull();
  for (const now of [!full, full]) {
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(now);
  }
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await expect(speaker).toHaveURL(/role=presenter/);
  await speaker.close();
});

test('a detour over the map ends with one key, exactly where the script was left', async ({
  page,
  errors,
}) => {
  await open(page, '?role=stage#/indo-us-ties/kalapani.1');
  const was = '#/indo-us-ties/kalapani.1?sel=kalapani';
  await expect.poll(() => hashOf(page)).toBe(was);
  const { x, y, width, height } = (await page.getByTestId('map-canvas').boundingBox())!;
  const at = (across: number, down: number) => [x + across * width, y + height * down] as const;
  const back = async (what: string) => {
    await expect.poll(() => hashOf(page), what).not.toBe(was);
    await page.keyboard.press('r');
    await expect.poll(() => hashOf(page), what).toBe(was);
    await mapIdle(page);
  };
  await page.mouse.move(...at(0.5, 0.8));
  await page.mouse.down();
  // Let go beside the map.
  await page.mouse.move(...at(-0.1, 0.6), { steps: 3 });
  await page.mouse.up();
  // The map takes note of that with the next move, which a hand makes anyway.
  await page.mouse.move(...at(-0.1, 0.59));
  await back('pan');
  // What the pointer pressed does not keep the keys.
  const stepsOn = async (key: string) => {
    await page.keyboard.press(key);
    await expect.poll(() => placeOf(page)).toBe('kalapani.2');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => hashOf(page)).toBe(was);
  };
  await stepsOn('ArrowRight');
  await page.mouse.move(...at(0.4, 0.6));
  await page.mouse.wheel(0, -400);
  await back('zoom');
  await page.mouse.click(...at(0.9, 0.2));
  await back('click beside what is selected');
  await stageOf(page).locator('[data-features="gunji"]').first().click();
  await expect(stageOf(page).locator('.detour')).toContainText('Gunji');
  await back('a place of the caption');
  await expect(stageOf(page).locator('.detour')).toHaveCount(0);

  await page.keyboard.press('Shift+L');
  const layers = page.getByRole('dialog', { name: 'Layers' });
  await layers.getByRole('switch', { name: /^Kalapani/ }).click();
  await back('a layer switched off');
  await stepsOn(' ');
  await expect(layers.getByRole('switch', { name: /^Kalapani/ })).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Escape');

  await button(page, 'Measure').click();
  // Before the tool is there the key would press the button again.
  await expect(page.getByRole('region', { name: 'Measure' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Measure' })).toContainText('1 point');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Measure' })).toHaveCount(0);
  expect(hashOf(page)).toBe(was);

  // What is drawn can be taken back, stroke by stroke or at once.
  const can = async (name: string) => {
    await page.keyboard.press('m');
    const item = page.getByRole('menuitem', { name }).first();
    await expect(item).toBeVisible();
    const off = await item.getAttribute('aria-disabled');
    await page.keyboard.press('m');
    await expect(page.getByRole('menu')).toHaveCount(0);
    return off !== 'true';
  };
  for (const key of ['z', 'Backspace', 'x', 'Delete']) {
    await page.keyboard.press('d');
    await page.mouse.move(...at(0.3, 0.8));
    await page.mouse.down();
    await page.mouse.move(...at(0.5, 0.8), { steps: 3 });
    await page.mouse.up();
    await page.keyboard.press('d');
    expect(await can('Wipe what is drawn'), key).toBe(true);
    await page.keyboard.press(key);
    expect(await can('Wipe what is drawn'), key).toBe(false);
  }
  for (const on of [true, false]) {
    await page.keyboard.press('t');
    await expect(page.locator('.map-spotlight.on')).toHaveCount(on ? 1 : 0);
  }
  expect(hashOf(page)).toBe(was);
  expect(errors).toEqual([]);
});

test('a scene flies or cuts, and is there at once where less motion is asked for', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 340 });
  await open(page, '?role=stage#/indo-us-ties/sialkot');
  /** How many places the map passes through on its way to another scene. */
  const passes = async (reducedMotion: 'reduce' | 'no-preference', key: string) => {
    await page.emulateMedia({ reducedMotion });
    await page.evaluate(() => {
      const seen = new Set<string>();
      const frame = document.querySelector('.map-frame')!;
      new MutationObserver(() => seen.add(frame.innerHTML)).observe(frame, { childList: true });
      Object.assign(window, { seen });
    });
    const before = placeOf(page);
    await page.keyboard.press(key);
    await expect.poll(() => placeOf(page)).not.toBe(before);
    await mapIdle(page);
    return page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
  };
  // To the province the script cuts; back it flies.
  expect(await passes('no-preference', 'Shift+PageDown')).toBe(1);
  expect(await passes('no-preference', 'Shift+PageUp')).toBeGreaterThan(1);
  expect(await passes('reduce', 'Shift+PageDown')).toBe(1);
  expect(await passes('reduce', 'Shift+PageUp')).toBe(1);
});

test('it plays by itself, a touch pauses it, and a kiosk starts alone and begins again, no other', async ({
  page,
}) => {
  await page.clock.install();
  await openWithoutMap(page, '?role=stage&kiosk');
  // Visitors get no menu.
  await expect(stageOf(page).locator('[aria-haspopup]')).toHaveCount(0);
  const first = placeOf(page);
  /** Lets time pass until the next place is shown. */
  const passes = async (seconds: number) => {
    await page.clock.runFor(seconds * 1000);
    return placeOf(page);
  };
  const second = await passes(70);
  expect(second).not.toBe(first);
  await page.mouse.click(200, 500);
  expect(await passes(55)).toBe(second);
  // Left alone for a minute it goes on.
  expect(await passes(120)).not.toBe(second);
  await page.keyboard.press('k');
  const stopped = placeOf(page);
  expect(await passes(900)).toBe(stopped);
  // From the last place, and not from any before it, it begins again.
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  const last = placeOf(page);
  await page.keyboard.press('k');
  await expect.poll(() => passes(30)).not.toBe(last);
  expect(placeOf(page)).toBe(first);

  // Where it is no kiosk it ends there.
  await openWithoutMap(page, '?role=stage');
  await page.keyboard.press('End');
  await page.keyboard.press('k');
  await expect.poll(() => passes(30)).toBe(last);
  expect(await passes(300)).toBe(last);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a swipe over the caption moves the scenes, and one over the map does not', async ({ page }) => {
    await openWithoutMap(page, '?role=stage');
    const cdp = await page.context().newCDPSession(page);
    const swipe = async (from: readonly [number, number], across: number, down = 0) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
        cdp.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            type === 'touchEnd' ? [] : [{ x: from[0] + across * share, y: from[1] + down * share }],
        });
      await touch('touchStart', 0);
      for (const share of [0.5, 1]) await touch('touchMove', share);
      await touch('touchEnd', 1);
    };
    const first = placeOf(page);
    await swipe([300, 600], -180);
    await expect.poll(() => placeOf(page)).not.toBe(first);
    await swipe([100, 600], 180, 10);
    await expect.poll(() => placeOf(page)).toBe(first);
    await swipe([300, 700], -40);
    await swipe([300, 200], -180);
    await page.waitForTimeout(200);
    expect(placeOf(page)).toBe(first);
  });
});

// Each panel once: axe takes longest of all tests.
for (const [scheme, panels] of [
  ['light', ['m', '?']],
  ['dark', ['i', 'Shift+L']],
] as const) {
  test(`axe finds nothing on the stage and its panels: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openWithoutMap(page, '?role=stage');
    await page.keyboard.press('PageDown');
    const found = async (where: string) => {
      // Buttons that have faded are in sight again.
      await page.mouse.move(300, 300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    };
    const all = await found('stage');
    for (const key of panels) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      all.push(...(await found(key)));
      await page.keyboard.press('Escape');
    }
    expect(all).toEqual([]);
  });
}

test('a close scene is shown in the region, and a stage that cannot come says so', async ({ page }) => {
  await openWithoutMap(page, '?role=stage#/indo-us-ties/kalapani');
  const locator = page.locator('.locator');
  await expect(locator.locator('.mark')).toHaveCount(1);
  await expect(locator).toHaveAttribute('aria-hidden', 'true');
  await page.keyboard.press('Home');
  await expect(locator).toHaveCount(0);
  await page.route(/Stage-.*\.js/, (route) => route.abort());
  await page.reload();
  await expect(page.getByText('Stage: this part of the page could not be loaded')).toBeVisible();
});
