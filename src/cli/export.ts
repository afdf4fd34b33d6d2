/**
 * `npm run data -- [folder] [--worldview IN] [--date 2020-12-31] [--base https://…/]`: writes the record in every
 * format into a folder (`data` by default), by the same functions as the page. Reads the committed record alone.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FeatureCollection } from 'geojson';
import type { AtlasIndex } from '../domain/atlas.ts';
import { DATA_FORMATS, type NoticeStatement } from '../domain/export.ts';
import type { Ground } from '../domain/ground.ts';
import type { Source } from '../domain/source.ts';
import { isViewDate } from '../domain/view.ts';
import { isWorldview, WORLDVIEWS } from '../domain/worldview.ts';
import type { Region } from '../sync/files/geojson.ts';
import { makeFiles } from '../sync/files/make.ts';

const read = <T>(name: string) => JSON.parse(readFileSync(name, 'utf8')) as T;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worldview: { type: 'string', default: 'de-facto' },
    date: { type: 'string', default: '' },
    base: { type: 'string', default: '' },
    story: { type: 'string', default: 'indo-us-ties' },
  },
});
const atlas = read<AtlasIndex>('geo/atlas/index.json');
const [folder = 'data'] = positionals;
const { worldview, base, story } = values;
const date = values.date || atlas.asOf;
if (!isWorldview(worldview)) throw new RangeError(`--worldview is one of ${WORLDVIEWS.join(', ')}`);
if (!isViewDate(date)) throw new RangeError('--date is YYYY-MM-DD or all');

const hash = createHash('sha256').update(readFileSync('geo/manifest.lock.json')).digest('hex').slice(0, 8);
const { version } = read<{ version: string }>('package.json');
const context = {
  atlas,
  sources: read<Source[]>('geo/claims/sources.json'),
  notice: read<{ statements: NoticeStatement[] }>('geo/claims/notice.json').statements,
  version: { version, asOf: atlas.asOf, hash },
  depicting: { worldview, date },
  base,
  story,
};
const geometry = () =>
  Promise.resolve({
    region: read<Region>('geo/atlas/region.topojson'),
    collections: atlas.subjects.map(({ id }) => read<FeatureCollection>(`geo/atlas/${id}.geojson`)),
  });

mkdirSync(folder, { recursive: true });
for (const format of DATA_FORMATS) {
  for (const { name, text } of await makeFiles(
    format,
    context,
    read<Ground>('geo/atlas/ground.json'),
    geometry,
  )) {
    writeFileSync(join(folder, name), text);
    console.log(`${join(folder, name)}: ${Buffer.byteLength(text).toLocaleString('en-GB')} bytes`);
  }
}
