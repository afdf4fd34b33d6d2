import type { Page } from '@playwright/test';
import { cameraOf, expect, mapIdle, nothingSerious, open, test } from './page.ts';

const searchbox = (page: Page) => page.getByRole('searchbox', { name: 'Search places and claims' });
const card = (page: Page) => page.getByRole('region', { name: 'What is here?' });

/** Types into the search box, and goes to the first of what is found. */
async function search(page: Page, text: string) {
  await searchbox(page).click();
  await searchbox(page).fill(text);
  await expect(page.getByRole('option').first()).toBeVisible();
  await searchbox(page).press('Enter');
}

/** The rows of the card's first table: worldview, whose, since when, without the numbers of the sources. */
const rows = (page: Page) =>
  card(page)
    .getByRole('table')
    .first()
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => {
          const words = cell.cloneNode(true) as HTMLElement;
          for (const marks of words.querySelectorAll('sup')) marks.remove();
          return words.textContent!.trim();
        }),
      ),
    );

test('nothing of it is loaded before it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  await expect(searchbox(page)).toBeVisible();
  expect(asked.filter((url) => /region[-.]|\/Search[-.]|SpotCard|MeasureTool|aliases/.test(url))).toEqual([]);
});

test('coordinates lead to who holds and who claims the spot, under each worldview', async ({ page }) => {
  await open(page, '#/indo-us-ties?on=2020-12-31');
  await search(page, '35.42, 79.72');
  await expect(card(page)).toContainText('Aksai Chin. China administers it.');
  await expect(card(page)).toContainText('India claims it.');
  expect((await rows(page)).map(([view, whose]) => `${view}: ${whose}`)).toEqual([
    'De facto: China',
    'India: India',
    'Pakistan: Left open',
    'China: China',
    'Nepal: No position known',
  ]);
  await expect(card(page)).toContainText('India’s claim to Aksai Chin');
  await expect(card(page)).toContainText('19 km (± 4 km)');
  // Its sources open where their numbers stand.
  await card(page).locator('sup button').first().click();
  await expect(page.getByRole('dialog', { name: 'Sources' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeVisible();
  await card(page).getByRole('button', { name: 'Open details of Aksai Chin' }).click();
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).toHaveText(
    'Aksai Chin',
  );
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('the answer is of the date that the map shows', async ({ page }) => {
  await open(page, '#/indo-us-ties?on=1950-01-01');
  await search(page, '35.42, 79.72');
  await expect(card(page)).toContainText('On 1 Jan 1950');
  await expect(card(page)).toContainText('our dates do not tell');
});

test('on a line it says that it cannot tell, and gives both sides', async ({ page }) => {
  await open(page);
  await search(page, '30.2341, 81.0288');
  await expect(card(page)).toContainText('The atlas cannot tell on which side it lies; both are given.');
  await expect(card(page).getByRole('table')).toHaveCount(2);
});

test('at sea and outside of the region it says so', async ({ page }) => {
  await open(page);
  await search(page, '22, 65');
  await expect(card(page)).toContainText('At sea.');
  await search(page, '10, 70');
  await expect(card(page)).toContainText('Outside of the region');
});

test('the card does not cover the spot', async ({ page }) => {
  await open(page, '#/indo-us-ties?at=30,78,5');
  const map = (await page.getByTestId('map-canvas').boundingBox())!;
  for (const share of [0.2, 0.5, 0.8]) {
    const [x, y] = [map.x + map.width * share, map.y + map.height * 0.6];
    await page.mouse.click(x, y, { button: 'right' });
    await expect(card(page).getByText('Nearest lines').or(card(page).getByText('Outside'))).toBeVisible();
    await mapIdle(page);
    // Where both sides of the map would cover it the map has moved.
    const [, lon] = (await card(page).locator('.coordinates').textContent())!.split(', ').map(Number);
    const [, east, zoom] = (await cameraOf(page))!;
    const at = map.x + map.width / 2 + ((lon! - east) / 360) * 512 * 2 ** zoom;
    const over = (await card(page).boundingBox())!;
    expect(at < over.x || at > over.x + over.width, `at ${share} of the width`).toBe(true);
    expect(at).toBeGreaterThan(map.x);
  }
});

test('names in every spelling and script find their place', async ({ page }) => {
  await open(page);
  for (const name of ['Lipu Lekh', 'Lipulek', 'लिपुलेख', '里普列克山口', 'लिपुलेक']) {
    await searchbox(page).click();
    await searchbox(page).fill(name);
    await expect(page.getByRole('option').first(), name).toContainText('Lipulekh Pass');
  }
  await searchbox(page).press('Enter');
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).toHaveText(
    'Lipulekh Pass',
  );
  await expect(card(page)).toContainText('cannot tell');
  // A term of one party leads to the feature, and is not shown as ours.
  await searchbox(page).click();
  await searchbox(page).fill('PoK');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option', { name: 'Azad Jammu & Kashmir' })).toBeVisible();
  await expect(page.getByRole('listbox')).not.toContainText('PoK');
});

test('keys walk the results; an event sets the date, a source opens its card', async ({ page }) => {
  await open(page);
  await searchbox(page).click();
  await searchbox(page).fill('Nepal publishes a map with Kalapani');
  const event = page.getByRole('group', { name: 'Events' }).getByRole('option').first();
  await expect(event).toBeVisible();
  while ((await event.getAttribute('aria-selected')) !== 'true') await searchbox(page).press('ArrowDown');
  expect(await searchbox(page).getAttribute('aria-activedescendant')).toBe(await event.getAttribute('id'));
  await searchbox(page).press('Enter');
  await expect(page).toHaveURL(/on=2020-05-20/);
  await searchbox(page).fill('Karachi Agreement');
  await page.getByRole('group', { name: 'Sources' }).getByRole('option').first().click();
  await expect(page.getByRole('dialog', { name: 'Sources' })).toContainText('Karachi');
});

test('what cannot be a place is told to be none', async ({ page }) => {
  await open(page);
  await searchbox(page).click();
  await searchbox(page).fill('95, 78');
  await expect(page.getByRole('search')).toContainText('A latitude lies between 90 south and 90 north');
  await searchbox(page).fill('qqzzxxvv');
  await expect(page.getByRole('search')).toContainText('Nothing is found');
  await searchbox(page).press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(searchbox(page)).toHaveValue('');
});

test('a region that cannot be loaded is named, and can be asked for again', async ({ page }) => {
  await open(page);
  let isMissing = true;
  await page
    .context()
    .route('**/region*.topojson', (route) =>
      isMissing ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
  await search(page, '35.42, 79.72');
  await expect(card(page).getByRole('alert')).toContainText('region.topojson');
  isMissing = false;
  await card(page).getByRole('button', { name: 'Try again' }).click();
  await expect(card(page)).toContainText('China administers it.');
});

test('a length and an area are measured with the keyboard alone', async ({ page }) => {
  await open(page, '#/indo-us-ties?at=30,78,7');
  await page.getByRole('button', { name: 'Measure', exact: true }).press('Enter');
  const tool = page.getByRole('region', { name: 'Measure' });
  await expect(tool).toBeFocused();
  await page.keyboard.press('Enter');
  const canvas = page.getByTestId('map-canvas').locator('canvas').first();
  await canvas.focus();
  const step = async (key: string) => {
    await page.keyboard.press(key);
    await mapIdle(page);
    await page.keyboard.press('Enter');
  };
  await step('ArrowRight');
  await expect(tool.getByRole('status')).toContainText(/2 points .* km$/);
  await step('ArrowDown');
  await tool.getByRole('radio', { name: 'Area' }).check();
  await expect(tool.getByRole('status')).toContainText(/3 points .* km², .* km round/);
  await canvas.focus();
  await page.keyboard.press('Backspace');
  await expect(tool.getByRole('status')).toContainText('2 points');
  await page.keyboard.press('Escape');
  await expect(tool).toHaveCount(0);
});

test('a phone has the search box and the card in its sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await search(page, '34°45′N 78°10′E');
  await expect(card(page)).toContainText('Ladakh. India administers it.');
  const map = (await page.getByRole('region', { name: 'Map', exact: true }).boundingBox())!;
  expect((await card(page).boundingBox())!.y).toBeGreaterThanOrEqual(map.y + map.height - 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // What is selected next takes its place in the sheet.
  await card(page).getByRole('button', { name: 'Line of Actual Control, western sector' }).click();
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).toContainText(
    'Line of Actual Control',
  );
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in card, results and tool: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    await search(page, '30.2341, 81.0288');
    await expect(card(page)).toContainText('cannot tell');
    await nothingSerious(page, 'card', 'beside the text');
    // The rest once: axe takes longest of all tests.
    if (scheme === 'dark') return;
    await searchbox(page).fill('Lipulekh');
    await expect(page.getByRole('option').first()).toBeVisible();
    await nothingSerious(page, 'results', 'beside the text');
    await searchbox(page).press('Escape');
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Measure' })).toBeVisible();
    await nothingSerious(page, 'tool', 'beside the text');
  });
}
