import { createHash } from 'node:crypto';

/** The style directive in the policy of a page. */
const DIRECTIVE = "style-src 'self'";

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** The source expression of a style in a security policy. */
export const styleHash = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/**
 * Inlines the style sheet of a page, and adds its hash to the policy in the page.
 *
 * @param link the tag that loads the style sheet
 */
export const inlineStyle = (html: string, link: string, css: string): string =>
  html
    .replace(DIRECTIVE, () => `${DIRECTIVE} ${styleHash(css)}`)
    .replace(link, () => `<style>${css}</style>`);

/** The source expression of the style that the policy in a page allows; undefined if it allows none. */
export const allowedStyle = (html: string): string | undefined => {
  const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
  return /'sha256-[\w+/=]+'/.exec(policy)?.[0];
};

/** A page without the inline styles that its policy allows by hash. The policy blocks those that remain. */
export function withoutAllowedStyles(html: string): string {
  const allowed = allowedStyle(html);
  return allowed === undefined
    ? html
    : html.replace(STYLE, (style, css: string) => (styleHash(css) === allowed ? '' : style));
}
