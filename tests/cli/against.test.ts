import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from './in-process.ts';

let repository: string;
let story: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    stdio: 'pipe',
  });

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'backgrounder-git-'));
  story = join(repository, 'a story');
  cpSync('tests/stories/port-anselm', story, { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Publish');
});
afterEach(() => {
  rmSync(repository, { recursive: true, force: true });
});

async function against(revision: string) {
  const { status, said } = await runInProcess('check', ['--story', story, '--against', revision]);
  return { status, said };
}

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(story, file), change(readFileSync(join(story, file), 'utf8')));

const CRACK = 'bridge/1998-04-02-crack.mdx';

describe('check --against reports what changed since a revision', () => {
  test('no change', async () => {
    expect(await against('HEAD')).toEqual({
      status: 0,
      said: '## What changed since HEAD\n\nNothing in the story that reaches a page.\n',
    });
  });

  test('byte order marks and line ends are not changes', async () => {
    const crack = readFileSync(join(story, CRACK), 'utf8');
    const windows = `\uFEFF${crack.replaceAll('\n', '\r\n')}`;
    for (const [then, now] of [
      [windows, crack],
      [crack, windows],
    ] as const) {
      edit(CRACK, () => then);
      git('commit', '-qam', 'Save it in another editor', '--allow-empty');
      edit(CRACK, () => now);
      expect((await against('HEAD')).said).toBe(
        '## What changed since HEAD\n\nNothing in the story that reaches a page.\n',
      );
    }
  });

  test('spelling and sources may change', async () => {
    edit(CRACK, (text) =>
      text
        .replace('About two metres.', 'about two metres')
        .replace('council-minutes-1998-04" status', 'courier-1998-04-04 council-minutes-1998-04" status'),
    );
    const { status, said } = await against('HEAD');
    expect(status).toBe(0);
    expect(said).toContain('### Wording and everything else (2)');
    expect(said).toContain('- `bridge/1998-04-02-crack#tarn` text\n');
    expect(said).toContain('  - is: about two metres');
    expect(said).toContain(
      '  - was: ledger-1998-04-03, council-minutes-1998-04\n  - is: ledger-1998-04-03, courier-1998-04-04',
    );
  });

  test('a claim with a new meaning needs a correction or an update', async () => {
    edit(CRACK, (text) => text.replace('About two metres.', 'About three metres.'));
    const silent = await against('HEAD');
    expect(silent.status).toBe(1);
    expect(silent.said).toContain(
      'a published claim bridge/1998-04-02-crack#tarn'.replace('a published', 'The published'),
    );
    expect(silent.said).toContain(`${CRACK}:21:3 error`);
    edit(CRACK, (text) =>
      text.replace('updates:\n', 'updates:\n  - date: 1998-06-01\n    text: The town measured again.\n'),
    );
    expect((await against('HEAD')).status).toBe(0);
  });

  test('a removed id needs a tombstone', async () => {
    edit(CRACK, (text) => text.replace(/<Quote id="daylight"[\s\S]*?<\/Quote>\n/, ''));
    rmSync(join(story, 'bridge/1961-opening.mdx'));
    edit('people.yaml', (text) => text.replace('id: odo-brandt', 'id: odo-b'));
    edit(CRACK, (text) => text.replace('odo-brandt', 'odo-b'));
    edit('council/1998-04-03-session.mdx', (text) => text.replace('odo-brandt', 'odo-b'));
    edit('story.mdx', (text) => text.replace('odo-brandt', 'odo-b'));
    const { status, said } = await against('HEAD');
    expect(status).toBe(1);
    expect(said).toContain('### Withdrawn (3)');
    expect(said).toContain('- `bridge/1961-opening`: ~~The bridge opens~~');
    expect(said).toContain('- `bridge/1998-04-02-crack#daylight`: ~~You can see daylight through it~~');
    expect(said).toContain('The claim bridge/1998-04-02-crack#daylight is gone');
    expect(said).toContain('The entry bridge/1961-opening is gone');
    expect(said).toContain('The id odo-brandt is gone');

    edit(CRACK, (text) =>
      text.replace(
        'updates:',
        'withdrawn: [{ id: daylight, date: 1998-06-01, text: She did not say so. }]\nupdates:',
      ),
    );
    edit('story.mdx', (text) =>
      text.replace(
        'sides:',
        'withdrawn: [{ id: bridge/1961-opening, date: 1998-06-01, text: It is told elsewhere. }]\nsides:',
      ),
    );
    edit('people.yaml', (text) => text.replace('id: odo-b', 'id: odo-b\n  formerly: [odo-brandt]'));
    expect(await against('HEAD')).toMatchObject({ status: 0 });
  });

  test('only new problems are shown', async () => {
    edit(CRACK, (text) => text.replace('people: [ines-tarn', 'people: [ines-tran'));
    git('commit', '-qam', 'Break it');
    edit('council/1998-04-03-session.mdx', (text) => text.replace('[odo-brandt]', '[odo-brand]'));
    const { status, said } = await against('HEAD');
    expect(status).toBe(1);
    expect(said).toContain('### Problems new since then (1)');
    expect(said).not.toContain('ines-tran');
  });

  test('a file that cannot be read is not compared', async () => {
    edit('figures.yaml', (text) => text.replace('value: 1200', 'value: 1e6'));
    edit('people.yaml', (text) => text.replace('- id:', '-\tid:'));
    const { status, said } = await against('HEAD');
    expect(status).toBe(1);
    expect(said).toContain('Not compared, because of errors: people.yaml, figures.yaml.');
    expect(said).not.toMatch(/Nothing in the story|### Withdrawn|silent-change|tombstone/);
  });

  test('what reviewers are told of an edit of many parts', async () => {
    edit(CRACK, (text) => text.replace('dek: "Two', 'dek: "Three').replace('place: bridge', 'place: ferry'));
    edit('figures.yaml', (text) => text.replace('value: 900', 'value: 950'));
    edit('sources.yaml', (text) => text.replace(/publisher: .*/, 'publisher: Another paper'));
    edit('story.mdx', (text) =>
      text
        .replace('title="The crack grew"', 'title="The crack shrank"')
        .replace('holds the deck', 'held the deck'),
    );
    const { status, said } = await against('HEAD');
    expect(status).toBe(1);
    const told = said.slice(0, said.indexOf('### Problems')).trim();
    await expect(`${told}\n`).toMatchFileSnapshot('goldens/against.md');
    expect(said).toContain('### Problems new since then (4)');
  });

  test('an unknown revision is wrong usage', async () => {
    expect((await against('nowhere')).status).toBe(2);
  });
});
