/** CSL-JSON as BibTeX. UTF-8, which biber and today's BibTeX read; what TeX would take as a command is escaped. */
import { isoOfSource, type Source, type SourceName } from '../domain/source.ts';

const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Named, because BibTeX counts a brace behind a backslash too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text in which TeX finds no command, and BibTeX no brace without its fellow. */
export const escapeTex = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (character) => ESCAPED[character]!);

/** An address is set verbatim: it is only rid of what would end the field. */
const escapeUrl = (url: string) =>
  url.replace(
    /[{}\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );

/** "Family, Given" for a person; a body's name in braces of its own, so that it is not taken apart. */
function nameOf({ family, given, literal }: SourceName): string {
  if (literal !== undefined || !given) return `{${escapeTex(literal ?? family ?? '')}}`;
  return family ? `${escapeTex(family)}, ${escapeTex(given!)}` : `{${escapeTex(given!)}}`;
}

/** The entry type by CSL type, and the field in which the container stands. */
const TYPES: Record<string, readonly [type: string, container: string]> = {
  'article-journal': ['article', 'journal'],
  'article-magazine': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  article: ['misc', 'howpublished'],
  book: ['book', 'series'],
  chapter: ['incollection', 'booktitle'],
  'entry-encyclopedia': ['incollection', 'booktitle'],
  report: ['techreport', 'series'],
};

/** Letters, digits and hyphens, as every tool takes them. */
const keyOf = (id: string) =>
  id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'source';

function entryOf(source: Source): string {
  const [type, container] = TYPES[source.type] ?? ['misc', 'howpublished'];
  const issued = isoOfSource(source.issued);
  const read = isoOfSource(source.accessed);
  const [year, month] = issued?.split('-') ?? [];
  const note = [
    typeof source.version === 'string' && `Version ${source.version}`,
    typeof source.note === 'string' && source.note,
    source.custom?.standpoint && `Standpoint: ${source.custom.standpoint}`,
    source.custom?.read && `${source.custom.read}${read ? ` on ${read}` : ''}`,
    !source.URL && source.custom?.url && `Address ${source.custom.url}`,
  ].filter((part) => typeof part === 'string');
  const publisher = type === 'techreport' ? 'institution' : 'publisher';
  const fields: [string, string | undefined][] = [
    ['author', source.author?.map(nameOf).join(' and ')],
    // In braces twice: a style must not take capitals from names.
    ['title', `{${escapeTex(source.title)}}`],
    [container, source['container-title'] && escapeTex(source['container-title'])],
    [publisher, source.publisher && escapeTex(source.publisher)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['url', source.URL && escapeUrl(source.URL)],
    ['urldate', read ?? undefined],
    ['note', note.length > 0 ? escapeTex(note.join('. ')) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${type}{${keyOf(source.id)},\n${lines.join('\n')}\n}\n`;
}

/** One BibTeX entry for each source, in their order. */
export const toBibtex = (sources: readonly Source[]): string => sources.map(entryOf).join('\n');
