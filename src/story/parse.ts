/** From one Markdown file to a story document. Author side only: the shipped stories are compiled when built. */
import type { Blockquote, Code, FootnoteDefinition, Heading, Paragraph, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import * as v from 'valibot';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { readInlines, type InlineContext } from './inline.ts';
import { StoryError, type Problem } from './problem.ts';
import { ChartSource, FrontMatter, SceneSource, viewPatch } from './schema.ts';
import {
  isChart,
  type Block,
  type Chart,
  type Note,
  type Passage,
  type Scene,
  type Story,
  type TieMark,
} from './story.ts';

/** What a story may name: the atlas's ids and the sources. */
export interface KnownIds {
  /** How a feature or a subject is marked in the text, or undefined for an unknown id. */
  mark(id: string): TieMark | null | undefined;
  /** The features of an event, or undefined for an unknown one. */
  eventFeatures(id: string): string[] | undefined;
  hasSource(id: string): boolean;
}

/** A story without its formatted bibliography, but with the order in which sources are first cited. */
export type ParsedStory = Omit<Story, 'bibliography'> & { cited: { source: string; passages: string[] }[] };

const HEADING_ATTRIBUTES = /\s*\{#([a-z0-9-]+)(?:\s+section="([^"]*)")?\}\s*$/;
const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm);

/**
 * Reads a story.
 * @param id the story's id in the URL
 * @param file the name by which problems call it
 * @throws StoryError naming file and line of everything that is wrong
 */
export function parseStory(id: string, file: string, source: string, known: KnownIds): ParsedStory {
  const reader = new StoryReader(file, known);
  const root = parser.parse(source) as Root;
  const front = reader.frontMatter(root);
  reader.readBody(root);
  if (reader.problems.length > 0 || !front) throw new StoryError(reader.problems);
  return {
    id,
    title: front.title,
    language: front.language,
    byline: front.byline,
    opening: viewPatch(front.opening),
    passages: reader.passages,
    cited: reader.cited,
  };
}

class StoryReader implements InlineContext {
  readonly problems: Problem[] = [];
  readonly passages: Passage[] = [];
  readonly cited: { source: string; passages: string[] }[] = [];
  private readonly letters = new Map<string, string>();
  private readonly definitions = new Map<string, FootnoteDefinition>();
  /** Scenes are read after the text, so that their sources are numbered after its own. */
  private readonly scenes: { passage: Passage; node: Code }[] = [];
  private ties = 0;
  /** The passage whose scene is being read; null while the text is. */
  private staged: Passage | null = null;

  constructor(
    private readonly file: string,
    private readonly known: KnownIds,
  ) {}

  problem(message: string, line: number) {
    this.problems.push({ file: this.file, line, message });
  }

  private get passage(): Passage {
    const last = this.passages.at(-1);
    if (last) return last;
    const opening: Passage = { id: 'opening', section: '', heading: '', blocks: [], notes: [], scene: null };
    this.passages.push(opening);
    return opening;
  }

  cite(source: string, line: number): number {
    if (!this.known.hasSource(source)) this.problem(`unknown source “${source}”`, line);
    let index = this.cited.findIndex((entry) => entry.source === source);
    if (index < 0) index = this.cited.push({ source, passages: [] }) - 1;
    const { passages } = this.cited[index]!;
    const { id } = this.staged ?? this.passage;
    if (!passages.includes(id)) passages.push(id);
    return index + 1;
  }

  letter(note: string, line: number): string {
    if (!this.definitions.has(note)) this.problem(`the note “${note}” is marked but not written`, line);
    const letter = this.letters.get(note) ?? noteLetter(this.letters.size);
    this.letters.set(note, letter);
    return letter;
  }

  nextTie() {
    return `tie-${++this.ties}`;
  }

  feature(id: string, line: number): TieMark | null {
    const mark = this.known.mark(id);
    if (mark === undefined) this.problem(`unknown feature “${id}”`, line);
    return mark ?? null;
  }

  event(id: string, line: number): string[] {
    const features = this.known.eventFeatures(id);
    if (!features) this.problem(`unknown event “${id}”`, line);
    return features ?? [];
  }

  frontMatter(root: Root): v.InferOutput<typeof FrontMatter> | null {
    const node = root.children[0];
    if (node?.type === 'yaml') return this.yaml(FrontMatter, node.value, 1, 'the front matter');
    this.problem('the front matter (title, language, byline, opening) is missing', 1);
    return null;
  }

  readBody(root: Root) {
    for (const node of root.children) {
      if (node.type === 'footnoteDefinition') this.definitions.set(node.identifier, node);
    }
    for (const node of root.children) this.readBlock(node);
    this.finishPassage();
    for (const { passage, node } of this.scenes) {
      this.staged = passage;
      passage.scene = this.scene(passage, node);
    }
    for (const [note, definition] of this.definitions) {
      if (!this.letters.has(note))
        this.problem(`the note “${note}” is written but not marked`, lineOf(definition));
    }
  }

  private readBlock(node: RootContent) {
    if (node.type === 'heading') this.readHeading(node);
    else if (node.type === 'paragraph') this.passage.blocks.push(this.paragraph(node));
    else if (node.type === 'blockquote') this.passage.blocks.push(this.quote(node));
    else if (node.type === 'code' && node.lang === 'scene') this.scenes.push({ passage: this.passage, node });
    else if (node.type === 'code' && node.lang === 'chart') this.passage.blocks.push(...this.chart(node));
    else if (node.type === 'list') {
      const items = node.children.map((item) =>
        item.children.flatMap((child) =>
          child.type === 'paragraph' ? readInlines(child.children, this) : [],
        ),
      );
      this.passage.blocks.push({ type: 'list', ordered: node.ordered ?? false, items });
    } else if (node.type !== 'yaml' && node.type !== 'footnoteDefinition') {
      this.problem(`“${node.type}” is not part of the story format`, lineOf(node));
    }
  }

  private readHeading(node: Heading) {
    const line = lineOf(node);
    this.finishPassage();
    const raw = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    const attributes = HEADING_ATTRIBUTES.exec(raw);
    if (!attributes) this.problem('a heading needs an id of its own: “## Words {#id}”', line);
    const id = attributes?.[1] ?? `passage-${this.passages.length}`;
    if (this.passages.some((passage) => passage.id === id))
      this.problem(`the passage id “${id}” stands twice`, line);
    this.passages.push({
      id,
      section: attributes?.[2] ?? '',
      heading: raw.replace(HEADING_ATTRIBUTES, ''),
      blocks: [],
      notes: [],
      scene: null,
    });
  }

  /** Reads the notes that the passage marks. A note may cite, and may mark no other note. */
  private finishPassage() {
    const passage = this.passages.at(-1);
    if (!passage) return;
    const earlier = new Set(this.passages.flatMap((each) => each.notes.map((note) => note.id)));
    passage.notes = [...this.letters]
      .filter(([id]) => !earlier.has(id))
      .map(([id, letter]): Note => {
        const paragraph = this.definitions.get(id)?.children[0];
        return {
          id,
          letter,
          children: paragraph?.type === 'paragraph' ? readInlines(paragraph.children, this) : [],
        };
      });
  }

  private paragraph(node: Paragraph): Block & { type: 'paragraph' } {
    return { type: 'paragraph', children: readInlines(node.children, this) };
  }

  private quote(node: Blockquote): Block {
    const paragraphs = node.children.filter((child) => child.type === 'paragraph');
    return { type: 'quote', children: paragraphs.map((child) => this.paragraph(child)) };
  }

  private scene({ id, blocks }: Passage, node: Code): Scene | null {
    const line = lineOf(node);
    const source = this.yaml(SceneSource, node.value, line, 'the scene');
    if (!source) return null;
    const shown = ({
      caption,
      chart,
      view,
      notes,
    }: Pick<typeof source, 'caption' | 'chart' | 'view' | 'notes'>) => {
      if (chart && !blocks.some(isChart))
        this.problem('the scene shows a chart, and its passage has none', line);
      view.sel?.forEach((id) => this.feature(id, line));
      // Down to the scene's own line, by which what is wrong in a caption is named.
      const words = (parser.parse('\n'.repeat(line - 1) + caption) as Root).children[0];
      return {
        caption: words?.type === 'paragraph' ? readInlines(words.children, this) : [],
        chart,
        view: viewPatch(view),
        speakerNotes: notes.trim(),
      };
    };
    const { title, seconds, transition, steps } = source;
    return { id, title, ...shown(source), steps: steps.map(shown), seconds, transition };
  }

  private chart(node: Code): Chart[] {
    const line = lineOf(node);
    const source = this.yaml(ChartSource, node.value, line, 'the chart');
    if (!source) return [];
    const note = /\[\^([\w-]+)\]|^\^?([\w-]+)$/.exec([source.note ?? ''].flat(2).join(''));
    const noteId = note?.[1] ?? note?.[2];
    return [
      {
        type: 'chart',
        title: source.title,
        unit: source.unit,
        series: source.series,
        rows: source.rows.map(([label, ...cells]) => {
          const values = cells.map(Number);
          if (values.length !== source.series.length || values.some(Number.isNaN))
            this.problem(`the chart's row “${label}” needs ${source.series.length} numbers`, line);
          // Sums of decimals are rounded to the one decimal in which the figures are published.
          const total = Number(values.reduce((sum, value) => sum + value, 0).toFixed(1));
          return { label: String(label), values, total, printed: source.printed[String(label)] ?? null };
        }),
        note: noteId ? { type: 'note-mark', note: noteId, letter: this.letter(noteId, line) } : null,
        citation: source.sources.length
          ? {
              type: 'citation',
              items: source.sources.map((id) => ({ source: id, number: this.cite(id, line) })),
            }
          : null,
      },
    ];
  }

  private yaml<S extends v.GenericSchema>(
    schema: S,
    value: string,
    line: number,
    what: string,
  ): v.InferOutput<S> | null {
    try {
      const parsed = v.safeParse(schema, parseYaml(value));
      if (parsed.success) return parsed.output;
      for (const issue of parsed.issues) {
        this.problem(`${what}: ${v.getDotPath(issue) ?? ''} ${issue.message}`, line);
      }
    } catch (error) {
      if (!(error instanceof YAMLParseError)) throw error;
      const [first] = error.message.split('\n');
      this.problem(`${what} is not valid YAML: ${first}`, line + (error.linePos?.[0].line ?? 0));
    }
    return null;
  }
}

const lineOf = (node: { position?: { start: { line: number } } }) => node.position?.start.line ?? 0;

/** a, b … z, then aa, ab …: notes are lettered so that numbers stay with the sources. */
function noteLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : noteLetter(Math.floor(index / 26) - 1) + letter;
}
