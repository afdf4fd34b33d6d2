/**
 * Makes the inputs of `npm run geo` ready: npm packages by geo's own lock file, Debian packages by apt. On another
 * system it says what is missing. Nothing else in the project needs them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const geo = new URL('.', import.meta.url).pathname;

/** Debian 12 packages, the version that the recipes were made with, and the file by which each is known. */
const DEBIAN = [
  { name: 'qgis-common', version: '3.22.16', file: '/usr/share/qgis/resources/data/world_map.gpkg' },
  { name: 'gmt', version: '6.4.0', file: '/usr/bin/gmt' },
  { name: 'gmt-gshhg-full', version: '2.3.7', file: '/usr/share/gmt-gshhg/binned_GSHHS_f.nc' },
  { name: 'libmagics++-data', version: '4.13.0', file: '/usr/share/magics' },
];

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function npmPackages() {
  const mark = `${geo}node_modules/.package-lock.json`;
  const wanted = JSON.parse(readFileSync(`${geo}package-lock.json`, 'utf8')).packages;
  const installed = existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')).packages : {};
  const ready = Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
  if (ready) return;
  console.log('Installing geo’s npm inputs (npm ci) …');
  if (!run('npm', 'ci', '--prefix', geo, '--no-fund', '--no-audit', '--loglevel=error')) process.exit(1);
}

function debianPackages() {
  const missing = DEBIAN.filter(({ file }) => !existsSync(file));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    console.log(`Installing ${names.join(', ')} from Debian …`);
    run('apt-get', 'update', '-q');
    if (run('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...names)) return;
  }
  for (const { name, version, file } of missing) {
    console.error(`missing: ${file}, from Debian’s package ${name} ${version}`);
  }
  console.error('npm run geo needs these files; on Debian 12: apt-get install ' + names.join(' '));
  process.exit(1);
}

npmPackages();
debianPackages();
