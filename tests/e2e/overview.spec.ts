/** All scenes at once: where keys and clicks lead, what the pictures are, and that they are drawn once. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, mapIdle, open, test } from './page.ts';

const overview = (page: Page) => page.getByRole('dialog', { name: 'Scenes' });
const scenes = (page: Page) => overview(page).locator('[data-scene]');

/** The colours of a picture, as many as its grid of pixels has, and its lightness, 0 to 255. */
const seenIn = (picture: Locator) =>
  picture.evaluate((image: HTMLImageElement) => {
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = Array.from({ length: 3000 }, (_, at) => data[at * 4 * 97]!);
    return { colours: new Set(pixels).size, light: pixels.reduce((sum, at) => sum + at, 0) / pixels.length };
  });

async function present(page: Page, address = '#/indo-us-ties/kalapani') {
  await open(page, address);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await mapIdle(page);
  await page.keyboard.press('o');
}

test('arrows, numbers and clicks lead to a scene, Esc and O close', async ({ page, errors }) => {
  await present(page);
  await expect(scenes(page)).toHaveCount(19);
  const current = overview(page).locator('[aria-current=true]');
  await expect(current).toBeFocused();
  await expect(current).toHaveAttribute('data-scene', 'kalapani');

  await page.keyboard.press('Home');
  await expect(scenes(page).first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(scenes(page).nth(17)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(scenes(page).nth(17)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/indo-us-ties\/region/);
  await expect(overview(page)).toHaveCount(0);

  await page.keyboard.press('o');
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect(overview(page)).toContainText('Scene 10 …');
  await expect(scenes(page).nth(9)).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/indo-us-ties\/two-rivals/);

  await page.keyboard.press('o');
  await scenes(page).nth(4).click();
  await expect(page).toHaveURL(/#\/indo-us-ties\/discrimination/);
  await expect(overview(page)).toHaveCount(0);
  for (const key of ['Escape', 'o']) {
    await page.keyboard.press('o');
    await expect(scenes(page)).toHaveCount(19);
    await page.keyboard.press(key);
    await expect(overview(page)).toHaveCount(0);
  }
  await expect(page).toHaveURL(/#\/indo-us-ties\/discrimination/);
  expect(errors).toEqual([]);
});

test('pictures are of the map, in the theme, and are kept for the next time', async ({ page, errors }) => {
  await present(page);
  const picture = overview(page).locator('[aria-current=true] img').first();
  await expect(picture).toBeVisible();
  // The page is idle while they are drawn.
  await mapIdle(page);
  const paper = await seenIn(picture);
  expect(paper.colours).toBeGreaterThan(12);
  expect(paper.light).toBeGreaterThan(180);
  const kept = await picture.getAttribute('src');
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await expect(picture).toHaveAttribute('src', kept!);

  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await mapIdle(page);
  await page.keyboard.press('o');
  await expect.poll(async () => (await seenIn(picture)).light).toBeLessThan(90);
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(errors).toEqual([]);
});

test('the speaker’s window has it too', async ({ page, errors }) => {
  await open(page, '?role=presenter#/indo-us-ties/kalapani');
  await page.keyboard.press('o');
  await expect(scenes(page)).toHaveCount(19);
  await expect(overview(page).locator('[aria-current=true] img').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(overview(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/kalapani/);

  // What is left out is stepped past, in the next talk too.
  await page.keyboard.press('o');
  await expect(scenes(page).nth(7)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Leave “Three states at one pass” out of this talk' }).click();
  await expect(overview(page)).toContainText('17 of 19 scenes');
  await expect(scenes(page).nth(8)).toContainText('left out');
  await page.keyboard.press('Escape');
  await page.reload();
  await mapIdle(page);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/#\/indo-us-ties\/kashmir/);
  expect(errors).toEqual([]);
});
