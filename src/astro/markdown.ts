import { satteri } from '@astrojs/markdown-satteri';
import type { HastNode, HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import type { Site } from '../core/site.ts';
import { footnoteLetter } from '../core/story/footnotes.ts';
import { MARKDOWN_FEATURES } from '../core/story/read/mdast.ts';

type Element = Extract<HastNode, { tagName: string }>;

/**
 * Replaces references to footnotes by a component with the footnote's letter, and removes the footnotes: the page shows
 * them below its text, from what our own reader read.
 */
function footnotes(): MdastPluginDefinition {
  const mentions = new Map<string, { letter: string; count: number }>();
  return {
    name: 'backgrounder-footnotes',
    footnoteReference({ identifier }) {
      const mention = mentions.get(identifier) ?? { letter: footnoteLetter(mentions.size), count: 0 };
      mention.count += 1;
      mentions.set(identifier, mention);
      const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute' as const, name, value });
      return {
        type: 'mdxJsxTextElement',
        name: 'FootnoteReference',
        attributes: [attribute('letter', mention.letter), attribute('mention', String(mention.count))],
        children: [],
      };
    },
    footnoteDefinition: (node, context) => context.removeNode(node),
  };
}

/** Puts a table into a region that scrolls and is named after its columns, and aligns its cells by classes. */
const tables: HastPluginDefinition = {
  name: 'backgrounder-tables',
  element: [
    {
      filter: ['table'],
      visit(node, context) {
        const columns = headings(node).map((cell) => context.textContent(cell).trim());
        const ariaLabel = columns.filter((words) => words !== '').join(', ');
        const properties = { className: ['table'], tabIndex: 0, role: 'group', ariaLabel };
        context.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
      },
    },
    {
      filter: ['th', 'td'],
      visit({ tagName, properties, children }) {
        const align = /center|right/.exec(String(properties['style']))?.[0];
        const isHeading = tagName === 'th' && children.length > 0;
        return {
          type: 'element',
          tagName: isHeading ? 'th' : 'td',
          properties: {
            ...(isHeading && { scope: 'col' }),
            ...(align && { className: [align === 'right' ? 'align-end' : 'align-center'] }),
          },
          children,
        };
      },
    },
  ],
};

const headings = (node: Element): Element[] =>
  node.tagName === 'th'
    ? [node]
    : node.children.flatMap((child) => (child.type === 'element' ? headings(child) : []));

/** Puts links inside the story under the site's base path. */
const links = ({ path }: Site): HastPluginDefinition => ({
  name: 'backgrounder-links',
  element: {
    filter: ['a'],
    visit(node, context) {
      const href = node.properties['href'];
      if (typeof href === 'string' && href.startsWith('/')) context.setProperty(node, 'href', path(href));
    },
  },
});

/** Reads story.mdx and about.mdx for their pages, as our own reader reads them for the checks. */
export const markdown = (site: Site) =>
  satteri({
    features: MARKDOWN_FEATURES,
    mdastPlugins: [footnotes],
    hastPlugins: [tables, links(site)],
  });
