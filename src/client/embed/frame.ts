import { isHeight } from './bounds.ts';
import { heightsTo } from './heights.ts';
import { showList } from './list.ts';
import { style } from './style.ts';

/**
 * The frame's script, a classic one that runs before anything is drawn: how it looks, how high it is, and what part
 * of the time it shows, all by its address. Hosts put their own words there too, before or after the `#`.
 */
const given = new URLSearchParams(`${location.search.slice(1)}&${location.hash.replace(/^#\??/, '')}`);
const root = document.documentElement;
style(root, given);

const tell = heightsTo(parent, given);
const reserved = Number(given.get('height'));
const built = isHeight(reserved) ? reserved : Number(root.dataset['height']);
tell(built);
// Hosts whose own script came later hear it once more.
addEventListener('load', () => tell(built, true));

document.addEventListener('DOMContentLoaded', () => {
  const figure = document.querySelector<HTMLElement>('.timeline-figure');
  if (figure) showList(figure, given);
  document.querySelector('details')?.addEventListener('toggle', ({ target }) => {
    const { scrollHeight, clientHeight } = document.querySelector('main') ?? root;
    const whole = innerHeight + scrollHeight - clientHeight;
    tell(Math.min(5000, (target as HTMLDetailsElement).open ? Math.max(built, whole) : built));
  });
});
