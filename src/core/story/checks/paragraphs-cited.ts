import { elements } from '../prose.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** In story.mdx every paragraph and list cites at least one claim, or is in Context. */
export const paragraphsCited: Check = ({ body }) =>
  body
    .filter(({ type, prose }) => type === 'text' && ![...elements(prose)].some(({ tag }) => tag === 'cite'))
    .map(({ at }) =>
      issueAt(
        'paragraphs-cited',
        'story.mdx',
        at,
        'This paragraph cites no claim.',
        'Add <Cite claims="strand/entry#claim" /> after the statement, or wrap it in <Context>.',
      ),
    );
