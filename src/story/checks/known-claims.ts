import type { Block, Position } from '../../schema/body.ts';
import { accountId } from '../claims.ts';
import { suggest } from '../did-you-mean.ts';
import { elements } from '../prose.ts';
import type { Draft } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import { type Check, issue } from './check.ts';

/**
 * Every claim that story.mdx refers to exists; a dispute as a whole may be referred to as well. An entry that could
 * not be read whole is not blamed for claims that it may have.
 */
export const knownClaims: Check = (draft) => {
  const refs = new Set(
    draft.entries.flatMap(({ id, blocks }) => blocks.flatMap(anchors).map((anchor) => `${id}#${anchor}`)),
  );
  const unread = new Set(draft.issues.map(({ file }) => file));
  return references(draft).flatMap(({ file, ref, at }) => {
    if (refs.has(ref) || unread.has(`${ref.split('#')[0] ?? ''}.mdx`)) return [];
    const hint =
      suggest(ref, refs) ?? 'A reference is strand/entry#claim: the file without .mdx, and the id in it.';
    return [issue('known-claims', file, at, `There is no claim “${ref}”.`, hint)];
  });
};

function anchors(block: Block): string[] {
  if (block.type === 'context') return [];
  if (block.type !== 'disputed') return [block.id];
  return [block.id, ...block.accounts.map((account, index) => accountId(block.id, account, index))];
}

function references({ front, positions, body, about }: Draft): { file: string; ref: string; at: Position }[] {
  const file = 'story.mdx';
  const summary = (front.summary ?? []).flatMap(({ claims }, i) =>
    claims.map((ref, j) => ({ file, ref, at: positionAt(positions, `summary.${i}.claims.${j}`) })),
  );
  const cites = (parts: Draft['body'], of: string) =>
    parts.flatMap(({ prose }) =>
      [...elements(prose)].flatMap(({ claims, at }) => (claims ?? []).map((ref) => ({ file: of, ref, at }))),
    );
  return [...summary, ...cites(body, file), ...cites(about, 'about.mdx')];
}
