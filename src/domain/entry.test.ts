import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AtlasIndex } from './atlas.ts';
import { entriesOf, entryAt, eventAt, eventEntryId, positionsOf } from './entry.ts';
import { isKnown, membersOf } from './membership.ts';

const atlas = JSON.parse(readFileSync('geo/atlas/index.json', 'utf8')) as AtlasIndex;

describe('the ids of entries', () => {
  it('are each once, and each finds its own entry', () => {
    const all = Object.values(atlas.features).flatMap(entriesOf);
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, statement } of all) expect(entryAt(atlas, id)?.statement).toBe(statement);
  });

  it('come from state and start, not from words or ends', () => {
    const { kalapani } = atlas.features;
    expect(positionsOf(kalapani!, 'claims').map(({ id }) => id)).toContain('kalapani/claims/NP-2020-05-20');
    expect(positionsOf(kalapani!, 'administers')[0]!.id).toBe('kalapani/administers/IN-unknown');
  });

  it('count a second entry of the same state and start', () => {
    const [claim] = atlas.features.kalapani!.claims;
    const twice = { ...atlas.features.kalapani!, claims: [claim!, claim!] };
    expect(positionsOf(twice, 'claims').map(({ id }) => id)).toEqual([
      'kalapani/claims/IN-unknown',
      'kalapani/claims/IN-unknown.2',
    ]);
  });

  it('mean the feature whose record they stand in', () => {
    expect(membersOf(atlas, 'kalapani/claims/NP-2020-05-20').map(({ id }) => id)).toEqual(['kalapani']);
    expect(isKnown(atlas, 'kalapani/claims/NP-1066')).toBe(false);
    expect(isKnown(atlas, 'kalapani/rumours/NP-2020-05-20')).toBe(false);
  });

  it('name events too, also those without a place', () => {
    for (const event of atlas.events) {
      expect(eventAt(atlas, eventEntryId(event.id))).toBe(event);
      expect(isKnown(atlas, eventEntryId(event.id))).toBe(true);
    }
    expect(isKnown(atlas, 'events/none')).toBe(false);
  });
});
