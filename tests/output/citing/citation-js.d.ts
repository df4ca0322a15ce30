declare module '@citation-js/core' {
  /** Parses references into CSL-JSON, in the formats of the plugins. */
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
