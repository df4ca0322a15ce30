import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { succeed } from '../cli/run.ts';

/** Words that pages use for parts of their own, as ids that a writer may choose. */
const IDS = ['main', 'sources', 'people', 'that-week', 'cite-this', 'page', 'lamp-about', 'picture-1-title'];

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-ids-'));
const [story, site] = [join(folder, 'story'), join(folder, 'site')];
beforeAll(() => {
  cpSync('tests/stories/minimal', story, { recursive: true });
  const claims = IDS.map(
    (id) => `<Claim id="${id}" sources="gazette-2024-05-01">\nThis is ${id}.\n</Claim>\n`,
  );
  const dispute = `<Disputed id="lamp" about="Whose lamp is it?">
<Account id="keeper" by="Ada Keeper" kind="on-record" sources="gazette-2024-05-01">It is hers.</Account>
<Account id="paper" by="The Cape Gazette" kind="reporting" sources="gazette-2024-05-01">It is the town’s.</Account>
</Disputed>
`;
  const entry = join(story, 'lamp/2024-05-01-new-lamp.mdx');
  writeFileSync(entry, [readFileSync(entry, 'utf8'), ...claims, dispute].join('\n'));
  const people = join(story, 'people.yaml');
  writeFileSync(
    people,
    `${readFileSync(people, 'utf8')}\n- { id: main, name: Main Keeper, role: Keeper, bio: A keeper., sources: [gazette-2024-05-01] }\n`,
  );
  succeed('build', '--story', story, '--out', site);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8');

test.each(IDS)('the claim %s is at its address', (id) => {
  const html = page('lamp/2024-05-01-new-lamp');
  const [, found = ''] = html.split(` id="${id}"`);
  expect(html.split(` id="${id}"`)).toHaveLength(2);
  expect(found.replace(/<[^>]+>/g, ' ')).toMatch(new RegExp(`^[^<]*>\\s*[^.]*This is ${id}\\.`));
});

test('a person may have the id of a part of the page', () => {
  expect(page('people')).toMatch(/<li id="main" class="card">/);
});
