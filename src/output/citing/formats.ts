import { bibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { cslJson } from './csl.ts';
import { plain } from './plain.ts';
import { ris } from './ris.ts';

/** What a reader can copy of a page or a claim, in the order in which it is offered. */
export const FORMATS: { id: string; label: string; write: (citation: Citation) => string }[] = [
  { id: 'link', label: 'Link', write: ({ url }) => url },
  { id: 'plain', label: 'Citation', write: plain },
  { id: 'bibtex', label: 'BibTeX', write: bibtex },
  { id: 'ris', label: 'RIS', write: ris },
  { id: 'csl', label: 'CSL-JSON', write: cslJson },
];
