import { createHash } from 'node:crypto';

/** Where the policy of a page says whence it takes style. */
const FROM_SITE = "style-src 'self'";

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** A style as a security policy names it. */
export const hashOf = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/**
 * A page with its style sheet in it, and the style's hash in the policy that the page carries.
 *
 * @param link the tag by which the page loads it
 */
export const inPage = (html: string, link: string, css: string): string =>
  html.replace(FROM_SITE, () => `${FROM_SITE} ${hashOf(css)}`).replace(link, () => `<style>${css}</style>`);

/** A page without the styles in it that its own policy names: whatever style is left, the policy refuses. */
export function withoutNamedStyle(html: string): string {
  const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
  return policy.includes('sha256-')
    ? html.replace(STYLE, (style, css: string) => (policy.includes(hashOf(css)) ? '' : style))
    : html;
}
