/**
 * Reading down the page drives the map. The passage at the reading line is marked at once; the map follows
 * when the scroll has come to rest, so that a fast scroll always ends in the right state.
 */
import type { Session } from '../session/session.svelte.ts';

/** The reading line: this share of the free height below what covers the top of the page. */
const READING_LINE = 0.3;
const REST_MS = 140;

/** Where the text stands: a passage, and how it lies to what is seen of the text. */
interface Anchor {
  element: HTMLElement;
  /** From the top of what is seen to the passage's own, px. */
  top: number;
  /** How far into the passage the reading line is, as a share of its height. */
  share: number;
}

export class ReadingDrive {
  private rest: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  /** While the page itself scrolls to a passage, the scroll is not the reader's. */
  private steering = false;
  /** The passage that was at the reading line when the text last came to rest. */
  private rested: HTMLElement | undefined;
  /** Where the text stood in the last frame of a scroll. */
  private at: Anchor | null = null;
  /** The reader's acts when the scroll that is under way began. */
  private actsBefore = 0;

  constructor(private readonly session: Session) {}

  /** Listens to the scroll of the text. @returns how to stop */
  start(): () => void {
    this.at = anchorHere();
    this.rested = this.at?.element;
    const onscroll = () => {
      if (this.session.room !== 'read') return;
      if (this.rest === undefined) this.actsBefore = this.session.acts;
      this.frame ||= requestAnimationFrame(() => {
        this.frame = 0;
        this.at = anchorHere();
        if (this.isReaders()) this.mark();
      });
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.settle(), REST_MS);
    };
    // Captured, because on a narrow page the text scrolls in a sheet of its own.
    const options = { passive: true, capture: true } as const;
    addEventListener('scroll', onscroll, options);
    const text = document.querySelector('.reader')!;
    const { fonts } = document;
    let width = text.clientWidth;
    let areFontsComing = fonts.status === 'loading';
    const onloading = () => (areFontsComing = true);
    // The text is laid out with them in the frame after.
    const ondone = () =>
      requestAnimationFrame(() => requestAnimationFrame(() => (areFontsComing = fonts.status === 'loading')));
    fonts.addEventListener('loading', onloading);
    fonts.addEventListener('loadingdone', ondone);
    const sizes = new ResizeObserver(() => {
      // What the reader opens in the text, a note, grows where it is.
      if (areFontsComing || text.clientWidth !== width) this.hold();
      else this.at = anchorHere();
      width = text.clientWidth;
    });
    sizes.observe(text);
    return () => {
      sizes.disconnect();
      fonts.removeEventListener('loading', onloading);
      fonts.removeEventListener('loadingdone', ondone);
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
    this.rested = atLine();
    const box = element.getBoundingClientRect();
    const { top, bottom } = reading();
    if (box.top >= top + 8 && box.bottom <= bottom - 64) return;
    this.steer(element, 'center');
  }

  private steer(element: HTMLElement | null, block: ScrollLogicalPosition) {
    if (!element) return;
    this.scroll(() => element.scrollIntoView({ block, behavior: 'instant' }));
    this.at = anchorHere();
  }

  /** Scrolls on the page's own behalf. */
  private scroll(move: () => void) {
    const { scroller } = reading();
    const before = scroller.scrollTop;
    this.steering = true;
    move();
    // No scroll, no scroll event: the next scroll is the reader's again.
    if (scroller.scrollTop === before) this.steering = false;
  }

  /**
   * Keeps the passage where it is while all of the text changes its size: its fonts have come, or the window has
   * another width. Browsers do that in part or not at all, and what they scroll would count as the reader's.
   */
  private hold() {
    if (!this.at || this.session.room !== 'read') return;
    const { element, top: wanted, share } = this.at;
    const { scroller, top, line } = reading();
    const box = element.getBoundingClientRect();
    const off = box.top - (wanted >= 0 ? top + wanted : line - share * box.height);
    if (Math.abs(off) < 1) return;
    // A scroll that is under way stays whose it was.
    const was = this.steering;
    const isReaders = !was && this.rest !== undefined;
    this.scroll(() => scroller.scrollBy({ top: off, behavior: 'instant' }));
    this.steering = !isReaders && (was || this.steering);
  }

  /** Whether the scroll that is under way is the reader's own, with no act since it began. */
  private isReaders = () => !this.steering && this.session.acts === this.actsBefore;

  /** The passage at the reading line, where that is another than the one at which the text last rested. */
  private reached(): string | undefined {
    const here = atLine();
    return here === this.rested ? undefined : here?.dataset.passage;
  }

  private mark() {
    const here = this.reached();
    if (here) this.session.passage = here;
  }

  private settle() {
    this.rest = undefined;
    const { session } = this;
    const here = this.reached();
    if (this.isReaders() && here) {
      session.passage = here;
      const scene = session.story.passages.find((passage) => passage.id === here)?.scene;
      if (session.follow && scene) session.goTo(scene.id, 'scroll');
    }
    this.steering = false;
    this.rested = atLine();
  }
}

/** The passage at the reading line; at the very end of the text, the last one in sight. */
function atLine(): HTMLElement | undefined {
  const { scroller, bottom, line } = reading();
  const passages = [...document.querySelectorAll<HTMLElement>('[data-passage]')];
  const atEnd = scroller.clientHeight + scroller.scrollTop >= scroller.scrollHeight - 2;
  const limit = atEnd ? bottom : line;
  return passages.findLast((passage) => passage.getBoundingClientRect().top <= limit) ?? passages[0];
}

/** Where the text stands now; null where it has no passages. */
function anchorHere(): Anchor | null {
  const element = atLine();
  if (!element) return null;
  const { top, line } = reading();
  const box = element.getBoundingClientRect();
  return { element, top: box.top - top, share: (line - box.top) / box.height };
}

/** What scrolls the text, between which heights in px of the window it is seen, and where the reading line is. */
function reading(): { scroller: Element; top: number; bottom: number; line: number } {
  const seen = (scroller: Element, top: number, bottom: number) => ({
    scroller,
    top,
    bottom,
    line: top + (bottom - top) * READING_LINE,
  });
  const article = document.querySelector('article')!;
  if (getComputedStyle(article).overflowY === 'auto') {
    const { top, bottom } = article.getBoundingClientRect();
    return seen(article, top, bottom);
  }
  const bar = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bar'));
  return seen(document.documentElement, bar, innerHeight);
}
