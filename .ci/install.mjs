/** Installs what is missing: the dependencies of the lock file, and nothing where they are there already. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MARK = 'node_modules/.package-lock.json';

/** Whether the installed tree is the one that the lock file asks for. */
function upToDate() {
  if (!existsSync(MARK)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const installed = JSON.parse(readFileSync(MARK, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/** Runs `npm ci` unless the tree is up to date; ends the process where that fails. */
export function install() {
  if (upToDate()) return;
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('npm ci failed; see the lines above.');
    process.exit(status ?? 1);
  }
}
