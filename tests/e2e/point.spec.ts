/** Pointing and drawing over the map of a talk. */
import type { Page } from '@playwright/test';
import { expect, mapIdle, open, test } from './page.ts';

/** Small, because every stroke is a frame of the map; wide enough for a stage beside its caption. */
test.use({ viewport: { width: 1120, height: 560 } });

type Point = readonly [x: number, y: number];

/** The map's own size in px, and a point at shares of it, in px of the window. */
async function board(page: Page) {
  const { x, y, width, height } = (await page.getByTestId('map-canvas').boundingBox())!;
  return {
    width,
    height,
    at: (across: number, down: number): Point => [x + width * across, y + height * down],
  };
}

/** What is seen round points: the share of it in the marker's yellow, and its mean lightness in [0, 255]. */
async function seenAt(page: Page, ...points: Point[]): Promise<{ yellow: number; light: number }[]> {
  const png = (await page.screenshot()).toString('base64');
  const look = async ({ base64, spots, half }: { base64: string; spots: Point[]; half: number }) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return spots.map(([x, y]) => {
      const { data } = context.getImageData(x - half, y - half, 2 * half, 2 * half);
      let [yellow, light] = [0, 0];
      for (let i = 0; i < data.length; i += 4) {
        const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
        light += (r + g + b) / 3;
        if (r > 200 && g > 160 && b < 120) yellow += 1;
      }
      return { yellow: (4 * yellow) / data.length, light: (4 * light) / data.length };
    });
  };
  return page.evaluate(look, { base64: png, spots: points, half: 7 });
}
const yellowAt = async (page: Page, ...points: Point[]) =>
  (await seenAt(page, ...points)).map(({ yellow }) => yellow);

async function draw(page: Page, from: Point, to: Point) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
  await mapIdle(page);
}

test('a pen draws on the ground: undone, kept through a zoom, gone with the next scene', async ({
  page,
  errors,
}) => {
  await open(page, '?role=stage');
  const { at } = await board(page);
  const start = page.url();
  await page.keyboard.press('d');
  await expect(page.getByRole('status').filter({ hasText: 'Pen' })).toBeAttached();
  await draw(page, at(0.3, 0.7), at(0.6, 0.7));
  for (const yellow of await yellowAt(page, at(0.33, 0.7), at(0.45, 0.7), at(0.57, 0.7)))
    expect(yellow).toBeGreaterThan(0.15);
  expect(page.url(), 'the map did not move').toBe(start);

  await page.keyboard.press('z');
  await mapIdle(page);
  expect(await yellowAt(page, at(0.45, 0.7))).toEqual([0]);

  // Where the pen is only set down there is a dot.
  await draw(page, at(0.4, 0.6), at(0.4, 0.6));
  expect((await yellowAt(page, at(0.4, 0.6)))[0]).toBeGreaterThan(0.03);
  await page.getByTestId('map-canvas').getByRole('application').focus();
  await page.keyboard.press('=');
  await expect(page).not.toHaveURL(start);
  await mapIdle(page);
  // A level closer everything is twice as far from the middle of the map.
  const [moved, left] = await yellowAt(page, at(0.3, 0.7), at(0.4, 0.6));
  expect(moved).toBeGreaterThan(0.1);
  expect(left).toBe(0);

  await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('Shift+PageUp');
  await mapIdle(page);
  expect(await yellowAt(page, at(0.4, 0.6))).toEqual([0]);
  expect(errors).toEqual([]);
});

test('a spotlight follows the pointer, stays where that leaves, and goes out', async ({ page, errors }) => {
  await open(page, '?role=stage');
  const { at } = await board(page);
  const here = at(0.3, 0.75);
  const there = at(0.7, 0.75);
  const veil = page.locator('.map-spotlight');
  const light = async () => (await seenAt(page, here, there)).map((each) => each.light) as [number, number];
  const [hereBefore, thereBefore] = await light();

  await page.mouse.move(...here);
  await page.keyboard.press('t');
  await expect(veil).toHaveClass(/\bon\b/);
  let [hereNow, thereNow] = await light();
  expect(hereNow).toBeGreaterThan(hereBefore * 0.95);
  expect(thereNow).toBeLessThan(thereBefore * 0.7);

  await page.mouse.move(...there, { steps: 2 });
  await page.mouse.move(40, 300);
  [hereNow, thereNow] = await light();
  expect(hereNow).toBeLessThan(hereBefore * 0.7);
  expect(thereNow).toBeGreaterThan(thereBefore * 0.95);

  await page.keyboard.press('Escape');
  await expect(veil).toBeHidden();
  // Taken up again with the mouse away from the map, it is in the middle of it.
  await page.keyboard.press('t');
  await expect(veil).toBeVisible();
  expect((await light())[0]).toBeLessThan(hereBefore * 0.7);
  await page.keyboard.press('Shift+PageDown');
  await expect(veil).toBeHidden();
  expect(errors).toEqual([]);
});

test('what one window draws and lights lies on the same ground in another of another size', async ({
  page,
  context,
  errors,
}) => {
  await open(page, '?role=stage');
  const other = await context.newPage();
  await other.setViewportSize({ width: 1000, height: 700 });
  await open(other, '?role=presenter');
  const [stage, speaker] = [await board(page), await board(other)];
  // Scenes are written for a map of 700 by 480 px; a larger one shows their ground enlarged.
  const [one, two] = [stage, speaker].map(({ width, height }) => Math.min(width / 700, height / 480));
  const by = two! / one!;
  expect(Math.abs(by - 1)).toBeGreaterThan(0.05);
  /** Where the speaker's map has what lies at shares of the stage's. */
  const there = (across: number, down: number) =>
    speaker.at(
      0.5 + ((across - 0.5) * stage.width * by) / speaker.width,
      0.5 + ((down - 0.5) * stage.height * by) / speaker.height,
    );
  await other.keyboard.press('d');
  await expect(other.getByRole('status').filter({ hasText: 'Pen' })).toBeAttached();
  await draw(other, there(0.35, 0.7), there(0.6, 0.7));
  const along = () => yellowAt(page, stage.at(0.37, 0.7), stage.at(0.58, 0.7));
  await expect.poll(async () => Math.min(...(await along()))).toBeGreaterThan(0.15);
  expect(await yellowAt(page, stage.at(0.32, 0.7), stage.at(0.63, 0.7))).toEqual([0, 0]);
  await page.keyboard.press('z');
  await expect.poll(async () => Math.max(...(await along()))).toBe(0);

  await mapIdle(page);
  const light = async () =>
    (await seenAt(page, stage.at(0.3, 0.75), stage.at(0.7, 0.75))).map((each) => each.light);
  const before = await light();
  await other.mouse.move(...there(0.3, 0.75));
  await other.keyboard.press('t');
  await expect.poll(async () => (await light())[1]!).toBeLessThan(before[1]! * 0.7);
  expect((await light())[0]!).toBeGreaterThan(before[0]! * 0.95);
  expect(errors).toEqual([]);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('one finger draws, two move the map', async ({ page }) => {
    await open(page, '?role=stage');
    const { at } = await board(page);
    const start = page.url();
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    await page.keyboard.press('d');
    await touch('touchStart', at(0.3, 0.7));
    for (const across of [0.4, 0.5, 0.6]) await touch('touchMove', at(across, 0.7));
    await touch('touchEnd');
    await mapIdle(page);
    expect((await yellowAt(page, at(0.45, 0.7)))[0]).toBeGreaterThan(0.15);
    expect(page.url()).toBe(start);

    await touch('touchStart', at(0.4, 0.4));
    await touch('touchStart', at(0.4, 0.4), at(0.6, 0.6));
    for (const by of [0.03, 0.06, 0.09])
      await touch('touchMove', at(0.4 - by, 0.4 - by), at(0.6 + by, 0.6 + by));
    await touch('touchEnd');
    await expect(page).not.toHaveURL(start);
    await page.keyboard.press('z');
    await page.keyboard.press('r');
    await mapIdle(page);
    // The one stroke was taken back: the two fingers have drawn none.
    expect(await yellowAt(page, at(0.45, 0.7))).toEqual([0]);
  });
});
