/** What belongs to a talk while one presents: windows in step, a screen that stays awake, windows that open. */
import type { Role } from './commands/command.ts';
import type { FullScreen } from './hall/full-screen.ts';
import { findScreens, placeOn, tellsScreens, type Hall } from './hall/screens.ts';
import { keepAwake } from './hall/wake-lock.ts';
import { keepWord, takeWord } from './presenting.ts';
import { adopt, snapshotOf, type Snapshot } from './session/snapshot.ts';
import type { Session } from './session/session.svelte.ts';
import { scenesOf } from './session/scenes.ts';
import { readMessage } from './sync/talk/message.ts';
import { TalkChannel } from './sync/talk/talk-channel.ts';
import { openTransport } from './sync/talk/transport.ts';
import { keep as keepText, readKept } from './ui/presenter/kept.ts';

export interface TalkWindows {
  /** Tells the other windows where this one stands now, if that is new to them. */
  changed(): void;
  leave(): void;
}

const isAt = ({ scene, view }: Session, there: Snapshot) => there.scene === scene && there.step === view.step;

/** Which scenes the speaker left out is kept in this browser: talks are made ready at home. */
const leftOutKey = (story: string) => `marchlands:left-out:${story}`;
function readLeftOut({ story }: Session): string[] {
  const kept = new Set(readKept(leftOutKey(story.id))?.split(' '));
  return scenesOf(story).flatMap(({ id }) => (kept.has(id) ? [id] : []));
}

/**
 * Joins the talk of a session's story.
 * @param leads whether this window says where the talk stands; else it asks, and goes on where it was before a reload
 */
export function joinTalk(session: Session, leads: boolean): TalkWindows {
  const { id } = session.story;
  // Before the channel looks: what this browser keeps is nothing to tell the others, who may have a talk under way.
  session.talk.patch({ leftOut: readLeftOut(session) });
  let kept = session.talk.state.leftOut.join(' ');
  const end = { read: () => snapshotOf(session), adopt: adopt.bind(null, session) };
  const channel = new TalkChannel(id, end, openTransport);
  if (leads) channel.lead();
  else {
    const word = readMessage(takeWord(id));
    // Who has gone on while this was on its way stays there.
    const isHere = word?.kind === 'state' && isAt(session, word.snapshot);
    if (isHere) channel.hear(word);
    channel.ask();
  }
  const keep = () => keepWord(id, channel.word());
  addEventListener('pagehide', keep);
  const sleep = keepAwake();
  return {
    changed() {
      channel.changed();
      const leftOut = session.talk.state.leftOut.join(' ');
      if (leftOut === kept) return;
      kept = leftOut;
      keepText(leftOutKey(id), leftOut || null);
    },
    leave() {
      sleep();
      removeEventListener('pagehide', keep);
      channel.close();
    },
  };
}

const opened = new Map<Role, Window>();

/**
 * Opens the speaker's window or a stage alone, or brings it to the front. Where there are two screens and the browser
 * tells them apart, the notes come to the laptop and the stage fills the other. Elsewhere the window opens before this
 * returns, within the speaker's gesture: after a wait some browsers would keep it from opening.
 * @returns whether the browser let it open
 */
export async function openWindow(role: Role, url: string, fullScreen: FullScreen): Promise<boolean> {
  const before = opened.get(role);
  if (before && !before.closed) {
    before.focus();
    return true;
  }
  const screens = tellsScreens(window as Hall) ? await findScreens(window as Hall) : null;
  const isPresenter = role === 'presenter';
  // First the whole screen: the browser then lets the one gesture open a window beside it.
  if (screens && isPresenter) await fullScreen.set(true, screens.hall);
  fullScreen.expectLoss();
  const place = placeOn(screens?.[isPresenter ? 'speaker' : 'hall'] ?? null);
  const made = window.open(url, `marchlands-${role}`, place);
  if (made) opened.set(role, made);
  return made !== null;
}
