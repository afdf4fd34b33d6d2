/** How messages get from one window of a talk to the others. */

export interface Transport {
  post(message: unknown): void;
  close(): void;
}
/**
 * Opens the way to the other windows of a name; what comes is handed on as it is, to be checked. `onReach` is called when
 * a window can be reached that could not before.
 */
export type Open = (name: string, onMessage: (data: unknown) => void, onReach: () => void) => Transport;

/** All windows of one origin hear each other. */
const broadcast: Open = (name, onMessage) => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => onMessage(data);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
};

/** How often a window without a channel makes itself known to its opener, which forgets it when it is reloaded; ms. */
const CALL_MS = 2000;

/**
 * A page opened from disk has an origin of its own: there a window and those that it opened post to each other, and
 * what one of these says is passed on to the rest.
 */
const throughOpener: Open = (name, onMessage, onReach) => {
  const opened = new Set<MessageEventSource>();
  const opener = window.opener as Window | null;
  const wrap = (message: unknown) => ({ [name]: message });
  const send = (to: MessageEventSource | Window, message: unknown) =>
    (to as Window).postMessage(wrap(message), '*');
  const post = (message: unknown, except: MessageEventSource | null = null) => {
    for (const each of opened) {
      if ((each as Window).closed) opened.delete(each);
      else if (each !== except) send(each, message);
    }
    if (opener && !opener.closed && opener !== except) send(opener, message);
  };
  const onmessage = ({ data, source, origin }: MessageEvent<unknown>) => {
    // Of pages from disk only, as this one is: a site that opened this window has no say.
    if (origin !== location.origin && origin !== 'null') return;
    if (!source || typeof data !== 'object' || data === null || !(name in data)) return;
    const isNew = source !== opener && !opened.has(source);
    if (isNew) opened.add(source);
    const message = (data as Record<string, unknown>)[name];
    // An empty call only makes a window known.
    if (message === null) {
      if (isNew) onReach();
      return;
    }
    post(message, source);
    onMessage(message);
  };
  addEventListener('message', onmessage);
  const call = setInterval(() => opener && !opener.closed && send(opener, null), CALL_MS);
  return {
    post: (message) => post(message),
    close() {
      clearInterval(call);
      removeEventListener('message', onmessage);
    },
  };
};

/** The way that this page has: a channel, or through the opener where the channel reaches nobody. */
export const openTransport: Open = (name, onMessage, onReach) =>
  typeof BroadcastChannel === 'undefined' || location.protocol === 'file:'
    ? throughOpener(name, onMessage, onReach)
    : broadcast(name, onMessage, onReach);
