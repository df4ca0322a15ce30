import { warningAt } from '../issue.ts';
import { ownWords } from '../own-words.ts';
import { placeOfPart } from '../place-of-part.ts';
import { textsOf } from '../texts.ts';
import type { Check } from './check.ts';

/** The text of a new file: true for a reader, and easy to find. */
export const BEING_WRITTEN = 'This entry is being written';

const PART =
  'text|story|explainer|entry|article|page|section|part|chapter|paragraph|sentence|summary|dek|headline|caption|claim|note|bio|biography|definition|description';

/** What writers put where they have not written yet. */
const MARKS = [
  // TK 1951 is a flight.
  String.raw`(?:TK)+(?![ -]?\d)`,
  'TODO|FIXME|TBC|TBD',
  // XXX is also thirty.
  String.raw`(?<!Super Bowl )X{3,}(?!-rated| Olympi)`,
  String.raw`[Tt]his (?:\p{L}+ )?(?:${PART}) is (?:(?:still|now|currently) )?(?:being|to be) written`,
  '[Tt]he (?:text|rest|remainder) is (?:(?:still|now|currently) )?(?:being|to be) written',
  '(?<=^\\s*)(?:[Ii]s |[Ss]till )?[Bb]eing written',
  '[Ll]orem [Ii]psum|dolor sit amet',
].join('|');

const MARK = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${MARKS})(?![\p{L}\p{N}_])`, 'gu');

/** A note of an editor. */
const NOTE = String.raw`\[(?:TK|TODO|XXX|FIXME|TBC|TBD|(?:FACT[ -])?CHECK|VERIFY|CONFIRM|CITE|CITATION NEEDED|SOURCE|ADD|INSERT|FILL|REWRITE|PLACEHOLDER)(?![\p{L}\p{N}_])[^\]]*\]`;
const OWN_NOTE = new RegExp(NOTE, 'giu');
/** Inside a quotation, words in brackets may belong to it. */
const QUOTED_NOTE = new RegExp(NOTE, 'gu');

/** A warning for what is still to be written. In the words of others and in names, it may be what they say. */
export const placeholder: Check = (draft) => {
  const texts = textsOf(draft);
  const names = texts.flatMap(({ text, isVerbatim }) =>
    isVerbatim && !isMark(text) && text.search(MARK) >= 0 ? text : [],
  );
  return texts.flatMap((written) =>
    partsOf(written, names).map(({ index, 0: part }) =>
      warningAt(
        'placeholder',
        written.file,
        placeOfPart(written, part, index, draft),
        `“${part}” is for writers, not for readers.`,
        'Write what readers should see, or delete it.',
      ),
    ),
  );
};

function partsOf(
  { text, isVerbatim }: ReturnType<typeof textsOf>[number],
  names: string[],
): RegExpExecArray[] {
  if (isMark(text)) return [...text.matchAll(MARK)];
  const own = isVerbatim ? '' : names.reduce((rest, name) => rest.replaceAll(name, blank), ownWords(text));
  const notes = [...own.matchAll(OWN_NOTE), ...text.matchAll(QUOTED_NOTE)];
  const once = new Map(notes.map((note) => [note.index, note]));
  return [...once.values(), ...own.replace(OWN_NOTE, blank).matchAll(MARK)];
}

const blank = (part: string): string => ' '.repeat(part.length);

/** The text is a mark and nothing else. */
const isMark = (text: string): boolean => text.replace(MARK, '').replace(/[.:…\s]/g, '') === '';
