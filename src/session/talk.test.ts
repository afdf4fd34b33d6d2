import { beforeEach, describe, expect, it } from 'vitest';
import type { Depicting } from '../domain/view.ts';
import { passage, smallStory, step } from '../story/small-story.ts';
import { Session } from './session.svelte.ts';
import { adopt, snapshotOf } from './snapshot.ts';
import type { TalkState } from './talk.svelte.ts';

const NEPAL: Depicting = { worldview: 'NP', date: '2020-12-31' };
const CHINA: Depicting = { ...NEPAL, worldview: 'CN' };
const story = smallStory([
  passage('ford', {
    view: { compare: NEPAL },
    steps: [step({ selection: ['ford'] }), step({ compare: CHINA }), step({ compare: null })],
  }),
  passage('tower', { view: { compare: NEPAL } }),
  passage('end', { view: { compare: null } }),
]);

const laidOut = ({ talk }: Session) => {
  const { divider, isBeside, measured } = talk.state;
  return { divider, isBeside, measured };
};
const AT_FIRST = { divider: 50, isBeside: false, measured: null };
const MOVED: Partial<TalkState> = {
  divider: 70,
  isBeside: true,
  measured: { path: [[80, 30]], isArea: true },
};

let session: Session;
const moved = () => session.talk.patch(MOVED);
beforeEach(() => {
  session = new Session(story);
  session.enter('present');
  session.goTo('ford');
});

describe('two maps and a measure', () => {
  it('are at first one over the other, cut in the middle, and none', () => {
    expect(laidOut(session)).toEqual(AT_FIRST);
    expect(session.canReturn).toBe(false);
  });

  it('have a divider that stays in reach', () => {
    for (const [to, at] of [
      [30.5, 30.5],
      [-4, 2],
      [100, 98],
    ] as const) {
      session.talk.moveDivider(to);
      expect(session.talk.state.divider).toBe(at);
    }
  });

  it('are measured point by point, until the measure is laid down', () => {
    const { talk } = session;
    talk.toggleMeasure();
    talk.addPoint([80, 30]);
    talk.addPoint([81, 31]);
    talk.measure({ isArea: true });
    expect(talk.state.measured).toMatchObject({
      path: [
        [80, 30],
        [81, 31],
      ],
      isArea: true,
    });
    talk.toggleMeasure();
    expect(talk.state.measured).toBeNull();
  });

  it('stay as they are with a step that keeps the comparison, and go back with one that does not', () => {
    moved();
    session.step(1);
    expect(laidOut(session)).toEqual(MOVED);
    session.step(1);
    expect(session.view.compare).toEqual(CHINA);
    expect(laidOut(session)).toEqual(AT_FIRST);
    moved();
    session.step(-1);
    expect(laidOut(session)).toEqual(AT_FIRST);
  });

  it('go back with another scene, though it compares the same', () => {
    moved();
    session.goTo('tower');
    expect(session.view.compare).toEqual(NEPAL);
    expect(laidOut(session)).toEqual(AT_FIRST);
  });

  it('go back to the script, which they do not leave', () => {
    for (const key of Object.keys(MOVED) as (keyof TalkState)[]) {
      session.talk.patch({ [key]: MOVED[key] });
      expect([session.canReturn, session.isOffScript], key).toEqual([true, false]);
      session.returnToScript();
      expect([session.canReturn, laidOut(session)], key).toEqual([false, AT_FIRST]);
    }
  });

  it('begin anew on the stage, and beside the text again', () => {
    session.enter('read');
    for (const room of ['present', 'read'] as const) {
      moved();
      session.enter(room);
      expect(laidOut(session), room).toEqual(AT_FIRST);
    }
  });

  it('are the reader’s own while reading on, until the text compares others', () => {
    session.enter('read');
    moved();
    session.goTo('tower', 'scroll');
    expect(laidOut(session)).toEqual(MOVED);
    session.goTo('end', 'scroll');
    expect(laidOut(session)).toEqual(AT_FIRST);
  });

  it('open in the middle where one compares by hand, and what is measured stays', () => {
    session.goTo('end');
    moved();
    session.compareWith(CHINA);
    expect(laidOut(session)).toEqual({ ...AT_FIRST, measured: MOVED.measured });
    session.talk.moveDivider(70);
    // The other map of the same comparison is asked for another day.
    session.compareWith({ ...CHINA, date: '1962-11-21' });
    expect(session.talk.state.divider).toBe(70);
  });

  it('are taken as another window has them, also where a scene or a comparison begins here', () => {
    const other = new Session(story);
    other.enter('present');
    for (const leave of [() => undefined, () => session.compareWith(CHINA)]) {
      session.goTo('end');
      leave();
      moved();
      other.goTo('ford');
      adopt(other, snapshotOf(session));
      expect(other.view.compare).toEqual(session.view.compare);
      expect(laidOut(other)).toEqual(MOVED);
    }
  });
});
