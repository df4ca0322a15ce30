import type { Account, Block, Kind, Position, Positions, Prose, Status } from '../schema/body.ts';
import { messages } from '../languages/languages.ts';
import type { Source } from '../schema/source.ts';
import type { Directory } from './directory.ts';
import { plainText } from './prose.ts';
import type { Claim, Entry, Story } from './story.ts';

/** A claim as its entry's file has it: sources and speakers are still ids. */
export interface WrittenClaim {
  /** The anchor on the entry's page. */
  id: string;
  type: Claim['type'];
  prose: Prose;
  /** Whose word it is, as written; of a quotation, the speaker. */
  by: string | undefined;
  /** Of a quotation: where it was said. */
  via?: string | undefined;
  /** How it is known, as written; null for an unknown. `Directory` infers what is missing. */
  kind?: Kind | null | undefined;
  /** null for an unknown. */
  status: Status | null;
  sources: string[];
  /** Of an account: the anchor of the dispute that it belongs to. */
  dispute?: string;
  at: Position;
  attributes: Positions;
}

/** The claims that a block makes, in order; a dispute makes one for each account. */
export function claimsOf(block: Block): WrittenClaim[] {
  switch (block.type) {
    case 'context':
      return [];
    case 'disputed':
      return block.accounts.map((account, index) => ({
        ...account,
        id: accountId(block.id, account, index),
        type: 'account',
        status: 'disputed',
        dispute: block.id,
      }));
    case 'quote':
      return [{ ...block, by: block.speaker, status: 'reported' }];
    case 'unknown':
      return [{ ...block, by: undefined, kind: null, status: null, sources: block.sources ?? [] }];
    case 'claim':
      return [{ ...block, by: block.by }];
  }
}

/** The anchor of an account: hand-written, else the dispute's with its position in it. */
export const accountId = (disputed: string, account: Account, index: number): string =>
  account.id ?? `${disputed}-${index + 1}`;

/** The anchors that a block has on its entry's page: those of its claims, and of a dispute also its own. */
export function anchorsOf(block: Block): { id: string; at: Position }[] {
  if (block.type === 'context') return [];
  return [block, ...claimsOf(block).filter(({ dispute }) => dispute !== undefined)];
}

/** All the texts of a block, in order. */
export const proseOf = (block: Block): Prose[] =>
  block.type === 'context' ? [block.prose] : claimsOf(block).map(({ prose }) => prose);

/** A written claim in its story: with its sources, and the name of whose word it is. */
export function resolveClaim(
  written: WrittenClaim,
  entry: Entry,
  story: Omit<Story, 'claims'>,
  directory: Directory,
): Claim {
  const { id, type, status, dispute } = written;
  const sources = written.sources.flatMap((source) => story.sources.get(source) ?? []);
  const origins = [...new Set(sources.map(directory.originOf))];
  const kind = type === 'unknown' ? null : directory.kindOf({ ...written, type });
  if (kind === undefined)
    throw new Error(`How ${entry.id}#${id} is known is neither written nor safe to infer.`);
  return {
    ref: `${entry.id}#${id}`,
    id,
    entry,
    type,
    by: type === 'unknown' ? '' : attribution(written, origins, story.language, directory),
    kind,
    status,
    text: plainText(written.prose),
    sources,
    origins,
    singleSource: origins.length === 1,
    ...(dispute === undefined ? {} : { dispute }),
  };
}

function attribution(
  { type, by, via }: WrittenClaim,
  origins: string[],
  language: string,
  { nameOf }: Directory,
): string {
  if (by === undefined) return origins.join('; ');
  if (type !== 'quote') return by;
  // The name of a person or an organization, or the description of someone unnamed.
  const speaker = nameOf(by) ?? by;
  return via === undefined ? speaker : messages(language)('claim.said-via', { speaker, via });
}

/** A source in a few words: who reported it first, and where it was read if that is elsewhere. */
export const sourceName = ({ origin, publisher }: Source, language: string): string =>
  origin === undefined ? publisher : messages(language)('source.carried', { origin, publisher });

/** A claim's words as a reader sees them: those of a quotation in quotation marks. */
export const saidText = ({ type, text }: Pick<Claim, 'type' | 'text'>, language: string): string =>
  type === 'quote' ? messages(language)('claim.quotation', { text }) : text;

/** What a reference strand/entry#id means: a claim, or all accounts of a dispute. */
export function claimsAt(ref: string, claims: Story['claims']): Claim[] {
  const claim = claims.get(ref);
  if (claim) return [claim];
  return [...claims.values()].filter(
    ({ entry, dispute }) => dispute !== undefined && `${entry.id}#${dispute}` === ref,
  );
}
