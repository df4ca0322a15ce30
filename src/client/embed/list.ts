import { spanText } from '../day-text.ts';
import { windowOf } from './span.ts';

/** Makes a frame's timeline answer: shows the time that was asked for, and brings what moves it once a hand comes. */
export function showList(figure: HTMLElement, given: URLSearchParams): void {
  const picture = figure.querySelector<HTMLElement>('.timeline-picture');
  const template = document.querySelector('template');
  const script = template?.content.querySelector('script');
  const wake = () => {
    // A narrow frame has no picture to move; it may be wider the next time.
    if (!template?.isConnected || !script || !picture?.offsetParent) return;
    for (const drawn of [...picture.children]) {
      if ((drawn as HTMLElement).offsetParent) drawn.className = '';
      else drawn.remove();
    }
    script.addEventListener('error', () => figure.classList.remove('windowed'));
    // Out of its template it runs; its address is the page's own, so no policy need trust this one.
    template.replaceWith(script);
    events.forEach((event) => figure.removeEventListener(event, wake));
  };
  const events = ['pointerover', 'pointerdown', 'focusin'];
  events.forEach((event) => figure.addEventListener(event, wake, { passive: true }));

  figure.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a.cluster');
    if (!link || event.defaultPrevented) return;
    // Without leaving an entry in the host's history.
    event.preventDefault();
    const id = link.getAttribute('href')?.slice(1) ?? '';
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  });

  const window = windowOf(given.get('from'), given.get('to'));
  if (window && narrow(figure, window)) wake();
}

/** Leaves out what is not in a stretch of time; not if that were everything. */
function narrow(figure: HTMLElement, [from, to]: [number, number]): boolean {
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
  const before = facts?.textContent ?? '';
  const all = document.createElement('button');
  all.textContent = 'Show all';
  all.addEventListener('click', () => {
    for (const item of outside) item.classList.remove('outside');
    figure.classList.remove('windowed');
    delete figure.dataset['view'];
    figure.querySelector<HTMLElement>('.live [data-show]')?.click();
    facts?.replaceChildren(before);
  });
  facts?.replaceChildren(`${inside.length} of ${before}, ${spanText(start, end)} `, all);
  return true;
}
