/** The presenter window: what a speaker needs in a hall, in one window of its own. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapIdle, test } from './page.ts';

async function openPresenter(page: Page, place = 'kalapani') {
  await page.goto(`./?role=presenter#/indo-us-ties/${place}`);
  await expect(page.getByRole('heading', { name: 'Presenter' })).toBeVisible();
  await mapIdle(page);
}
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('the presenter window shows notes, what comes next, the clocks and the script', async ({
  page,
  errors,
}) => {
  await openPresenter(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  await expect(region(page, 'Map')).toHaveCount(1);
  const notes = region(page, 'Notes');
  await expect(notes).toContainText('Gunji');
  await expect(region(page, 'Next scene').getByRole('heading', { level: 3 })).toHaveText('Step 1 of 3');
  const clocks = region(page, 'Clocks');
  await expect(clocks.getByRole('timer')).toHaveText('0:00');

  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/kalapani\.1/);
  await expect(region(page, 'Next scene').getByRole('heading', { level: 3 })).toHaveText('Step 2 of 3');
  await expect(clocks.getByRole('timer')).toHaveText(/^0:0[1-9]$/);
  await expect(clocks).toContainText('ahead of the plan');
  await clocks.getByRole('button', { name: 'On the plan from here' }).click();
  await expect(clocks).toContainText(/[1-9]\d*:\d\d of \d+:\d\d\s+\d+:\d\d left\s+on the plan/);
  await page.keyboard.press('p');
  await expect(clocks).toContainText('paused');
  await expect(region(page, 'Steps of this scene').locator('[aria-current]')).toContainText('Step 1');

  // A detour is said, and one key ends it.
  const worldview = page.getByRole('radiogroup', { name: 'Worldview' });
  await worldview.getByRole('radio', { name: 'Nepal' }).check();
  await expect(page.getByText('You have moved the map.')).toBeVisible();
  // What was pressed does not keep the arrows.
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/kalapani\.2\?sel=kalapani$/);
  await page.keyboard.press('ArrowLeft');
  await worldview.getByRole('radio', { name: 'Nepal' }).check();
  await page.keyboard.press('r');
  await expect(page.getByText('You have moved the map.')).toBeHidden();
  await expect(worldview.getByRole('radio', { name: 'India' })).toBeChecked();

  // A blank screen leaves the speaker the map.
  await page.getByRole('button', { name: 'Blank to black' }).click();
  await expect(page.getByText('The screen is black.')).toBeVisible();
  await expect(page.getByTestId('map-canvas')).toBeVisible();
  await page.getByRole('button', { name: 'Show the scene' }).click();
  await expect(page.getByRole('button', { name: 'Blank to black' })).toHaveAttribute('aria-pressed', 'false');

  // What opens at the pointer's press does not give the focus back to what was pressed.
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press(' ');
  await expect(page).toHaveURL(/kalapani\.2/);
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0);

  await region(page, 'Script')
    .getByRole('button', { name: /^19\. / })
    .click();
  await expect(page.getByText('Scene 19 of 19').first()).toBeVisible();
  // Its step is still to come; then there is nothing.
  const next = region(page, 'Next scene').getByRole('heading', { level: 3 });
  await expect(next).toHaveText('Step 1 of 1');
  await page.keyboard.press(' ');
  await expect(next).toHaveText('End');
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled();
  expect(errors).toEqual([]);
});

test('a rehearsal leaves its times beside the plan until another takes its place, or they are forgotten', async ({
  page,
  errors,
}) => {
  await page.addInitScript(() => localStorage.setItem('marchlands:rehearsal:indo-us-ties', '{"version":1'));
  await page.clock.install();
  await openPresenter(page);
  const script = region(page, 'Script');
  const timer = region(page, 'Clocks').getByRole('timer');
  const rehearse = script.getByRole('button', { name: 'Rehearse', exact: true });
  const rehearsed = script.getByRole('button', { name: /^7\. .*rehearsed 0:0[6-9]$/ });
  await expect(script.getByRole('button', { name: /rehearsed/ })).toHaveCount(0);
  await rehearse.click();
  await page.clock.fastForward(6000);
  await expect(rehearsed).toBeVisible();
  await script.getByRole('button', { name: /^8\. / }).click();
  // It goes on in a window that is loaded again.
  await page.reload();
  await expect(rehearse).toHaveAttribute('aria-pressed', 'true');
  await expect(rehearsed).toBeVisible();
  await rehearse.click();
  await expect(timer).toHaveText('0:00');
  await expect(rehearsed).toBeVisible();

  // One begun by mistake, and one that is started anew, leave it; a talk's clock is not taken for one.
  await rehearse.click();
  await page.clock.fastForward(6000);
  await page.getByRole('button', { name: 'Set the clock back to nought' }).click();
  await expect(rehearse).toHaveAttribute('aria-pressed', 'true');
  await rehearse.click();
  await expect(rehearsed).toBeVisible();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(rehearse).toBeDisabled();
  await expect(script.getByRole('button', { name: 'Resume' })).toBeDisabled();
  await page.getByRole('button', { name: 'Set the clock back to nought' }).click();
  await expect(rehearse).toBeEnabled();

  await script.getByRole('button', { name: 'Forget' }).click();
  await expect(script.getByRole('button', { name: /rehearsed/ })).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('axe finds nothing in the presenter window, at night and on paper, and a phone shows the notes first', async ({
  page,
}) => {
  await openPresenter(page);
  const found = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  };
  expect(await found()).toEqual([]);
  await page.getByRole('button', { name: 'Theme' }).click();
  await mapIdle(page);

  // Large notes change places with the map, which is the same one, and stay large when the window is opened again.
  const canvas = await page.getByTestId('map-canvas').locator('canvas').first().elementHandle();
  const shareOfNotes = async () => {
    const [notes, map] = await Promise.all(['Notes', 'Map'].map((name) => region(page, name).boundingBox()));
    return notes!.width / map!.width;
  };
  expect(await shareOfNotes()).toBeLessThan(0.6);
  const large = page.getByRole('button', { name: 'Large notes', exact: true });
  await large.click();
  await mapIdle(page);
  expect(await shareOfNotes()).toBeGreaterThan(1.6);
  expect(await canvas!.evaluate((element) => element.isConnected)).toBe(true);
  expect(await found()).toEqual([]);
  await page.reload();
  await expect(large).toHaveAttribute('aria-pressed', 'true');

  await page.setViewportSize({ width: 390, height: 844 });
  await mapIdle(page);
  const [notes, map] = await Promise.all(['Notes', 'Map'].map((name) => region(page, name).boundingBox()));
  expect(notes!.y).toBeLessThan(map!.y);
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeInViewport();
  await expect(large).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await found()).toEqual([]);
});
