/** Words, ties, citations and note marks: from Markdown's inline nodes to ours. */
import type { PhrasingContent } from 'mdast';
import type { Inline, Tie, TieMark } from './story.ts';
import { viewPatch, ViewSource } from './schema.ts';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';

/** What the inline reader needs of the document that it stands in. */
export interface InlineContext {
  /** The number of a source in the story's bibliography, given out in the order of first citation. */
  cite(source: string, line: number): number;
  /** The letter of a note, given out in the order of first mark. */
  letter(note: string, line: number): string;
  /** A fresh id for a tie. */
  nextTie(): string;
  /** How a feature is marked in the text; reports an unknown id. */
  feature(id: string, line: number): TieMark | null;
  /** The features of an event, so that a tie to the event shows its places. */
  event(id: string, line: number): string[];
  problem(message: string, line: number): void;
}

const CITATION = /\[@([^\]]+)\]/g;

/** Reads Markdown phrasing content; what is not understood is reported and kept as plain text. */
export function readInlines(nodes: readonly PhrasingContent[], context: InlineContext): Inline[] {
  return nodes.flatMap((node) => readInline(node, context));
}

function readInline(node: PhrasingContent, context: InlineContext): Inline[] {
  const line = node.position?.start.line ?? 0;
  switch (node.type) {
    case 'text':
      return readText(node.value, line, context);
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: readInlines(node.children, context) }];
    case 'link':
      return [readLink(node.url, node.children, line, context)];
    case 'footnoteReference':
      return [{ type: 'note-mark', note: node.identifier, letter: context.letter(node.identifier, line) }];
    case 'break':
      return [{ type: 'text', text: ' ' }];
    default:
      context.problem(`“${node.type}” is not part of the story format; its text is kept`, line);
      return 'value' in node ? [{ type: 'text', text: node.value }] : [];
  }
}

/** Splits a run of text at its citations, `[@one; @two]`. */
function readText(value: string, line: number, context: InlineContext): Inline[] {
  const text = value.replace(/\s*\n\s*/g, ' ');
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    const before = text.slice(end, match.index).trimEnd();
    if (before) parts.push({ type: 'text', text: before });
    const ids = (match[1] ?? '').split(';').map((id) => id.trim().replace(/^@/, ''));
    parts.push({
      type: 'citation',
      items: ids.map((source) => ({ source, number: context.cite(source, line) })),
    });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ type: 'text', text: text.slice(end) });
  return parts;
}

function readLink(
  url: string,
  nodes: readonly PhrasingContent[],
  line: number,
  context: InlineContext,
): Inline {
  const scheme = url.slice(0, url.indexOf(':'));
  const target = url.slice(url.indexOf(':') + 1);
  if (!['map', 'event', 'view'].includes(scheme)) {
    return { type: 'link', href: url, children: readInlines(nodes, context) };
  }
  const tie: Tie = {
    type: 'tie',
    id: context.nextTie(),
    features: [],
    event: null,
    view: null,
    mark: null,
    children: [],
  };
  if (scheme === 'map') {
    tie.features = target.split('+');
    tie.mark = tie.features.map((id) => context.feature(id, line))[0] ?? null;
  } else if (scheme === 'event') {
    tie.event = target;
    tie.features = context.event(target, line);
  } else {
    const parsed = v.safeParse(ViewSource, parseYaml(`{${decodeURIComponent(target)}}`));
    if (parsed.success) {
      tie.view = viewPatch(parsed.output);
      tie.features = parsed.output.sel ?? [];
      tie.mark = tie.features.map((id) => context.feature(id, line))[0] ?? null;
    } else context.problem(`the view “${target}” cannot be read: ${parsed.issues[0].message}`, line);
  }
  tie.children = readInlines(nodes, context);
  return tie;
}
