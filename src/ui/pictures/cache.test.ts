import { describe, expect, it } from 'vitest';
import { createCache } from './cache.ts';

function cacheOf(most: number) {
  const dropped: string[] = [];
  return { cache: createCache<string>(most, (value) => dropped.push(value)), dropped };
}

describe('the pictures that are kept', () => {
  it('are those used last, up to so many bytes', () => {
    const { cache, dropped } = cacheOf(10);
    cache.put('a', 'A', 4);
    cache.put('b', 'B', 4);
    expect(cache.get('a')).toBe('A');
    cache.put('c', 'C', 4);
    expect(dropped).toEqual(['B']);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  });

  it('are let go when they are drawn anew, and at the end', () => {
    const { cache, dropped } = cacheOf(10);
    cache.put('a', 'old', 8);
    cache.put('a', 'new', 8);
    expect([dropped, cache.get('a')]).toEqual([['old'], 'new']);
    cache.clear();
    expect(dropped).toEqual(['old', 'new']);
  });

  it('keep at least the last one', () => {
    const { cache, dropped } = cacheOf(10);
    cache.put('a', 'A', 4);
    cache.put('b', 'B', 40);
    expect([dropped, cache.get('b')]).toEqual([['A'], 'B']);
  });
});
