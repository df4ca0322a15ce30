import type { Position, Prose } from '../../schema/body.ts';
import { issueAt } from '../issue.ts';
import { elements } from '../prose.ts';
import type { StoryPart } from '../read/story-body.ts';
import type { Check } from './check.ts';

/**
 * In story.mdx every paragraph, list, table and footnote cites at least one claim, or is in Context. A citation in the
 * heading row of a table is for all of it; otherwise each row has its own.
 */
export const paragraphsCited: Check = ({ body }) =>
  body
    .filter(({ type, inContext }) => type === 'text' || (type === 'footnote' && inContext !== true))
    .flatMap(uncited)
    .map(({ what, at }) =>
      issueAt(
        'paragraphs-cited',
        'story.mdx',
        at,
        `This ${what} cites no claim.`,
        `Add <Cite claims="strand/entry#claim" /> after the statement, or wrap ${what === 'row' ? 'the table' : 'it'} in <Context>.`,
      ),
    );

function uncited({ type, prose, at }: StoryPart): { what: string; at: Position }[] {
  const [block] = prose;
  if (typeof block === 'object' && block.tag === 'table') {
    const [head, ...rows] = [...elements([block])].filter(({ tag }) => tag === 'tr');
    if (head && cites([head])) return [];
    return rows.filter((row) => !cites([row])).map((row) => ({ what: 'row', at: row.at }));
  }
  if (cites(prose)) return [];
  const isList = typeof block === 'object' && (block.tag === 'ul' || block.tag === 'ol');
  return [{ what: type === 'footnote' ? 'footnote' : isList ? 'list' : 'paragraph', at }];
}

const cites = (prose: Prose): boolean => [...elements(prose)].some(({ tag }) => tag === 'cite');
