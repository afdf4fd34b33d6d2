import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AtlasIndex } from '../domain/atlas.ts';
import { fold, joined, wordsOf } from './fold.ts';
import { createSearch, findablesOf, type Aliases } from './search.ts';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const atlas = readJson('geo/atlas/index.json') as AtlasIndex;
const aliases = readJson('geo/claims/aliases.json') as Aliases;
const findables = findablesOf(atlas, aliases, { kind: ({ kind }) => kind, subject: 'subject' });
const search = await createSearch([
  ...findables,
  {
    group: 'source',
    id: 'a-source',
    title: 'A treaty',
    detail: 'Invented Press, 1960',
    names: ['A treaty'],
    words: 'Invented Press',
  },
]);
const places = (query: string) =>
  search
    .find(query, 6)
    .find(({ group }) => group === 'place')
    ?.found.map(({ id }) => id) ?? [];

describe('folding', () => {
  it('takes out accents, vowel signs and variant letters', () => {
    expect(fold('Dêmqog’s')).toBe('demqog');
    expect(fold('خطِ متارکہ')).toBe(fold('خط متاركه'));
    expect(fold('क़')).toBe('क');
  });
  it('cuts by the script', () => {
    expect(wordsOf('Lipu Lekh, 1954')).toEqual(['lipu', 'lekh', '1954']);
    expect(wordsOf('里普列克')).toEqual(['里普', '普列', '列克']);
    expect(wordsOf('实际控制线 LAC')).toEqual(['实际', '际控', '控制', '制线', 'lac']);
    expect(wordsOf('लिपुलेख दर्रा')).toEqual(['लिपुलेख', 'दर्रा']);
    expect(wordsOf('སྤང་གོང་མཚོ')).toHaveLength(3);
  });
  it('joins short names', () => {
    expect(joined('Lipu Lekh')).toBe('lipulekh');
    expect(joined('Lipulekh')).toBeNull();
    expect(joined('China’s claims to Kaurik, Nelang and Barahoti')).toBeNull();
  });
});

describe('search of the record', () => {
  it.each([
    ['Lipu Lekh', 'lipulekh-pass'],
    ['Lipulekh', 'lipulekh-pass'],
    ['lipulek', 'lipulekh-pass'],
    ['Lipulech', 'lipulekh-pass'],
    ['लिपुलेख', 'lipulekh-pass'],
    ['लिपुलेक', 'lipulekh-pass'],
    ['里普列克山口', 'lipulekh-pass'],
    ['普列克', 'lipulekh-pass'],
    ['Qiang La', 'lipulekh-pass'],
    ['Limpiya Dhura', 'limpiyadhura'],
    ['Limpiadhura', 'limpiyadhura'],
    ['Bangong Co', 'pangong-tso'],
    ['班公错', 'pangong-tso'],
    ['སྤང་གོང་', 'pangong-tso'],
    ['LoC', 'line-of-control'],
    ['line of cont', 'line-of-control'],
    ['नियंत्रण रेखा', 'line-of-control'],
    ['لائن آف کنٹرول', 'line-of-control'],
    ['LAC', 'line-of-actual-control'],
    ['实际控制线', 'line-of-actual-control'],
    ['AGPL', 'agpl'],
    ['PoK', 'azad-kashmir'],
    ['IIOJK', 'jammu-kashmir'],
    ['Zangnan', 'arunachal-pradesh'],
    ['Dêmqog', 'demchok-village'],
    ['siachin', 'siachen'],
    ['cpec', 'cpec'],
    ['Trans-Karakoram', 'shaksgam'],
    ['Kartarpur Sahib', 'kartarpur-shrine'],
    ['ਕਰਤਾਰਪੁਰ ਲਾਂਘਾ', 'kartarpur-way'],
  ])('%s finds %s', (query, id) => expect(places(query)).toContain(id));

  it.each([
    ['Kalapani', 'kalapani'],
    ['LoC', 'line-of-control'],
    ['Lipu Lekh', 'lipulekh-pass'],
    ['Leh', 'leh'],
  ])('%s comes with its own feature among the first two', (query, id) =>
    expect(places(query).slice(0, 2)).toContain(id),
  );

  it('never shows a term of one party as a title', () => {
    const terms = Object.values(aliases).flatMap((each) =>
      each.filter(({ by }) => by).map(({ text }) => text),
    );
    expect(terms.length).toBeGreaterThan(5);
    const shown = findables.filter(({ group }) => group === 'place').map(({ title }) => title);
    expect(terms.filter((term) => shown.some((title) => title.includes(term)))).toEqual([]);
  });

  it('finds events by words and year, and sources by title and publisher', () => {
    const events = search.find('Sugauli', 6).find(({ group }) => group === 'event')!.found;
    expect(events.map(({ id }) => id)).toContain('sugauli-treaty-1816');
    expect(search.find('1816', 6).some(({ group }) => group === 'event')).toBe(true);
    expect(search.find('invented press', 6)).toMatchObject([
      { group: 'source', found: [{ id: 'a-source' }] },
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(search.find('', 6)).toEqual([]);
    expect(search.find(' ,;', 6)).toEqual([]);
    expect(search.find('xyzzyqwv', 6)).toEqual([]);
  });
});

describe('the further spellings', () => {
  const sources = new Set((readJson('geo/claims/sources.json') as { id: string }[]).map(({ id }) => id));

  it('are of features of the record, with sources of the record, each once', () => {
    for (const [id, list] of Object.entries(aliases)) {
      const feature = atlas.features[id];
      expect(feature, id).toBeDefined();
      const names = [
        feature!.name,
        ...feature!.names.map(({ text }) => text),
        ...list.map(({ text }) => text),
      ];
      expect(
        names.filter((name, at) => names.indexOf(name) !== at && at >= names.length - list.length),
        id,
      ).toEqual([]);
      expect(
        list.flatMap(({ sources: own }) => own.filter((source) => !sources.has(source))),
        id,
      ).toEqual([]);
    }
  });
});
