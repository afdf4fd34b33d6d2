/** What end-to-end tests of a talk share: its windows, how they are opened, and what each of them shows. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, mapIdle } from './page.ts';

export const stageUp = (page: Page) =>
  expect(page.getByRole('region', { name: 'Stage' })).toBeVisible({ timeout: 60_000 });
export const presenterUp = (page: Page) =>
  expect(page.getByRole('region', { name: 'Notes' })).toBeVisible({ timeout: 60_000 });

/** Presents in the atlas's window. */
export async function present(page: Page) {
  await page.goto('./');
  await mapIdle(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await stageUp(page);
}

/** Opens the speaker's window from the stage, with its key. */
export async function openPresenter(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const presenter = await opened;
  await presenterUp(presenter);
  return presenter;
}

/** What browsers say on a slow machine, and what a headless one cannot do: no fault of the page. */
const NOT_OURS = /GPU stall|GL Driver|requestFullscreen|preloaded using link preload/;

/** Errors and warnings of every window that there is and will be. */
export function listen(context: BrowserContext): string[] {
  const heard: string[] = [];
  context.on('weberror', (error) => heard.push(String(error.error())));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !NOT_OURS.test(message.text()))
      heard.push(message.text());
  });
  return heard;
}

/**
 * What a window shows, read off the page: where it stands, whose map it has and of when (its address but for the camera,
 * which is fitted to its own map), the scene's title, whether it has left the script, what lies over the scene, how two
 * maps of a comparison are laid out (side by side, or where the divider cuts them), and what is measured.
 */
export const shown = (page: Page) =>
  page.evaluate(() => {
    const { hash } = location;
    const stage = document.querySelector<HTMLElement>('.stage[data-blank]');
    const said = document.querySelector('.status strong')?.textContent;
    const compare = document.querySelector<HTMLElement>('[data-testid="map-canvas"] ~ .compare');
    return {
      at: hash.replace(/([?&])at=[^&]*&?/, '$1').replace(/[?&]$/, ''),
      title: document.querySelector('.words h1, .status .what span')?.textContent ?? null,
      isMoved: /[?&]at=/.test(hash),
      blank: stage?.dataset.blank ?? /black|white/.exec(said ?? '')?.[0] ?? null,
      maps: compare?.matches('.beside') ? 'beside' : (compare?.style.getPropertyValue('--at') ?? null),
      measured: document.querySelector('.measure output')?.textContent?.trim() ?? null,
      isLit: document.querySelector('[data-testid="map-canvas"] .map-spotlight.on') !== null,
    };
  });

/** Waits until one window shows what another shows. */
export const inStep = async (one: Page, other: Page, message?: string) =>
  expect(async () => {
    const [here, there] = await Promise.all([shown(one), shown(other)]);
    expect(here, message).toEqual(there);
  }).toPass({ intervals: [0, 10, 20, 50, 100, 250], timeout: 20_000 });

/** The camera that a map shows where it is off the script, as on a map of the size for which scenes are written. */
async function cameraOn(page: Page) {
  const map = page.getByTestId('map-canvas');
  const [width, height] = await map.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
  const at = /[?&]at=([^&]*)/.exec(new URL(page.url()).hash)?.[1];
  if (!at) return null;
  const [lat, lon, zoom] = at.split(',').map(Number) as [number, number, number];
  return { lat, lon, zoom: zoom - Math.log2(Math.min(width / 700, height / 480)) };
}

/** Waits until both windows are at rest; then they show the same ground, each at its own size. */
export async function sameAtRest(one: Page, other: Page) {
  for (const page of [one, other]) {
    await expect(page.locator('html')).toHaveAttribute('data-map', /idle|failed/, { timeout: 60_000 });
    expect(await page.locator('.failures').allInnerTexts()).toEqual([]);
    await mapIdle(page);
  }
  await expect(async () => {
    const [here, there] = [await cameraOn(one), await cameraOn(other)];
    expect(here === null).toBe(there === null);
    if (!here || !there) return;
    expect([here.lat, here.lon]).toEqual([there.lat, there.lon]);
    expect(Math.abs(here.zoom - there.zoom)).toBeLessThan(0.02);
  }).toPass({ timeout: 20_000 });
  await inStep(one, other);
}
