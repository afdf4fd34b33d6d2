/** Words of the presenter window; they come with it. */

const plural = new Intl.PluralRules('en');
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === 'one' ? one : other}`;
const two = (n: number) => String(n).padStart(2, '0');
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** A span of whole seconds as a clock shows it: 2:24, 1:02:10. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
const signed = (seconds: number) => (seconds < 0 ? `−${clock(-seconds)}` : `+${clock(seconds)}`);

export const presenter = {
  title: 'Presenter',
  clock,
  where: (index: number, total: number, step: number, steps: number) =>
    `Scene ${index} of ${total}${
      steps === 0
        ? ''
        : step === 0
          ? `, ${count(steps, 'step', 'steps')} to come`
          : `, step ${step} of ${steps}`
    }`,
  clocks: {
    region: 'Clocks',
    elapsed: 'Elapsed',
    wall: 'Time of day',
    wallTime: (ms: number) => TIME.format(ms),
    of: (total: number) => `of ${clock(total)}`,
    left: (seconds: number) => (seconds < 0 ? `${clock(-seconds)} over` : `${clock(seconds)} left`),
    noPlan: 'no time is planned',
    unplanned: (n: number) => `${count(n, 'scene', 'scenes')} without a time`,
    behind: (seconds: number) => [`+${clock(seconds)}`, 'behind the plan'],
    ahead: (seconds: number) => [clock(seconds), 'ahead of the plan'],
    onPlan: ['', 'on the plan'],
    sceneUnplanned: ['', 'no time is planned for this scene'],
    notStarted: 'starts with the first step on',
    paused: 'paused',
    start: 'Start the clock',
    pause: 'Pause the clock',
    goOn: 'Let the clock go on',
    reset: 'Set the clock back to nought',
    fromHere: 'On the plan from here',
  },
  now: {
    onStage: 'On the stage now',
    moved: 'You have moved the map.',
    fullScreen: (key: string) => `${key} in the stage’s window fills its screen`,
    byHand: (key: string) => `Move the stage’s window to the hall’s screen; ${key} fills it`,
    blank: { black: 'The screen is black.', white: 'The screen is white.' },
    show: 'Show the scene',
  },
  next: {
    region: 'Next scene',
    label: 'Next',
    fly: 'Flies there',
    cut: 'Cuts there',
    steps: (n: number) => count(n, 'step', 'steps'),
    step: (step: number, steps: number) => `Step ${step} of ${steps}`,
    end: 'End',
    endSaid: 'This is the last place of the script.',
  },
  notes: {
    region: 'Notes',
    none: 'No notes for this scene.',
    ofStep: (step: number) => `Step ${step}`,
    wide: 'Large notes',
    smaller: 'Smaller notes',
    larger: 'Larger notes',
  },
  steps: { region: 'Steps of this scene', opening: 'Scene' },
  script: {
    region: 'Script',
    scene: (index: number, title: string) => `${index}. ${title}`,
    planned: (seconds: number) => `planned ${clock(seconds)}`,
    noTime: 'no time planned',
    leftOut: 'left out of this talk',
    spent: (spent: number) => `${clock(spent)} so far`,
    spentOf: (spent: number, seconds: number) => `${clock(spent)} of ${clock(seconds)}`,
    rehearsed: (spent: number) => `rehearsed ${clock(spent)}`,
    difference: signed,
  },
  rehearse: {
    rehearse: 'Rehearse',
    lead: 'Times every scene, here in this browser.',
    running: 'Rehearsing: each scene is timed.',
    kept: (total: number) => `Rehearsed in ${clock(total)}`,
    clockRuns: 'The talk’s clock is in use: set it back to nought first.',
    resume: 'Resume',
    forget: 'Forget',
  },
  controls: {
    region: 'Controls',
    /** Shorter words for buttons; the command's own label is what is read out. */
    short: {
      'blank-black': 'Black',
      'blank-white': 'White',
      'undo-stroke': 'Undo',
      wipe: 'Wipe',
      legend: 'Legend',
      overview: 'Overview',
      play: 'Play',
      'stage-window': 'Stage',
    } as Readonly<Record<string, string>>,
  },
};
