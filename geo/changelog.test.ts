import { describe, expect, it } from 'vitest';
import { geographyOf, namedIn } from './changelog.ts';

const changelog = `# Changelog

## [Unreleased]

### Added

- A reader.

### Geography

- \`kalapani\`: thinned no more.

## [0.1.0]

### Geography

- The first record.
`;

describe('geographyOf', () => {
  it('is the newest version’s', () => {
    expect(geographyOf(changelog)).toBe('- `kalapani`: thinned no more.');
    expect(geographyOf(changelog.replace('### Added', '### Geography\n\n- Moved.\n\n### Added'))).toBe(
      '- Moved.',
    );
  });
  it('names what is set in code', () => expect([...namedIn(geographyOf(changelog))]).toEqual(['kalapani']));
  it('refuses a version without', () =>
    expect(() => geographyOf('# Changelog\n\n## [Unreleased]\n\n### Added\n')).toThrow('no Geography'));
});
