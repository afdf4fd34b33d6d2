import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test } from './page.ts';

const CLAIM = 'kalapani/claims/NP-2020-05-20';

const details = (page: Page) => page.getByRole('region', { name: 'Details' });
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Opens one of the sheets that About leads to. */
async function openFromAbout(page: Page, button: string, title = button) {
  await page.getByRole('button', { name: 'About' }).click();
  await sheet(page, 'About Marchlands').getByRole('button', { name: button }).click();
  await expect(sheet(page, title)).toBeVisible();
}

const serious = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(found.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
};

test('a link to a claim opens the details with that claim marked; a wrong one says so', async ({ page }) => {
  await open(page, `#/indo-us-ties?sel=${CLAIM}`);
  const entry = details(page).locator(`[data-entry="${CLAIM}"]`);
  await expect(entry).toHaveAttribute('aria-current', 'true');
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText('Nepal claims, since 20 May 2020');
  await page.goto('./#/indo-us-ties?sel=kalapani/claims/NP-1066');
  await expect(page.getByText('“kalapani/claims/NP-1066”, which the atlas does not have')).toBeVisible();
  await expect(page).not.toHaveURL(/NP-1066/);
});

test('the date decides which positions stand first; the others are folded', async ({ page }) => {
  await open(page, '#/indo-us-ties?sel=kalapani&on=2019-12-31');
  const later = details(page).locator('details', { has: page.getByText('Later (', { exact: false }) });
  await expect(later.locator(`[data-entry="${CLAIM}"]`)).toBeHidden();
  await expect(details(page).locator('[data-entry="kalapani/claims/NP-unknown"]')).toBeVisible();
  await later.locator('summary').click();
  await expect(later.locator(`[data-entry="${CLAIM}"]`)).toBeVisible();
});

test('published extents of Kalapani: those with a geometry are drawn when chosen', async ({ page }) => {
  await open(page, '#/indo-us-ties?sel=kalapani');
  const area = details(page).getByRole('region', { name: 'Area, published' });
  await expect(area).toContainText('35–460 km²');
  await expect(area.getByText('No geometry of it is published').first()).toBeVisible();
  const draw = area.getByRole('button', { name: /^Draw it/ });
  expect(await draw.count()).toBeGreaterThan(1);
  await draw.first().click();
  await expect(page).toHaveURL(/sel=kalapani\+kalapani-extent-/);
  await expect(area.getByRole('button', { name: /^Take it off/ })).toHaveCount(1);
});

test('cite: a claim and its sources, in three formats', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `#/indo-us-ties?sel=${CLAIM}&wv=NP`);
  await details(page).getByRole('button', { name: 'Cite', exact: true }).click();
  const record = sheet(page, 'Cite').getByRole('textbox', { name: 'The record' });
  await expect(record).toHaveValue(/Nepal claims, since 20 May 2020 \(Version \d[\d.]*\+[0-9a-f]{8}\)/);
  await expect(record).toHaveValue(/sel=kalapani\/claims\/NP-2020-05-20&wv=NP&on=2020-12-31/);
  const sources = sheet(page, 'Cite').getByRole('textbox', { name: /^Its sources/ });
  await expect(sources).toHaveValue(/Khabarhub/);
  await serious(page, 'cite');
  await page.getByLabel('BibTeX').check();
  await expect(sources).toHaveValue(/^@article\{khabarhub-2020-amendment,/);
  await page.getByLabel('CSL-JSON').check();
  expect(JSON.parse(await sources.inputValue())).toHaveLength(4);
  await sheet(page, 'Cite').getByRole('button', { name: 'Copy', exact: true }).last().click();
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toHaveLength(4);
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('button', { name: 'Cite', exact: true })).toBeFocused();
});

test('report: a prefilled text that goes nowhere by itself', async ({ page }) => {
  await open(page, `#/indo-us-ties?sel=${CLAIM}`);
  await details(page).getByRole('button', { name: 'Report a problem' }).click();
  const text = sheet(page, 'Report a problem').getByRole('textbox', { name: 'Report' });
  await expect(text).toHaveValue(/Id: kalapani\/claims\/NP-2020-05-20\nAtlas: version /);
  await serious(page, 'report');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a text file' }).click();
  expect((await saved).suggestedFilename()).toBe('report-kalapani-claims-NP-2020-05-20.txt');
});

test('About states the notice, the worldview and the date', async ({ page }) => {
  await open(page, '#/indo-us-ties?wv=NP&on=2020-06-18');
  await page.getByRole('button', { name: 'About' }).click();
  const about = sheet(page, 'About Marchlands');
  await expect(about).toContainText('Depictions imply no opinion');
  await expect(about).toContainText('Now on the map: Nepal, 18 Jun 2020.');
  await expect(about).toContainText('regulated in India');
});

test('the audit counts the record; the figures stand beside ours', async ({ page }) => {
  await open(page);
  await openFromAbout(page, 'Audit of the record');
  const row = sheet(page, 'Audit of the record').getByRole('row', { name: /^That cite a source/ });
  await expect(row).toContainText('(100 %)');
  await serious(page, 'audit');
  await page.keyboard.press('Escape');
  await openFromAbout(page, 'Published figures against ours', 'Published against measured');
  const figures = sheet(page, 'Published against measured');
  await expect(figures.getByRole('row', { name: /^Line of Control/ })).toContainText('740 km');
  await serious(page, 'figures');
});

test('data and picture are made in the browser and saved', async ({ page, errors }) => {
  await open(page, '#/indo-us-ties?wv=NP&on=2020-12-31');
  await openFromAbout(page, 'Take the data');
  const names: string[] = [];
  page.on('download', (file) => names.push(file.suggestedFilename()));
  for (const format of ['CSV', 'Linked Places', 'GeoJSON'])
    await sheet(page, 'Take the data')
      .getByRole('button', { name: `Save ${format}` })
      .click();
  await expect
    .poll(() => names.toSorted())
    .toEqual([
      'marchlands-arcs.geojson',
      'marchlands-claims.csv',
      'marchlands-claims.csv-metadata.json',
      'marchlands-parcels.geojson',
      'marchlands-places.lpf.json',
      'marchlands-subjects.geojson',
    ]);
  await serious(page, 'data');
  await page.keyboard.press('Escape');
  await openFromAbout(page, 'Save picture');
  const picture = sheet(page, 'Save picture').getByRole('img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600);
  await serious(page, 'picture');
  expect(errors).toEqual([]);
});
