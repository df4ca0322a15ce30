import { MAX_QUOTE_WORDS } from '../../schema/body.ts';
import { plainText } from '../prose.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** A quotation is short: longer ones would be copying. */
export const quoteLength: Check = ({ entries }) =>
  entries.flatMap(({ file, blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'quote') return [];
      const words = plainText(block.prose).split(' ').length;
      if (words <= MAX_QUOTE_WORDS) return [];
      return [
        issueAt(
          'quote-length',
          file,
          block.at,
          `This quotation has ${words} words.`,
          `Keep it to ${MAX_QUOTE_WORDS}, and paraphrase the rest in a <Claim>.`,
        ),
      ];
    }),
  );
