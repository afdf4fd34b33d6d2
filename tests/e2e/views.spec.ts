import { cameraOf, expect, mapIdle, open, test, withoutMap } from './page.ts';

test('an address restores the picture: place, selection, hidden layers', async ({ page }) => {
  await open(page, '#/indo-us-ties?sel=kalapani+limpiyadhura&at=30.33,80.72,9.4&off=cpec');
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).toContainText(
    'Kalapani',
  );
  await expect(
    page.getByRole('switch', { name: /CPEC|Corridor.*Economic|Economic Corridor/ }).first(),
  ).not.toBeChecked();
  expect(await cameraOf(page)).toEqual([30.33, 80.72, 9.4]);
  const first = await page.getByRole('region', { name: 'Map', exact: true }).screenshot();
  await page.reload();
  await mapIdle(page);
  const second = await page.getByRole('region', { name: 'Map', exact: true }).screenshot();
  expect(second.equals(first)).toBe(true);
});

test('back and forward walk the selections', async ({ page }) => {
  await open(page);
  const heading = page.getByRole('region', { name: 'Details' }).getByRole('heading').first();
  await page.locator('[data-features="gunji"]').first().click();
  await expect(heading).toContainText('Gunji');
  await page.locator('[data-features="naku-la"]').first().click();
  await expect(heading).toContainText('Naku La');
  await page.goBack();
  await expect(heading).toContainText('Gunji');
  await page.goForward();
  await expect(heading).toContainText('Naku La');
});

test('nonsense in the address gives a notice and the nearest sensible view', async ({ page, errors }) => {
  await open(page, '#/indo-us-ties/atlantis?at=95,400,2&sel=atlantis&off=sea&x=1');
  const notice = page.getByRole('status');
  for (const word of ['atlantis', '95,400,2', 'sea', 'x=1']) await expect(notice).toContainText(word);
  await expect(page.getByRole('article', { name: 'Text' })).toContainText('Kalapani');
  expect(errors).toEqual([]);
});

test('an address of another story does not flash this one', async ({ page }) => {
  const hidden = await page.context().newPage();
  await hidden.route('**/*.js', (route) => route.abort());
  await hidden.goto('./#/another-story');
  await expect(hidden.getByRole('article', { name: 'Text' })).toBeHidden();
  await hidden.close();
  await open(page, '#/another-story');
  await expect(page.getByRole('status')).toContainText('another-story');
  await expect(page.getByRole('article', { name: 'Text' })).toBeVisible();
});

test('a moved map is written into the address, and Copy link gives it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await mapIdle(page);
  expect((await cameraOf(page))![2]).toBeCloseTo(5.6, 1);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toContainText('clipboard');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.getByRole('button', { name: 'Home' }).click();
  await mapIdle(page);
  expect(await cameraOf(page)).toBeNull();
});

test('layers hide by subject and by status, and "only this" leaves one', async ({ page }) => {
  await open(page);
  const layers = page.getByRole('group', { name: 'Layers' });
  const line = layers.getByRole('switch', { name: /Line of Control/ }).first();
  await line.click();
  await expect(line).not.toBeChecked();
  await expect.poll(() => new URL(page.url()).hash).toContain('off=line-of-control');
  await line.click();
  await expect.poll(() => new URL(page.url()).hash).not.toContain('off=');
});

test('what is asked for is shown, though its layer was off', async ({ page }) => {
  await open(page, '#/indo-us-ties?off=kalapani');
  await page.locator('[data-features="kalapani"]').first().click();
  await mapIdle(page);
  await expect.poll(() => new URL(page.url()).hash).not.toContain('off=');
});

test('Esc closes the legend first, then the selection', async ({ page }) => {
  await open(page, '#/indo-us-ties?sel=kalapani');
  const heading = page.getByRole('region', { name: 'Details' }).getByRole('heading').first();
  await page.getByRole('button', { name: 'Legend' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Legend' })).toBeFocused();
  await expect(heading).toContainText('Kalapani');
  await page.keyboard.press('Escape');
  await expect(heading).toHaveCount(0);
});

test('every scene shows its own title, forth and back', async ({ page }) => {
  await withoutMap(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const title = page.getByRole('region', { name: 'Stage' }).getByRole('heading');
  const [back, next] = [
    page.getByRole('button', { name: 'Back' }),
    page.getByRole('button', { name: 'Next' }),
  ];
  /** Where one is, by the address, and the title there: a step is revealed without another title. */
  const here = async () =>
    `${new URL(page.url()).hash || '#/indo-us-ties/opening'}: ${await title.innerText()}`;
  const seen = [await here()];
  while (await next.isEnabled()) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(here).not.toBe(seen.at(-1)!);
    seen.push(await here());
  }
  expect(new Set(seen).size).toBe(seen.length);
  for (const before of seen.slice(0, -1).toReversed()) {
    await page.keyboard.press('ArrowLeft');
    await expect.poll(here).toBe(before);
  }
  await expect(back).toBeDisabled();
});

test('the scenes step by keys and buttons', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const title = page.getByRole('region', { name: 'Stage' }).getByRole('heading');
  const first = await title.innerText();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await mapIdle(page);
  await expect(title).not.toHaveText(first);
  const second = await title.innerText();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(title).toHaveText(second);
  await page.keyboard.press('Home');
  await expect(title).toHaveText(first);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(title).toHaveText(first);
  await page.keyboard.press('End');
  const next = page.getByRole('button', { name: 'Next', exact: true });
  while (await next.isEnabled()) await next.click();
  await expect(next).toBeDisabled();
  await page.getByRole('button', { name: 'Leave the presentation' }).click();
  await expect(page.getByRole('article', { name: 'Text' })).toBeVisible();
});
