/**
 * Fonts for the names in local scripts, cut down to the characters that the atlas uses (subset-font, which is
 * HarfBuzz). Runs when the site is built: `import 'virtual:script-fonts.css'`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import type { AtlasIndex } from '../domain/atlas.ts';

const require = createRequire(import.meta.url);
/** Family, its file in the registry package, and the Unicode script whose characters it draws. */
const FACES = [
  [
    'Noto Serif Devanagari',
    '@fontsource/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-400-normal.woff2',
    /\p{Script=Devanagari}/u,
  ],
  [
    'Noto Nastaliq Urdu',
    '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
    /\p{Script=Arabic}/u,
  ],
  [
    'Noto Serif Tibetan',
    '@fontsource/noto-serif-tibetan/files/noto-serif-tibetan-tibetan-400-normal.woff2',
    /\p{Script=Tibetan}/u,
  ],
  [
    'Noto Serif SC',
    '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
    /\p{Script=Han}/u,
  ],
] as const;

/** @param atlasFile the index whose names are to be drawn */
export function scriptFonts(atlasFile: string): Plugin {
  const ID = '\0virtual:script-fonts.css';
  let build = false;
  return {
    name: 'marchlands:script-fonts',
    configResolved: (config) => void (build = config.command === 'build'),
    resolveId: (id) => (id === 'virtual:script-fonts.css' ? ID : null),
    async load(id) {
      if (id !== ID) return null;
      this.addWatchFile(atlasFile);
      const atlas = JSON.parse(readFileSync(atlasFile, 'utf8')) as AtlasIndex;
      const used = new Set(
        Object.values(atlas.features).flatMap((f) => f.names.flatMap(({ text }) => [...text])),
      );
      const rules = await Promise.all(
        FACES.map(async ([family, file, script]) => {
          const text = [...used].filter((character) => script.test(character)).join('');
          const font = await subsetFont(readFileSync(require.resolve(file)), `${text} `, {
            targetFormat: 'woff2',
          });
          const name = `${family.toLowerCase().replaceAll(' ', '-')}.woff2`;
          const url = build
            ? `__VITE_ASSET__${this.emitFile({ type: 'asset', name, source: font })}__`
            : `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`;
          return `@font-face{font-family:'${family}';font-display:swap;src:url('${url}') format('woff2');}`;
        }),
      );
      return rules.join('\n');
    },
  };
}
