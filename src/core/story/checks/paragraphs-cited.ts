import { elements } from '../prose.ts';
import { type Check, issue } from './check.ts';

/** In story.mdx every paragraph and list refers to at least one claim, or stands in Context. */
export const paragraphsCited: Check = ({ body }) =>
  body
    .filter(({ type, prose }) => type === 'text' && ![...elements(prose)].some(({ tag }) => tag === 'cite'))
    .map(({ at }) =>
      issue(
        'paragraphs-cited',
        'story.mdx',
        at,
        'This paragraph refers to no claim.',
        'Add <Cite claims="strand/entry#claim" /> after what it rests on, or wrap it in <Context>.',
      ),
    );
