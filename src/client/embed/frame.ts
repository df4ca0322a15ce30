import type { Messages } from '../messages.ts';
import { createHeightSender, isHeight } from './heights.ts';
import { enableList } from './list.ts';

/** Written before this script at build. */
declare const TEXTS: Messages<'frame'>;

/**
 * The script of a frame, a classic script that runs before the first paint: colours, font, height and the period shown,
 * all from the frame's address. Hosts add their own parameters to it, before or after the `#`.
 */
const options = new URLSearchParams(`${location.search.slice(1)}&${location.hash.replace(/^#\??/, '')}`);
const root = document.documentElement;
setStyle();

const sendHeight = createHeightSender(parent, options);
const reserved = Number(options.get('height'));
const height = isHeight(reserved) ? reserved : Number(root.dataset['height']);
sendHeight(height);
// Again for hosts whose script loads later than the frame.
addEventListener('load', () => sendHeight(height, true));

document.addEventListener('DOMContentLoaded', () => {
  const figure = document.querySelector<HTMLElement>('.timeline-figure');
  if (figure) enableList(figure, options, TEXTS);
  document.querySelector('details')?.addEventListener('toggle', ({ target }) => {
    const { scrollHeight, clientHeight } = document.querySelector('main') ?? root;
    const full = innerHeight + scrollHeight - clientHeight;
    sendHeight(Math.min(5000, (target as HTMLDetailsElement).open ? Math.max(height, full) : height));
  });
});

/** Sets the theme, accent and font that the host asked for; invalid values are ignored. */
function setStyle(): void {
  const theme = options.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  const accent = options.get('accent') ?? '';
  if (CSS.supports('color', accent)) root.style.setProperty('--link', accent);
  const font = options.get('font') ?? '';
  if (!/^[\p{L}\d ,'"-]{1,120}$/u.test(font)) return;
  root.style.setProperty('--text-face', font);
  root.style.setProperty('--label-face', font);
}
