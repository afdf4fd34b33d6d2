import { expect, mapIdle, nothingSerious, open, test } from './page.ts';

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** Each page and each theme once: axe takes longest of all tests. */
const LOOKED_AT = [
  ['desktop', 'light'],
  ['phone', 'dark'],
] as const;

for (const [name, scheme] of LOOKED_AT) {
  test(`axe finds nothing serious: ${name}, ${scheme}`, async ({ page }) => {
    await page.setViewportSize(SIZES[name]);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    await nothingSerious(page, 'opening');
    await page.locator('[data-features="kalapani"]').first().click();
    await mapIdle(page);
    await nothingSerious(page, 'details', 'beside the text');
    await page.getByRole('button', { name: 'Explore', exact: true }).click();
    await mapIdle(page);
    await nothingSerious(page, 'explore', 'beside the text');
    await page.getByRole('button', { name: 'About' }).click();
    await nothingSerious(page, 'about', 'beside the text');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await mapIdle(page);
    await nothingSerious(page, 'present', 'beside the text');
  });
}

test('a phone shows the map above and the text below, and details in its place', async ({ page }) => {
  await page.setViewportSize(SIZES.phone);
  await open(page);
  const map = (await page.getByRole('region', { name: 'Map', exact: true }).boundingBox())!;
  expect(map.width).toBe(390);
  expect(map.height).toBeGreaterThan(300);
  const tie = page.locator('[data-features="kalapani"]').first();
  await tie.click();
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading').first()).toBeVisible();
  expect((await details.boundingBox())!.y).toBeGreaterThanOrEqual(map.y + map.height - 2);
  await details.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(tie).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
