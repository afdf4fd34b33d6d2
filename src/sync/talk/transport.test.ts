import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTransport } from './transport.ts';

type Ear = (event: { data: unknown; source: unknown; origin: string }) => void;

/** A window of a page from disk: what is posted to it is heard at once, and says from which window it is. */
interface FakeWindow {
  opener: FakeWindow | null;
  closed: boolean;
  postMessage(data: unknown): void;
  hear(data: unknown, source: FakeWindow | null, origin?: string): void;
  addEventListener(name: string, ear: Ear): void;
  removeEventListener(name: string, ear: Ear): void;
}
function fakeWindow(opener: FakeWindow | null = null): FakeWindow {
  const ears = new Set<Ear>();
  const self: FakeWindow = {
    opener,
    closed: false,
    postMessage: (data) => self.hear(data, speaking),
    hear(data, source, origin = 'null') {
      const before = speaking;
      // What it says in answer, it says itself.
      speaking = self;
      for (const ear of ears) ear({ data: structuredClone(data), source, origin });
      speaking = before;
    },
    addEventListener: (_name, ear) => void ears.add(ear),
    removeEventListener: (_name, ear) => void ears.delete(ear),
  };
  return self;
}
let speaking: FakeWindow | null = null;

/** Opens the way out of a window, as its own page would. */
function join(self: FakeWindow, name = 'talk') {
  const heard: unknown[] = [];
  vi.stubGlobal('window', self);
  vi.stubGlobal('addEventListener', self.addEventListener);
  vi.stubGlobal('removeEventListener', self.removeEventListener);
  const transport = openTransport(
    name,
    (data) => heard.push(data),
    () => heard.push('reached'),
  );
  const post = (message: unknown) => {
    const before = speaking;
    speaking = self;
    transport.post(message);
    speaking = before;
  };
  return { self, heard, post, close: transport.close };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { protocol: 'file:', origin: 'null' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('windows of a page from disk', () => {
  it('hear each other, opener and opened', () => {
    const atlas = join(fakeWindow());
    const presenter = join(fakeWindow(atlas.self));
    presenter.post('hello');
    expect(atlas.heard).toEqual(['hello']);
    atlas.post('state');
    expect(presenter.heard).toEqual(['state']);
    expect(atlas.heard).toEqual(['hello']);
  });

  it('hear what others say to the one that opened them, and that hears nothing twice', () => {
    const atlas = join(fakeWindow());
    const [presenter, stage] = [join(fakeWindow(atlas.self)), join(fakeWindow(atlas.self))];
    presenter.post('hello');
    stage.post('hello');
    stage.post('state');
    expect(presenter.heard).toEqual(['hello', 'state']);
    expect(stage.heard).toEqual([]);
    expect(atlas.heard).toEqual(['hello', 'hello', 'state']);
  });

  it('are known again to an opener that was reloaded', () => {
    const opener = fakeWindow();
    const before = join(opener);
    const presenter = join(fakeWindow(opener));
    presenter.post('hello');
    before.close();
    const reloaded = join(opener);
    speaking = presenter.self;
    vi.advanceTimersByTime(2500);
    vi.advanceTimersByTime(2500);
    speaking = null;
    // Once: there it can ask where the talk stands.
    expect(reloaded.heard).toEqual(['reached']);
    reloaded.post('state');
    expect(presenter.heard).toEqual(['state']);
  });

  it('leave out those that were closed', () => {
    const atlas = join(fakeWindow());
    const presenter = join(fakeWindow(atlas.self));
    presenter.post('hello');
    presenter.self.closed = true;
    atlas.post('state');
    expect(presenter.heard).toEqual([]);
    atlas.self.closed = true;
    expect(() => presenter.post('alone')).not.toThrow();
    expect(atlas.heard).toEqual(['hello']);
  });

  it('do not hear other talks, other origins, or what is no message', () => {
    const atlas = join(fakeWindow());
    const stranger = fakeWindow();
    for (const data of [null, 'talk', 7, {}, { other: 'state' }]) atlas.self.hear(data, stranger);
    atlas.self.hear({ talk: 'state' }, stranger, 'https://example.org');
    atlas.self.hear({ talk: 'state' }, null);
    expect(atlas.heard).toEqual([]);
  });

  it('say nothing more once they have left', () => {
    const atlas = join(fakeWindow());
    const presenter = join(fakeWindow(atlas.self));
    presenter.post('hello');
    presenter.close();
    atlas.post('state');
    expect(presenter.heard).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);
    atlas.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('windows of a site', () => {
  it('hear each other by a channel of the talk’s name', async () => {
    vi.useRealTimers();
    vi.stubGlobal('location', { protocol: 'https:', origin: 'https://example.org' });
    const heard: unknown[][] = [[], [], []];
    const ways = ['one', 'one', 'other'].map((name, index) =>
      openTransport(
        name,
        (data) => heard[index]!.push(data),
        () => undefined,
      ),
    );
    ways[0]!.post('state');
    await vi.waitFor(() => expect(heard).toEqual([[], ['state'], []]));
    for (const way of ways) way.close();
  });
});
