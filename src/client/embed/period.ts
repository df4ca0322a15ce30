import { fill } from '../../core/languages/messages.ts';
import { spanText } from '../day-text.ts';
import type { Messages } from '../messages.ts';
import { PERIOD, VIEW } from './list.ts';
import { windowOf } from './span.ts';

/** Written before this script at build. */
declare const TEXTS: Messages<'period'>;

/** The start and end of an event, in milliseconds. */
interface Period {
  start: number;
  end: number;
}

/** Shows the period that a frame is asked for, and every later one. */
function showPeriods(figure: HTMLElement): void {
  const { zone = 'UTC', items, page = '' } = figure.dataset;
  const facts = document.querySelector('.as-of span');
  const all = facts?.textContent ?? '';
  const listed = [...figure.querySelectorAll<HTMLElement>('li[data-start]')];
  const button = document.createElement('button');
  button.textContent = TEXTS['timeline.show-all'];
  const none = document.createElement('p');
  none.className = 'dek';
  const link = document.createElement('a');
  link.href = page;
  link.textContent = TEXTS['frame.whole'];

  /** Shows a part of the time; without one all of it. */
  const show = (view: string, isInside: (event: Period) => boolean) => {
    for (const item of listed) item.classList.toggle('outside', !isInside(periodOf(item)));
    figure.classList.toggle('windowed', view !== '');
    figure.hidden = false;
    figure.dataset['view'] = view;
    figure.dispatchEvent(new Event(VIEW));
  };
  const showAll = () => {
    show('', () => true);
    facts?.replaceChildren(all);
  };
  button.addEventListener('click', showAll);

  const update = async () => {
    const asked = figure.dataset['period'];
    // One tab stop with the rest of the frame.
    link.tabIndex = button.tabIndex = document.querySelector<HTMLElement>('.frame-foot a')?.tabIndex ?? 0;
    const [from = '', to = ''] = asked?.split('/') ?? [];
    none.remove();
    if (!from && !to) return showAll();
    figure.hidden = true;
    // The list of a large story is on several pages, so its events come from a file.
    const events = items ? await eventsIn(items) : listed.map(periodOf);
    if (asked !== figure.dataset['period']) return;
    const window = windowOf(from, to, zone);
    const isInside = ({ start, end }: Period) => window !== undefined && end > window[0] && start < window[1];
    const inside = events?.filter(isInside) ?? [];
    if (!window || inside.length === 0) {
      const said = fill(TEXTS['frame.nothing'], { from: from || '…', to: to || '…' });
      // Where the events did not load, nothing is known of them.
      none.replaceChildren(events || !window ? `${said} ` : '', link);
      figure.before(none);
      facts?.replaceChildren(all);
      return;
    }
    if (inside.length === events?.length) return showAll();
    const start = Math.max(window[0], Math.min(...inside.map((event) => event.start)));
    const end = Math.min(window[1], Math.max(...inside.map((event) => event.end)));
    show(`#from=${new Date(start).toISOString()}&to=${new Date(end).toISOString()}`, isInside);
    const count = inside.length.toLocaleString(document.documentElement.lang);
    const dates = spanText(start, end, zone);
    facts?.replaceChildren(fill(TEXTS['frame.part'], { count, all, dates }), ' ', button);
  };
  figure.addEventListener(PERIOD, () => void update());
  void update();
}

const periodOf = ({ dataset }: HTMLElement): Period => ({
  start: Number(dataset['start']),
  end: Number(dataset['end']),
});

/** The events in a file; undefined if it does not load. */
const eventsIn = (file: string): Promise<Period[] | undefined> =>
  fetch(file)
    .then((response) => response.json() as Promise<Period[]>)
    .catch(() => undefined);

/** The script of a frame that shows a period, which loads when a host asks for one. */
const figure = document.querySelector<HTMLElement>('.timeline-figure');
if (figure) showPeriods(figure);
