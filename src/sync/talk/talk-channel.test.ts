import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adopt, snapshotOf } from '../../session/snapshot.ts';
import { Session } from '../../session/session.svelte.ts';
import { passage, smallStory, step } from '../../story/small-story.ts';
import { readMessage } from './message.ts';
import { TalkChannel } from './talk-channel.ts';
import type { Open } from './transport.ts';

const story = smallStory(
  ['ford', 'tower', 'end'].map((id) =>
    passage(id, { view: { selection: [id] }, steps: [step({ worldview: 'IN' })] }),
  ),
);

/** Messages between windows, delivered when the test says so, in any order, perhaps twice. */
class Wire {
  readonly ears = new Set<(data: unknown) => void>();
  readonly waiting: { to: (data: unknown) => void; data: unknown }[] = [];
  readonly open: Open = (_name, onMessage) => {
    this.ears.add(onMessage);
    return {
      post: (message) => {
        for (const to of this.ears) if (to !== onMessage) this.waiting.push({ to, data: message });
      },
      close: () => this.ears.delete(onMessage),
    };
  };

  /** Delivers one of those that wait. */
  deliver(index = 0, keep = false) {
    const at = this.waiting[index];
    if (!keep) this.waiting.splice(index, 1);
    if (at && this.ears.has(at.to)) at.to(structuredClone(at.data));
  }
  deliverAll() {
    while (this.waiting.length > 0) this.deliver();
  }
}

let clock = 0;
function openWindow(wire: Wire, width = 700) {
  const session = new Session(story);
  session.enter('present');
  session.resize({ width, height: (width / 700) * 480 });
  const end = { read: () => snapshotOf(session), adopt: adopt.bind(null, session) };
  const channel = new TalkChannel('march', end, wire.open, { now: () => (clock += 1) });
  return { session, channel, at: () => `${session.scene}.${session.view.step}` };
}
const settle = (wire: Wire) => {
  vi.runAllTimers();
  wire.deliverAll();
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the windows of a talk', () => {
  it('follow each other, both ways, and fit a detour to their own map', () => {
    const wire = new Wire();
    const [stage, presenter] = [openWindow(wire, 1400), openWindow(wire, 700)];
    presenter.session.step(1);
    presenter.channel.changed();
    settle(wire);
    expect(stage.at()).toBe('ford.1');
    expect(stage.session.isOffScript).toBe(false);
    stage.session.patch({ camera: { lat: 33, lon: 79, zoom: 8 } }, 'pan');
    stage.channel.changed();
    settle(wire);
    expect(presenter.session.view.camera).toEqual({ lat: 33, lon: 79, zoom: 7 });
    expect(presenter.session.isOffScript).toBe(true);
    presenter.session.talk.moveDivider(70);
    presenter.channel.changed();
    settle(wire);
    expect(stage.session.talk.state.divider).toBe(70);
    presenter.session.returnToScript();
    presenter.channel.changed();
    settle(wire);
    expect([stage.at(), stage.session.isOffScript]).toEqual(['ford.1', false]);
    expect(stage.session.talk.state.divider).toBe(50);
  });

  it('show the same ground whatever their sizes, and a scene’s own camera stays the scene’s', () => {
    const wire = new Wire();
    const [stage, presenter] = [openWindow(wire, 1400), openWindow(wire, 911)];
    stage.session.patch({ worldview: 'PK' });
    stage.session.resize({ width: 1234, height: 777 });
    stage.channel.changed();
    settle(wire);
    for (const { session } of [stage, presenter]) {
      const { camera } = session.viewOf('ford');
      expect([session.view.worldview, session.view.camera]).toEqual(['PK', camera]);
    }
    stage.session.patch({ camera: { lat: 33, lon: 79, zoom: 8 } }, 'pan');
    stage.channel.changed();
    settle(wire);
    stage.session.resize({ width: 2468, height: 1554 });
    expect(stage.session.view.camera).toEqual({ lat: 33, lon: 79, zoom: 9 });
    const before = presenter.session.view.camera;
    stage.channel.changed();
    settle(wire);
    expect(presenter.session.view.camera).toEqual(before);
  });

  it('say nothing back to what they were told', () => {
    const wire = new Wire();
    const [stage, presenter] = [openWindow(wire), openWindow(wire, 900)];
    stage.session.patch({ camera: { lat: 33, lon: 79, zoom: 8 } }, 'pan');
    stage.channel.changed();
    settle(wire);
    presenter.channel.changed();
    stage.channel.changed();
    vi.runAllTimers();
    expect(wire.waiting).toHaveLength(0);
  });

  it('catch up when they open late or are reloaded', () => {
    const wire = new Wire();
    const stage = openWindow(wire);
    stage.session.stepTo(2);
    stage.session.talk.patch({ blank: 'black', strokes: [[[80, 30]]] });
    stage.channel.changed();
    settle(wire);
    const late = openWindow(wire);
    late.channel.ask();
    settle(wire);
    expect(late.at()).toBe('end.0');
    expect(late.session.talk.state).toEqual(stage.session.talk.state);
    stage.channel.close();
    const reloaded = openWindow(wire);
    reloaded.channel.ask();
    settle(wire);
    expect(reloaded.at()).toBe('end.0');
  });

  it('go on from their own word after a reload, unless another window has gone on', () => {
    const wire = new Wire();
    const stage = openWindow(wire);
    stage.session.stepTo(1);
    stage.channel.changed();
    settle(wire);
    stage.session.talk.patch({ blank: 'black', startedAt: 1 });
    // Not told to anybody yet.
    const kept: unknown = JSON.parse(JSON.stringify(stage.channel.word()));
    stage.channel.close();
    const alone = openWindow(wire);
    alone.channel.hear(kept);
    alone.channel.ask();
    settle(wire);
    expect(alone.at()).toBe('tower.0');
    expect(alone.session.talk.state).toMatchObject({ blank: 'black', startedAt: 1 });
    alone.session.stepTo(2);
    alone.channel.changed();
    settle(wire);
    const old = openWindow(wire);
    old.channel.hear(kept);
    old.channel.ask();
    settle(wire);
    expect([old.at(), alone.at()]).toEqual(['end.0', 'end.0']);
  });

  it('come to one place though what a reloaded window knew never left it', () => {
    const wire = new Wire();
    const [stage, other] = [openWindow(wire), openWindow(wire)];
    stage.session.stepTo(1);
    stage.channel.changed();
    settle(wire);
    stage.session.stepTo(2);
    const kept: unknown = structuredClone(stage.channel.word());
    stage.channel.close();
    const reloaded = openWindow(wire);
    reloaded.channel.hear(kept);
    reloaded.channel.ask();
    settle(wire);
    expect([reloaded.at(), other.at()]).toEqual(['end.0', 'end.0']);
  });

  it('send of a burst the first state and the last', () => {
    const wire = new Wire();
    const stage = openWindow(wire);
    openWindow(wire);
    for (let zoom = 2; zoom < 12; zoom += 0.5) {
      stage.session.patch({ camera: { lat: 33, lon: 79, zoom } }, 'pan');
      stage.channel.changed();
    }
    vi.runAllTimers();
    const cameras = wire.waiting.map(({ data }) => readMessage(data));
    expect(cameras).toHaveLength(2);
    expect(cameras[1]).toMatchObject({ snapshot: { detour: { view: { camera: { zoom: 11.5 } } } } });
  });

  it('end at the same place, whatever the order, and whatever is doubled', () => {
    const act = fc.record({
      who: fc.nat({ max: 2 }),
      what: fc.constantFrom('next', 'back', 'jump', 'blank', 'detour', 'deliver', 'twice'),
      which: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const wire = new Wire();
        const windows = [700, 900, 1300].map((width) => openWindow(wire, width));
        for (const { who, what, which } of acts) {
          const { session, channel } = windows[who]!;
          if (what === 'next') session.step(1);
          else if (what === 'back') session.step(-1);
          else if (what === 'jump') session.stepTo(which % 3);
          else if (what === 'blank') session.talk.toggleBlank('black');
          else if (what === 'detour') session.patch({ worldview: which % 2 ? 'NP' : 'PK' });
          else wire.deliver(which % Math.max(1, wire.waiting.length), what === 'twice');
          channel.changed();
        }
        settle(wire);
        const ends = windows.map(({ session, at }) => [
          at(),
          session.talk.state,
          session.isOffScript,
          session.view.worldview,
        ]);
        expect(ends[1]).toEqual(ends[0]);
        expect(ends[2]).toEqual(ends[0]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a message', () => {
  const wire = new Wire();
  const said = () => {
    const { session } = openWindow(wire);
    session.talk.patch({ divider: 98, measured: { path: [[80, 30]], isArea: true } });
    return { v: 1, kind: 'state', stamp: { turn: 1, from: 'x' }, snapshot: snapshotOf(session) };
  };
  it('is read as it was written', () => {
    expect(readMessage(said())).toEqual(said());
  });

  it('that is none is nothing', () => {
    const good = said();
    const talking = (patch: object) => ({
      ...good,
      snapshot: { ...good.snapshot, talk: { ...good.snapshot.talk, ...patch } },
    });
    expect(readMessage(talking({}))).toEqual(good);
    const wrong: unknown[] = [
      null,
      'hello',
      { v: 2, kind: 'hello' },
      { ...good, stamp: { turn: -1, from: 'x' } },
      { ...good, more: true },
      { ...good, snapshot: { ...good.snapshot, step: 1.5 } },
      talking({ blank: 'red' }),
      talking({ strokes: [[[80, NaN]]] }),
      talking({ spotlight: [80, 300] }),
      talking({ divider: 1 }),
      talking({ divider: 99 }),
      talking({ divider: NaN }),
      talking({ divider: '50' }),
      talking({ divider: undefined }),
      talking({ isBeside: 1 }),
      talking({ measured: { path: [[80, 91]], isArea: true } }),
      talking({ measured: { path: [[80, 30]] } }),
    ];
    for (const each of wrong) expect(readMessage(each), JSON.stringify(each)).toBeNull();
  });

  it('that names no scene of the story moves nothing', () => {
    const own = new Wire();
    const { at, session } = openWindow(own);
    const before = session.view;
    const good = said();
    for (const ear of own.ears) ear({ ...good, snapshot: { ...good.snapshot, scene: 'nowhere' } });
    expect([at(), session.view]).toEqual(['ford.0', before]);
  });

  it('that is none, of no scene or of no time keeps out none that comes after it, and is told of once', () => {
    const own = new Wire();
    const { at } = openWindow(own);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const good = said();
    const late = (turn: number) => ({ ...good, stamp: { turn: clock + turn, from: 'x' } });
    const there = (state: ReturnType<typeof late>, scene: string) => ({
      ...state,
      snapshot: { ...state.snapshot, scene },
    });
    for (const ear of own.ears) {
      ear('hello');
      ear(there(late(1000), 'nowhere'));
      ear(there(late(1e15), 'end'));
      expect(at()).toBe('ford.0');
      ear(there(late(1), 'tower'));
    }
    expect(at()).toBe('tower.0');
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });
});
