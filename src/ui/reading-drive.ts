/**
 * Reading down the page drives the map. The passage at the reading line is marked at once; the map follows
 * when the scroll has come to rest, so that a fast scroll always ends in the right state.
 */
import type { Session } from '../session/session.svelte.ts';

/** The reading line: this share of the free height below what covers the top of the page. */
const READING_LINE = 0.3;
const REST_MS = 140;

export class ReadingDrive {
  private rest: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  /** While the page itself scrolls to a passage, the scroll is not the reader's. */
  private steering = false;
  /** The passage that was at the reading line when the text last came to rest. */
  private rested = '';
  /** The reader's acts when the scroll that is under way began. */
  private actsBefore = 0;

  constructor(private readonly session: Session) {}

  /** Listens to the scroll of the text. @returns how to stop */
  start(): () => void {
    this.rested = this.atLine() ?? '';
    const onscroll = () => {
      if (this.session.room !== 'read') return;
      if (this.rest === undefined) this.actsBefore = this.session.acts;
      this.frame ||= requestAnimationFrame(() => {
        this.frame = 0;
        if (this.isReaders()) this.mark();
      });
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.settle(), REST_MS);
    };
    // Captured, because on a narrow page the text scrolls in a sheet of its own.
    const options = { passive: true, capture: true } as const;
    addEventListener('scroll', onscroll, options);
    return () => {
      removeEventListener('scroll', onscroll, options);
      cancelAnimationFrame(this.frame);
      clearTimeout(this.rest);
    };
  }

  /** Scrolls to a passage without driving the map. */
  scrollTo(id: string) {
    this.steer(document.getElementById(`passage-${id}`), 'start');
  }

  /** Brings a tie into sight if it is not. */
  reveal(tie: string) {
    const element = document.getElementById(tie);
    if (!element) return;
    // A scroll that brought the reader to the tie may be told of only after the click: it is over by now.
    this.rested = this.atLine() ?? '';
    const box = element.getBoundingClientRect();
    const { top, bottom } = reading();
    if (box.top >= top + 8 && box.bottom <= bottom - 64) return;
    this.steer(element, 'center');
  }

  private steer(element: HTMLElement | null, block: ScrollLogicalPosition) {
    if (!element) return;
    const { scroller } = reading();
    const before = scroller.scrollTop;
    this.steering = true;
    element.scrollIntoView({ block, behavior: 'instant' });
    // No scroll, no scroll event: the next scroll is the reader's again.
    if (scroller.scrollTop === before) this.steering = false;
  }

  /** Whether the scroll that is under way is the reader's own, with no act since it began. */
  private isReaders = () => !this.steering && this.session.acts === this.actsBefore;

  /** The passage at the reading line; at the very end of the text, the last one in sight. */
  private atLine(): string | undefined {
    const { scroller, top, bottom } = reading();
    const passages = [...document.querySelectorAll<HTMLElement>('[data-passage]')];
    const atEnd = scroller.clientHeight + scroller.scrollTop >= scroller.scrollHeight - 2;
    const limit = atEnd ? bottom : top + (bottom - top) * READING_LINE;
    const here = passages.findLast((passage) => passage.getBoundingClientRect().top <= limit);
    return (here ?? passages[0])?.dataset.passage;
  }

  private mark() {
    const here = this.atLine();
    if (here && here !== this.rested) this.session.passage = here;
  }

  private settle() {
    this.rest = undefined;
    const { session } = this;
    const here = this.atLine() ?? '';
    if (this.isReaders() && here !== this.rested) {
      this.mark();
      const scene = session.story.passages.find((passage) => passage.id === here)?.scene;
      if (session.follow && scene) session.goTo(scene.id, 'scroll');
    }
    this.steering = false;
    this.rested = here;
  }
}

/** What scrolls the text, and between which heights in px of the window it is seen. */
function reading(): { scroller: Element; top: number; bottom: number } {
  const article = document.querySelector('article')!;
  if (getComputedStyle(article).overflowY === 'auto') {
    const { top, bottom } = article.getBoundingClientRect();
    return { scroller: article, top, bottom };
  }
  const bar = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bar'));
  return { scroller: document.documentElement, top: bar, bottom: innerHeight };
}
