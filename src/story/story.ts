/** The story document: what a Markdown text becomes once it is read. Plain data, safe to send to a browser. */
import type { FeatureId, Kind, SourceId, StateCode, Status } from '../domain/atlas.ts';
import type { ViewPatch } from '../domain/view.ts';

export interface Text {
  type: 'text';
  text: string;
}
export interface Marked {
  type: 'emphasis' | 'strong';
  children: Inline[];
}
/** What the underline of a tie needs to know of its (first) feature; `null` for a tie to an event or a view. */
export interface TieMark {
  kind: Kind;
  status: Status;
  holder: StateCode | null;
  claimant: StateCode | null;
}
/** Words tied to places, to an event, or to a view: `[words](map:kalapani+gunji)`. */
export interface Tie {
  type: 'tie';
  /** Unique in the story, in the order of the text: `tie-1`. */
  id: string;
  features: FeatureId[];
  event: string | null;
  view: ViewPatch | null;
  mark: TieMark | null;
  children: Inline[];
}
export interface Link {
  type: 'link';
  href: string;
  children: Inline[];
}
/** One or more sources that support what stands before: `[@source; @source]`. */
export interface Citation {
  type: 'citation';
  /** `number` is the source's place in the story's bibliography, from 1. */
  items: { source: SourceId; number: number }[];
}
/** The mark of a note of ours: `[^name]`. */
export interface NoteMark {
  type: 'note-mark';
  note: string;
  letter: string;
}
export type Inline = Text | Marked | Tie | Link | Citation | NoteMark;

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}
export interface List {
  type: 'list';
  ordered: boolean;
  items: Inline[][];
}
export interface Quote {
  type: 'quote';
  children: Paragraph[];
}
/** A small table with bars; `printed` is a total as another text prints it, where it differs from the sum. */
export interface Chart {
  type: 'chart';
  title: string;
  unit: string;
  series: string[];
  rows: { label: string; values: number[]; total: number; printed: number | null }[];
  note: NoteMark | null;
  citation: Citation | null;
}
export type Block = Paragraph | List | Quote | Chart;

/** One of our notes: lettered, set beside the passage that marks it. */
export interface Note {
  id: string;
  letter: string;
  children: Inline[];
}

/** What a scene reveals after it has opened: words added to its caption, and a change of its view. */
export interface SceneStep {
  caption: Inline[];
  /** Whether the charts of its passage stand under these words. */
  chart: boolean;
  /** Laid over the scene's view and the steps before; the next scene does not inherit it. */
  view: ViewPatch;
  speakerNotes: string;
}

/** How the map comes to a scene. */
export type Transition = 'fly' | 'cut';

/** One picture of the presentation, and what it reveals step by step. */
export interface Scene {
  /** The passage's own id. */
  id: string;
  title: string;
  caption: Inline[];
  chart: boolean;
  view: ViewPatch;
  speakerNotes: string;
  steps: SceneStep[];
  /** The time planned for the scene with its steps, s; null where the story plans none. */
  seconds: number | null;
  transition: Transition;
}

export interface Passage {
  id: string;
  section: string;
  /** Empty for the words before the first heading. */
  heading: string;
  blocks: Block[];
  notes: Note[];
  scene: Scene | null;
}

/** A bibliography entry, formatted; numbered in the order of first citation. */
export interface BibliographyEntry {
  source: SourceId;
  number: number;
  /** HTML made by the citation processor from CSL-JSON. */
  html: string;
  url: string | null;
  /** Whose standpoint the source takes, and how it was read. */
  standpoint: string;
  read: string;
  /** The day on which it was read, ISO 8601; empty where that is not known. */
  accessed: string;
  passages: string[];
}

export interface Story {
  id: string;
  title: string;
  language: string;
  byline: string;
  opening: ViewPatch;
  passages: Passage[];
  bibliography: BibliographyEntry[];
}

/** All inlines of a passage in reading order: text, charts' notes, then the passage's notes. */
export function* inlinesOf(passage: Passage): Generator<Inline> {
  for (const block of passage.blocks) {
    if (block.type === 'paragraph') yield* walk(block.children);
    else if (block.type === 'list') for (const item of block.items) yield* walk(item);
    else if (block.type === 'quote') for (const part of block.children) yield* walk(part.children);
    else yield* [block.note, block.citation].filter((inline) => inline !== null);
  }
}

/** An inline and everything inside it, depth first. */
export function* walk(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walk(inline.children);
  }
}

/** The ties of a passage's text in reading order. Ties in notes come after them. */
export function tiesOf(passage: Passage): Tie[] {
  return [...inlinesOf(passage), ...passage.notes.flatMap((note) => [...walk(note.children)])].filter(
    (inline) => inline.type === 'tie',
  );
}

/** The charts of the passage with an id. */
export const chartsOf = ({ passages }: Pick<Story, 'passages'>, id: string): Chart[] =>
  passages.flatMap((passage) => (passage.id === id ? passage.blocks.filter(isChart) : []));
/** Whether a block of a passage is a chart. */
export const isChart = (block: Block): block is Chart => block.type === 'chart';

/** The plain words of inlines, without citations and marks. */
export const textOf = (inlines: readonly Inline[]): string =>
  [...walk(inlines)].map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
