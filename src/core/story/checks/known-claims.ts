import type { Position } from '../../schema/body.ts';
import { IdSchema } from '../../schema/id.ts';
import { anchorsOf } from '../claims.ts';
import { suggest } from '../did-you-mean.ts';
import { elements } from '../prose.ts';
import type { Draft } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Unread } from '../unread.ts';
import type { Check } from './check.ts';

/**
 * Every claim that story.mdx refers to exists; a reference may also name a dispute. An invalid claim, and an entry that
 * cannot be parsed, have an error of their own, so references to them get none.
 */
export const knownClaims: Check = (draft, unread) => {
  const refs = claimRefs(draft);
  // So does a claim whose id is invalid, and it may be the one that is meant.
  const unsure = new Set(draft.entries.flatMap(({ id, anchors }) => (anchors?.every(isId) ? [] : [id])));
  // A story without entries has an error of its own.
  if (draft.entries.length === 0) return [];
  return references(draft).flatMap(({ file, ref, at }) => {
    if (refs.has(ref) || unsure.has(entryOf(ref)) || unread.entry(entryOf(ref))) return [];
    const hint =
      suggest(ref, refs) ??
      'A reference is strand/entry#claim: the file name without .mdx, then the id of the claim.';
    return [issueAt('known-claims', file, at, `There is no claim “${ref}”.`, hint)];
  });
};

/** How many references lead to claims of entries that are not known. */
export function uncheckedClaims(draft: Draft, unread: Unread): string[] {
  const { length } = references(draft).filter(({ ref }) => unread.entry(entryOf(ref)));
  return length === 0 ? [] : [`${length} reference${length === 1 ? '' : 's'} to claims`];
}

const isId = (id: string): boolean => IdSchema.safeParse(id).success;

const entryOf = (ref: string): string => ref.split('#')[0] ?? '';

/** Every claim and every dispute of the entries, as strand/entry#claim. */
export const claimRefs = ({ entries }: Pick<Draft, 'entries'>): Set<string> =>
  new Set(
    entries.flatMap(({ id, blocks, anchors }) =>
      [...(anchors ?? []), ...blocks.flatMap(anchorsOf).map(({ id: anchor }) => anchor)].map(
        (anchor) => `${id}#${anchor}`,
      ),
    ),
  );

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
