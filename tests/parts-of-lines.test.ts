import { expect, it } from 'vitest';
import { LINES } from '../geo/lines.ts';
import { PART_OF } from '../src/atlas/answer.ts';

it('an answer knows the lines that are part of another as the record does', () => {
  const parts = Object.entries(LINES).flatMap(([whole, { lines = [] }]) =>
    lines.map((part) => [part, whole]),
  );
  expect(Object.fromEntries(parts)).toEqual(PART_OF);
});
