/** Citation.js ships no types; only what is used here is declared. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    format(
      kind: 'bibliography',
      options: { format: 'html' | 'text'; template: string; lang: string },
    ): string;
  }
}
declare module '@citation-js/plugin-csl' {}
