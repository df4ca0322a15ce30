import { warningAt } from '../issue.ts';
import { ownWords } from '../own-words.ts';
import { placeOfPart } from '../place-of-part.ts';
import { textsOf } from '../texts.ts';
import type { Check } from './check.ts';

const UNIT =
  '(?:week|weekend|month|quarter|year|decade|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|spring|summer|autumn|fall(?! in| from)|winter)(?! of)';

/** The week of somebody or something is relative to that: the last week, her last year, the town’s next winter. */
const OWN = String.raw`(?<!\b(?:the|a|an|her|his|its|their|our|my|your|whose|every|very)\s)(?<![’']s?\s)`;

/** English for a time that depends on the day of reading. */
const RELATIVE = [
  // Today’s Turkey is the country as it is, next to what it was.
  String.raw`(?:yesterday|today|tomorrow)(?![’']s \p{Lu})`,
  'tonight|nowadays|these days',
  'this (?:morning|afternoon|evening)|last night',
  `${OWN}(?:last|next|this|this past|past|this coming) ${UNIT}`,
  String.raw`(?:in|over|during|within|for) the (?:last|past|coming) (?:\p{L}+ )?(?:(?:hours|days|weeks|months|years)(?! of)|${UNIT})(?! before)`,
  String.raw`(?:(?:\p{L}+|\d+) )?(?:minutes?|hours?|days?|weeks?|months?|years?) ago`,
  String.raw`(?<!\b(?:had|having|more|most)\s)recently`,
  'currently|at present|at the moment(?! of| when)',
].join('|');

const PATTERN = new RegExp(String.raw`(?<![\p{L}\p{N}./-])(?:${RELATIVE})(?![\p{L}\p{N}-]|\.\p{L})`, 'gu');

/** The first letter of each sentence in small, so that what is still in capitals is a name: Today is a newspaper. */
const withoutCapitals = (text: string): string =>
  text.replace(/(?:^|[.!?:…] )\s*\p{Lu}/gu, (start) => start.toLowerCase());

/** A warning for days that depend on when somebody reads: in a story in English, and not in the words of others. */
export const relativeTime: Check = (draft) => {
  if (!/^en\b/.test(draft.front.language ?? '')) return [];
  return textsOf(draft).flatMap((written) => {
    if (written.isVerbatim) return [];
    const own = withoutCapitals(ownWords(written.text));
    return [...own.matchAll(PATTERN)].map(({ index, 0: { length } }) => {
      const part = written.text.slice(index, index + length);
      return warningAt(
        'relative-time',
        written.file,
        placeOfPart(written, part, index, draft),
        `“${part}” means another time to each reader.`,
        'Write the date, or put the words of others into quotation marks.',
      );
    });
  });
};
