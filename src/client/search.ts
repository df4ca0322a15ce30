import type { Findable } from '../output/feeds/search-json.ts';
import type { Text } from './messages.ts';

type Finder = (words: string) => Findable[];

/** How many results are shown. */
const MOST = 40;

/** Makes a search box work. The index and the code that searches it load on first use. */
export function enableSearch(box: HTMLElement, t: Text<'search'>): void {
  const input = box.querySelector('input');
  const status = box.querySelector('[role="status"]');
  const list = box.querySelector('ol');
  if (!input || !status || !list) return;
  let finder: Promise<Finder> | undefined;
  const show = async () => {
    const words = input.value.trim();
    writeAddress(words);
    try {
      const found = words === '' ? [] : (await (finder ??= load(box.dataset['index'] ?? '')))(words);
      if (words !== input.value.trim()) return;
      list.replaceChildren(...found.slice(0, MOST).map((result) => item(result, t)));
      status.textContent = words === '' ? '' : summary(found.length, words, t);
    } catch {
      finder = undefined;
      status.textContent = t('search.failed');
    }
  };
  box.hidden = false;
  box.addEventListener('keydown', (event) => step(event, input, list));
  box.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('focus', () => (finder ??= load(box.dataset['index'] ?? '')), { once: true });
  input.addEventListener('input', show);
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') void show();
}

async function load(address: string): Promise<Finder> {
  const [{ createFinder }, response] = await Promise.all([import('./find.ts'), fetch(address)]);
  return createFinder((await response.json()) as Findable[]);
}

function writeAddress(words: string): void {
  const address = new URL(location.href);
  if (words === '') address.searchParams.delete('q');
  else address.searchParams.set('q', words);
  history.replaceState(null, '', address);
}

/** Arrow keys go from the field through the results and back; Escape goes back at once. */
function step(event: KeyboardEvent, input: HTMLElement, list: HTMLElement): void {
  const stops = [input, ...list.querySelectorAll('a')];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Escape: 0 }[event.key];
  const stop = next === undefined ? undefined : stops[next];
  if (!stop || (event.key === 'Escape' && now === 0)) return;
  event.preventDefault();
  stop.focus();
}

function summary(count: number, words: string, t: Text<'search'>): string {
  if (count === 0) return t('search.nothing', { words });
  return count > MOST
    ? t('search.first-results', { count, words, shown: MOST })
    : t('search.results', { count, words });
}

function item({ kind, title, text, url }: Findable, t: Text<'search'>): HTMLLIElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  link.dir = 'auto';
  made.append(part('found-kind', t(`search.kind.${kind}`)), link, part('found-text', text));
  return made;
}

function part(name: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = name;
  made.dir = 'auto';
  made.textContent = text;
  return made;
}
