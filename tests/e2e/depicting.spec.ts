import { expect, mapIdle, nothingSerious, open, test, withoutMap } from './page.ts';

const NAMES = ['De facto', 'India', 'Pakistan', 'China', 'Nepal'];

test('whose map it is stands in sight, is chosen with radios, and goes into the address and back', async ({
  page,
  errors,
}) => {
  await open(page);
  const group = page.getByRole('radiogroup', { name: 'Worldview' });
  for (const name of NAMES) await expect(group.getByRole('radio', { name, exact: true })).toBeVisible();
  await expect(group.getByRole('radio', { name: 'De facto' })).toBeChecked();
  await group.getByRole('radio', { name: 'Nepal' }).check();
  await mapIdle(page);
  expect(page.url()).toContain('wv=NP');
  await expect(page.getByText('Marchlands takes no side').first()).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(group.getByRole('radio', { name: 'China' })).toBeChecked();
  await page.goBack();
  await expect(group.getByRole('radio', { name: 'Nepal' })).toBeChecked();
  await page.goBack();
  await expect(group.getByRole('radio', { name: 'De facto' })).toBeChecked();
  expect(errors).toEqual([]);
});

test('the date is a slider that stops at events and changes, and says both', async ({ page, errors }) => {
  await open(page, '#/indo-us-ties/kalapani');
  const slider = page.getByRole('slider', { name: 'Date' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^31 December 2020\./);
  await slider.focus();
  const histories = await page.evaluate(() => history.length);
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^29 August 2020\. .*Kailash/);
  await page.keyboard.press('PageDown');
  await expect(slider).toHaveAttribute('aria-valuetext', /^29 August 2019/);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^23 November 2026/);
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^4 March 1816\. .*Sugauli/);
  await mapIdle(page);
  expect(page.url()).toContain('on=1816-03-04');
  expect(await page.evaluate(() => history.length)).toBe(histories);
  expect(errors).toEqual([]);
});

test('dragging the handle draws the last date', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Date' });
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.9, y);
  await page.mouse.down();
  for (let step = 0; step <= 40; step += 1) await page.mouse.move(box.x + box.width * (0.9 - step / 100), y);
  await page.mouse.up();
  await mapIdle(page);
  const date = /on=(\d{4})/.exec(page.url())?.[1];
  expect(Number(date)).toBeGreaterThan(1980);
  expect(Number(date)).toBeLessThan(1990);
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`\\b${date}\\.`));
});

test('an event selects its day, its places and its passage', async ({ page }) => {
  await open(page, '#/indo-us-ties/opening?on=2020-05-19');
  await expect(page.getByText('Nepal publishes a map')).toHaveCount(0);
  await page.getByRole('button', { name: 'Next event' }).click();
  await mapIdle(page);
  expect(page.url()).toMatch(/kalapani.*on=2020-05-20.*sel=kalapani/);
  await expect(page.locator('[data-features][aria-current="true"]')).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Nepal publishes a map');
});

test('a date can be typed, and a bad one is said to be bad', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '31 December 2020' }).click();
  const field = page.getByRole('textbox', { name: 'A date' });
  await field.fill('2020-02-31');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '2020-02-31' })).toBeVisible();
  await field.fill('1962-11-21');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('slider', { name: 'Date' })).toHaveAttribute(
    'aria-valuetext',
    /^21 November 1962/,
  );
});

test('all times lists every line with its spans', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'All times' }).click();
  expect(page.url()).toContain('on=all');
  const panel = page.getByRole('region', { name: 'Lines and their times' });
  await expect(panel).toContainText('27 Jul 1949 to 16 Dec 1971');
  await panel.getByRole('button', { name: 'Line of Control', exact: true }).click();
  await mapIdle(page);
  expect(page.url()).toContain('sel=line-of-control');
  await page.getByRole('button', { name: 'All times' }).click();
  expect(page.url()).not.toContain('on=all');
});

test('two maps are compared, and what differs is said in words', async ({ page, errors }) => {
  await open(page, '#/indo-us-ties/kashmir-parts?cmp=IN@2020-12-31');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Compare two maps' });
  await expect(panel).toContainText('Aksai Chin: held by China / part of India');
  await expect(panel).toContainText('Line of Control: control line / not drawn');
  await panel.getByRole('button', { name: 'Exchange the two' }).click();
  await mapIdle(page);
  expect(page.url()).toContain('wv=IN');
  expect(page.url()).toContain('cmp=de-facto@2020-12-31');
  await panel.getByRole('button', { name: 'Shaksgam' }).first().click();
  await mapIdle(page);
  expect(page.url()).toContain('sel=shaksgam');
  await panel.getByRole('button', { name: 'Stop comparing' }).click();
  expect(page.url()).not.toContain('cmp=');
  expect(errors).toEqual([]);
});

test('how the map is drawn is told for the day of the view', async ({ page }) => {
  await open(page, '#/indo-us-ties/kalapani?on=2019-12-31');
  await page.getByRole('button', { name: 'How this map is drawn' }).click();
  const sheet = page.getByRole('dialog', { name: 'How this map is drawn' });
  await expect(sheet).toContainText('31 December 2019');
  const row = sheet.getByRole('row', { name: /Kalapani/ }).first();
  await expect(row).toContainText('Disputed (claims a part)');
});

test('on the stage it is said whose map it is, and can be changed; the clicker still steps', async ({
  page,
}) => {
  await open(page, '#/indo-us-ties/kashmir');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await mapIdle(page);
  const map = page.getByRole('region', { name: 'Map', exact: true });
  await expect(map.getByText('India, 2 Nov 2019 | Pakistan, 4 Aug 2020')).toBeVisible();
  await map.getByText('India, 2 Nov 2019').hover();
  await map.getByRole('radio', { name: 'China' }).check();
  expect(page.url()).toContain('wv=CN');
  await page.keyboard.press('PageDown');
  await mapIdle(page);
  expect(page.url()).toContain('kashmir.1');
  await expect(map.getByText('Pakistan, 3 Aug 2020')).toBeVisible();
});

test('on a phone the five views and the date are in reach', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#/indo-us-ties/kalapani');
  for (const name of NAMES) {
    const box = (await page.getByRole('radio', { name, exact: true }).boundingBox())!;
    expect(box.height, name).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width, name).toBeLessThanOrEqual(390);
  }
  await page.getByRole('button', { name: '31 Dec 2020' }).click();
  await page.getByRole('slider', { name: 'Date' }).press('ArrowLeft');
  await expect(page.getByRole('slider', { name: 'Date' })).toHaveAttribute(
    'aria-valuetext',
    /^29 August 2020/,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

for (const [name, viewport] of Object.entries({
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  test(`axe finds nothing serious in what opens from the date: ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    // Two maps take seconds to draw, and axe does not see them: once will do for what stands on them.
    if (name === 'phone') await withoutMap(page);
    await page.goto('./#/indo-us-ties/kashmir-parts?wv=NP&cmp=IN@2020-12-31');
    await expect(page.locator('html')).toHaveAttribute('data-map', /idle|failed/, { timeout: 60_000 });
    if (name === 'phone') await page.getByRole('button', { name: '31 Dec 2020' }).click();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Compare two maps' })).toBeVisible();
    await nothingSerious(page, 'compare', { within: 'section.map' });
    await page.getByRole('button', { name: '31 December 2020', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'A date' })).toBeVisible();
    await nothingSerious(page, 'dates', { within: 'section.map' });
    await page.getByRole('button', { name: 'All times' }).click();
    await expect(page.getByRole('region', { name: 'Lines and their times' })).toBeVisible();
    await nothingSerious(page, 'lines', { within: 'section.map' });
  });
}
