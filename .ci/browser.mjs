/** Finds a browser for the tests, or installs one: Debian's by apt, elsewhere Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Makes sure that there is a browser; ends the process with what to do where there is none. */
export function ensureBrowser() {
  if (SYSTEM.some((path) => existsSync(path))) return;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    console.log('Installing Chromium from Debian …');
    if (run('apt-get', 'update', '-q') && run('apt-get', 'install', '-y', '-q', 'chromium')) return;
  }
  console.log('Installing Playwright’s Chromium …');
  if (run('npx', 'playwright', 'install', 'chromium')) return;
  console.error(
    'No browser for the tests: install Chromium (Debian: apt-get install chromium) and run npm test again.',
  );
  process.exit(1);
}
