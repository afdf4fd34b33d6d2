/** Two windows of one talk, driven at random: whatever is done in either, both stand at the same place. */
import type { Page } from '@playwright/test';
import { expect, mapIdle, test } from './page.ts';
import { inStep, listen, openPresenter, present, presenterUp, sameAtRest, shown, stageUp } from './talk.ts';

/** Another seed is another talk: `SEED=7 npx playwright test two-windows`. */
const SEED = Number(process.env.SEED ?? 1947);
/** `npm run test:talk` takes 500 and weighs what the windows hold on to; every landing takes what its time allows. */
const STEPS = Number(process.env.STEPS ?? 30);
const WEIGHS = STEPS >= 500;
/** The most by which any of what is held may grow, as a share. */
const GROWTH = 0.05;

/** Small windows: every move is a frame of three maps, and the processor draws them. */
const STAGE = { width: 600, height: 340 };
const PRESENTER = { width: 840, height: 560 };
test.use({ viewport: STAGE });

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } };
  nodes: number[];
}
interface Held {
  /** Bytes of the script's own objects, arrays, strings and closures. */
  bytes: number;
  /** Of the page's tree, also what is no more in it but still held. */
  nodes: number;
  listeners: number;
}

/**
 * What the windows of a talk hold on to; a window and its opener have one heap. Compiled code is left out: the engine
 * makes it as functions grow hot and drops it as they cool, so that it tells what was run last and not what is held.
 */
async function heldBy(page: Page): Promise<Held> {
  const cdp = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.takeHeapSnapshot');
  const { nodes: dom, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!['code', 'native'].includes(types[0][nodes[at + type]!]!)) bytes += nodes[at + size]!;
  return { bytes, nodes: dom, listeners: jsEventListeners };
}

/** What is done in a window, by how often. */
const ACTS = {
  next: 30,
  back: 12,
  jump: 10,
  blank: 8,
  pan: 8,
  worldview: 4,
  date: 3,
  compare: 3,
  maps: 6,
  measure: 5,
  light: 4,
  script: 8,
  resize: 6,
  both: 5,
  reload: 3,
};
type Act = keyof typeof ACTS;
const ALL = Object.keys(ACTS) as Act[];
const STAYS = ALL.filter((act) => act !== 'reload');

/** A talk of two windows at random. @returns what was held at rest, by the step after which it was weighed */
async function drive(page: Page, presenter: Page, steps: number, weighs: boolean) {
  const next = random(SEED);
  const below = (n: number) => Math.floor(next() * n);
  const pick = (acts: readonly Act[]): Act => {
    let at = below(acts.reduce((sum, act) => sum + ACTS[act], 0));
    return acts.find((act) => (at -= ACTS[act]) < 0)!;
  };
  const seen = new Set<string | null>();
  const held = new Map<number, Held>();

  const reload = async (window: Page) => {
    await window.reload();
    await (window === page ? stageUp(window) : presenterUp(window));
  };
  const act = async (what: Act, here: Page, there: Page) => {
    const { keyboard } = here;
    if (what === 'next') await keyboard.press('PageDown');
    else if (what === 'back') await keyboard.press('PageUp');
    else if (what === 'jump') {
      for (const digit of String(1 + below(24))) await keyboard.press(digit);
      await keyboard.press('Enter');
    } else if (what === 'blank') await keyboard.press('bw'[below(2)]!);
    else if (what === 'pan') {
      await here.getByTestId('map-canvas').getByRole('application').focus();
      await keyboard.press(['ArrowRight', 'ArrowUp', '='][below(3)]!);
    } else if (what === 'worldview') await keyboard.press('Shift+W');
    else if (what === 'date') await keyboard.press('[]'[below(2)]!);
    else if (what === 'compare') await keyboard.press('Shift+C');
    else if (what === 'maps') {
      const divider = here.getByRole('separator', { name: 'Divider between the two maps' });
      const isSwiped = await divider.isVisible();
      if (below(2) === 0 || !isSwiped) return keyboard.press('Shift+V');
      await divider.focus();
      await keyboard.press(['ArrowLeft', 'ArrowRight', 'Home', 'End'][below(4)]!);
    } else if (what === 'measure') {
      // The map has the focus: there Enter sets a point at the cross.
      await keyboard.press('Shift+M');
      await here.getByTestId('map-canvas').getByRole('application').focus();
      if (below(3) > 0) await keyboard.press('Enter');
    } else if (what === 'light') await keyboard.press('t');
    else if (what === 'script') await keyboard.press('r');
    else if (what === 'resize') {
      const { width, height } = here === page ? STAGE : PRESENTER;
      await here.setViewportSize({ width: width + below(120), height: height + below(80) });
    } else if (what === 'both') {
      // At the same time, in both: they may pass each other on the way, and come to one place.
      await Promise.all([keyboard.press('PageDown'), there.keyboard.press('PageUp')]);
    } else await Promise.all([reload(here), below(2) === 0 ? there.keyboard.press('PageDown') : null]);
  };
  /**
   * What both windows hold on to at rest at the first scene. Before, they walk through all scenes: then the maps keep
   * the tiles of the same ground, however far one has strayed, and can be compared.
   */
  const weigh = async (step: number) => {
    await page.setViewportSize(STAGE);
    await presenter.setViewportSize(PRESENTER);
    await page.keyboard.press('Home');
    for (let scene = 1; scene <= 19; scene += 1) {
      await inStep(presenter, page);
      await mapIdle(page);
      await mapIdle(presenter);
      await page.keyboard.press('Shift+PageDown');
    }
    await page.keyboard.press('Home');
    await sameAtRest(page, presenter);
    held.set(step, await heldBy(page));
  };

  for (let step = 1; step <= steps; step += 1) {
    // Windows are weighed young, at a tenth and at four fifths, and again after steps without a reload.
    const share = step / steps;
    const here = below(2) === 0 ? page : presenter;
    const there = here === page ? presenter : page;
    const what = weighs && ((share > 0.1 && share <= 0.6) || share > 0.8) ? pick(STAYS) : pick(ALL);
    if (weighs && (share === 0.1 || share === 0.8)) {
      await reload(page);
      await reload(presenter);
      await weigh(step);
    } else {
      await act(what, here, there);
      await inStep(there, here, `step ${step}: ${what} in the ${here === page ? 'stage' : 'presenter'}`);
    }
    seen.add((await shown(here)).title);
    if (step % 50 === 25) await sameAtRest(page, presenter);
    if (weighs && [0.6, 1].includes(share)) await weigh(step);
  }
  await sameAtRest(page, presenter);
  expect(seen.size).toBeGreaterThan(Math.min(12, steps / 10));
  return held;
}

test(`${STEPS} steps at random (seed ${SEED}) with a presenter window opened by its key`, async ({
  page,
  context,
}) => {
  test.setTimeout(1_800_000);
  const heard = listen(context);
  await present(page);
  const presenter = await openPresenter(page);
  await presenter.setViewportSize(PRESENTER);
  await inStep(presenter, page);
  const held = await drive(page, presenter, STEPS, WEIGHS);
  expect(heard).toEqual([]);
  if (WEIGHS) console.log(Object.fromEntries(held));
  const [young, ...later] = [...held.values()];
  for (const each of later)
    for (const what of ['bytes', 'nodes', 'listeners'] as const)
      expect(each[what], `${what}, against ${young![what]}`).toBeLessThan(young![what] * (1 + GROWTH));
});

test('steps at random with a stage and a presenter window opened by themselves', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const heard = listen(context);
  // A comparison, before a scene that is another one.
  const place = '#/indo-us-ties/lipulekh.1';
  await page.goto(`./?role=stage${place}`);
  const presenter = await context.newPage();
  await presenter.setViewportSize(PRESENTER);
  await presenter.goto(`./?role=presenter${place}`);
  await stageUp(page);
  await presenterUp(presenter);
  await inStep(presenter, page);

  // The speaker moves the divider in the hall; the script and another comparison have it in the middle.
  const maps = (expected: string) => expect.poll(async () => (await shown(page)).maps).toBe(expected);
  const divider = presenter.getByRole('separator', { name: 'Divider between the two maps' });
  await maps('50%');
  await divider.focus();
  await presenter.keyboard.press('End');
  await maps('98%');
  await expect(presenter.getByText('You have moved the map.')).toHaveCount(0);
  await presenter.keyboard.press('r');
  await maps('50%');
  await presenter.getByRole('button', { name: 'Side by side' }).click();
  await maps('beside');
  // A point is set in the middle of the first map; there is the cross.
  await page.keyboard.press('Shift+M');
  const middles = await Promise.all(
    [page.locator('.cross'), page.getByTestId('map-canvas')].map(async (element) => {
      const { x, width } = (await element.boundingBox())!;
      return Math.round(x + width / 2);
    }),
  );
  expect(middles[0]).toBe(middles[1]);
  await page.keyboard.press('Shift+PageDown');
  await maps('50%');
  await inStep(presenter, page);

  await page.keyboard.press('Home');
  await inStep(presenter, page);
  await drive(page, presenter, Math.ceil(STEPS / 5), false);
  expect(heard).toEqual([]);
});
