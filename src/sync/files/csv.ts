/** Claims and episodes as CSV (RFC 4180), with the description that CSV on the Web (W3C) asks for. */
import type { SourceId } from '../../domain/atlas.ts';
import { entriesOf, eventEntryId, type Entry } from '../../domain/entry.ts';
import type { DataFile, ExportContext } from '../../domain/export.ts';
import { files } from '../../messages/proof.ts';
import { messages } from '../../messages/index.ts';
import { aboutFile, identifier } from './about.ts';

/** What the columns hold; `separator` marks a list, as CSVW spells it. */
const COLUMNS = [
  { name: 'id', about: 'Stable id of the entry' },
  { name: 'feature', about: 'Id of the feature; of an event those that it names', separator: ' ' },
  { name: 'feature_name', about: 'Name of the feature' },
  { name: 'kind', about: 'administers (an episode), claims, was (what a line was), or event' },
  { name: 'by', about: 'State, ISO 3166-1 alpha-2' },
  { name: 'by_name', about: 'State, in English' },
  { name: 'asserts', about: 'What a claim asserts, or what status a line had; docs/data.md' },
  { name: 'whose', about: 'Of asserts = recognises: whose it says the ground is' },
  {
    name: 'start',
    about: 'Start as written in the span; empty where it is not known; “..” where it always was',
  },
  { name: 'end', about: 'End, included; empty where it is not known; “..” where it is still so' },
  { name: 'edtf', about: 'The span, EDTF (ISO 8601-2)' },
  { name: 'attested', about: 'First day on which a source has it, where the start is not known' },
  { name: 'confirmed', about: 'Whether it was read in a source', datatype: 'boolean' },
  { name: 'basis', about: 'The statement in words' },
  { name: 'source_ids', about: 'Ids of the sources', separator: ' ' },
  {
    name: 'source_urls',
    about: 'Their addresses in the same order; “not-kept” where none was kept',
    separator: ' ',
  },
  { name: 'link', about: 'The entry in the atlas' },
] as const;
type Column = (typeof COLUMNS)[number]['name'];
type Row = Partial<Record<Column, string>>;

/** A field as RFC 4180 writes it. */
export const csvField = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

const record = (fields: readonly string[]) => `${fields.map(csvField).join(',')}\r\n`;

const spanOf = (span: string | undefined): Row => {
  if (span === undefined) return {};
  const [start = '', end = start] = span.split('/');
  return { start, end, edtf: span };
};

/** The files of all holds, claims, episodes of lines and events: the table, and what describes it. */
export function csvFiles(context: ExportContext): [table: DataFile, description: DataFile] {
  const { atlas } = context;
  const urls = new Map(context.sources.map(({ id, URL }) => [id, URL?.replaceAll(' ', '%20') ?? 'not-kept']));
  const cited = new Set<SourceId>();
  const sourcesOf = (sources: readonly SourceId[]): Row => {
    for (const id of sources) cited.add(id);
    return {
      source_ids: sources.join(' '),
      source_urls: sources.map((id) => urls.get(id) ?? 'not-kept').join(' '),
    };
  };
  const entry = ({ id, feature, list, statement }: Entry): Row => {
    const position = list === 'was' ? null : statement;
    return {
      id,
      feature,
      feature_name: list === 'was' ? statement.name : atlas.features[feature]!.name,
      kind: list,
      ...(position && {
        by: position.by,
        by_name: messages.states[position.by],
        asserts: position.asserts ?? '',
        whose: position.whose ?? '',
        attested: position.attested ?? '',
      }),
      ...(list === 'was' && { asserts: statement.status }),
      ...spanOf(statement.span),
      confirmed: String(statement.confirmed),
      basis: statement.text,
      ...sourcesOf(statement.sources),
      link: identifier(context, id),
    };
  };
  const rows: Row[] = [
    ...Object.values(atlas.features).flatMap((feature) => entriesOf(feature).map(entry)),
    ...atlas.events.map((event): Row => {
      const id = eventEntryId(event.id);
      return {
        id,
        feature: event.features.join(' '),
        kind: 'event',
        ...spanOf(event.date),
        confirmed: String(event.confirmed),
        basis: event.text,
        ...sourcesOf(event.sources),
        link: identifier(context, id),
      };
    }),
  ];
  const names = COLUMNS.map(({ name }) => name);
  const text = record(names) + rows.map((row) => record(names.map((name) => row[name] ?? ''))).join('');
  const name = 'marchlands-claims.csv';
  const { title, version, asOf, licence, notice, link, sources, worldviewName, date } = aboutFile(
    context,
    files.conventions.csv,
    cited,
  );
  const description = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: name,
    'dc:title': title,
    'dc:description': files.conventions.csv,
    'dc:license': licence,
    'dc:rights': notice,
    'dc:hasVersion': version,
    'dc:date': asOf,
    ...(link && { 'dc:identifier': link }),
    notes: [{ worldview: worldviewName, date }, { sources }],
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', lineTerminators: ['\r\n'] },
    tableSchema: {
      primaryKey: 'id',
      columns: COLUMNS.map(({ name: column, about, ...rest }) => ({
        name: column,
        titles: column,
        'dc:description': about,
        datatype: 'string',
        ...rest,
      })),
    },
  };
  return [
    { name, type: 'text/csv;charset=utf-8', text },
    {
      name: `${name}-metadata.json`,
      type: 'application/csvm+json',
      text: `${JSON.stringify(description, null, 2)}\n`,
    },
  ];
}
