import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFile, workerAddress } from './files.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the files of the site', () => {
  it('come from the server, with what is asked of it', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('served')));
    vi.stubGlobal('fetch', fetch);
    const init = { headers: { range: 'bytes=0-9' } };
    expect(await (await fetchFile('./overview.json', init)).text()).toBe('served');
    expect(fetch).toHaveBeenCalledWith('./overview.json', init);
    expect(workerAddress('https://a.example/worker.js')).toBe('https://a.example/worker.js');
  });

  it('come from the disk where there is one, and the server is not asked', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    vi.stubGlobal('marchlandsDisk', {
      fetch: (url: string) => Promise.resolve(new Response(`on disk: ${url}`)),
      workerUrl: () => 'data:text/javascript,',
    });
    const response = await fetchFile('./overview.json', { headers: { range: 'bytes=0-9' } });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('on disk: ./overview.json');
    expect(workerAddress('https://a.example/worker.js')).toBe('data:text/javascript,');
    expect(fetch).not.toHaveBeenCalled();
  });
});
