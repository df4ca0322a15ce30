import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { today } from '../../../src/cli/today.ts';
import { added, at, PERSON, read } from './newsroom.ts';

const SOURCE = '--title "More: cracks" --publisher "The Anselm Ledger" --accessed 1998-05-02';

describe('every kind passes the check at once and changes no other byte', () => {
  test('entry', async () => {
    const call = 'entry bridge 1998-04-05 "Été: the crack grows"';
    expect(await added('bridge/1998-04-05-ete-the-crack-grows.mdx', call)).toBe(`---
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

  test('entry with everything, and a date with an hour', async () => {
    const date = '1998-04-05T10:00+01:00/1998-04-05T12:00+01:00~';
    const flags =
      '--slug bridge --dek "A dek." --place ferry --people "ines-tarn, odo-brandt" --significance 2';
    expect(await added('council/1998-04-05-bridge.mdx', `entry council ${date} پل ${flags}`)).toContain(`---
headline: پل
dek: A dek.
date: ${date}
place: ferry
people: [ines-tarn, odo-brandt]
significance: 2
---`);
  });

  test('person', async () => {
    expect(await added('people.yaml', `person "Jørgen O’Vale" --side town ${PERSON}`)).toBe(`
- id: jorgen-ovale
  name: Jørgen O’Vale
  side: town
  role: "Clerk: of works"
  bio: He kept “the key”.
  sources: [ledger-1998-04-03]
`);
  });

  test('organization', async () => {
    const call = 'organization "Brandt & Sons (North)" --kind builder --description "It builds bridges."';
    expect(await added('organizations.yaml', call)).toBe(`
- id: brandt-and-sons-north
  name: Brandt & Sons (North)
  kind: builder
  description: It builds bridges.
`);
  });

  test('figure, with the digits as they are typed', async () => {
    const call =
      'figure "Lorries over the bridge" --value 1.50 --unit thousand --date 1998-05 --counted-by "The town" --source ledger-1998-04-03 --series lorries';
    expect(await added('figures.yaml', call)).toBe(`
- id: lorries-over-the-bridge
  series: lorries
  label: Lorries over the bridge
  value: 1.50
  unit: thousand
  date: 1998-05
  countedBy: The town
  sources: [ledger-1998-04-03]
`);
  });

  test('place, west of Greenwich', async () => {
    const call = 'place "North tower" --country Nowhere --kind tower --lat 38.50 --lon -28.6';
    expect(await added('places.yaml', call)).toBe(`
- id: north-tower
  name: North tower
  country: Nowhere
  kind: tower
  lat: 38.50
  lon: -28.6
`);
  });

  test('term, also if there is no glossary yet', async () => {
    const call = 'term Pylon --definition "A tower."';
    const text = '- id: pylon\n  term: Pylon\n  definition: A tower.\n';
    expect(await added('glossary.yaml', call)).toBe(`\n${text}`);
    for (const file of ['story.mdx', 'bridge/1998-04-02-crack.mdx'])
      writeFileSync(join(at.story, file), read(file).replace(/<\/?Term.*?>/g, ''));
    rmSync(join(at.story, 'glossary.yaml'));
    expect(await added('glossary.yaml', call)).toBe(text);
  });

  test('source; only the date of access comes from the clock', async () => {
    const url = 'https://ledger.example/more?a=1&b=2#c';
    const call = `source ${url} ${SOURCE} --published 1998-04-05 --author "J. Vale"`;
    expect(await added('sources.yaml', call)).toBe(`
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
    const text = await added(
      'sources.yaml',
      `source ${url.replace('more', 'less')} --title "A title" --publisher Ünal --kind official`,
    );
    days.push(today());
    expect(text).toContain('- id: unal-a-title\n');
    expect(days).toContain(/accessed: (.*)/.exec(text)?.[1]);
  });
});

describe('a new item has the style of its list', () => {
  const append = (text: string) => {
    writeFileSync(join(at.story, 'people.yaml'), text);
    return added('people.yaml', `person Ana ${PERSON} --source harbour-talk`);
  };

  test('no blank lines, indented, lists in lines, single quotation marks, no line end at the end', async () => {
    const tight = read('people.yaml')
      .replace('\n\n', '\n')
      .replace('name: Inês Tarn', "name: 'Inês Tarn'")
      .replace(/\[(.*)\]/g, '\n    - $1')
      .trimEnd();
    expect(await append(`# Ours\n${tight.replace(/^/gm, '  ')}`)).toBe(`
  - id: ana
    name: Ana
    role: 'Clerk: of works'
    bio: He kept “the key”.
    sources:
      - ledger-1998-04-03
      - harbour-talk
`);
  });

  test('line ends of Windows, a byte order mark and a comment at the end', async () => {
    const text = await append(`\uFEFF${read('people.yaml')}\n# The end\n`.replaceAll('\n', '\r\n'));
    expect(text.startsWith('\r\n- id: ana\r\n  name: Ana\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
