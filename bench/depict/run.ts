/**
 * Three ways to draw another picture, beside each other in one run: `npx tsx bench/depict/run.ts`, with a built site
 * in `dist`. From the call to the map's `idle`, medians of alternating rounds, at two zooms of the overview.
 */
import { cpSync, rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import playwrightConfig from '../../playwright.config.ts';
import type { Way } from './depict.ts';

const SITE = 'bench/results/depict';
const ROUNDS = Number(process.env.ROUNDS ?? 15);
const PORT = 4374;
const WAYS: readonly Way[] = ['feature-state', 'global-state', 'data'];
const CHANGES = {
  worldview: [
    ['IN', '2020-12-31'],
    ['de-facto', '2020-12-31'],
  ],
  date: [
    ['de-facto', '1955-01-01'],
    ['de-facto', '2020-12-31'],
  ],
} as const;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** ms of the call itself, and until the map rests; whether a pixel changed. */
const show = (page: Page, [worldview, date]: readonly [string, string]) =>
  page.evaluate(
    ([to, on]) =>
      new Promise<{ script: number; idle: number }>((resolve) => {
        const { trial } = window;
        const started = performance.now();
        trial.show(to as never, on!);
        const script = performance.now() - started;
        void trial.map.once('idle', () => resolve({ script, idle: performance.now() - started }));
      }),
    [worldview, date],
  );

rmSync(SITE, { recursive: true, force: true });
cpSync('dist', SITE, { recursive: true });
await build({
  configFile: false,
  root: 'bench/depict',
  base: './',
  publicDir: false,
  logLevel: 'error',
  build: { outDir: `../../${SITE}/depict`, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
});
const server = await preview({
  configFile: false,
  base: '/',
  build: { outDir: SITE },
  preview: { port: PORT, strictPort: true },
});
const { executablePath, args } = playwrightConfig.use?.launchOptions ?? {};
const browser = await chromium.launch({ executablePath, args });
const rows: object[] = [];
try {
  for (const zoom of [4.6, 6]) {
    const context = await browser.newContext({ viewport: { width: 778, height: 800 } });
    const pages = new Map<Way, Page>();
    for (const way of WAYS) {
      const page = await context.newPage();
      await page.goto(`http://localhost:${PORT}/depict/index.html?way=${way}&zoom=${zoom}`);
      await page.waitForFunction(() => window.trial !== undefined, null, { polling: 50 });
      pages.set(way, page);
    }
    for (const [change, views] of Object.entries(CHANGES)) {
      const times = new Map(WAYS.map((way) => [way, { script: [] as number[], idle: [] as number[] }]));
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [way, page] of pages) {
          await page.bringToFront();
          await page.waitForTimeout(200);
          const { script, idle } = await show(page, views[round % 2]!);
          times.get(way)!.script.push(script);
          times.get(way)!.idle.push(idle);
        }
      for (const [way, { script, idle }] of times) {
        const { features, bytes } = await pages.get(way)!.evaluate(() => window.trial.size);
        const row = {
          zoom,
          change,
          way,
          idle: Math.round(median(idle)),
          script: Number(median(script).toFixed(1)),
        };
        rows.push({ ...row, features, kB: Math.round(bytes / 1000) });
      }
    }
    for (const [way, page] of pages)
      await page.screenshot({ path: `bench/results/depict-${way}-${zoom}.png` });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.table(rows);
