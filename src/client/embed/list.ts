import { fill } from '../../core/languages/messages.ts';
import { spanText } from '../day-text.ts';
import type { Messages } from '../messages.ts';
import { windowOf } from './span.ts';

/** Makes the timeline of a frame interactive: shows the period in `options`, and loads the rest on first interaction. */
export function enableList(figure: HTMLElement, options: URLSearchParams, texts: Messages<'frame'>): void {
  const picture = figure.querySelector<HTMLElement>('.timeline-picture');
  const template = document.querySelector('template');
  const script = template?.content.querySelector('script');
  const load = () => {
    // A narrow frame hides its picture; it may be wider at the next interaction.
    if (!template?.isConnected || !script || !picture?.offsetParent) return;
    for (const drawn of [...picture.children]) {
      if ((drawn as HTMLElement).offsetParent) drawn.className = '';
      else drawn.remove();
    }
    script.addEventListener('error', () => figure.classList.remove('windowed'));
    // A script runs when it leaves its template. Its address comes from the page, so no policy has to trust this script.
    template.replaceWith(script);
    events.forEach((event) => figure.removeEventListener(event, load));
  };
  const events = ['pointerover', 'pointerdown', 'focusin'];
  events.forEach((event) => figure.addEventListener(event, load, { passive: true }));

  figure.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a.cluster');
    if (!link || event.defaultPrevented) return;
    // A link would add an entry to the history of the host's page.
    event.preventDefault();
    const id = link.getAttribute('href')?.slice(1) ?? '';
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  });

  const window = windowOf(options.get('from'), options.get('to'), figure.dataset['zone'] ?? 'UTC');
  if (window && narrow(figure, window, texts)) load();
}

/**
 * Hides what is outside a period.
 * @returns false where that would hide nothing or everything
 */
function narrow(figure: HTMLElement, [from, to]: [number, number], texts: Messages<'frame'>): boolean {
  const items = [...figure.querySelectorAll<HTMLElement>('li[data-start]')];
  const outside = items.filter(
    ({ dataset }) => Number(dataset['end']) <= from || Number(dataset['start']) >= to,
  );
  const inside = items.filter((item) => !outside.includes(item));
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || outside.length === 0) return false;
  const [start, end] = [
    Math.max(from, Number(first.dataset['start'])),
    Math.min(to, Math.max(...inside.map(({ dataset }) => Number(dataset['end'])))),
  ];
  for (const item of outside) item.classList.add('outside');
  figure.classList.add('windowed');
  figure.dataset['view'] = `#from=${new Date(start).toISOString()}&to=${new Date(end).toISOString()}`;
  const facts = document.querySelector('.as-of span');
  const all = facts?.textContent ?? '';
  const button = document.createElement('button');
  button.textContent = texts['timeline.show-all'];
  button.addEventListener('click', () => {
    for (const item of outside) item.classList.remove('outside');
    figure.classList.remove('windowed');
    delete figure.dataset['view'];
    figure.querySelector<HTMLElement>('.live [data-show]')?.click();
    facts?.replaceChildren(all);
  });
  const count = inside.length.toLocaleString(document.documentElement.lang);
  facts?.replaceChildren(
    fill(texts['frame.part'], { count, all, dates: spanText(start, end, figure.dataset['zone'] ?? 'UTC') }),
    ' ',
    button,
  );
  return true;
}
