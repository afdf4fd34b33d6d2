/**
 * The truth table as Markdown: `npx tsx tests/truth-table.ts` writes it into `docs/data.md`. A test holds the page to
 * what this gives.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { AtlasIndex } from '../src/domain/atlas.ts';
import type { Ground } from '../src/domain/ground.ts';
import { Pictures, type ParcelPicture } from '../src/domain/picture.ts';
import { isoOf } from '../src/domain/span.ts';
import { truthTable } from '../src/domain/truth-table.ts';
import { WORLDVIEWS, type Depiction } from '../src/domain/worldview.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
export const GROUND = read('geo/atlas/ground.json') as Ground;
const ATLAS = read('geo/atlas/index.json') as AtlasIndex;

const HEAD = ['De facto', 'India', 'Pakistan', 'China', 'Nepal'];
const LINE_WORDS: Record<Depiction, string> = {
  boundary: 'boundary',
  'control-line': 'control line',
  disputed: 'disputed',
  claim: 'claim',
  hidden: '–',
};

/** `IN` by control, `IN (owns)` by its own position, `IN *` where this state has no position that we know. */
function cell({ owner, rule, asserts, isCertain }: ParcelPicture): string {
  const why = rule === 'position' ? ` (${asserts})` : rule === 'no-position' ? ' *' : '';
  return `${owner}${why}${isCertain ? '' : ' ?'}`;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (first: string, rows: readonly string[][]) =>
  [row([first, ...HEAD]), row(Array(6).fill('---') as string[]), ...rows.map(row)].join('\n');

/** Both tables, of parcels and of named lines, on the as-of date. */
function truthTableMarkdown(): string {
  const { parcels, lines } = truthTable(new Pictures(GROUND), isoOf(GROUND.asOf));
  const name = (id: string) => `${ATLAS.features[id]?.name ?? ATLAS.countries[id]?.name ?? id} \`${id}\``;
  return [
    table(
      'Parcel',
      parcels.map(({ parcel, views }) => [name(parcel), ...WORLDVIEWS.map((id) => cell(views[id]))]),
    ),
    table(
      'Line',
      lines.map(({ line, views }) => [
        name(line),
        ...WORLDVIEWS.map((id) => views[id].map((depiction) => LINE_WORDS[depiction]).join(', ')),
      ]),
    ),
  ].join('\n\n');
}

const PAGE = 'docs/data.md';
const SECTION = /(<!-- truth table -->\n\n)[\s\S]*?(\n\n<!-- \/truth table -->)/;

/** The page as it stands, and with its tables as the functions give them. */
export function dataPage(): { now: string; wanted: string } {
  const now = readFileSync(PAGE, 'utf8');
  return { now, wanted: now.replace(SECTION, (_, open, close) => `${open}${truthTableMarkdown()}${close}`) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(PAGE, dataPage().wanted);
