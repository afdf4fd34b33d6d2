import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AtlasIndex } from '../../domain/atlas.ts';
import type { Ground } from '../../domain/ground.ts';
import { Pictures } from '../../domain/picture.ts';
import type { View } from '../../domain/view.ts';
import { START } from '../../session/scenes.ts';
import { sceneLegend } from './scene-legend.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const record = {
  atlas: read('geo/atlas/index.json') as AtlasIndex,
  pictures: new Pictures(read('geo/atlas/ground.json') as Ground),
};
const size = { width: 1280, height: 1080 };
const labels = (patch: Partial<View>) =>
  sceneLegend({ ...START, ...patch }, size, record).map(({ label }) => label);

describe('the legend of a stage', () => {
  it('tells of what is selected, lines before ground, and no more than can be read', () => {
    const selection = ['jammu-kashmir', 'ladakh', 'azad-kashmir', 'gilgit-baltistan', 'aksai-chin'];
    const all = labels({ selection });
    expect(all.length).toBeLessThanOrEqual(5);
    expect(all).toContain('India administers · Pakistan claims');
    expect(all).toContain('Ceasefire or control line');
    expect(all.findLastIndex((label) => /line|Boundary|Undemarcated/.test(label))).toBeLessThan(
      all.findIndex((label) => label.includes('administers')),
    );
  });

  it('tells of both maps where two are compared', () => {
    const all = labels({
      selection: ['kalapani'],
      worldview: 'NP',
      compare: { worldview: 'IN', date: START.date },
    });
    expect(all).toContain('Nepal’s in this view');
    expect(all).toContain('India’s in this view');
  });

  it('tells of what else is seen where points are selected, and of nothing beyond the frame', () => {
    const camera = { lat: 30.21, lon: 80.99, zoom: 11 };
    const all = labels({ selection: ['lipulekh-pass'], camera });
    expect(all).toContain('India administers · Nepal claims');
    expect(all.join()).not.toContain('Pakistan');
  });

  it('tells of ground that fills the frame and goes beyond it', () => {
    const camera = { lat: 33.745, lon: 78.77, zoom: 11.3 };
    const all = labels({ selection: ['line-of-actual-control'], camera });
    expect(all).toContain('India administers · Pakistan claims');
    expect(all).toContain('China administers · India claims');
    // It lies far beyond the frame.
    expect(all).not.toContain('Ceasefire or control line');
  });

  it('tells of what is large on the map, not of what comes first in the record', () => {
    const all = labels({ camera: { lat: 31, lon: 77, zoom: 5.5 } });
    expect(all).toContain('India administers · Pakistan claims');
    expect(all).toContain('Pakistan administers · India claims');
    expect(all).toContain('China administers · India claims');
    expect(all).toContain('Ceasefire or control line');
    // The tract of Kalapani is a dot.
    expect(all).not.toContain('India administers · Nepal claims');
  });

  it('is empty where nothing of the record is seen', () => {
    expect(labels({ camera: { lat: 0, lon: 0, zoom: 8 } })).toEqual([]);
  });
});
