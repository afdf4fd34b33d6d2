/** `npm test`: every check there is, in the order in which it fails fastest. The last line counts them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { install } from './install.mjs';

const total = { passed: 0, failed: 0 };
const count = (passed, failed) => {
  total.passed += passed;
  total.failed += failed;
};

/** Runs a command. @returns its output, which is also printed, and whether it succeeded */
function run(title, command) {
  console.log(`\n— ${title}: ${command}`);
  const started = Date.now();
  const { status, stdout } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  process.stdout.write(stdout);
  console.log(
    `— ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return { ok: status === 0, stdout };
}

/** A step that is one check. */
function check(title, command) {
  const { ok } = run(title, command);
  count(ok ? 1 : 0, ok ? 0 : 1);
}

/** A step that counts its own checks; a run that ends badly without counting a failure is one failure. */
function counted(title, command, read) {
  const { ok, stdout } = run(title, command);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = read(stdout);
  } catch (error) {
    console.error(`${title}: its result cannot be read (${error.message})`);
  }
  const silent = counts.failed === 0 && (!ok || counts.passed === 0);
  count(counts.passed, counts.failed + (silent ? 1 : 0));
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

install();
ensureBrowser();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

check('format', 'npx prettier --check . --log-level warn');
check('lint', 'npx eslint .');
check('types', 'npx svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human');
counted(
  'unit',
  'npx vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json',
  () => {
    const { numPassedTests, numFailedTests } = json('test-results/unit.json');
    return { passed: numPassedTests, failed: numFailedTests };
  },
);
counted('geo check', 'npx tsx geo/check.ts', (output) => {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  return { passed: Number(passed), failed: Number(failed) };
});
check('build', 'npx vite build --logLevel warn');
check('size', 'npx tsx bench/size.ts');
counted('end to end', 'npx playwright test', () => {
  const { stats } = json('test-results/e2e.json');
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
});

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
