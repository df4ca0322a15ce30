import { basename } from 'node:path';
import { DateError } from '../core/schema/clock.ts';
import { UsageError } from '../core/errors.ts';
import { parseSpan } from '../core/schema/span.ts';
import { isTimeZone } from '../core/time-zone.ts';
import { slug } from '../tools/scaffold/slug.ts';
import { FIELD_NAMES, readChosen } from '../tools/timelinejs/columns.ts';
import { webAddress } from '../tools/timelinejs/html.ts';
import { importTimeline } from '../tools/timelinejs/import.ts';
import { defineCommand, runIfMain } from './run.ts';
import { today } from './today.ts';

const USAGE = '  → npm run import -- timeline.json --story new-folder';

export const importFile = defineCommand({
  name: 'import',
  positionals: 'FILE',
  about: 'Turns a TimelineJS file, JSON or CSV, or another sheet, into a draft story that passes the check.',
  options: {
    story: { value: 'DIR', about: 'The folder to create. Default: the name of the file' },
    url: { value: 'URL', about: 'The address at which the timeline is published.' },
    publisher: { value: 'NAME', about: 'Who publishes the story. Default: the name of the timeline' },
    byline: { value: 'NAME', about: 'Who writes the story. Default: the name of the file' },
    language: { value: 'TAG', default: 'en-GB', about: 'The language of the timeline.' },
    'time-zone': { value: 'ZONE', about: 'The time zone of its times, such as Europe/London.' },
    published: { value: 'DATE', about: 'The date of the draft. Default: today' },
    columns: {
      value: 'PAIRS',
      about: `Which columns of a sheet to read: date=When,headline=What. Of ${FIELD_NAMES.join(', ')}.`,
    },
    'day-first': { about: 'In dates such as 03/04/2022 the day comes first.' },
    'month-first': { about: 'In dates such as 03/04/2022 the month comes first.' },
  },
  async run(options, [path, ...more]) {
    const { story, url, publisher, byline, language, published, columns } = options;
    const { 'time-zone': timeZone, 'day-first': isDayFirst, 'month-first': isMonthFirst } = options;
    if (path === undefined) throw new UsageError(`Say which file to import, JSON or CSV.\n${USAGE}`);
    if (more.length > 0)
      throw new UsageError(`One file at a time; ${more.join(', ')} is too many.\n${USAGE}`);
    if (url !== undefined && webAddress(url) === undefined)
      throw new UsageError(`--url takes a web address such as https://example.org/timeline, not ${url}.`);
    if (timeZone !== undefined && !isTimeZone(timeZone))
      throw new UsageError(`--time-zone takes a time zone such as Europe/London, not ${timeZone}.`);
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
      throw new UsageError(`--language takes a language tag such as en-GB, not ${language}.`);
    if (isDayFirst && isMonthFirst) throw new UsageError('Say --day-first or --month-first, not both.');
    const file = basename(path);
    const name = slug(file.replace(/\.[^.]*$/, '')) ?? 'imported';
    const { summary, skipped } = await importTimeline(path, story ?? name, {
      file,
      url: webAddress(url ?? ''),
      publisher: publisher?.trim() || undefined,
      byline: byline?.trim() || undefined,
      language,
      timeZone,
      day: published === undefined ? today() : dateOf(published),
      columns: columns === undefined ? undefined : readChosen(columns),
      dateOrder: isDayFirst ? 'day' : isMonthFirst ? 'month' : undefined,
    });
    console.log(summary);
    if (skipped === '') return 0;
    console.error(`\n${skipped}`);
    return 1;
  },
});

function dateOf(published: string): string {
  try {
    return parseSpan(published).edtf;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    throw new UsageError(`--published: ${error.message}`);
  }
}

await runIfMain(import.meta, importFile);
