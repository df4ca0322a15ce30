import { escapeXml } from '../../core/escape-xml.ts';
import type { MessageKey } from '../../core/languages/languages.ts';

/** What to embed, as the builder's page and its script describe it. */
export interface Choice {
  /** The address of the site: absolute, with a slash at its end. */
  base: string;
  /** `timeline`, a strand’s id or an entry’s. */
  id: string;
  title: string;
  height: number;
  /** Alternative text of the picture. An entry has the picture of its strand. */
  alt: string;
  /** Attributes of the element besides `strand` and `entry`: `from`, `to`, `theme`, `height`. Empty ones are ignored. */
  options: Record<string, string>;
}

/** A text to paste. The message `snippet.name.…` is where, `snippet.use.…` is how. */
interface Snippet {
  id: 'html' | 'css' | 'frame' | 'wordpress' | 'ghost' | 'notion' | 'markdown' | 'email';
  use: Extract<MessageKey, `snippet.use.${string}`>;
  text: string;
}

/** The sandbox of every frame that is offered: no origin, so no storage and no cookies of the host. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const attributes = (of: Record<string, string>): string =>
  Object.entries(of)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

/**
 * The layout of an element before and after its script has loaded, so that nothing moves. The columns make it 600 pixels
 * wide where its parent is as wide as what it contains, and the full width of any other; without `contain` its text
 * would be a baseline.
 */
const RESERVED = 'display:grid;grid-template-columns:minmax(0,600px) 1fr;width:100%;contain:layout';

/** The bare frame, for places that allow no script. */
export function frameHtml({ base, id, title, height, options }: Choice): string {
  const given = new URLSearchParams(Object.entries(options).filter(([, value]) => value !== '')).toString();
  const pixels = options['height'] || String(height);
  return `<iframe${attributes({
    src: `${base}embed/${id}/${given === '' ? '' : `#${given}`}`,
    title,
    width: '100%',
    height: pixels,
    // Where a site removes this style, the attributes hold; where it restyles all frames, this style does.
    style: `width:600px;min-width:100%;max-width:100%;height:${pixels}px;min-height:${pixels}px`,
    frameborder: '0',
    loading: 'lazy',
    sandbox: SANDBOX,
  })}></iframe>`;
}

/** All texts that can be pasted for a choice. */
export function snippets(choice: Choice): Snippet[] {
  const { base, id, title, height, alt, options } = choice;
  const page = `${base}${id}/`;
  const link = `<a href="${escapeXml(page)}">${escapeXml(title)}</a>`;
  const plain = Object.values(options).every((value) => value === '');
  const [strand = '', slug] = id.split('/');
  const chosen = id === 'timeline' ? {} : slug === undefined ? { strand } : { entry: id };
  const style = `${RESERVED};min-height:${options['height'] || height}px`;
  const element = `<explainer-timeline${attributes({ ...chosen, ...options, style })}>${link}</explainer-timeline>`;
  const frame = `${frameHtml(choice)}\n<p>${link}</p>`;
  const picture = `${base}embed/${strand}.png`;
  return [
    {
      id: 'html',
      use: 'snippet.use.html',
      text: `<script src="${base}embed.js" async></script>\n${element}`,
    },
    { id: 'css', use: 'snippet.use.css', text: `explainer-timeline{${style}}` },
    { id: 'frame', use: 'snippet.use.frame', text: frame },
    {
      id: 'wordpress',
      use: plain ? 'snippet.use.wordpress-address' : 'snippet.use.wordpress-html',
      text: plain ? page : frame,
    },
    {
      id: 'ghost',
      use: plain ? 'snippet.use.ghost-address' : 'snippet.use.ghost-html',
      text: plain ? page : frame,
    },
    {
      id: 'notion',
      use: 'snippet.use.notion',
      text: /src="([^"]*)"/.exec(frameHtml(choice))?.[1]?.replaceAll('&amp;', '&') ?? page,
    },
    {
      id: 'markdown',
      use: 'snippet.use.markdown',
      text: `[![${alt.replace(/[[\]\\]/g, '\\$&')}](${picture})](${page})`,
    },
    {
      id: 'email',
      use: 'snippet.use.email',
      text: `<a href="${escapeXml(page)}"><img${attributes({ src: picture, alt, width: '600', style: 'max-width:100%;height:auto' })}></a>`,
    },
  ];
}
