import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AtlasIndex } from '../domain/atlas.ts';
import type { Ground } from '../domain/ground.ts';
import { ownStory as story } from '../story/own-story.ts';
import { Session } from './session.svelte.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const atlas = read('geo/atlas/index.json') as AtlasIndex;
const ground = read('geo/atlas/ground.json') as Ground;

let session: Session;
beforeEach(() => {
  session = new Session(story);
  session.receive(atlas);
  session.receiveGround(ground);
});
const tieTo = (wanted: (tie: (typeof session.mentions)[number]['tie']) => boolean) =>
  session.mentions.find(({ tie }) => wanted(tie))!;

describe('an event', () => {
  it('that a tie of the text names sets its day, and the next tie gives the date back', () => {
    const { date } = session.view;
    session.followTie(tieTo(({ event }) => event === 'simla-agreement-1972'));
    expect(session.view.date).toBe('1972-07-02');
    session.followTie(tieTo(({ event }) => event === 'karachi-agreement-1949'));
    expect(session.view.date).toBe('1949-07-27');
    session.followTie(tieTo(({ event, features }) => event === null && features.includes('agpl')));
    expect(session.view.date).toBe(date);
  });

  it('that is chosen on the timeline sets its day, its places and its passage, and the date stays', () => {
    session.chooseEvent('nepal-map-2020');
    expect(session.view).toMatchObject({ date: '2020-05-20' });
    expect(session.view.selection).toContain('kalapani');
    expect([session.event, session.passage]).toEqual(['nepal-map-2020', 'kalapani']);
    session.followTie(tieTo(({ event, features }) => event === null && features.includes('kuti')));
    expect(session.view.date).toBe('2020-05-20');
  });

  it('that the text does not name leaves the passage', () => {
    const { passage } = session;
    session.chooseEvent('tashkent-declaration-1966');
    expect(session.view.date).toBe('1966-01-10');
    expect(session.passage).toBe(passage);
  });
});

describe('what is chosen before the record is here', () => {
  it('finds its place, and its passage, when it comes', () => {
    const early = new Session(story);
    early.select('kuti', [30.3, 80.75]);
    expect(early.tie).toBeNull();
    early.receive(atlas);
    expect(early.passage).toBe('kalapani');
    expect(early.tie).toBe(tieTo(({ features }) => features.includes('kuti')).tie.id);
    expect(early.pickedAt).toEqual([30.3, 80.75]);
  });

  it('is let go by who reads on', () => {
    const early = new Session(story);
    early.select('kuti', [30.3, 80.75]);
    early.goTo('naku-la', 'scroll');
    const { view } = early;
    early.receive(atlas);
    expect([early.passage, early.view]).toEqual(['naku-la', view]);
  });
});

describe('what the reader chose', () => {
  it('is kept while reading on, and given up where a scene is asked for', () => {
    session.goTo('kashmir');
    session.patch({ worldview: 'PK' });
    session.patch({ date: '1980-01-01' }, 'pan');
    session.goTo('sialkot', 'scroll');
    expect(session.view).toMatchObject({ worldview: 'PK', date: '1980-01-01' });
    session.goTo('sialkot');
    expect(session.view).toEqual(session.viewOf('sialkot'));
  });

  it('gives the same picture after a change and back', () => {
    const before = session.picture;
    session.patch({ worldview: 'NP' });
    expect(session.picture).not.toBe(before);
    session.patch({ worldview: 'de-facto' });
    expect(session.picture).toBe(before);
  });
});

describe('a tie to a view', () => {
  it('sets whose map it is and a comparison, which the next tie gives back', () => {
    const before = session.view;
    session.followTie(tieTo(({ view }) => view?.compare?.worldview === 'NP'));
    expect(session.view).toMatchObject({
      worldview: 'IN',
      compare: { worldview: 'NP', date: '2020-12-31' },
      selection: ['kalapani'],
    });
    session.followTie(tieTo(({ event, features }) => event === null && features.includes('kuti')));
    expect(session.view).toMatchObject({ worldview: before.worldview, compare: before.compare });
  });

  it('is not taken for the reader’s choice when one reads on', () => {
    session.goTo('kalapani');
    session.followTie(tieTo(({ view }) => view?.compare?.worldview === 'NP'));
    session.goTo('pangong-tso', 'scroll');
    expect(session.view).toEqual(session.viewOf('pangong-tso'));
  });
});

it('a scene that compares two maps gives the date and the worldview back to the next', () => {
  expect(session.viewOf('kashmir')).toMatchObject({
    worldview: 'IN',
    date: '2019-11-02',
    compare: { worldview: 'PK', date: '2020-08-04' },
  });
  expect(session.viewOf('kashmir-parts')).toMatchObject({
    worldview: 'de-facto',
    date: '2020-12-31',
    compare: null,
  });
});
