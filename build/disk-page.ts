/**
 * Stands in for the server on a page that was opened as a file: a data file is the string that a script beside the page
 * holds (base64 of gzip), a worker is started from its code as `data:`, since Chromium starts no module worker
 * from `blob:` where a page has no origin. First part of `disk/app.js`; `build/disk.ts` names the rest.
 */
import type { Disk } from '../src/atlas/files.ts';
import workers from 'virtual:disk-workers';

declare global {
  /** What the scripts in `disk/` put there: packed files by name. */
  var marchlandsFiles: Record<string, string>;
}
globalThis.marchlandsFiles = {};

const nameOf = (url: string) => url.split('/').at(-1)!;

/** Runs the script that holds a file. @returns the file, base64 of gzip */
function take(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(`disk/${name}.js`, document.baseURI).href;
    script.onload = () => {
      const packed = globalThis.marchlandsFiles[name];
      if (packed === undefined) reject(new TypeError(`disk/${name}.js does not hold it`));
      else resolve(packed);
      // Once it is unpacked the page has no use for it.
      delete globalThis.marchlandsFiles[name];
      script.remove();
    };
    script.onerror = () => {
      reject(new TypeError(`disk/${name}.js cannot be read`));
      script.remove();
    };
    document.head.append(script);
  });
}

const coming = new Map<string, Promise<string>>();

/** As `take`, once where several ask at the same time. */
function takeOnce(name: string): Promise<string> {
  const shared = coming.get(name) ?? take(name).finally(() => coming.delete(name));
  coming.set(name, shared);
  return shared;
}

const disk: Disk = {
  async fetch(url) {
    const { body } = await fetch(`data:;base64,${await takeOnce(nameOf(url))}`);
    return new Response(body!.pipeThrough(new DecompressionStream('gzip')));
  },
  workerUrl: (url) => `data:text/javascript;charset=utf-8,${encodeURIComponent(workers[nameOf(url)]!)}`,
};
globalThis.marchlandsDisk = disk;
