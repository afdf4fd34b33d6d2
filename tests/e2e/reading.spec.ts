import { coloursOnMap, cameraOf, expect, holdBack, mapIdle, open, test } from './page.ts';

test('the words are there before any script has run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('article', { name: 'Text' })).toContainText('Kalapani');
  await expect(page.locator('[data-features]').first()).toBeVisible();
  await context.close();
});

test('opens with every landmark and control in reach', async ({ page, errors }) => {
  await open(page);
  expect(await coloursOnMap(page)).toBeGreaterThan(20);
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(1);
  const layers = page.getByRole('group', { name: 'Layers' });
  await expect(layers.getByRole('switch')).not.toHaveCount(0);
  for (const name of [
    'Read',
    'Explore',
    'Present',
    'Zoom in',
    'Zoom out',
    'Home',
    'Theme',
    'Copy link',
    'Next place',
    'Previous place',
  ]) {
    await expect(page.getByRole('button', { name, exact: true }), name).toHaveCount(1);
  }
  expect(errors).toEqual([]);
});

const SUBJECTS = ['kalapani', 'pangong-tso', 'naku-la', 'line-of-control', 'kartarpur-corridor', 'cpec'];

test('a tie to each of the six subjects takes the map there and opens its details', async ({ page }) => {
  await open(page);
  const seen = new Set<string>();
  for (const subject of SUBJECTS) {
    const tie = page.locator(`[data-features~="${subject}"]`).first();
    await tie.click();
    await mapIdle(page);
    await expect(tie, subject).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('[aria-current="true"][data-features]')).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).not.toBeEmpty();
    expect(new URL(page.url()).hash).toContain(
      `sel=${(await tie.getAttribute('data-features'))!.split(' ').join('+')}`,
    );
    seen.add(JSON.stringify(await cameraOf(page)));
  }
  // Each lies elsewhere.
  expect(seen.size).toBe(SUBJECTS.length);
  expect(seen).not.toContain('null');
});

test('each of the six subjects is tied from at least two passages', async ({ page }) => {
  await page.goto('./');
  for (const subject of SUBJECTS) {
    const passages = await page
      .locator(`[data-features~="${subject}"]`)
      .evaluateAll((ties) => ties.map((tie) => tie.closest('[data-passage]')?.getAttribute('data-passage')));
    expect(new Set(passages).size, subject).toBeGreaterThanOrEqual(2);
  }
});

test('Enter follows a tie, as a click does', async ({ page }) => {
  await open(page);
  const tie = page.locator('[data-features="lipulekh-pass"]').first();
  await tie.focus();
  await page.keyboard.press('Enter');
  await mapIdle(page);
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).toContainText(
    'Lipulekh',
  );
});

test('hovering previews without moving the map', async ({ page }) => {
  await open(page);
  const hash = new URL(page.url()).hash;
  await page.locator('[data-features~="kalapani"]').first().hover();
  await mapIdle(page);
  expect(new URL(page.url()).hash).toBe(hash);
  await expect(page.locator('[data-features~="kalapani"].pointed').first()).toBeVisible();
});

test('late fonts and another width leave the text where it stands', async ({ page }) => {
  const bringFonts = await holdBack(page, '**/*.woff2');
  await page.goto('./#/indo-us-ties/kashmir', { waitUntil: 'commit' });
  const passage = page.locator('#passage-kashmir');
  const top = async () => Math.round((await passage.boundingBox())!.y);
  await expect.poll(top).toBe(76);
  const [before, height] = [await page.evaluate(() => scrollY), (await passage.boundingBox())!.height];
  bringFonts();
  // The text above has grown by more than the height down to the reading line.
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 300);
  await mapIdle(page);
  expect(await top()).toBe(76);
  expect((await passage.boundingBox())!.height).not.toBe(height);
  await page.setViewportSize({ width: 1180, height: 900 });
  await expect.poll(top).toBe(76);
  await mapIdle(page);
  // Deeper in a passage it is the share of it above the reading line that stays.
  await page.evaluate(() => {
    scrollBy(0, 90);
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const share = () =>
    passage.evaluate((element) => {
      const { top, height } = element.getBoundingClientRect();
      return Math.round((100 * (52 + (innerHeight - 52) * 0.3 - top)) / height);
    });
  const read = await share();
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect.poll(share).toBe(read);
  await mapIdle(page);
  expect(page.url()).toMatch(/\/kashmir(\?|$)/);
});

test('a phone keeps the text while one reads on, and a note that is opened grows where it is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const mark = page
    .locator('#passage-kalapani')
    .getByRole('button', { name: /^Note / })
    .last();
  await mark.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  // The map goes with the text; its details come when they are asked for.
  await expect(page).toHaveURL(/\/kalapani\?sel=kalapani/);
  await mapIdle(page);
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading')).toHaveCount(0);
  const at = async () => Math.round((await mark.boundingBox())!.y);
  const before = await at();
  for (const expanded of ['true', 'false']) {
    await mark.click();
    await expect(mark).toHaveAttribute('aria-expanded', expanded);
    // A frame in which the text is laid out, and one after it.
    await page.evaluate(
      () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))),
    );
    expect(await at()).toBe(before);
  }
  await page.locator('#passage-kalapani [data-features="kalapani"]').first().click();
  await expect(details.getByRole('heading').first()).toContainText('Kalapani');
});

test('a click on the map finds the passage, also one before the record is here', async ({ page }) => {
  const bringRecord = await holdBack(page, '**/assets/atlas-*.js');
  const record = page.waitForRequest('**/assets/atlas-*.js');
  await open(page, '#/indo-us-ties?at=30.27,80.85,11');
  await record;
  const map = page.getByRole('region', { name: 'Map', exact: true });
  const box = (await map.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page).toHaveURL(/sel=/);
  bringRecord();
  await mapIdle(page);
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading').first()).toContainText('Kalapani');
  await expect(page.locator('[aria-current="true"][data-features~="kalapani"]')).toBeInViewport();
  await expect(details).toContainText(/Passage 1 of \d/);
  await details.getByRole('button', { name: 'Next passage' }).click();
  await expect(details).toContainText(/Passage 2 of \d/);
  // The map stays where the reader had it.
  expect(await cameraOf(page)).toEqual([30.27, 80.85, 11]);
});

test('next and previous place walk the ties in the order of the text', async ({ page }) => {
  await open(page);
  const ids = await page.locator('[data-features]').evaluateAll((ties) => ties.map((tie) => tie.id));
  const current = () => page.locator('[data-features][aria-current="true"]').getAttribute('id');
  const next = page.getByRole('button', { name: 'Next place' });
  await next.click();
  expect(await current()).toBe(ids[0]);
  await next.click();
  expect(await current()).toBe(ids[1]);
  await page.getByRole('button', { name: 'Previous place' }).click();
  expect(await current()).toBe(ids[0]);
});

test('a fast scroll ends in the state of the passage at which it ends', async ({ page }) => {
  await open(page);
  await page.mouse.move(300, 500);
  for (let turn = 0; turn < 14; turn += 1) await page.mouse.wheel(0, turn % 3 === 0 ? -500 : 900);
  // The first turn is up, from the top; on a slow machine the others are told of one by one.
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(9 * 900 - 4 * 500 - 100);
  // The passage at three tenths of the height below the bar, once the page has come to rest.
  const atLine = () =>
    page.evaluate(async () => {
      for (let before = -1; before !== scrollY;) {
        before = scrollY;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      const line = 52 + (innerHeight - 52) * 0.3;
      const passages = [...document.querySelectorAll<HTMLElement>('[data-passage]')];
      return passages.findLast((one) => one.getBoundingClientRect().top <= line)?.dataset.passage;
    });
  const here = await atLine();
  expect(here).not.toBe('opening');
  await expect(page.locator('.passage.marked')).toHaveAttribute('data-passage', here!);
  await mapIdle(page);
  await expect.poll(() => new URL(page.url()).hash).toContain(`#/indo-us-ties/${here}`);
  // Switched off, reading on leaves the map and its address as they are.
  await page.getByRole('switch', { name: 'The map follows the text' }).uncheck();
  const hash = new URL(page.url()).hash;
  await page.mouse.wheel(0, 2500);
  expect(await atLine()).not.toBe(here);
  expect(new URL(page.url()).hash).toBe(hash);
});

test('a citation opens its entry', async ({ page }) => {
  await open(page);
  const mark = page.locator('button.citation').first();
  await mark.click();
  const card = page.getByRole('dialog', { name: 'Sources' });
  await expect(card).toContainText(`Source ${await mark.innerText()}`);
  await expect(card).toContainText('Cited in');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('every passage can be read without an error', async ({ page, errors }) => {
  await open(page);
  const passages = await page
    .locator('[data-passage]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-passage')!));
  for (const passage of passages) {
    await page.locator(`#passage-${passage}`).evaluate((element) => element.scrollIntoView());
    await expect(page.locator(`#passage-${passage}`)).toHaveClass(/marked/);
    await mapIdle(page);
  }
  expect(errors).toEqual([]);
});
