/** What whoever runs a copy of the atlas may set. */
export const settings: {
  /**
   * Where reports of problems go: `mailto:maps@example.org`, or the address of an issue tracker's form in which
   * `{title}` and `{body}` stand for the report. Null offers to copy or save the text, and names no address.
   */
  reportTo: string | null;
  /**
   * Where the copy is published, as handouts print it: `https://example.org/atlas/`. Null for the address of the page
   * from which one prints, unless that is one that nobody else can open.
   */
  publishedAt: string | null;
} = {
  reportTo: null,
  publishedAt: null,
};
