import type { Position } from '../schema/body.ts';
import { accountId } from './claims.ts';
import { plainText } from './prose.ts';
import type { Draft, EntryDraft } from './read/draft.ts';

/** A claim as a draft has it: enough to compare two states of a story, also where one is broken. */
export interface ClaimRecord {
  /** strand/entry#claim. */
  ref: string;
  id: string;
  entry: EntryDraft;
  text: string;
  by: string;
  kind: string;
  status: string;
  sources: string[];
  at: Position;
}

export function claimRecords({ entries }: Draft): ClaimRecord[] {
  return entries.flatMap((entry) =>
    entry.blocks.flatMap((block): ClaimRecord[] => {
      const record = (
        id: string,
        text: string,
        { by, kind, status, sources, at }: Pick<ClaimRecord, 'by' | 'kind' | 'status' | 'sources' | 'at'>,
      ) => ({ ref: `${entry.id}#${id}`, id, entry, text, by, kind, status, sources, at });
      switch (block.type) {
        case 'context':
          return [];
        case 'disputed':
          return block.accounts.map((account, index) =>
            record(accountId(block.id, account, index), plainText(account.prose), {
              ...account,
              status: 'disputed',
            }),
          );
        case 'claim':
          return [record(block.id, plainText(block.prose), { ...block, by: block.by ?? '' })];
        case 'quote':
          return [
            record(block.id, plainText(block.prose), { ...block, by: block.speaker, status: 'reported' }),
          ];
        case 'unknown':
          return [
            record(block.id, plainText(block.prose), {
              by: '',
              kind: 'unknown',
              status: 'reported',
              sources: block.sources ?? [],
              at: block.at,
            }),
          ];
      }
    }),
  );
}
