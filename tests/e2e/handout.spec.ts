/** What is printed: pages on every paper, maps fine enough for print, nothing of the night, and what can be stopped. */
import type { Page } from '@playwright/test';
import { expect, mapIdle, open, test } from './page.ts';

const PAPERS = [
  { format: 'A4' },
  { format: 'A4', landscape: true },
  { format: 'Letter' },
  { format: 'Letter', landscape: true },
];
/** Between the margins of an upright A4, CSS px: 186 mm. */
const A4_WIDTH = Math.round((186 / 25.4) * 96);

/** Pages of a PDF: its page objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Opens the sheet from the stage, by night. The browser's print window is counted, not opened. */
async function openSheet(page: Page) {
  await page.addInitScript(() => {
    localStorage.setItem('marchlands:theme', 'night');
    window.print = () => void (document.documentElement.dataset.printed = 'yes');
  });
  await open(page, '#/indo-us-ties/kalapani');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await mapIdle(page);
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'Handout' }).click();
  return page.getByRole('dialog', { name: 'Handout' });
}
const printed = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-printed', 'yes', { timeout: 60_000 });

test('scenes with notes: a page each on A4 and Letter, upright and across, with their maps at print resolution', async ({
  page,
  errors,
}) => {
  const sheet = await openSheet(page);
  await sheet.getByLabel('From one to another').check();
  // The comparison, and the scene with most to read.
  await sheet.getByRole('combobox').first().selectOption('10');
  await sheet.getByRole('combobox').last().selectOption('11');
  await sheet.getByLabel('Speaker notes').check();
  await sheet.getByRole('button', { name: 'Print' }).click();
  await printed(page);
  await mapIdle(page);
  for (const options of PAPERS) expect(pagesOf(await page.pdf(options)), JSON.stringify(options)).toBe(2);

  await page.setViewportSize({ width: A4_WIDTH, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const pages = page.locator('.handout .page');
  await expect(pages).toHaveCount(2);
  await expect(pages.locator('img')).toHaveCount(3);
  const dots = await pages
    .locator('img')
    .evaluateAll((all) =>
      all.map((img) => (img as HTMLImageElement).naturalWidth / (img.getBoundingClientRect().width / 96)),
    );
  // With notes a map has less than the width of the page, on which it has 305.
  for (const perInch of dots) expect(perInch).toBeGreaterThan(350);
  for (const words of await pages.allInnerTexts()) {
    expect(words).toMatch(/Worldview: .*; date: /);
    expect(words).toContain('OpenStreetMap');
    // The address of this machine is of no use on paper.
    expect(words).not.toContain('localhost');
    expect(words).toContain('Notes');
  }
  // Dark words on white, whatever the hall's theme is, and nothing of the stage.
  const colours = await pages
    .first()
    .evaluate((node) => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(node).color,
    ]);
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(30, 36, 43)']);
  await expect(page.getByRole('region', { name: 'Stage' })).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  const picture = await pages.locator('img').first().getAttribute('src');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.handout')).toHaveCount(0);
  expect(errors).toEqual([]);
  // What was drawn is let go.
  expect(await page.evaluate((url) => fetch(url).then(String, () => 'gone'), picture!)).toBe('gone');
});

test('the drawing of figures says how far it is and can be cancelled; the text prints without them', async ({
  page,
  errors,
}) => {
  const sheet = await openSheet(page);
  await sheet.getByLabel('The whole text').check();
  await sheet.getByRole('button', { name: 'Print' }).click();
  await expect(sheet.getByRole('status')).toHaveText('Drawing map 1 of 19 …');
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(sheet.getByRole('status')).toContainText('Cancelled.');
  await expect(page.locator('html')).not.toHaveAttribute('data-printed');

  await sheet.getByLabel('Pictures of the scenes').uncheck();
  await sheet.getByRole('button', { name: 'Print' }).click();
  await printed(page);
  await page.emulateMedia({ media: 'print' });
  const article = page.locator('.handout article');
  await expect(article.getByRole('heading', { level: 2, name: 'Sources' })).toBeVisible();
  // Every number that is cited is in the list.
  const { cited, listed } = await article.evaluate((node) => ({
    cited: [...node.querySelectorAll('sup:not(.letter)')]
      .flatMap((sup) => sup.textContent.split(', '))
      .filter((number) => /^\d+$/.test(number))
      .map(Number),
    listed: [...node.querySelectorAll<HTMLLIElement>('.sources li')].map((item) => item.value),
  }));
  expect(listed.length).toBeGreaterThan(50);
  expect(cited.filter((number) => !listed.includes(number))).toEqual([]);
  const pages = pagesOf(await page.pdf({ format: 'A4' }));
  expect(pages).toBeGreaterThan(6);
  expect(pages).toBeLessThan(25);
  expect(errors).toEqual([]);
});
