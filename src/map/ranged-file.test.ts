import { afterEach, describe, expect, it, vi } from 'vitest';
import { RangedFile } from './ranged-file.ts';

const BYTES = Uint8Array.from({ length: 100 }, (_, at) => at);
const text = ({ data }: { data: ArrayBuffer }) => [...new Uint8Array(data)].join();

afterEach(() => vi.unstubAllGlobals());

function serve(answer: (range: string) => Response) {
  const fetch = vi.fn((_url: string, init?: { headers: { range: string } }) =>
    Promise.resolve(answer(init!.headers.range)),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('a ranged file', () => {
  it('asks for the bytes it wants', async () => {
    const fetch = serve(() => new Response(BYTES.slice(10, 20), { status: 206 }));
    expect(text(await new RangedFile('a.pmtiles').getBytes(10, 10))).toBe(BYTES.slice(10, 20).join());
    expect(fetch.mock.calls[0]![1]!.headers.range).toBe('bytes=10-19');
  });

  it('keeps the whole file of a server that knows no ranges, and asks once', async () => {
    const fetch = serve(() => new Response(BYTES, { status: 200 }));
    const file = new RangedFile('a.pmtiles');
    expect(text(await file.getBytes(10, 5))).toBe(BYTES.slice(10, 15).join());
    expect(text(await file.getBytes(90, 10))).toBe(BYTES.slice(90).join());
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('asks again, past the cache, where no answer comes, and gives up in the end', async () => {
    const answer = () => new Response(BYTES.slice(0, 10), { status: 206 });
    const fetch = vi
      .fn((_url: string, _init?: RequestInit) => Promise.resolve(answer()))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    vi.stubGlobal('fetch', fetch);
    expect(text(await new RangedFile('a.pmtiles').getBytes(0, 10))).toBe(BYTES.slice(0, 10).join());
    expect(fetch.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, 'no-store']);
    fetch.mockReset().mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(new RangedFile('a.pmtiles').getBytes(0, 10)).rejects.toThrow('Failed to fetch');
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it('asks again, past the cache, where fewer bytes come than the answer says', async () => {
    const headers = { 'content-range': 'bytes 10-19/100' };
    const fetch = vi
      .fn((_url: string, _init?: RequestInit) =>
        Promise.resolve(new Response(BYTES.slice(10, 20), { status: 206, headers })),
      )
      .mockResolvedValueOnce(new Response(null, { status: 206, headers }));
    vi.stubGlobal('fetch', fetch);
    expect(text(await new RangedFile('a.pmtiles').getBytes(10, 10))).toBe(BYTES.slice(10, 20).join());
    expect(fetch.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, 'no-store']);
    fetch.mockReset().mockImplementation(() => Promise.resolve(new Response(null, { status: 206, headers })));
    await expect(new RangedFile('a.pmtiles').getBytes(10, 10)).rejects.toThrow('0 of 10 bytes came');
  });

  it('asks again for a whole file that was given up by another reader', async () => {
    const lost = new Response(
      new ReadableStream({ start: (c) => c.error(new DOMException('', 'AbortError')) }),
    );
    const fetch = vi
      .fn()
      .mockResolvedValueOnce(lost)
      .mockImplementation(() => new Response(BYTES));
    vi.stubGlobal('fetch', fetch);
    expect(text(await new RangedFile('a.pmtiles').getBytes(10, 5))).toBe(BYTES.slice(10, 15).join());
  });

  it('is given up when it is given up, also where the browser calls that a failure', async () => {
    const control = new AbortController();
    const fetch = vi.fn(() => {
      control.abort();
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    vi.stubGlobal('fetch', fetch);
    const read = new RangedFile('a.pmtiles').getBytes(0, 10, control.signal);
    await expect(read).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('says why a file cannot be read', async () => {
    serve(() => new Response('', { status: 404, statusText: 'Not Found' }));
    await expect(new RangedFile('a.pmtiles').getBytes(0, 10)).rejects.toThrow('404 Not Found');
  });
});
