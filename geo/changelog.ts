/** What `CHANGELOG.md` says of the geography: no feature changes without a word there. */

/**
 * The text under **Geography** of the newest version.
 * @throws RangeError where the newest version has none
 */
export function geographyOf(changelog: string): string {
  const [, newest = ''] = changelog.split(/^## /m);
  const [, geography] = newest.split(/^### Geography$/m);
  if (geography === undefined) throw new RangeError('the newest version of CHANGELOG.md has no Geography');
  return geography.split(/^### /m)[0]!.trim();
}

/** The names that a text sets in code: feature and subject ids. */
export const namedIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/`([^`]+)`/g)].map(([, id]) => id!));
