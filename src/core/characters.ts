/** Names of Unicode for characters that nobody can see. */
const NAMES: Record<number, string> = {
  0x00: 'NULL',
  0x07: 'BELL',
  0x08: 'BACKSPACE',
  0x0b: 'LINE TABULATION',
  0x0c: 'FORM FEED',
  0x1b: 'ESCAPE',
  0x7f: 'DELETE',
  0x85: 'NEXT LINE',
  0xad: 'SOFT HYPHEN',
  0x34f: 'COMBINING GRAPHEME JOINER',
  0x61c: 'ARABIC LETTER MARK',
  0x115f: 'HANGUL CHOSEONG FILLER',
  0x1160: 'HANGUL JUNGSEONG FILLER',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2060: 'WORD JOINER',
  0x2061: 'FUNCTION APPLICATION',
  0x2062: 'INVISIBLE TIMES',
  0x2063: 'INVISIBLE SEPARATOR',
  0x2064: 'INVISIBLE PLUS',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0x2800: 'BRAILLE PATTERN BLANK',
  0x3164: 'HANGUL FILLER',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
  0xffa0: 'HALFWIDTH HANGUL FILLER',
};

const OTHERS: [RegExp, string][] = [
  [/\p{Cc}/u, 'CONTROL CHARACTER'],
  [/\p{Cs}/u, 'HALF OF A SURROGATE PAIR'],
  [/\p{Noncharacter_Code_Point}/u, 'NOT A CHARACTER'],
  [/^/, 'FORMAT CHARACTER'],
];

/** A character as Unicode names it: “U+200B ZERO WIDTH SPACE”. */
export function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return `${number} ${NAMES[code] ?? OTHERS.find(([kind]) => kind.test(character))?.[1]}`;
}

/** Everything that could be refused: controls, format characters, separators of lines, and what is no character. */
const SUSPECT = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** The first letter or sign before and after a place. */
const BEFORE = /(?:.)$/su;
const AFTER = /^./su;
const LETTER = /^[\p{L}\p{M}\p{N}]$/u;
/** After the sign that removes a vowel, a joiner may end a word of an Indic language. */
const VIRAMA = /^[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]$/;
/** Part of an emoji: the picture, its colour of skin, or the sign that asks for its coloured form. */
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
/** Scripts that mark the end of a word only by a space without width. */
const NO_SPACES = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
/** The flags of England, Scotland, Wales and others: a black flag and invisible letters. */
const TAG_FLAG = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;

/** Characters in a text that readers would not see, or that would hide or turn round what they see. */
export function refusedCharacters(text: string): { at: number; character: string }[] {
  const flags = [...text.matchAll(TAG_FLAG)];
  return [...text.matchAll(SUSPECT)].flatMap(({ 0: character, index: at }) => {
    const before = BEFORE.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
    const after = AFTER.exec(text.slice(at + character.length, at + character.length + 2))?.[0] ?? '';
    const inFlag = flags.some(({ 0: flag, index }) => at >= index && at < index + flag.length);
    return inFlag || isMeant(character, before, after) ? [] : [{ at, character }];
  });
}

function isMeant(character: string, before: string, after: string): boolean {
  switch (character) {
    // Marks of direction, which text may need.
    case '\u200e':
    case '\u200f':
    case '\u061c':
      return true;
    case '\u00ad':
      return LETTER.test(before) && LETTER.test(after);
    case '\u200b':
      return NO_SPACES.test(before) && NO_SPACES.test(after);
    case '\u200c':
    case '\u200d':
      return (
        (LETTER.test(before) && LETTER.test(after)) ||
        VIRAMA.test(before) ||
        (character === '\u200d' && EMOJI.test(before) && EMOJI.test(after))
      );
    // Signs of Arabic and other scripts that are visible.
    default:
      return /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u.test(character);
  }
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;

/** Whether a text has nothing that a reader can see. */
export const isUnseen = (text: string): boolean => text.replace(UNSEEN, '') === '';

/** The characters of a text that are neither spaces nor visible, each once. */
export const unseenIn = (text: string): string[] => [
  ...new Set(
    (text.match(UNSEEN) ?? []).filter((character) => character.trim() !== '' || character === '\ufeff'),
  ),
];

/** What to write instead of a character. */
export function cureFor(character: string): string {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character))
    return 'Delete it: the direction of a text follows from its letters. Where it does not, U+200E or U+200F is allowed.';
  if (/[\u200c\u200d]/.test(character)) return 'Delete it: it is allowed between two letters only.';
  return 'Delete it.';
}
