/**
 * Where the files beside the page come from: the server. A page that was itself opened as a file may read no other
 * file, nor start a worker from one; what its scripts bring with them stands in (`build/disk-page.ts`).
 */
export interface Disk {
  /** The file at an address, whole. @throws TypeError as `fetch` does */
  fetch(url: string): Promise<Response>;
  /** Where a worker's code can be started from. */
  workerUrl(url: string): string;
}

declare global {
  /** There only on a page that was opened as a file. */
  var marchlandsDisk: Disk | undefined;
}

/** `fetch` for a file of the site. Not every server knows ranges, and a disk knows none: then all of it comes, with 200. */
export const fetchFile = (url: string, init?: RequestInit): Promise<Response> =>
  globalThis.marchlandsDisk?.fetch(url) ?? fetch(url, init);

/** The address to start a worker from. @param url of the worker's script beside the page */
export const workerAddress = (url: string): string => globalThis.marchlandsDisk?.workerUrl(url) ?? url;
