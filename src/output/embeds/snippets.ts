import { escapeXml } from '../../core/escape-xml.ts';

/** What somebody wants to embed, as the builder and its script both know it. */
export interface Choice {
  /** Where the site stands, absolute, ending in a slash. */
  base: string;
  /** `timeline`, a strand’s id or an entry’s. */
  id: string;
  title: string;
  height: number;
  /** What the picture says; an entry has its strand’s. */
  alt: string;
  /** Attributes of the element beside `strand` and `entry`: `from`, `to`, `theme`, `height`; empty ones count as none. */
  options: Record<string, string>;
}

/** Text to paste, and where. */
export interface Snippet {
  id: 'html' | 'frame' | 'wordpress' | 'ghost' | 'notion' | 'markdown' | 'email';
  label: string;
  how: string;
  text: string;
}

/** The sandbox of every frame that we hand out: no origin, so neither storage nor the host's cookies. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const attributes = (of: Record<string, string>): string =>
  Object.entries(of)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

/** The bare frame, for whatever takes no script. */
export function frameHtml({ base, id, title, height, options }: Choice): string {
  const given = new URLSearchParams(Object.entries(options).filter(([, value]) => value !== '')).toString();
  return `<iframe${attributes({
    src: `${base}embed/${id}/${given === '' ? '' : `#${given}`}`,
    title,
    width: '100%',
    height: options['height'] || String(height),
    frameborder: '0',
    loading: 'lazy',
    sandbox: SANDBOX,
  })}></iframe>`;
}

/** Every text that can be pasted for a choice. */
export function snippets(choice: Choice): Snippet[] {
  const { base, id, title, height, alt, options } = choice;
  const page = `${base}${id}/`;
  const link = `<a href="${escapeXml(page)}">${escapeXml(title)}</a>`;
  const plain = Object.values(options).every((value) => value === '');
  const [strand = '', slug] = id.split('/');
  const chosen = id === 'timeline' ? {} : slug === undefined ? { strand } : { entry: id };
  // The height is in the page before the script is, so that nothing moves when it comes.
  const reserved = { style: `display:block;min-height:${options['height'] || height}px` };
  const element = `<explainer-timeline${attributes({ ...chosen, ...options, ...reserved })}>${link}</explainer-timeline>`;
  const frame = `${frameHtml(choice)}\n<p>${link}</p>`;
  const picture = `${base}embed/${strand}.png`;
  return [
    {
      id: 'html',
      label: 'HTML',
      how: 'Where scripts are allowed. It fits any column.',
      text: `<script src="${base}embed.js" async></script>\n${element}`,
    },
    { id: 'frame', label: 'HTML without script', how: 'The bare frame, with a link below it.', text: frame },
    {
      id: 'wordpress',
      label: 'WordPress',
      how: plain ? 'Paste the address on a line of its own.' : 'Paste into a block “Custom HTML”.',
      text: plain ? page : frame,
    },
    {
      id: 'ghost',
      label: 'Ghost',
      how: plain ? 'Paste the address on an empty line.' : 'Paste into a card “HTML”.',
      text: plain ? page : frame,
    },
    {
      id: 'notion',
      label: 'Notion',
      how: 'Type /embed, and paste the address.',
      text: /src="([^"]*)"/.exec(frameHtml(choice))?.[1]?.replaceAll('&amp;', '&') ?? page,
    },
    {
      id: 'markdown',
      label: 'Markdown',
      how: 'The picture, which leads to the timeline.',
      text: `[![${alt.replace(/[[\]\\]/g, '\\$&')}](${picture})](${page})`,
    },
    {
      id: 'email',
      label: 'E-mail',
      how: 'The picture as HTML.',
      text: `<a href="${escapeXml(page)}"><img${attributes({ src: picture, alt, width: '600', style: 'max-width:100%;height:auto' })}></a>`,
    },
  ];
}
