import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { PALETTES, PARTIES, tokensCss, type Theme } from './tokens.ts';

const colour = (hex: string): Color => parse(hex)!;
const difference = differenceCiede2000();
const EYES: Record<string, (colour: Color) => Color> = {
  'normal sight': (colour) => colour,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
};
const pairs = PARTIES.flatMap((a, index) => PARTIES.slice(index + 1).map((b) => [a, b] as const));

describe.each(['paper', 'night'] as Theme[])('the colours of the states, %s', (theme) => {
  const { states, land } = PALETTES[theme];

  for (const [name, see] of Object.entries(EYES))
    it(`are told apart with ${name}: CIEDE2000 of at least 18`, () => {
      for (const [a, b] of pairs)
        expect(
          difference(see(colour(states[a])), see(colour(states[b]))),
          `${a} and ${b}`,
        ).toBeGreaterThanOrEqual(18);
    });

  it('are told apart in grey: CIEDE2000 of at least 5', () => {
    const grey = filterGrayscale(1);
    for (const [a, b] of pairs)
      expect(
        difference(grey(colour(states[a])), grey(colour(states[b]))),
        `${a} and ${b}`,
      ).toBeGreaterThanOrEqual(5);
  });

  it('stand at least 3:1 against the land', () => {
    for (const party of PARTIES) expect(wcagContrast(states[party], land), party).toBeGreaterThanOrEqual(3);
  });

  it('keep away from the marker, which alone is yellow', () => {
    for (const party of PARTIES)
      expect(difference(states[party], PALETTES[theme].mark), party).toBeGreaterThan(25);
  });
});

describe('the custom properties', () => {
  it('are the same in both themes', () => {
    const blocks = tokensCss().match(/\{[^}]*\}/g)!;
    const names = blocks.map((block) => [...block.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    expect(names).toHaveLength(2);
    expect(names[0]).toEqual(names[1]);
    expect(names[0]).toEqual(expect.arrayContaining(['--ink', '--mark-soft', '--state-np', '--wash']));
  });
});
