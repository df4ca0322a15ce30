import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { offsetAt, zoneName } from '../../src/core/time-zone.ts';
import type { TimelineData } from '../../src/output/feeds/timeline-json.ts';
import { fileOf } from './pages.ts';

const SITES = [inject('site'), inject('otherSite')];
const dataOf = (site: string) =>
  JSON.parse(readFileSync(join(site, 'timeline.json'), 'utf8')) as TimelineData;
const page = (site: string, path: string) => readFileSync(fileOf(site, path), 'utf8');

test.each(SITES)('every timeline of %s is in the time zone of the story, and names it', (site) => {
  const { story, strands } = dataOf(site);
  const name = zoneName(story.timeZone);
  const pictures = ['timeline', ...strands.map(({ id }) => id)];
  for (const path of ['/', '/timeline/', ...pictures.map((id) => `/embed/${id}/`)]) {
    const html = page(site, path);
    expect(html).toContain(`data-zone="${story.timeZone}"`);
    expect(html).toMatch(new RegExp(`events? on a timeline\\. Times in ${name}( \\(UTC[^)]*\\))?\\.`));
  }
  for (const id of pictures)
    expect(readFileSync(join(site, `embed/${id}.svg`), 'utf8')).toContain(`Times in ${name}`);
  expect(page(site, '/about/')).toContain(`with the time in ${name} beside it where they differ`);
});

test('a time on another clock has the time of the story beside it, on its page, in lists and in feeds', () => {
  const [site = ''] = SITES;
  const { story, entries } = dataOf(site);
  const elsewhere = entries.filter(({ date }) => {
    const time = date.split('/')[0] ?? '';
    const [, sign, hours, minutes] = /T.*([+-])(\d\d):(\d\d)/.exec(time) ?? [];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    return sign !== undefined && offset !== offsetAt(Date.parse(time.replace(/[~?%]/, '')), story.timeZone);
  });
  expect(elsewhere.length).toBeGreaterThan(2);
  const name = zoneName(story.timeZone);
  for (const { id, dateText, start } of elsewhere) {
    const clock = `${(start ?? '').slice(11, 16)}[^<&]* in ${name}`;
    const both = new RegExp(`${dateText.replace(/[()+]/g, '\\$&')}\\s*(</time>)?\\s*· ([^<,]*, )?${clock}`);
    for (const path of [`/${id}/`, '/timeline/', `/embed/${id}/`]) expect(page(site, path)).toMatch(both);
    expect(readFileSync(join(site, 'feed.xml'), 'utf8')).toMatch(both);
  }
});
