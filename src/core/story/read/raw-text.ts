import type { Position } from '../../schema/body.ts';
import { type Issue, issueAt } from '../issue.ts';
import { characterName, cureFor, refusedCharacters } from '../../characters.ts';
import { decodeReference } from './references.ts';

const START = { line: 1, column: 1 };

const GIT_LFS = /^version https:\/\/(?:git-lfs\.github|hawser\.github)\.com\/spec\//;

const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm;

/** What is wrong with a text before it is read as MDX or YAML. */
export function checkText(path: string, text: string): { issues: Issue[]; readable: boolean } {
  if (GIT_LFS.test(text))
    return unreadable({
      ...issueAt(
        'files',
        path,
        START,
        'This is a pointer of Git LFS, not the file itself.',
        'Run git lfs pull, and take this file out of .gitattributes: a story is text.',
      ),
    });
  const conflicts = [...text.matchAll(CONFLICT)];
  const [first] = conflicts;
  if (first) {
    const count = Math.max(1, conflicts.filter(([line]) => line.startsWith('<')).length);
    const message = `This is a mark of a merge conflict${count > 1 ? `, and the file has ${count} of them` : ''}.`;
    const hint = 'Keep one of the versions, and delete the lines of <<<<<<<, ======= and >>>>>>>.';
    return unreadable(issueAt('merge-conflict', path, placeIn(text, first.index), message, hint));
  }
  return { issues: [...characters(path, text), ...references(path, text)], readable: true };
}

const unreadable = (issue: Issue) => ({ issues: [{ ...issue, hides: [issue.file] }], readable: false });

const characters = (path: string, text: string): Issue[] =>
  refusedCharacters(text).map(({ at, character }) => refused(path, placeIn(text, at), character));

/** The same characters, written as references. */
const references = (path: string, text: string): Issue[] =>
  path.endsWith('.mdx')
    ? [...text.matchAll(/(?<!\\)&(?:#x?[\da-f]+|[a-z][a-z\d]*);/gi)].flatMap(({ 0: reference, index }) => {
        const decoded = decodeReference(reference);
        // Whoever writes &zwnj; or &shy; means it, and what is no character has an error of its own.
        const isMeant = /^[\u00ad\u200c\u200d\ufffd\p{Cc}]$/u.test(decoded);
        return isMeant
          ? []
          : refusedCharacters(decoded).map(({ character }) => refused(path, placeIn(text, index), character));
      })
    : [];

/** The issue of a character that is not allowed. */
export const refused = (path: string, at: Position, character: string): Issue =>
  issueAt(
    'characters',
    path,
    at,
    `This is ${characterName(character)}, which nobody can see.`,
    cureFor(character),
  );

/** A text without the characters that were refused, so that nothing else fails because of them. */
export const withoutRefused = (text: string): string => {
  const refused = refusedCharacters(text);
  let from = 0;
  const kept = refused.map(({ at, character }) => {
    const part = text.slice(from, at);
    from = at + character.length;
    return part;
  });
  return kept.join('') + text.slice(from);
};

function placeIn(text: string, at: number): Position {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
