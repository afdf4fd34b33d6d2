/** What whoever runs a copy of the atlas may set. */
export const settings: {
  /**
   * Where reports of problems go: `mailto:maps@example.org`, or the address of an issue tracker's form in which
   * `{title}` and `{body}` stand for the report. Null offers to copy or save the text, and names no address.
   */
  reportTo: string | null;
} = {
  reportTo: null,
};
