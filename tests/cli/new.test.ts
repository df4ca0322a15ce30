import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newErrors } from '../../src/cli/new/change.ts';
import { complete } from '../../src/cli/new/complete.ts';
import { BEING_WRITTEN } from '../../src/story/checks/not-written.ts';
import { readExisting } from '../../src/cli/new/existing.ts';
import { KINDS } from '../../src/cli/new/kinds.ts';
import { freeId, slug } from '../../src/cli/new/slug.ts';
import { openTerminal } from '../../src/cli/new/terminal.ts';
import { today } from '../../src/cli/new/today.ts';
import { readDraft } from '../../src/story/read/draft.ts';

let root: string;
let story: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backgrounder-new-'));
  story = join(root, 'story');
  cpSync('tests/stories/port-anselm', story, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs a command without a terminal, as a script does. */
function cli(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { status, said: (stdout + stderr).replaceAll(root, '…') };
}
/** Runs `npm run new --` with what is typed after it. */
const make = (call: string) => cli('new', ...words(call), '--story', story);
const words = (call: string) =>
  (call.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', ''));
const read = (path: string) => readFileSync(join(story, path), 'utf8');
const passes = (folder = story) => expect(cli('check', '--story', folder)).toMatchObject({ status: 0 });

/** Every file of the story with its bytes. */
const bytes = () =>
  new Map(
    readdirSync(story, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(story, path)).isFile())
      .map((path) => [path, readFileSync(join(story, path), 'latin1')]),
  );

/** Makes one thing and returns what was added to its file; every other byte is as it was, and the check passes. */
function added(path: string, call: string): string {
  const before = bytes();
  expect(make(call)).toMatchObject({ status: 0 });
  const after = bytes();
  const old = before.get(path) ?? '';
  expect(after.get(path)?.startsWith(old)).toBe(true);
  expect(new Map(after).set(path, old)).toEqual(new Map(before).set(path, old));
  passes();
  return readFileSync(join(story, path)).subarray(old.length).toString('utf8');
}

const PERSON = '--role "Clerk: of works" --bio "He kept “the key”." --source ledger-1998-04-03';
const SOURCE = '--title "More: cracks" --publisher "The Anselm Ledger" --accessed 1998-05-02';

describe('every kind passes the check at once, and adds without touching', () => {
  test('entry', () => {
    const call = 'entry bridge 1998-04-05 "Été: the crack grows"';
    expect(added('bridge/1998-04-05-ete-the-crack-grows.mdx', call)).toBe(`---
headline: "Été: the crack grows"
dek: This entry is being written; nothing in it has a source yet.
date: 1998-04-05
significance: 1
---

<Context>
This entry is being written. What happened goes into a Claim with its sources; then this paragraph goes.
</Context>
`);
  });

  test('entry with everything, and a date with an hour', () => {
    const date = '1998-04-05T10:00+01:00/1998-04-05T12:00+01:00~';
    const flags =
      '--slug bridge --dek "A dek." --place ferry --people "ines-tarn, odo-brandt" --significance 2';
    expect(added('council/1998-04-05-bridge.mdx', `entry council ${date} پل ${flags}`)).toContain(`---
headline: پل
dek: A dek.
date: ${date}
place: ferry
people: [ines-tarn, odo-brandt]
significance: 2
---`);
  });

  test('person', () => {
    expect(added('people.yaml', `person "Jørgen O’Vale" --side town ${PERSON}`)).toBe(`
- id: jorgen-ovale
  name: Jørgen O’Vale
  side: town
  role: "Clerk: of works"
  bio: He kept “the key”.
  sources: [ledger-1998-04-03]
`);
  });

  test('place, west of Greenwich', () => {
    const call = 'place "North tower" --country Nowhere --kind tower --lat 38.50 --lon -28.6';
    expect(added('places.yaml', call)).toBe(`
- id: north-tower
  name: North tower
  country: Nowhere
  kind: tower
  lat: 38.50
  lon: -28.6
`);
  });

  test('term, also where there is no glossary yet', () => {
    const call = 'term Pylon --definition "A tower."';
    const text = '- id: pylon\n  term: Pylon\n  definition: A tower.\n';
    expect(added('glossary.yaml', call)).toBe(`\n${text}`);
    for (const file of ['story.mdx', 'bridge/1998-04-02-crack.mdx'])
      writeFileSync(join(story, file), read(file).replace(/<\/?Term.*?>/g, ''));
    rmSync(join(story, 'glossary.yaml'));
    expect(added('glossary.yaml', call)).toBe(text);
  });

  test('source; only the day of access is taken from the clock', () => {
    const url = 'https://ledger.example/more?a=1&b=2#c';
    const call = `source ${url} ${SOURCE} --published 1998-04-05 --author "J. Vale"`;
    expect(added('sources.yaml', call)).toBe(`
- id: anselm-ledger-1998-04-05
  title: "More: cracks"
  publisher: The Anselm Ledger
  author: J. Vale
  published: 1998-04-05
  url: ${url}
  kind: news
  accessed: 1998-05-02
`);
    const days = [today()];
    const text = added('sources.yaml', `source ${url}d --title "A title" --publisher Ünal --kind official`);
    days.push(today());
    expect(text).toContain('- id: unal-a-title\n');
    expect(days).toContain(/accessed: (.*)/.exec(text)?.[1]);
  });

  test('story: passes the check, builds, and is filled by the same command', () => {
    story = join(root, 'other');
    const flags = '--headline "Why: a test" --byline A --publisher "B & C" --published 2020-02-03';
    expect(cli('new', ...words(`story ${story} ${flags}`))).toMatchObject({ status: 0 });
    passes();
    added('sources.yaml', `source https://ledger.example/ ${SOURCE}`);
    added('people.yaml', 'person Ana --role R --bio B --source anselm-ledger-more-cracks');
    added('events/2020-02-04-more.mdx', 'entry events 2020-02-04 More');
    expect(cli('build', '--story', story, '--out', join(root, 'dist'))).toMatchObject({ status: 0 });
  });
});

describe('a list keeps its own style', () => {
  const append = (text: string) => {
    writeFileSync(join(story, 'people.yaml'), text);
    return added('people.yaml', `person Ana ${PERSON} --source harbour-talk`);
  };

  test('no blank lines, indented, lists in lines, single quotation marks, no line end at the end', () => {
    const tight = read('people.yaml')
      .replace('\n\n', '\n')
      .replace('name: Inês Tarn', "name: 'Inês Tarn'")
      .replace(/\[(.*)\]/g, '\n    - $1')
      .trimEnd();
    expect(append(`# Ours\n${tight.replace(/^/gm, '  ')}`)).toBe(`
  - id: ana
    name: Ana
    role: 'Clerk: of works'
    bio: He kept “the key”.
    sources:
      - ledger-1998-04-03
      - harbour-talk
`);
  });

  test('line ends of Windows, a byte order mark and a comment at the end', () => {
    const text = append(`\uFEFF${read('people.yaml')}\n# The end\n`.replaceAll('\n', '\r\n'));
    expect(text.startsWith('\r\n- id: ana\r\n  name: Ana\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

/** What is typed after `npm run new --`, and the whole of what is said. */
const REFUSALS = `
$ 
Say what to make: entry, source, person, place, term, story.
  → npm run new -- entry STRAND 2024-05-01 "Headline"
$ persn Ana
There is no kind persn. Did you mean person?
$ entry
There is no terminal to ask on, so type what is missing:
  --strand    A strand of story.mdx: the folder of the entry.
  --date      A date with its precision: 2024, 2024-05, 2024-05-01, 2024-05-01T10:00+04:00, or START/END; ~ about, ? uncertain.
  --headline  What happened, present tense, under 100 characters, no full stop.
$ entry bridge 1998-04-05 Two words
“words” is one word too many.
  → npm run new -- entry STRAND DATE HEADLINE, each in quotation marks if it has spaces
$ entry brigde 1998-04-31 X --place fery
--strand: The folder brigde is not a strand of story.mdx.
  → Did you mean bridge?
--date: “1998-04-31” does not exist: that month has 30 days.
  → Days run from 01 to 30 there.
--place: There is no place “fery” in places.yaml.
  → Did you mean ferry?
Nothing was written.
$ entry ../story 1998-04-05 X
--strand: The folder ../story is not a strand of story.mdx.
  → Choose from: bridge, council.
Nothing was written.
$ entry bridge 1998-04-05 X --slug ../x
--slug: “../x” is not a slug.
  → After the date, use lower-case words joined by hyphens.
Nothing was written.
$ entry bridge 1998-04-05 X --slug "Big One"
--slug: “Big One” is not a slug.
  → After the date, use lower-case words joined by hyphens.
Nothing was written.
$ entry bridge 1998-04-05 "ترک پل"
--slug: The headline has letters or digits that an address cannot have.
  → Type --slug and its words in the letters a to z, joined by hyphens
$ entry bridge 1998-04-03 Closure
--slug: There is a file bridge/1998-04-03-closure.mdx already.
  → If this is another entry, type --slug closure-2
Nothing was written.
$ person Ana
There is no terminal to ask on, so type what is missing:
  --role    The role at the time of the story.
  --bio     One or two sentences: what this person did in the story.
  --source  Ids of sources for the role and the bio.
$ person "Inês Tarn" --role R --bio B --source ledger-1998-04-03
--id: The id ines-tarn is already taken in people.yaml.
  → If this is another one, type --id ines-tarn-2
Nothing was written.
$ person Ana --role "" --bio B --source ledger-1998-04-03
--role: This may not be empty.
Nothing was written.
$ person Ana --role R --bio B --side twon --source ledger-1998-04-04
--side: There is no side “twon” in story.mdx.
  → Did you mean town?
--source: There is no source “ledger-1998-04-04” in sources.yaml.
  → Did you mean ledger-1998-04-03?
Nothing was written.
$ person Ana --role R --bio B --source ledger-1998-04-03 --id Ana
--id: An id is lower-case words joined by hyphens, such as ada-lovelace.
Nothing was written.
$ place Tower --country Nowhere --kind tower --lat north --lon -28.6
--lat: “lat” should be a number, not “north”.
Nothing was written.
$ term Hanger --definition D
--id: The id hanger is already taken in glossary.yaml.
  → If this is another one, type --id hanger-2
Nothing was written.
$ source https://talk.example/ --title T --publisher P --published 1998-13
--url: This page is in sources.yaml already, as harbour-talk.
  → Cite harbour-talk.
--published: There is no month 13 in “1998-13”.
  → Months run from 01 to 12.
Nothing was written.
$ source https://x.example/ --title T --publisher "The Ledger" --published 1998-04-03 --id ledger-1998-04-03
--id: The id ledger-1998-04-03 is already taken in sources.yaml.
  → If this is another one, type --id ledger-1998-04-03-t
Nothing was written.
$ source x.example --title T --publisher P --kind nwes
--url: Write a whole web address that starts with https:// or http://.
--kind: “nwes” is not a kind.
  → Did you mean news?
Nothing was written.
$ source https://x.example/ --titel T
There is no option --titel. Did you mean --title?
`;

describe('a wrong call says what to type, writes nothing and ends with 2', () => {
  test('every refusal, word for word', () => {
    const before = bytes();
    const calls = [...REFUSALS.matchAll(/^\$ (.*)$/gm)].map((match) => match[1] ?? '');
    const said = calls.map((call) => {
      const { status, said } = make(call);
      return `$ ${call}\n${status === 2 ? said : `ended with ${status}\n`}`;
    });
    expect(`\n${said.join('')}`).toBe(REFUSALS);
    expect(bytes()).toEqual(before);
  });

  test('a folder with something in it is not made a story; an address or id that was one is none again', () => {
    expect(
      cli('new', ...words(`story ${story} --headline H --byline B --publisher P --published 2020`)),
    ).toEqual({
      status: 2,
      said: '--dir: …/story is there already, and nothing is overwritten.\n  → Choose another folder, such as …/story-2\nNothing was written.\n',
    });
    const withdrawn = 'withdrawn: [{ id: bridge/1998-04-05-x, date: 1998-06-01, text: Wrong. }]\npublisher:';
    writeFileSync(join(story, 'story.mdx'), read('story.mdx').replace('publisher:', withdrawn));
    expect(make('entry bridge 1998-04-05 X')).toEqual({
      status: 2,
      said: '--slug: bridge/1998-04-05-x.mdx was withdrawn, and its address is not used again.\n  → If this is another entry, type --slug x-2\nNothing was written.\n',
    });
    writeFileSync(
      join(story, 'people.yaml'),
      read('people.yaml').replace('  side: town', '  formerly: [ana]\n$&'),
    );
    expect(make(`person Ana ${PERSON}`).said).toContain(
      '--id: The id ana is already taken in people.yaml.\n',
    );
  });

  test('no story there; a list that cannot be read is the content’s fault', () => {
    expect(cli('new', 'person', 'Ana', '--story', join(root, 'no'))).toEqual({
      status: 2,
      said: 'There is no folder …/no.\n  → Point --story at the folder that holds story.mdx.\n',
    });
    writeFileSync(join(story, 'people.yaml'), '- id: ana\n  role: a: b\n');
    expect(make(`person Ana ${PERSON}`)).toMatchObject({ status: 1 });
    expect(read('people.yaml')).toBe('- id: ana\n  role: a: b\n');
    writeFileSync(join(story, 'people.yaml'), '[]\n');
    expect(make(`person Ana ${PERSON}`).said).toContain(
      'people.yaml is not a list whose items open with “- id: …”',
    );
  });
});

/** Headlines that YAML or MDX would take for something else. */
const NASTY = String.raw`
- x|# y|---|yes|null|1998|{a: b}|[c|*d|&e|!f|@g|%h|"q" 'r'|it's: “so”|a #b|back\slash|? k|: v|<b>&amp;|{{ x }}
`
  .trim()
  .split('|');

test('what a writer types comes back as it was typed, whatever YAML makes of it', async () => {
  const existing = await readExisting(story);
  for (const headline of NASTY) {
    const answers = {
      strand: 'bridge',
      date: '1998-04-05',
      headline,
      dek: headline,
      significance: '1',
      slug: 's',
    };
    const changes = KINDS['entry']?.changes(answers, existing) ?? [];
    expect(newErrors(existing, changes), headline).toEqual([]);
    const draft = readDraft(changes.map(({ path, added: text }) => ({ path, text })));
    expect(draft.entries[0]?.front.headline).toBe(headline);
  }
});

test('a terminal is asked for what is missing, and again for what is wrong', async () => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY: true });
  const terminal = openTerminal({ stdin, stdout } as unknown as typeof process);
  const kind = KINDS['person'];
  if (!kind || !terminal) throw new Error('There is no terminal.');
  stdin.write(['twon', '', 'Engineer', 'She built.', 'ledger-1998-04-03', 'town', '', ''].join('\n') + '\n');
  const answers = await complete(kind, { name: 'Inês Tarn' }, await readExisting(story), terminal);
  terminal.close();
  expect(answers).toMatchObject({
    side: 'town',
    role: 'Engineer',
    source: 'ledger-1998-04-03',
    id: 'ines-tarn-2',
  });
  expect(String(stdout.read())).toContain(
    '--side: There is no side “twon” in story.mdx.\n  → Did you mean town?\n',
  );
  await expect(terminal.ask('')).rejects.toThrow('Nothing was written.');
});

test('slugs are ASCII or nothing, and cut at a word', () => {
  expect(slug('Trump’s “Ærø” – Łódź & İstanbul, 2.4 m')).toBe('trumps-aero-lodz-and-istanbul-2-4-m');
  expect([slug('سلام'), slug('Talks in مسقط'), slug('۱۲ days'), slug('—')]).toEqual(Array(4).fill(undefined));
  expect(slug('one two three', 8)).toBe('one-two');
  expect(freeId('a', (id) => ['a', 'a-b', 'a-2'].includes(id), 'b')).toBe('a-3');
});

test('every question says what it asks, and a pull request with an unwritten entry does not pass', () => {
  for (const { fields } of Object.values(KINDS))
    expect(fields.filter(({ about }) => about === '')).toEqual([]);
  const workflow = readFileSync('.github/workflows/check.yml', 'utf8');
  expect(workflow).toContain(BEING_WRITTEN.replace('entry', '(entry|explainer)'));
});
