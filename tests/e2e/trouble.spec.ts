import { expect, open, test } from './page.ts';

for (const [file, what] of [
  ['overview.json', 'a missing overview'],
  ['atlas.pmtiles', 'a missing atlas'],
  ['base.pmtiles', 'a missing base map'],
] as const) {
  test(`${what}: the map says so, the text and the details work`, async ({ page }) => {
    await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('./#/indo-us-ties?at=30.33,80.72,9.4');
    await expect(page.getByRole('region', { name: 'Map', exact: true }).getByRole('alert')).toContainText(
      file,
    );
    await page.locator('[data-features="gunji"]').first().click();
    await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).toContainText(
      'Gunji',
    );
  });
}

test('a broken overview is named with its feature', async ({ page }) => {
  const body = JSON.stringify({
    type: 'FeatureCollection',
    features: [{ id: 'ford', type: 'Feature', geometry: null }],
  });
  await page.route('**/overview.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.goto('./');
  const alert = page.getByRole('region', { name: 'Map', exact: true }).getByRole('alert');
  await expect(alert).toContainText('overview.json');
  await expect(alert).toContainText('ford');
});

test('without WebGL a picture of the opening stands in for the map', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: never[]
    ) {
      return kind.startsWith('webgl')
        ? null
        : (original as (...all: unknown[]) => never).call(this, kind, ...rest);
    } as typeof original;
  });
  await page.goto('./');
  const map = page.getByRole('region', { name: 'Map', exact: true });
  await expect(map.getByRole('alert')).toContainText('WebGL');
  await expect(map.getByRole('img')).toBeVisible();
  await page.locator('[data-features="gunji"]').first().click();
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).toContainText(
    'Gunji',
  );
});

test('no request leaves the origin while one reads, explores and presents', async ({
  page,
  strayRequests,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('PageDown');
  expect(strayRequests).toEqual([]);
});
