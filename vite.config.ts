import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, defineConfig, type Plugin } from 'vite';
import { orFromDisk, writeDisk } from './build/disk.ts';
import { compileStory } from './src/story/compile.ts';
import { withoutWords, wordsOf } from './src/story/scene-words.ts';
import { scriptFonts } from './src/ui/script-fonts.ts';
import { tiesCss } from './src/style/ties.ts';
import { tokensCss } from './src/style/tokens.ts';

const STORIES = 'stories';
const RECORD = {
  atlas: 'geo/atlas/index.json',
  ground: 'geo/atlas/ground.json',
  sources: 'geo/claims/sources.json',
};
const storyFile = (id: string) => `${STORIES}/${id}/story.md`;
const compile = (id: string) => compileStory(id, storyFile(id), RECORD.atlas, RECORD.ground, RECORD.sources);
const titleOf = (id: string) => /^title: (.*)$/m.exec(readFileSync(storyFile(id), 'utf8'))?.[1] ?? id;

/**
 * Stories are compiled when the site is built: `import story from '…/story.md'` gives a `Story` whose scenes have no
 * words yet, `story.md?words` those words, and `story.md?sources` the atlas's further sources, numbered after the
 * story's own.
 */
function stories(): Plugin {
  const VIRTUAL = '\0virtual:stories';
  return {
    name: 'marchlands:stories',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:stories' ? VIRTUAL : null),
    load(id) {
      const [, story, part] = /stories\/([\w-]+)\/story\.md(?:\?(sources|words))?$/.exec(id) ?? [];
      if (id === VIRTUAL) {
        const titles = readdirSync(STORIES).map((each) => ({ id: each, title: titleOf(each) }));
        return `export const titles = ${JSON.stringify(titles)}`;
      }
      if (!story) return null;
      for (const file of Object.values(RECORD)) this.addWatchFile(resolve(file));
      const { story: compiled, sources } = compile(story);
      const parts = { sources, words: wordsOf(compiled), story: withoutWords(compiled) };
      const value = parts[(part as keyof typeof parts | undefined) ?? 'story'];
      return { code: `export default ${JSON.stringify(value)}`, map: { mappings: '' } };
    },
  };
}

/** Colours and the underlines of ties have one home, `src/style/`; the page gets them before its first paint. */
function tokens(): Plugin {
  return {
    name: 'marchlands:tokens',
    transformIndexHtml: () => [{ tag: 'style', children: tokensCss() + tiesCss(), injectTo: 'head' }],
  };
}

/**
 * The map's code and data are asked for as soon as the words are painted, and not only once the page's script has
 * run. Two frames later, so that they do not compete with the first paint.
 */
function hints(): string {
  const scripts = readdirSync('dist/assets').filter((file) => /^map(libre)?-(?!gl-worker).*\.js$/.test(file));
  const links = [
    ...scripts.map((file) => ({ rel: 'modulepreload', href: `./assets/${file}` })),
    { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: './overview.json' },
  ];
  return (
    `<script>requestAnimationFrame(()=>requestAnimationFrame(()=>{for(const hint of ${JSON.stringify(links)})` +
    `document.head.append(Object.assign(document.createElement('link'),hint))}))</script>`
  );
}

/** What Vite puts into the page: its script, what is to be preloaded with it, its styles. */
const SERVED = /<script type="module" crossorigin[\s\S]*<link rel="stylesheet" crossorigin[^>]*>/;

/**
 * Renders the default story into `index.html`, so that its words are on screen before any script has run; adds
 * what the page needs where it is opened as a file.
 */
function prerender(): Plugin {
  return {
    name: 'marchlands:prerender',
    apply: 'build',
    async closeBundle(error?: Error) {
      // A build that has failed says why itself.
      if (error) return;
      const server = await createServer({
        configFile: 'vite.config.ts',
        server: { middlewareMode: true, hmr: false, ws: false },
        optimizeDeps: { noDiscovery: true },
        appType: 'custom',
        logLevel: 'warn',
      });
      try {
        const { prerender: run } = await server.ssrLoadModule('/src/prerender.ts');
        const { body, head, title, language } = await run();
        const page = readFileSync('dist/index.html', 'utf8')
          .replace(SERVED, (tags) => orFromDisk(tags + hints()))
          .replace('<!--app-->', () => body)
          .replace('</head>', () => `${head}</head>`)
          .replace(/<title>[^<]*<\/title>/, () => `<title>${title} · Marchlands</title>`)
          .replace('<html lang="en"', `<html lang="${language}"`);
        await writeDisk('dist');
        writeFileSync('dist/index.html', page);
      } finally {
        await server.close();
      }
    },
  };
}

/**
 * All that the page imports at once goes into one script, which packs better than the many small ones that sharing with
 * what comes later would make of it.
 */
function firstView() {
  let first: Set<string> | null = null;
  return (id: string, graph: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }) => {
    if (!first) {
      first = new Set([resolve('src/main.ts')]);
      // A set visits what is added to it on the way.
      for (const each of first)
        for (const next of graph.getModuleInfo(each)?.importedIds ?? []) first.add(next);
    }
    return first.has(id) && !/\.css$/.test(id) ? 'page' : null;
  };
}

/** Which atlas this is; from the files alone, so that the same files make the same site. */
function atlasVersion() {
  const manifest = readFileSync('geo/manifest.lock.json', 'utf8');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { asOf } = JSON.parse(manifest) as { asOf: string };
  return { version, asOf, hash: createHash('sha256').update(manifest).digest('hex').slice(0, 8) };
}

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  base: './',
  define: { __ATLAS_VERSION__: JSON.stringify(atlasVersion()) },
  plugins: [stories(), tokens(), scriptFonts(RECORD.atlas), svelte(), prerender()],
  build: {
    target: 'es2022',
    // bench/size.ts reads from it what the first view loads.
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      // MapLibre apart from our code, so that its weight and ours can be told.
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules\/maplibre-gl\/.*\.(m?js|css)$/ },
            { name: 'sources', test: /story\.md\?sources$/ },
            { name: firstView(), debugName: 'page' },
          ],
        },
      },
    },
  },
  server: { port },
  preview: { port, strictPort: true },
});
