/** The built page opened as a file, without any server. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { coloursOnMap, expect, mapIdle } from './page.ts';

const PAGE = pathToFileURL(resolve('dist/index.html')).href;
/** Chromium looks ahead in the page for what to preload, and is refused the modules before it knows that none is wanted. */
const REFUSED = /has been blocked by CORS policy|^Failed to load resource: net::ERR_FAILED$/;

const test = base.extend<{ watched: void }>({
  watched: [
    async ({ context }, use) => {
      const seen: string[] = [];
      context.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) seen.push(request.url());
      });
      context.on('weberror', (error) => seen.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' && !REFUSED.test(message.text())) seen.push(message.text());
      });
      await use();
      expect(seen, 'requests that leave the disk, and errors').toEqual([]);
    },
    { auto: true },
  ],
});

const open = async (page: Page, address = '') => {
  await page.goto(PAGE + address);
  await mapIdle(page);
};

test('the map is drawn with its names, ties open details, the address steps back', async ({ page }) => {
  await open(page);
  expect(await coloursOnMap(page)).toBeGreaterThan(20);
  // Only the map uses these names of the fonts, and asks for them when it draws a label.
  const fonts = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status !== 'unloaded').map((f) => `${f.family}: ${f.status}`),
  );
  expect(fonts).toContain('Source Serif 4 SemiBold: loaded');
  expect(fonts).toContain('Source Sans 3 SemiBold: loaded');
  expect(fonts.filter((font) => !font.endsWith(': loaded'))).toEqual([]);

  await page.locator('[data-features="gunji"]').first().click();
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading').first()).toContainText('Gunji');
  await mapIdle(page);
  await expect(page).toHaveURL(/^file:.*index\.html#.*sel=gunji/);
  await page.getByRole('radiogroup', { name: 'Worldview' }).getByRole('radio', { name: 'Nepal' }).check();
  await expect(page).toHaveURL(/wv=NP/);
  await page.goBack();
  await expect(page).not.toHaveURL(/wv=NP/);
  await page.goBack();
  await expect(page).not.toHaveURL(/sel=gunji/);
});

test('“What is here?” answers', async ({ page }) => {
  await open(page, '#/indo-us-ties?on=2020-12-31');
  const searchbox = page.getByRole('searchbox', { name: 'Search places and claims' });
  await searchbox.click();
  await searchbox.fill('35.42, 79.72');
  await expect(page.getByRole('option').first()).toBeVisible();
  await searchbox.press('Enter');
  const card = page.getByRole('region', { name: 'What is here?' });
  await expect(card).toContainText('Aksai Chin. China administers it.');
  await expect(card).toContainText('19 km (± 4 km)');
});

test('a talk: two windows follow each other, also after one is loaded again', async ({ page, context }) => {
  await open(page, '#/indo-us-ties/kalapani');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await mapIdle(page);
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await mapIdle(speaker);
  const sameAddress = (of: Page, as: Page) =>
    expect.poll(() => new URL(of.url()).hash).toBe(new URL(as.url()).hash);
  await sameAddress(speaker, page);

  // From the speaker to the stage, and back.
  await speaker.bringToFront();
  await speaker.keyboard.press('End');
  await expect(page).toHaveURL(/#\/indo-us-ties\/(?!kalapani)/);
  await sameAddress(page, speaker);
  await page.bringToFront();
  await page.keyboard.press('Home');
  await sameAddress(speaker, page);

  // A window that was loaded again takes up what the other shows.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await sameAddress(speaker, page);
  await speaker.reload();
  await mapIdle(speaker);
  await page.keyboard.press('PageDown');
  await sameAddress(speaker, page);
  await page.reload();
  await mapIdle(page);
  await speaker.keyboard.press('Home');
  await sameAddress(page, speaker);
});

test('the overview and the handout draw their maps; the stage fills the screen', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset.printed = 'yes');
  });
  await open(page, '#/indo-us-ties/kalapani');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await mapIdle(page);
  expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);

  await page.keyboard.press('o');
  const picture = page.getByRole('dialog', { name: 'Scenes' }).locator('[aria-current=true] img').first();
  await expect(picture).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'Handout' }).click();
  const sheet = page.getByRole('dialog', { name: 'Handout' });
  await sheet.getByLabel('This scene only').check();
  await sheet.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes', { timeout: 60_000 });
  const map = page.locator('.handout img');
  expect(await map.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2232);
  expect((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('the stage steps, alone in its window', async ({ page }) => {
  await open(page, '?role=stage#/indo-us-ties');
  const stage = page.getByRole('region', { name: 'Stage' });
  const before = page.url();
  await page.keyboard.press('PageDown');
  await expect(page).not.toHaveURL(before);
  await mapIdle(page);
  await expect(stage.getByRole('heading').first()).not.toBeEmpty();
  expect(await coloursOnMap(page)).toBeGreaterThan(20);
});
