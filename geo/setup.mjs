/**
 * Makes the inputs of `npm run geo` ready: npm packages by geo's own lock file, Debian packages by apt, and every
 * file of `inputs.json` held against its SHA-256. On another system it says what is missing. Nothing else in the
 * project needs these inputs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(here(file), 'utf8'));

const INPUTS = Object.values(readJson('inputs.json'));
/** GMT reads GSHHG; it is a program and not an input, so any build of this version will do. */
const GMT = { package: 'gmt', version: '6.4.0+dfsg-2', file: '/usr/bin/gmt' };

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Ends the process with what is wrong, one line for each. */
function giveUp(lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}

/** Installs geo's npm packages unless the tree is the one of the lock file. */
function npmPackages() {
  const mark = here('node_modules/.package-lock.json');
  const wanted = readJson('package-lock.json').packages;
  const installed = existsSync(mark) ? readJson('node_modules/.package-lock.json').packages : {};
  const isReady = Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
  if (isReady) return;
  console.log('Installing geo’s npm inputs (npm ci) …');
  if (!run('npm', 'ci', '--prefix', here('.'), '--no-fund', '--no-audit', '--loglevel=error')) {
    giveUp(['npm ci failed in geo/; see the lines above.']);
  }
}

/** Installs Debian's packages where a file of theirs is missing and apt can be used. */
function debianPackages() {
  const missing = [GMT, ...INPUTS.filter((input) => input.from === 'debian')].filter(
    ({ file }) => !existsSync(file),
  );
  if (missing.length === 0) return;
  const names = [...new Set(missing.map((input) => input.package))];
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${names.join(', ')} from Debian …`);
    run('apt-get', 'update', '-q');
    if (run('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...names)) return;
  }
  giveUp([
    ...missing.map(
      ({ file, package: name, version }) => `missing: ${file}, of Debian’s package ${name} ${version}`,
    ),
    `npm run geo needs these files; on Debian 12, as root: apt-get install ${names.join(' ')}`,
  ]);
}

/** Holds every input against the table: another release of a source would build another map. */
function checkFiles() {
  const wrong = INPUTS.flatMap(({ file, sha256, package: name, version }) => {
    const path = here(file);
    if (!existsSync(path)) return [`missing: ${path}, of ${name} ${version}`];
    const found = createHash('sha256').update(readFileSync(path)).digest('hex');
    return found === sha256 ? [] : [`${path}: SHA-256 is ${found}; ${name} ${version} has ${sha256}`];
  });
  if (wrong.length > 0)
    giveUp([...wrong, 'The inputs are not the ones that the recipes were made with (geo/inputs.json).']);
}

npmPackages();
debianPackages();
checkFiles();
