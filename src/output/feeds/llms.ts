import { dateText } from '../../core/story/date-text.ts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { DATA, FEEDS } from './formats.ts';
import type { Site } from '../../core/site.ts';

/** llms.txt: the story as one Markdown page of links (llmstxt.org), for a reader that is a program. */
export function llms(story: Story, site: Site): string {
  const link = (label: string, path: string, about: string) =>
    `- [${plain(label)}](${site.url(path)}): ${plain(about)}`;
  const { byline, publisher, published, asOf, language } = story;
  const strands = story.strands.map(({ label, entries }) => [
    `## ${plain(label)}`,
    entries
      .map(({ id, headline, span, dek }) =>
        link(headline, urls.entry(id), `${dateText(span, language)}. ${dek}`),
      )
      .join('\n'),
  ]);
  const sections = [
    `# ${plain(story.headline)}`,
    `> ${plain(story.dek)}`,
    plain(
      `${byline}, ${publisher.name}. First published ${dateText(published, language)}; checked up to ${dateText(asOf, language)}.`,
    ),
    RULES,
    story.summary.map(({ text }) => `- ${plain(text)}`).join('\n'),
    ...strands.flat(),
    '## Data',
    DATA.map(({ label, path, about }) => link(label, path, about)).join('\n'),
    '## Optional',
    [
      link('How this was made', urls.about(), 'The rules of sourcing, and what the story rests on, counted.'),
      link('Corrections and updates', urls.updates(), 'What changed since publication.'),
      ...FEEDS.map(({ label, path, about }) => link(label, path, about)),
    ].join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

const RULES =
  'Every statement of fact in an entry is a claim with an address of its own, its sources, and how it is known. Where accounts differ they stand side by side, each with its source.';

/** Text in which no character is markup. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, '\\$&');
