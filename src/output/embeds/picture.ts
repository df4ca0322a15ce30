import { type Site, withOrigin } from '../../core/site.ts';
import { PALETTE } from '../pictures/palette.ts';
import { messages } from '../../core/languages/languages.ts';
import { dateText, zoneText } from '../../core/story/date-text.ts';
import { editionText } from '../../core/story/edition.ts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { domainOf } from '../../timeline/scale.ts';
import { timelineItems } from '../../timeline/items.ts';
import { layoutTimeline } from '../../timeline/layout.ts';
import { svgText } from '../../timeline/svg.ts';
import { type SvgNode, timelineTree } from '../../timeline/tree.ts';
import type { Embed } from './embed.ts';
import { withPresentation } from './svg-style.ts';

const WIDTH = 1200;
const EDGE = 28;
const HEAD = 66;
const FOOT = 52;

/** A standalone picture of the timeline with title, alternative text and credit: for e-mail, and where frames are not allowed. */
export function pictureSvg(
  embed: Embed,
  story: Story,
  site: Site,
): { svg: string; width: number; height: number } {
  const { url } = withOrigin(site, story);
  const page = url(embed.page);
  const items = timelineItems(embed.entries, story.language, (id) => url(urls.entry(id)));
  const t = messages(story.language);
  const layout = layoutTimeline(items, {
    width: WIDTH - 2 * EDGE,
    domain: domainOf(items),
    lanes: embed.strands.map(({ index, label }) => ({ index, label })),
    maxLines: 14,
    zone: story.timeZone,
    t,
  });
  const height = Math.round(HEAD + layout.height + FOOT);
  // A group of events links to a list, which a picture does not have.
  const tree = timelineTree(layout, t).map((node) =>
    withPresentation(withoutAnchors(node, page), { accent: PALETTE.ink, mark: '', major: false }),
  );
  const credit = t('picture.credit', {
    publisher: story.publisher.name,
    edition: editionText(story),
    zone: zoneText(story, embed.entries),
    address: page,
  });
  const text = (key: string, content: string, attributes: Record<string, string>): SvgNode => ({
    tag: 'text',
    key,
    attributes: { x: String(EDGE), ...attributes },
    content,
  });
  const root: SvgNode = {
    tag: 'svg',
    key: 'picture',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: String(WIDTH),
      height: String(height),
      role: 'img',
      lang: story.language,
      'aria-labelledby': 'title about',
      'font-family': 'Arial, Helvetica, Liberation Sans, Source Sans 3, sans-serif',
      'font-size': '12',
      'font-weight': '500',
    },
    content: [
      { tag: 'title', key: 'title', attributes: { id: 'title' }, content: embed.title },
      { tag: 'desc', key: 'about', attributes: { id: 'about' }, content: altText(embed, story) },
      {
        tag: 'rect',
        key: 'paper',
        attributes: { width: '100%', height: '100%', fill: PALETTE.paper },
        content: '',
      },
      text('heading', embed.title, { y: '42', fill: PALETTE.ink, 'font-size': '24', 'font-weight': '700' }),
      { tag: 'g', key: 'timeline', attributes: { transform: `translate(${EDGE},${HEAD})` }, content: tree },
      {
        tag: 'a',
        key: 'credit',
        attributes: { href: page },
        content: [text('credit', credit, { y: String(height - 20), fill: PALETTE.quiet, 'font-size': '13' })],
      },
    ],
  };
  return { svg: svgText(root), width: WIDTH, height };
}

/** Alternative text of the picture: what it is, and its turning points. */
export function altText({ about, entries }: Embed, { language }: Story): string {
  const turning = entries.filter(({ significance }) => significance === 3).slice(0, 8);
  const t = messages(language);
  const events = turning.map(({ headline, span }) =>
    t('picture.event', { date: dateText(span, language), headline }),
  );
  return [about, events.join('; ')].filter(Boolean).join(' ');
}

function withoutAnchors(node: SvgNode, page: string): SvgNode {
  const { attributes, content } = node;
  const href = attributes['href']?.startsWith('#') ? { href: page } : {};
  return {
    ...node,
    attributes: { ...attributes, ...href },
    content: typeof content === 'string' ? content : content.map((child) => withoutAnchors(child, page)),
  };
}
