import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../domain/source.ts';
import { escapeTex, toBibtex } from './bibtex.ts';

const source = (part: Partial<Source>): Source => ({
  id: 'x',
  type: 'article-newspaper',
  title: 'T',
  ...part,
});

/** How deep the braces are at the end, and whether they were ever closed before they were opened. */
function braces(text: string) {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return 'closed too early';
  }
  return depth;
}

describe('toBibtex', () => {
  it('keeps accents and other scripts, and the capitals of names', () => {
    const entry = toBibtex([
      source({
        title: 'लिपुलेख et l’Himalaya: Müller über Doklam',
        author: [{ family: 'Čapek', given: 'Žofie' }],
      }),
    ]);
    expect(entry).toContain('title = {{लिपुलेख et l’Himalaya: Müller über Doklam}},');
    expect(entry).toContain('author = {Čapek, Žofie},');
  });

  it('escapes what TeX would take as a command', () => {
    const entry = toBibtex([source({ title: 'A & B: 58.11 % of $1, #2_3 {a} ~ ^ \\', publisher: 'R&D' })]);
    expect(entry).toContain(
      'A \\& B: 58.11 \\% of \\$1, \\#2\\_3 \\textbraceleft{}a\\textbraceright{} ' +
        '\\textasciitilde{} \\textasciicircum{} \\textbackslash{}',
    );
    expect(entry).toContain('publisher = {R\\&D}');
  });

  it('does not take a body’s name apart', () => {
    const author = [
      { literal: 'Ministry of External Affairs, India' },
      { family: 'Iqbal', given: 'Muhammad Mehran' },
    ];
    expect(toBibtex([source({ author })])).toContain(
      'author = {{Ministry of External Affairs, India} and Iqbal, Muhammad Mehran},',
    );
  });

  it('leaves an address as it is, but for what would end the field', () => {
    const URL = 'https://example.org/a_b?x=1&y=%20{z}';
    expect(toBibtex([source({ URL })])).toContain('url = {https://example.org/a_b?x=1&y=%20%7Bz%7D},');
  });

  it('says how a source was read, whose standpoint it is, and that an address was not kept', () => {
    const entry = toBibtex([
      source({
        accessed: { 'date-parts': [[2026, 11, 3]] },
        custom: { standpoint: 'Indian press', read: 'read in part', url: 'not kept' },
      }),
    ]);
    expect(entry).toContain(
      'note = {Standpoint: Indian press. read in part on 2026-11-03. Address not kept}',
    );
    expect(entry).toContain('urldate = {2026-11-03}');
  });

  it('balances its braces whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, family) => {
        expect(braces(toBibtex([source({ title, author: [{ family, given: family }], URL: family })]))).toBe(
          0,
        );
        expect(escapeTex(title)).not.toMatch(/(^|[^\\])[&%$#_]/);
      }),
    );
  });

  it('spells every source of the atlas, each under its own key', () => {
    const sources = JSON.parse(readFileSync('geo/claims/sources.json', 'utf8')) as Source[];
    const keys = [...toBibtex(sources).matchAll(/^@\w+\{([\w-]+),$/gm)].map(([, key]) => key);
    expect(keys.length).toBe(sources.length);
    expect(new Set(keys).size).toBe(sources.length);
  });
});
