/** What every end-to-end test needs: a page that listens for errors and for requests that leave the origin. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export const test = base.extend<{ strayRequests: string[]; errors: string[] }>({
  strayRequests: [
    async ({ page, baseURL }, use) => {
      const stray: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        const local = url.startsWith(baseURL!) || /^(data|blob):/.test(url);
        if (!local) stray.push(url);
      });
      await use(stray);
      expect(stray, 'requests that leave the origin').toEqual([]);
    },
    { auto: true },
  ],
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(errors);
    },
    { auto: true },
  ],
});
export { expect };

/** Waits until every map on the page has rendered completely. */
export const mapIdle = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-map', 'idle', { timeout: 60_000 });

/** Opens the atlas and waits for the map. */
export async function open(page: Page, hash = '') {
  await page.goto(`./${hash}`);
  await mapIdle(page);
}

/** Without the lines of the atlas there is nothing to draw: only the page is looked at, and fast. */
export const withoutMap = (page: Page) => page.route('**/overview.json', (route) => route.abort());

/** Keeps files of a page back. @returns how to let them come */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  let come = () => {};
  const areWanted = new Promise<void>((resolve) => (come = resolve));
  await page.route(files, async (route) => {
    await areWanted;
    await route.continue();
  });
  return () => come();
}

/**
 * That axe finds nothing serious on a page.
 * @param where what is looked at, for the message
 * @param part the only part that is looked at, or all but the text of the story, which is long and stays as it is
 */
export async function nothingSerious(
  page: Page,
  where: string,
  part?: { within: string } | 'beside the text',
) {
  const axe = new AxeBuilder({ page });
  if (part === 'beside the text') axe.exclude('#text');
  else if (part) axe.include(part.within);
  const { violations } = await axe.analyze();
  const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    found.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
}

/** The camera in the address, as [latitude, longitude, zoom], or null where it is the scene's own. */
export async function cameraOf(page: Page): Promise<[number, number, number] | null> {
  const at = /[?&]at=([^&]*)/.exec(new URL(page.url()).hash)?.[1];
  return at ? (at.split(',').map(Number) as [number, number, number]) : null;
}

/** How many different colours a coarse grid of the map's pixels has: a blank canvas has one. */
export async function coloursOnMap(page: Page): Promise<number> {
  const picture = await page.getByRole('region', { name: 'Map' }).screenshot();
  return page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' }),
    );
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4 * 97)
      seen.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    return seen.size;
  }, picture.toString('base64'));
}
