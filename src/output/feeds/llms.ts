import { messages } from '../../core/languages/languages.ts';
import { dateText } from '../../core/story/date-text.ts';
import { historyText } from '../../core/story/edition.ts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { DATA, FEEDS, type Format } from './formats.ts';
import type { Site } from '../../core/site.ts';

/** llms.txt: the story as one Markdown page of links for language models (llmstxt.org). */
export function llms(story: Story, site: Site): string {
  const link = (label: string, path: string, about: string) =>
    `- [${plain(label)}](${site.url(path)}): ${plain(about)}`;
  const { byline, publisher, language } = story;
  const t = messages(language);
  const strands = story.strands.map(({ label, entries }) => [
    `## ${plain(label)}`,
    entries
      .map(({ id, headline, span, dek }) =>
        link(headline, urls.entry(id), t('llms.entry', { date: dateText(span, language), dek })),
      )
      .join('\n'),
  ]);
  const formatLink = ({ name, path }: Format) =>
    link(t(`format.name.${name}`), path, t(`format.about.${name}`));
  const sections = [
    `# ${plain(story.headline)}`,
    `> ${plain(story.dek)}`,
    plain(t('llms.edition', { byline, publisher: publisher.name, history: historyText(story) })),
    t('llms.rules'),
    ...(story.summary.length > 0 ? [story.summary.map(({ text }) => `- ${plain(text)}`).join('\n')] : []),
    ...strands.flat(),
    `## ${t('llms.data')}`,
    DATA.map(formatLink).join('\n'),
    // The llms.txt format gives this heading a meaning, so it is not translated.
    '## Optional',
    [
      link(t('about.title'), urls.about(), t('llms.about-content')),
      link(t('updates.title'), urls.updates(), t('llms.updates-content')),
      ...FEEDS.map(formatLink),
    ].join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Text with its Markdown characters escaped. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, '\\$&');
