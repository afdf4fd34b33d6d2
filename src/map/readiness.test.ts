import { beforeEach, describe, expect, it, vi } from 'vitest';

const dataset: Record<string, string> = {};
vi.stubGlobal('document', { documentElement: { dataset } });
const { holdPage, Readiness } = await import('./readiness.ts');

describe('data-map', () => {
  beforeEach(() => {
    dataset.map = '';
  });

  it('is idle only when every map on the page rests', () => {
    const [stage, next] = [new Readiness(), new Readiness()];
    expect(dataset.map).toBe('loading');
    stage.rest();
    expect(dataset.map).toBe('loading');
    next.rest();
    expect(dataset.map).toBe('idle');
    stage.busy();
    expect(dataset.map).toBe('loading');
    stage.release();
    expect(dataset.map).toBe('idle');
    next.release();
  });

  it('rests as failed once something could not be drawn', () => {
    const map = new Readiness();
    map.fail();
    expect(dataset.map).toBe('loading');
    map.rest();
    expect(dataset.map).toBe('failed');
    map.busy();
    map.rest();
    expect(dataset.map).toBe('failed');
    map.release();
  });

  it('does not rest while something is on its way', () => {
    const map = new Readiness();
    map.hold();
    map.rest();
    expect(document.documentElement.dataset.map).toBe('loading');
    map.unhold();
    map.rest();
    expect(document.documentElement.dataset.map).toBe('idle');
    map.release();
  });

  it('does not wait for a map that is drawn out of sight', () => {
    const [page, apart] = [new Readiness(), new Readiness(false)];
    page.rest();
    apart.busy();
    expect(dataset.map).toBe('idle');
    page.release();
    apart.busy();
    expect(dataset.map).toBe('idle');
  });

  it('waits for what is made beside the maps', () => {
    const page = new Readiness();
    page.rest();
    const done = holdPage();
    expect(dataset.map).toBe('loading');
    done();
    expect(dataset.map).toBe('idle');
    page.release();
  });

  it('says again that there is no map when what was made beside it is there', () => {
    dataset.map = 'failed';
    const done = holdPage();
    expect(dataset.map).toBe('loading');
    done();
    expect(dataset.map).toBe('failed');
  });
});
