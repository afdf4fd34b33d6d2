/**
 * Keeps the windows of a talk at the same place. Each tells the others where the talk stands, as a whole and with a
 * stamp; the newest state wins, so that what is lost, doubled or late does no harm, and a window that opens late or
 * is reloaded asks once.
 */
import type { Snapshot } from '../../session/snapshot.ts';
import { isNewer, readMessage, type Message, type Stamp } from './message.ts';
import type { Open, Transport } from './transport.ts';

export interface TalkEnd {
  /** Where this window stands. */
  read(): Snapshot;
  /** Takes this window to where another one stands. @returns whether that is a place of this story */
  adopt(snapshot: Snapshot): boolean;
}

/** Apart from the few other windows of one talk: no more is asked of it. */
const randomId = () => Math.random().toString(36).slice(2);

/** How long after a message the next one waits, ms: a burst is sent as its last state. */
const GAP_MS = 16;
/** A turn is a time; later than this from now it is none, and no window could say anything newer, ms. */
const AHEAD_MS = 86_400_000;

/** What two states must have in common to be the same; the size of a map is this window's own affair. */
const essence = ({ detour, ...rest }: Snapshot) => JSON.stringify({ ...rest, detour: detour?.view ?? null });

export class TalkChannel {
  readonly #end: TalkEnd;
  readonly #transport: Transport;
  readonly #id: string;
  readonly #now: () => number;
  #stamp: Stamp | null = null;
  /** The state that the others know, or that they told. */
  #known: string;
  #gap: ReturnType<typeof setTimeout> | null = null;
  #hasWarned = false;

  /**
   * @param story windows of different stories do not hear each other
   * @param now ms since 1970: a window's first word is newer than all that was said before it opened
   */
  constructor(story: string, end: TalkEnd, open: Open, { id = randomId(), now = Date.now } = {}) {
    this.#end = end;
    this.#id = id;
    this.#now = now;
    this.#known = essence(end.read());
    this.#transport = open(
      `marchlands:talk:${story}`,
      (data) => this.hear(data),
      () => this.ask(),
    );
  }

  /**
   * Asks where the talk stands; who presents answers. A window that knows from before it was loaded again says what it
   * knows as well: it may be newer than what the others have.
   */
  ask() {
    this.#post({ v: 1, kind: 'hello' });
    if (this.#stamp) this.#post(this.word());
  }

  /** Says where this window stands as the newest word. */
  lead() {
    this.#renew();
    this.#post(this.word());
  }

  /** Something may have changed here; what the others know already is not said again. */
  changed() {
    if (this.#gap !== null) return;
    if (essence(this.#end.read()) === this.#known) return;
    this.lead();
    this.#gap = setTimeout(() => {
      this.#gap = null;
      this.changed();
    }, GAP_MS);
  }

  /** Takes in what another window says, or what this one kept of its own before it was loaded again. */
  hear(data: unknown) {
    const message = readMessage(data);
    if (message?.kind === 'hello') return this.#post(this.word());
    if (!message || message.stamp.turn > this.#now() + AHEAD_MS) return this.#warn();
    if (!isNewer(message.stamp, this.#stamp)) return;
    if (!this.#end.adopt(message.snapshot)) return this.#warn();
    this.#stamp = message.stamp;
    this.#known = essence(this.#end.read());
  }

  /** Where the talk stands, as this window says it; what nobody was told yet gets a stamp of its own. */
  word(): Message {
    if (essence(this.#end.read()) !== this.#known) this.#renew();
    this.#stamp ??= { turn: 0, from: this.#id };
    return { v: 1, kind: 'state', stamp: this.#stamp, snapshot: this.#end.read() };
  }

  close() {
    if (this.#gap !== null) clearTimeout(this.#gap);
    this.#transport.close();
  }

  #renew() {
    this.#known = essence(this.#end.read());
    this.#stamp = { turn: Math.max((this.#stamp?.turn ?? 0) + 1, this.#now()), from: this.#id };
  }

  /** Says once that something came that is not of this talk; it changes nothing. */
  #warn() {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    console.warn('A message to the windows of this talk could not be read; it was left out.');
  }

  #post(message: Message) {
    this.#transport.post(message);
  }
}
