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
  private lastScene = '';

  constructor(private readonly session: Session) {}

  /** Listens to the page's scroll. @returns how to stop */
  start(): () => void {
    const onscroll = () => {
      if (this.session.room !== 'read') return;
      this.frame ||= requestAnimationFrame(() => {
        this.frame = 0;
        if (!this.steering) this.mark();
      });
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.settle(), REST_MS);
    };
    addEventListener('scroll', onscroll, { passive: true });
    return () => {
      removeEventListener('scroll', onscroll);
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
    const box = element.getBoundingClientRect();
    const top = coveredTop();
    if (box.top >= top + 8 && box.bottom <= innerHeight - 72) return;
    this.steer(element, 'center');
  }

  private steer(element: HTMLElement | null, block: ScrollLogicalPosition) {
    if (!element) return;
    const before = scrollY;
    this.steering = true;
    element.scrollIntoView({ block, behavior: 'instant' });
    // No scroll, no scroll event: the next scroll is the reader's again.
    if (scrollY === before) this.steering = false;
  }

  private mark() {
    const line = coveredTop() + (innerHeight - coveredTop()) * READING_LINE;
    const passages = [...document.querySelectorAll<HTMLElement>('[data-passage]')];
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const here = atEnd
      ? passages.findLast((passage) => passage.getBoundingClientRect().top < innerHeight)
      : passages.findLast((passage) => passage.getBoundingClientRect().top <= line);
    this.session.passage = (here ?? passages[0])?.dataset.passage ?? this.session.passage;
  }

  private settle() {
    if (this.steering) {
      this.steering = false;
      this.lastScene = this.session.passage;
      return;
    }
    this.mark();
    const { session } = this;
    const scene = session.story.passages.find((passage) => passage.id === session.passage)?.scene;
    if (session.follow && scene && scene.id !== this.lastScene) session.goTo(scene.id, 'scroll');
    this.lastScene = session.passage;
  }
}

/** The height in px that the bar and, on a narrow page, the map cover at the top. */
function coveredTop(): number {
  const root = getComputedStyle(document.documentElement);
  const bar = parseFloat(root.getPropertyValue('--bar'));
  const side = document.querySelector('.side');
  const narrow = side !== null && side.clientWidth >= document.documentElement.clientWidth;
  return bar + (narrow ? side.clientHeight : 0);
}
