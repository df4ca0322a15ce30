import type { Account, Block, ClaimBlock, QuoteBlock, UnknownBlock } from '../schema/body.ts';
import type { Source } from '../schema/source.ts';
import { plainText } from './prose.ts';
import type { Claim, Entry, Story } from './story.ts';

type Names = Pick<Story, 'sources' | 'people' | 'organizations'>;

/** Who first reported what a source says. */
export const originOf = (source: Source): string => source.origin ?? source.publisher;

/** A source in a few words: who reported it first, and where it was read if that is elsewhere. */
export const sourceName = ({ origin, publisher }: Source): string =>
  origin === undefined ? publisher : `${origin}, in ${publisher}`;

/** The name of a speaker: a person's, an organization's, or the description of someone unnamed. */
export function speakerName(speaker: string, { people, organizations }: Omit<Names, 'sources'>): string {
  return people.get(speaker)?.name ?? organizations.get(speaker)?.name ?? speaker;
}

/** A claim's words as a reader sees them: those of a quotation in quotation marks. */
export const saidText = ({ type, text }: Pick<Claim, 'type' | 'text'>): string =>
  type === 'quote' ? `“${text}”` : text;

/** The claims that a block makes. A dispute makes one for each account, whose anchor is its own or the dispute's. */
export function claimsOf(block: Block, entry: Entry, names: Names): Claim[] {
  switch (block.type) {
    case 'context':
      return [];
    case 'disputed':
      return block.accounts.map((account, index) =>
        claim(entry, accountId(block.id, account, index), account, names, {
          type: 'account',
          by: account.by,
          kind: account.kind,
          status: 'disputed',
          dispute: block.id,
        }),
      );
    case 'quote': {
      const name = speakerName(block.speaker, names);
      const by = block.via === undefined ? name : `${name}, ${block.via}`;
      return [
        claim(entry, block.id, block, names, { type: 'quote', by, kind: block.kind, status: 'reported' }),
      ];
    }
    case 'unknown':
      return [
        claim(entry, block.id, block, names, {
          type: 'unknown',
          by: '',
          kind: 'on-record',
          status: 'reported',
        }),
      ];
    case 'claim':
      return [
        claim(entry, block.id, block, names, {
          type: 'claim',
          by: block.by,
          kind: block.kind,
          status: block.status,
        }),
      ];
  }
}

/** The anchor of an account: hand-written, else the dispute's with its place in it. */
export const accountId = (disputed: string, account: Account, index: number): string =>
  account.id ?? `${disputed}-${index + 1}`;

/** The anchors that a block of an entry has on its page. */
export function anchorsOf(block: Block): string[] {
  if (block.type === 'context') return [];
  if (block.type !== 'disputed') return [block.id];
  return [block.id, ...block.accounts.map((account, index) => accountId(block.id, account, index))];
}

function claim(
  entry: Entry,
  id: string,
  block: ClaimBlock | Account | QuoteBlock | UnknownBlock,
  names: Names,
  how: Pick<Claim, 'type' | 'kind' | 'status' | 'dispute'> & { by: string | undefined },
): Claim {
  const sources = (block.sources ?? []).flatMap((source) => names.sources.get(source) ?? []);
  const origins = [...new Set(sources.map(originOf))];
  return {
    ref: `${entry.id}#${id}`,
    id,
    entry,
    ...how,
    by: how.by ?? origins.join('; '),
    text: plainText(block.prose),
    sources,
    singleSource: origins.length === 1,
  };
}

/** What a reference strand/entry#id means: a claim, or all accounts of a dispute. */
export function claimsAt(ref: string, claims: Story['claims']): Claim[] {
  const claim = claims.get(ref);
  if (claim) return [claim];
  return [...claims.values()].filter(
    ({ entry, dispute }) => dispute !== undefined && `${entry.id}#${dispute}` === ref,
  );
}
