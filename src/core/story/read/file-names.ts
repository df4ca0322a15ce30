import { nearest } from '../did-you-mean.ts';
import { type Issue, issueAt, warningAt } from '../issue.ts';

/** The lists of a story: each is a YAML file of that name beside story.mdx. */
export const LIST_NAMES = [
  'sources',
  'people',
  'organizations',
  'places',
  'glossary',
  'figures',
  'coverage',
] as const;

const TOP_FILES = ['story.mdx', 'about.mdx', ...LIST_NAMES.map((name) => `${name}.yaml`)];

const ENTRY = /^[^/.][^/]*\/[^/.][^/]*\.mdx$/;

/** Whether a file of a story folder is read, by its path in the folder. */
export const isStoryPath = (path: string): boolean => TOP_FILES.includes(path) || ENTRY.test(path);

/** The report that an import leaves in its folder. */
export const IMPORT_REPORT = 'IMPORT.md';

/** Hidden files, and what systems, editors and imports leave beside a file. They are ignored without a word. */
export const isLeftover = (name: string): boolean =>
  name === IMPORT_REPORT || /^\.|~$|^#.*#$|\.sw[a-p]$|^(?:thumbs\.db|desktop\.ini|__macosx)$/i.test(name);

/** Other words for the names of files. */
const SYNONYMS: Record<string, string> = {
  persons: 'people.yaml',
  person: 'people.yaml',
  orgs: 'organizations.yaml',
  organisations: 'organizations.yaml',
  organisation: 'organizations.yaml',
  locations: 'places.yaml',
  terms: 'glossary.yaml',
  references: 'sources.yaml',
  bibliography: 'sources.yaml',
  charts: 'figures.yaml',
  questions: 'coverage.yaml',
  index: 'story.mdx',
};

/** What text files are called where writers work; `.txt` is added by some editors. */
const MDX = /\.(?:mdx?|markdown|mdown)(?:\.txt)?$/i;
const YAML = /\.ya?ml(?:\.txt)?$/i;
/** An entry, whatever its ending: its name starts with a date. */
const DATED = /^-?\d{4}(?:-\d\d){0,2}-./;

/**
 * Why a file is not read: an error if it is probably meant for a file that is read, otherwise a warning.
 * @param paths all files of the folder
 */
export function unreadFile(path: string, paths: ReadonlySet<string>): Issue {
  const folders = path.split('/');
  const name = folders.pop() ?? path;
  const meant = meantFile(name, paths);
  if (meant !== undefined && (folders.length === 0 || meant !== 'story.mdx'))
    return error(
      path,
      `This file is not read${folders.length > 0 ? ': lists and about.mdx are beside story.mdx' : ''}. Did you mean ${meant}?`,
      paths.has(meant)
        ? `Move what is missing into ${meant}, and delete this file.`
        : `${folders.length > 0 ? 'Move' : 'Rename'} it to ${meant}.`,
      meant,
    );
  const stem = name.replace(MDX, '');
  const isEntry = stem !== name && DATED.test(name);
  const [strand] = folders;
  if (isEntry && folders.length === 0)
    return error(
      path,
      'This file is not read: an entry is in the folder of its strand.',
      'Move it into that folder.',
    );
  if (strand !== undefined && (isEntry || /\.mdx/i.test(name))) {
    const right = `${strand}/${stem}.mdx`;
    return folders.length > 1
      ? error(
          path,
          'This file is not read: it is too deep. An entry is directly in the folder of its strand.',
          `Move it to ${right}.`,
          right,
        )
      : error(
          path,
          'This file is not read: the name of an entry ends in .mdx.',
          `Rename it to ${right}.`,
          right,
        );
  }
  return warningAt('files', path, START, 'This file is not read.', hintFor(name, folders.length));
}

const START = { line: 1, column: 1 };

const error = (path: string, message: string, hint: string, hides = path): Issue => ({
  ...issueAt('files', path, START, message, hint),
  hides: [hides],
});

/** The file beside story.mdx that a name was probably meant for. */
function meantFile(name: string, paths: ReadonlySet<string>): string | undefined {
  const ending = MDX.test(name) ? 'mdx' : YAML.test(name) ? 'yaml' : undefined;
  if (ending === undefined) return undefined;
  const stem = name.replace(MDX, '').replace(YAML, '').toLowerCase();
  const exact = `${stem}.${ending}`;
  if (TOP_FILES.includes(exact)) return exact;
  const synonym = SYNONYMS[stem];
  if (synonym?.endsWith(ending) === true && (synonym !== 'story.mdx' || !paths.has(synonym))) return synonym;
  // Something else may have a similar name, if the file that it resembles is there.
  const missing = TOP_FILES.filter((file) => file.endsWith(ending) && !paths.has(file));
  const near = nearest(
    stem,
    missing.map((file) => file.replace(/\.\w+$/, '')),
  );
  return near && `${near}.${ending}`;
}

const hintFor = (name: string, depth: number): string =>
  depth === 0 && (MDX.test(name) || YAML.test(name))
    ? `Beside story.mdx only these are read: ${TOP_FILES.slice(1).join(', ')}. Move this file out of the story.`
    : 'Move it out of the story, or start its name with a full stop to have it ignored.';

/** A folder of which nothing is read is one warning that names its first files. */
export function unreadFolder(folder: string, files: string[]): Issue {
  const names = files.slice(0, 3).map((file) => file.slice(folder.length + 1));
  const rest = files.length - names.length;
  const list = rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
  return warningAt(
    'files',
    folder,
    START,
    `Nothing in this folder is read: ${list}.`,
    'Move it out of the story, or start its name with a full stop to have it ignored.',
  );
}
