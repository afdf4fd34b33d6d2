import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which room may import which (docs/architecture.md). */
const ALLOWED: Record<string, readonly string[]> = {
  domain: [],
  messages: [],
  story: ['domain'],
  style: ['domain', 'messages'],
  atlas: ['domain', 'messages'],
  session: ['domain', 'story', 'messages'],
  sync: ['domain', 'session', 'messages'],
  hall: [],
  commands: ['domain', 'session', 'messages'],
  cli: ['domain', 'messages', 'sync'],
  map: ['domain', 'style', 'atlas', 'messages'],
  ui: ['domain', 'atlas', 'messages', 'story', 'style', 'session', 'commands', 'map'],
};
const SRC = resolve('src');

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(ts|svelte)$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name)) yield path;
  }
}

/** Relative imports of a source file, resolved; bare imports as they are. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const pattern = /(?:from\s+|import\s*\(?\s*)['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)].map(([, target = '']) =>
    target.startsWith('.') ? resolve(dirname(file), target) : target,
  );
}

const roomOf = (path: string) => relative(SRC, path).split('/')[0] ?? '';
const sources = [...files(SRC)].map((file) => ({ file, room: roomOf(file), imports: importsOf(file) }));
const inRooms = sources.filter(({ room }) => room in ALLOWED);

describe('the rooms', () => {
  it('are all there', () => {
    const seen = new Set(inRooms.map(({ room }) => room));
    expect([...seen].sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it('import only in the direction of the design', () => {
    const wrong = inRooms.flatMap(({ file, room, imports }) =>
      imports
        .filter((target) => target.startsWith(SRC) && roomOf(target) !== room)
        .filter((target) => !ALLOWED[room]!.includes(roomOf(target)))
        .map((target) => `${relative(SRC, file)} imports ${relative(SRC, target)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('leave maplibre-gl to the map', () => {
    const wrong = sources.filter(
      ({ room, imports }) => room !== 'map' && imports.some((i) => /^(maplibre-gl|pmtiles)/.test(i)),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('never reach into the code of geo', () => {
    const geo = resolve('geo');
    const wrong = sources.filter(({ imports }) =>
      imports.some((i) => i.startsWith(geo) && i.endsWith('.ts')),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('have no circle of imports', () => {
    const graph = new Map(
      sources.map(({ file, imports }) => [file, imports.filter((i) => i.startsWith(SRC))]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, trail: string[]) => {
      // A component may render itself (nested words): that is recursion, not a circle between files.
      if (trail.includes(file)) {
        const circle = trail.slice(trail.indexOf(file));
        if (circle.length > 1) circles.push([...circle, file].map((f) => relative(SRC, f)).join(' > '));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('have no file of more than 400 lines', () => {
    const long = sources.filter(({ file }) => readFileSync(file, 'utf8').split('\n').length > 400);
    expect(long.map(({ file }) => relative(SRC, file))).toEqual([]);
  });
});
