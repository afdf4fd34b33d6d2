/** CSL-JSON in, a readable list out. Runs when the story is compiled, never in the browser. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { SourceId } from '../domain/atlas.ts';
import { isoOfSource, type Source } from '../domain/source.ts';
import type { BibliographyEntry } from './story.ts';

/** Formats one source in APA style (citeproc-js, through Citation.js) as an HTML fragment. */
export function formatSource(source: Source): string {
  const html: string = new Cite([source]).format('bibliography', {
    format: 'html',
    template: 'apa',
    lang: 'en-US',
  });
  const entry = /<div[^>]*class="csl-entry"[^>]*>([\s\S]*?)<\/div>/.exec(html);
  if (!entry?.[1]) throw new Error(`sources.json: “${source.id}” cannot be formatted`);
  // The address is shown as a link of its own.
  return entry[1].replace(/\s*https?:\/\/\S+\s*$/, '').trim();
}

/** The numbered list of a story's sources, in the order of first citation. */
export function bibliography(
  cited: readonly { source: SourceId; passages: string[] }[],
  sources: ReadonlyMap<SourceId, Source>,
): BibliographyEntry[] {
  return cited.map(({ source: id, passages }, index) => {
    const source = sources.get(id);
    if (!source) throw new RangeError(`no source “${id}”`);
    return {
      source: id,
      number: index + 1,
      html: formatSource(source),
      url: source.URL ?? null,
      standpoint: source.custom?.standpoint ?? '',
      read: source.custom?.read ?? '',
      accessed: isoOfSource(source.accessed) ?? '',
      passages,
    };
  });
}
