/** The actions of a talk: through the script, on the screen, back from a detour, and its windows. */
import { messages } from '../messages/index.ts';
import type { Session } from '../session/session.svelte.ts';
import type { Command, Group, Ports } from './command.ts';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export type TalkCommandId =
  | 'next-scene'
  | 'previous-scene'
  | 'whole-scene-on'
  | 'whole-scene-back'
  | 'first-scene'
  | 'last-scene'
  | 'go-to-scene'
  | `digit:${(typeof DIGITS)[number]}`
  | 'blank-black'
  | 'blank-white'
  | 'legend'
  | 'layers'
  | 'spotlight'
  | 'draw'
  | 'undo-stroke'
  | 'wipe'
  | 'overview'
  | 'to-script'
  | 'play'
  | 'clock'
  | 'scene-sources'
  | 'full-screen'
  | 'presenter'
  | 'stage-window'
  | 'handout'
  | 'help'
  | 'menu';

export function talkCommands(session: Session, ports: Ports): Command<TalkCommandId>[] {
  const { talk } = session;
  const { present: m } = messages;
  const make = (
    id: TalkCommandId,
    group: Group,
    label: string,
    keys: readonly string[],
    run: () => void,
    more: Pick<Command, 'when' | 'isUnlisted'> = {},
  ): Command<TalkCommandId> => ({ id, group, label, keys, rooms: ['present'], run, ...more });
  /** A move through the script ends what was typed, and a blank screen shows the scene again. */
  const moving = (move: () => void) => () => {
    talk.typed = '';
    talk.patch({ blank: null });
    move();
  };
  const scenes = () => [...new Set(session.positions.map(({ scene }) => scene))];
  const toScene = (scene: string | undefined) => {
    if (scene !== undefined) session.goTo(scene);
  };
  const toBeside = (by: 1 | -1) => toScene(scenes()[scenes().indexOf(session.scene) + by]);
  return [
    make(
      'next-scene',
      'script',
      m.next,
      ['ArrowRight', 'ArrowDown', 'PageDown', ' '],
      moving(() => session.step(1)),
    ),
    make(
      'previous-scene',
      'script',
      m.back,
      ['ArrowLeft', 'ArrowUp', 'PageUp'],
      moving(() => session.step(-1)),
    ),
    make(
      'whole-scene-on',
      'script',
      m.nextScene,
      ['Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+PageDown'],
      moving(() => toBeside(1)),
    ),
    make(
      'whole-scene-back',
      'script',
      m.previousScene,
      ['Shift+ArrowLeft', 'Shift+ArrowUp', 'Shift+PageUp'],
      moving(() => toBeside(-1)),
    ),
    make(
      'first-scene',
      'script',
      m.first,
      ['Home'],
      moving(() => toScene(scenes()[0])),
    ),
    make(
      'last-scene',
      'script',
      m.last,
      ['End'],
      moving(() => toScene(scenes().at(-1))),
    ),
    ...DIGITS.map((digit) =>
      make(
        `digit:${digit}`,
        'script',
        m.digit(digit),
        [String(digit)],
        () => (talk.typed = `${talk.typed}${digit}`.slice(-3)),
        { isUnlisted: true },
      ),
    ),
    make(
      'go-to-scene',
      'script',
      m.goTo,
      ['Enter'],
      () => {
        const index = Number(talk.typed) - 1;
        moving(() => index >= 0 && session.stepTo(index))();
      },
      { when: () => talk.typed !== '' },
    ),
    make('overview', 'script', m.overview, ['o'], () => talk.togglePanel('overview')),
    make('to-script', 'script', m.toScript, ['r'], () => session.returnToScript(), {
      when: () => session.canReturn,
    }),
    make('play', 'script', m.play, ['k'], () => talk.togglePlay()),
    make('clock', 'script', m.clock, ['p'], () => talk.toggleClock()),
    make('blank-black', 'screen', m.black, ['b', '.'], () => talk.toggleBlank('black')),
    make('blank-white', 'screen', m.white, ['w', ','], () => talk.toggleBlank('white')),
    make('legend', 'screen', m.legend, ['l'], () => talk.patch({ legend: !talk.state.legend })),
    make('spotlight', 'screen', m.spotlight, ['t'], () => talk.toggleTool('spotlight')),
    make('draw', 'screen', m.draw, ['d'], () => talk.toggleTool('pen')),
    make('undo-stroke', 'screen', m.undo, ['z', 'Backspace'], () => talk.undoStroke(), {
      when: () => talk.state.strokes.length > 0,
    }),
    make('wipe', 'screen', m.clear, ['x', 'Delete'], () => talk.patch({ strokes: [] }), {
      when: () => talk.state.strokes.length > 0,
    }),
    make('scene-sources', 'screen', m.sources, ['i'], () => talk.togglePanel('sources')),
    make('layers', 'map', messages.layers, ['L'], () => talk.togglePanel('layers')),
    make('full-screen', 'windows', m.fullScreen, ['f', 'F5'], () => ports.fullScreen(!ports.isFullScreen)),
    make('presenter', 'windows', m.presenter, ['s'], ports.openPresenter),
    make('stage-window', 'windows', m.stageWindow, [], ports.openStage),
    make('handout', 'windows', m.handout, [], ports.openHandout),
    make('menu', 'windows', m.menu, ['m'], () => talk.togglePanel('menu'), { isUnlisted: true }),
    make('help', 'windows', m.help, ['?'], () => talk.togglePanel('help')),
  ];
}
