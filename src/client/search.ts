import type { Findable } from '../output/feeds/search-json.ts';

type Finder = (words: string) => Findable[];

/** More than these nobody reads: another word narrows them. */
const MOST = 40;

/** Makes a box of search work. The index and what searches in it come with the first touch. */
export function enableSearch(box: HTMLElement): void {
  const input = box.querySelector('input');
  const status = box.querySelector('[role="status"]');
  const list = box.querySelector('ol');
  if (!input || !status || !list) return;
  let finder: Promise<Finder> | undefined;
  const show = async () => {
    const words = input.value.trim();
    keepInAddress(words);
    try {
      const found = words === '' ? [] : (await (finder ??= load(box.dataset['index'] ?? '')))(words);
      if (words !== input.value.trim()) return;
      list.replaceChildren(...found.slice(0, MOST).map(item));
      status.textContent = words === '' ? '' : count(found.length, words);
    } catch {
      finder = undefined;
      status.textContent = 'The search could not be loaded. The lists below have everything.';
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
  const [{ makeFinder }, response] = await Promise.all([import('./find.ts'), fetch(address)]);
  return makeFinder((await response.json()) as Findable[]);
}

function keepInAddress(words: string): void {
  const address = new URL(location.href);
  if (words === '') address.searchParams.delete('q');
  else address.searchParams.set('q', words);
  history.replaceState(null, '', address);
}

/** Arrows go from the field through what was found and back; Escape goes back at once. */
function step(event: KeyboardEvent, input: HTMLElement, list: HTMLElement): void {
  const stops = [input, ...list.querySelectorAll('a')];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Escape: 0 }[event.key];
  const stop = next === undefined ? undefined : stops[next];
  if (!stop || (event.key === 'Escape' && now === 0)) return;
  event.preventDefault();
  stop.focus();
}

function count(found: number, words: string): string {
  if (found === 0) return `Nothing found for “${words}”.`;
  const shown = found > MOST ? `, the first ${MOST} shown` : '';
  return `${found === 1 ? 'One result' : `${found} results`} for “${words}”${shown}.`;
}

function item({ kind, title, text, url }: Findable): HTMLLIElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  link.dir = 'auto';
  made.append(part('found-kind', kind), link, part('found-text', text));
  return made;
}

function part(name: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = name;
  made.dir = 'auto';
  made.textContent = text;
  return made;
}
