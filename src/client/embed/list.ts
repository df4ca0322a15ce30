/** An event on the figure of a frame: it shall show the period in `data-period`. */
export const PERIOD = 'period';

/** An event on the figure of a frame: its timeline shall show `data-view`. */
export const VIEW = 'view';

/**
 * Makes the timeline of a frame interactive: loads the rest on first interaction, and what shows a period when one is
 * asked for.
 * @returns shows the period in the options
 */
export function enableList(figure: HTMLElement): (options: URLSearchParams) => void {
  const picture = figure.querySelector<HTMLElement>('.timeline-picture');
  const [live, period] = document.querySelector('template')?.content.querySelectorAll('script') ?? [];
  /** A script runs when it leaves its template. Its address comes from the page, so no policy has to trust this script. */
  const run = (script: HTMLScriptElement) => document.body.append(script);
  const load = () => {
    // A narrow frame hides its picture; it may be wider at the next interaction.
    if (!live || live.isConnected || !picture?.offsetParent) return;
    for (const drawn of [...picture.children]) {
      if ((drawn as HTMLElement).offsetParent) drawn.className = '';
      else drawn.remove();
    }
    // The picture of all events is not what was asked for.
    live.addEventListener('error', () => figure.classList.contains('windowed') && picture.remove());
    run(live);
  };
  for (const event of ['pointerover', 'pointerdown', 'focusin', VIEW])
    figure.addEventListener(event, load, { passive: true });

  figure.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a.cluster');
    if (!link || event.defaultPrevented) return;
    // A link would add an entry to the history of the host's page.
    event.preventDefault();
    const id = link.getAttribute('href')?.slice(1) ?? '';
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  });

  return (options) => {
    // In an address without escapes, the plus of a year is a space.
    const [from, to] = ['from', 'to'].map((name) => (options.get(name) ?? '').replace(/^ /, '+').trim());
    const asked = `${from}/${to}`;
    if (asked === (figure.dataset['period'] ?? '/')) return;
    figure.dataset['period'] = asked;
    figure.dispatchEvent(new Event(PERIOD));
    if (!period || period.isConnected) return;
    // Nothing is shown rather than everything, until the script says what.
    figure.hidden = true;
    run(period);
  };
}
