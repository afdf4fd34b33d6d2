/**
 * `dist/disk/`: what the page needs to work when it is opened as a file, without a server. Browsers let such a page run
 * plain scripts and use stylesheets and fonts, but no modules, and read no other file. So the built modules are put
 * into one plain script, and each data file into a script of its own that runs when it is first asked for.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown, type Plugin } from 'rolldown';

const DATA = ['.json', '.geojson', '.topojson', '.pmtiles', '.svg'];
const PAGE = resolve('build/disk-page.ts');

/** The modules, and what stands in for a server before them. */
function parts(entry: string, workers: Record<string, string>): Plugin {
  const virtual: Record<string, string> = {
    'virtual:disk': `import ${JSON.stringify(PAGE)}; import ${JSON.stringify(resolve(entry))};`,
    'virtual:disk-workers': `export default ${JSON.stringify(workers)};`,
  };
  return {
    name: 'marchlands:disk',
    resolveId: (id) => (id in virtual ? `\0${id}` : null),
    load: (id) => virtual[id.slice(1)] ?? null,
    // Vite lists beside each lazy module the files to preload with it; all code is here, and all styles in one list.
    transform: (code) => code.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]'),
  };
}

/** The modules of the built site as one plain script. */
async function bundle(entry: string, workers: Record<string, string>): Promise<string> {
  const built = await rolldown({
    input: 'virtual:disk',
    plugins: [parts(entry, workers)],
    // Addresses of files beside a module stay addresses of those files.
    transform: { define: { 'import.meta.url': 'ASSETS', 'import.meta.resolve': 'undefined' } },
  });
  const { output } = await built.generate({
    format: 'es',
    codeSplitting: false,
    minify: true,
    comments: false,
  });
  await built.close();
  const [chunk, ...further] = output;
  if (
    further.length > 0 ||
    chunk.imports.length > 0 ||
    chunk.exports.length > 0 ||
    chunk.code.includes('import.meta')
  )
    throw new Error('disk/app.js would not be one script');
  // The modules may await at their top level; a plain script may not.
  return `(async()=>{'use strict';const ASSETS=new URL('assets/x',document.baseURI).href;${chunk.code}})();`;
}

/** Puts `disk/` into the built site. @param dist where the site is */
export async function writeDisk(dist: string) {
  const assets = readdirSync(join(dist, 'assets'));
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const [, entry = ''] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html) ?? [];
  const first = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(
    ([, href]) => href!,
  );
  const out = join(dist, 'disk');
  mkdirSync(out, { recursive: true });

  const workers = assets.filter((file) => /worker-[\w-]+\.js$/.test(file));
  const codes = workers.map((file) => [file, readFileSync(join(dist, 'assets', file), 'utf8')]);
  writeFileSync(join(out, 'app.js'), await bundle(join(dist, entry), Object.fromEntries(codes)));

  const styles = assets.filter((file) => file.endsWith('.css')).map((file) => `assets/${file}`);
  const sheets = [...new Set([...first, ...styles])].map((file) => `@import '../${file}';`);
  writeFileSync(join(out, 'app.css'), sheets.join('\n'));

  const data = [...readdirSync(dist), ...assets.map((file) => `assets/${file}`)];
  for (const file of data.filter((each) => DATA.includes(extname(each)))) {
    const name = JSON.stringify(basename(file));
    const packed = gzipSync(readFileSync(join(dist, file)), { level: 9 }).toString('base64');
    writeFileSync(join(out, `${basename(file)}.js`), `marchlandsFiles[${name}]="${packed}";`);
  }
}

/**
 * Chooses, in the page, between what comes from a server and `disk/`: opened as a file, the page turns all that is
 * `served` into a comment before the browser asks for it.
 */
export const orFromDisk = (served: string) =>
  `<script>location.protocol==='file:'&&document.write('<link rel="stylesheet" href="./disk/app.css">` +
  `<script defer src="./disk/app.js"><\\/script><!--')</script>${served}<!-- -->`;
