import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, bytes, cli, make, PERSON, read, words } from './newsroom.ts';

/** What is typed after `npm run new --`, and everything that is printed. */
const REFUSALS = `
$ 
Say what to make: entry, source, person, organization, place, term, figure, story.
  → npm run new -- entry STRAND 2024-05-01 "Headline"
$ persn Ana
There is no kind persn. Did you mean person?
$ entry
There is no terminal to ask on, so type what is missing:
  --strand    A strand of story.mdx: the folder of the entry.
  --date      A date with its precision: 2024, 2024-05, 2024-05-01, 2024-05-01T10:00+01:00, or START/END; START/.. goes on, ../END lasted until then; ~ about, ? uncertain.
  --headline  What happened, present tense, under 100 characters, no full stop.
$ entry bridge 1998-04-05 Two words
“words” is one word too many.
  → npm run new -- entry STRAND DATE HEADLINE, each in quotation marks if it has spaces
$ entry brigde 1998-04-31 X --place fery
--strand: The folder brigde is not a strand of story.mdx.
  → Did you mean bridge?
--date: “1998-04-31” does not exist: that month has 30 days.
  → Days run from 01 to 30.
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
  → Type --slug with words in the letters a to z, joined by hyphens
$ entry bridge 1998-04-03 Closure
--slug: The file bridge/1998-04-03-closure.mdx already exists.
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
--role: This must not be empty.
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
--url: Write a complete web address that starts with https:// or http://.
--kind: “nwes” is not a kind.
  → Did you mean news?
Nothing was written.
$ source https://x.example/ --titel T
There is no option --titel. Did you mean --title?
`;

describe('a wrong call prints what to type, writes nothing and exits with 2', () => {
  test('the exact text of every refusal', async () => {
    const before = bytes();
    const calls = [...REFUSALS.matchAll(/^\$ (.*)$/gm)].map((match) => match[1] ?? '');
    const printed: string[] = [];
    for (const call of calls) {
      const { status, said } = await make(call);
      printed.push(`$ ${call}\n${status === 2 ? said : `exited with ${status}\n`}`);
    }
    expect(`\n${printed.join('')}`).toBe(REFUSALS);
    expect(bytes()).toEqual(before);
  });

  test('a folder in use, a withdrawn address and a former id are refused', async () => {
    expect(
      await cli('new', ...words(`story ${at.story} --headline H --byline B --publisher P --published 2020`)),
    ).toEqual({
      status: 2,
      said: '--dir: …/story already exists, and nothing is overwritten.\n  → Choose another folder, such as …/story-2\nNothing was written.\n',
    });
    const withdrawn = 'withdrawn: [{ id: bridge/1998-04-05-x, date: 1998-06-01, text: Wrong. }]\npublisher:';
    writeFileSync(join(at.story, 'story.mdx'), read('story.mdx').replace('publisher:', withdrawn));
    expect(await make('entry bridge 1998-04-05 X')).toEqual({
      status: 2,
      said: '--slug: bridge/1998-04-05-x.mdx was withdrawn, and its address is not reused.\n  → If this is another entry, type --slug x-2\nNothing was written.\n',
    });
    writeFileSync(
      join(at.story, 'people.yaml'),
      read('people.yaml').replace('  side: town', '  formerly: [ana]\n$&'),
    );
    expect((await make(`person Ana ${PERSON}`)).said).toContain(
      '--id: The id ana is already taken in people.yaml.\n',
    );
  });

  test('a missing story is wrong usage; a list that cannot be read is a content error', async () => {
    expect(await cli('new', 'person', 'Ana', '--story', join(at.root, 'no'))).toEqual({
      status: 2,
      said: 'There is no folder …/no.\n  → Point --story at the folder that contains story.mdx.\n',
    });
    writeFileSync(join(at.story, 'people.yaml'), '- id: ana\n  role: a: b\n');
    expect(await make(`person Ana ${PERSON}`)).toMatchObject({ status: 1 });
    expect(read('people.yaml')).toBe('- id: ana\n  role: a: b\n');
    writeFileSync(join(at.story, 'people.yaml'), '[]\n');
    expect((await make(`person Ana ${PERSON}`)).said).toContain(
      'people.yaml is not a list whose items start with “- id: …”',
    );
  });
});
