import { join } from 'node:path';
import { expect, test } from 'vitest';
import { added, at, passes, words } from '../tools/scaffold/newsroom.ts';
import { run } from './run.ts';

test('a new story passes the check, can be added to and built', async () => {
  at.story = join(at.root, 'other');
  const flags = '--headline "Why: a test" --byline A --publisher "B & C" --published 2020-02-03';
  expect(run('new', words(`story ${at.story} ${flags}`))).toMatchObject({ status: 0 });
  await passes();
  const source = '--title "More: cracks" --publisher "The Anselm Ledger" --accessed 1998-05-02';
  await added('sources.yaml', `source https://ledger.example/ ${source}`);
  await added('people.yaml', 'person Ana --role R --bio B --source anselm-ledger-more-cracks');
  await added('events/2020-02-04-more.mdx', 'entry events 2020-02-04 More');
  expect(run('build', ['--story', at.story, '--out', join(at.root, 'dist')])).toMatchObject({ status: 0 });
  const { status, said } = run('check', ['--story', at.story, '--strict']);
  expect(status).toBe(1);
  for (const what of ['entry', 'explainer'])
    expect(said).toContain(`“This ${what} is being written” is for writers`);
});
