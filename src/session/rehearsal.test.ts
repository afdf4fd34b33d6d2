import { describe, expect, it } from 'vitest';
import { enter, halt, keptAfter, NO_RUN, readRun, spentIn, totalOf, writeRun } from './rehearsal.ts';

const SCENES = ['ford', 'tower', 'end'];

describe('a run', () => {
  it('times the scene that is shown', () => {
    const run = enter(NO_RUN, 'ford', 1000);
    expect(spentIn(run, 'ford', 4000)).toBe(3000);
    expect(spentIn(run, 'tower', 4000)).toBe(0);
    expect(enter(run, 'ford', 2000)).toBe(run);
  });

  it('adds to a scene to which one goes back', () => {
    let run = enter(NO_RUN, 'ford', 0);
    run = enter(run, 'tower', 5000);
    run = enter(run, 'ford', 7000);
    run = halt(run, 8000);
    expect(run.spent).toEqual({ ford: 6000, tower: 2000 });
    expect(totalOf(run, 99_000)).toBe(8000);
  });

  it('stands still while it is halted, and goes on', () => {
    const halted = halt(enter(NO_RUN, 'ford', 0), 2000);
    expect(halt(halted, 9000)).toBe(halted);
    expect(spentIn(enter(halted, 'ford', 10_000), 'ford', 11_000)).toBe(3000);
  });

  it('takes nothing away where the clock is set back', () => {
    const run = enter(halt(enter(NO_RUN, 'ford', 0), 2000), 'ford', 10_000);
    expect(spentIn(run, 'ford', 4000)).toBe(2000);
  });

  it('is not misled by names that every object has', () => {
    expect(spentIn(NO_RUN, 'constructor', 5)).toBe(0);
  });
});

describe('a run that was kept', () => {
  const before = halt(enter(NO_RUN, 'end', 0), 60_000);

  it('gives way to one that took more than a few seconds in some scene', () => {
    const run = enter(enter(NO_RUN, 'ford', 0), 'tower', 1000);
    expect(keptAfter(run, before, 8000)).toEqual({
      spent: { ford: 1000, tower: 7000 },
      scene: null,
      since: 8000,
    });
  });

  it('stays where the next was begun by mistake', () => {
    const run = enter(enter(NO_RUN, 'ford', 0), 'tower', 4000);
    expect(keptAfter(run, before, 8000)).toBe(before);
    expect(keptAfter(NO_RUN, before, 8000)).toBe(before);
    expect(keptAfter(run, null, 8000)).toBeNull();
  });

  it('is read as it was, halted, and can be resumed', () => {
    const kept = readRun(writeRun(enter(enter(NO_RUN, 'ford', 0), 'tower', 5000), 7000), SCENES);
    expect(kept).toEqual({ spent: { ford: 5000, tower: 2000 }, scene: null, since: 0 });
    expect(spentIn(enter(kept!, 'tower', 50_000), 'tower', 51_000)).toBe(3000);
  });

  it('leaves out scenes that are gone and times that are none', () => {
    const text = JSON.stringify({ version: 1, spent: { ford: 5, gone: 5, tower: 'x', end: -1 } });
    expect(readRun(text, SCENES)?.spent).toEqual({ ford: 5 });
  });

  it.each([
    null,
    '',
    '{',
    'null',
    '7',
    '"run"',
    '[]',
    '{}',
    '{"version":1}',
    '{"version":1,"spent":null}',
    '{"version":1,"spent":[1,2]}',
    '{"version":1,"spent":{}}',
    '{"version":2,"spent":{"ford":5}}',
  ])('is none where %j was kept', (text) => {
    expect(readRun(text, SCENES)).toBeNull();
  });
});
