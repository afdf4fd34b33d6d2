/** Words of the stage and of its panels; they come with it. */
export const stage = {
  step: (index: number, total: number) => `step ${index} of ${total}`,
  offScript: (key: string) => `Off the script. ${key} returns`,
  /** Said once when the screen goes blank, to those who do not see that. */
  blank: {
    black: 'The screen is black. The next move or a click shows the scene again.',
    white: 'The screen is white. The next move or a click shows the scene again.',
  },
  typed: {
    none: (total: number) => `The last scene is ${total}`,
    go: (key: string) => `${key} goes there`,
  },
  groups: {
    script: 'Through the script',
    screen: 'On the screen',
    map: 'Map',
    reading: 'Reading',
    windows: 'Windows',
  },
  /** Keys whose name on the keyboard is not what they send; the words are read out. */
  keys: {
    ArrowRight: ['→', 'Right arrow'],
    ArrowLeft: ['←', 'Left arrow'],
    ArrowUp: ['↑', 'Up arrow'],
    ArrowDown: ['↓', 'Down arrow'],
    PageDown: ['PgDn', 'Page down'],
    PageUp: ['PgUp', 'Page up'],
    Escape: ['Esc', 'Escape'],
    Delete: ['Del', 'Delete'],
    ' ': ['Space', 'Space'],
    '.': ['.', 'Full stop'],
    ',': [',', 'Comma'],
    '[': ['[', 'Left bracket'],
    ']': [']', 'Right bracket'],
    '?': ['?', 'Question mark'],
  } as Readonly<Record<string, readonly [shown: string, said: string]>>,
  shift: 'Shift',
  digits: '1 … 9',
  /** Between the digits of a scene’s number and the key that goes there. */
  then: 'then',
  help: {
    lead: 'Keys act on this window; a clicker’s two buttons are page up and page down.',
    swipe: 'On a touch screen, swipe over the caption: left goes on, right goes back.',
  },
  sources: {
    passage: 'Cited in this passage',
    selected: 'In the records of what is selected',
    none: 'Nothing is cited here.',
  },
};
