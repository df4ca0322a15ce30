import type { Findable } from '../output/feeds/search-json.ts';
import { button } from './button.ts';
import { changesSince, countChanges, type Editions, readEditions } from './editions.ts';

/** The page's part for it, and where it finds things. */
export interface Place {
  box: HTMLElement;
  /** The addresses of editions.json and search.json. */
  editions: string;
  texts: string;
  /** The path of the site, without a slash at its end. */
  base: string;
}

/** Keeps the marks of all claims as they are now. */
export async function remember(place: Place): Promise<void> {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(await load(place)));
  } catch {
    say(place, 'This browser could not keep it.', []);
    return;
  }
  say(place, 'This browser will tell you what is new when you come back. Nothing is sent.', [forget(place)]);
}

/** Counts and marks what is new since the reader last said that all was read. */
export async function tell(place: Place): Promise<void> {
  const seen = readEditions(localStorage.getItem(keyOf(place)));
  if (!seen) return;
  const changes = changesSince(seen, await load(place));
  mark(place, changes.added, 'New');
  mark(place, changes.changed, 'Changed');
  const all = [...changes.added, ...changes.changed, ...changes.gone];
  if (all.length === 0) {
    say(place, countChanges(changes), [forget(place)]);
    return;
  }
  const read = button('Mark all read', async () => {
    await remember(place);
    for (const made of document.querySelectorAll('.since-mark')) made.remove();
  });
  say(place, countChanges(changes), [read, forget(place)]);
  place.box.append(listOf(all, place));
}

const keyOf = ({ base }: Place): string => `seen:${base}/`;

async function load({ editions }: Place): Promise<Editions> {
  const response = await fetch(editions);
  return (await response.json()) as Editions;
}

/** Where a claim stands, as the site's own pages link it. */
const addressOf = (ref: string, { base }: Place): string => `${base}/${ref.replace('#', '/#')}`;

/** Puts a word beside each of some claims that the page shows: in its own block, or in a note about it. */
function mark(place: Place, refs: string[], word: string): void {
  const notes = [...document.querySelectorAll('.note a')];
  for (const ref of refs) {
    const address = addressOf(ref, place);
    const [path, id] = address.split('#');
    const block = path === location.pathname ? document.getElementById(id ?? '') : null;
    (block?.querySelector('.said') ?? block)?.prepend(wordOf(word), ' ');
    for (const link of notes.filter((each) => each.getAttribute('href') === address)) {
      link.before(wordOf(word), ' ');
    }
  }
}

function wordOf(text: string): HTMLElement {
  const made = document.createElement('strong');
  made.className = 'since-mark scripted';
  made.textContent = text;
  return made;
}

/** The claims that changed, behind a line that opens: their words come when it does. */
function listOf(refs: string[], place: Place): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Which ones';
  const list = document.createElement('ul');
  details.append(summary, list);
  details.addEventListener('toggle', async () => {
    if (list.childElementCount > 0) return;
    const response = await fetch(place.texts);
    const things = (await response.json()) as Findable[];
    const titles = new Map(things.map(({ url, title }) => [url, title]));
    list.append(...refs.map((ref) => item(addressOf(ref, place), titles.get(addressOf(ref, place)) ?? ref)));
  });
  return details;
}

function item(address: string, text: string): HTMLElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  made.append(link);
  return made;
}

const forget = (place: Place): HTMLButtonElement =>
  button('Stop telling me', () => {
    localStorage.removeItem(keyOf(place));
    for (const made of document.querySelectorAll('.since-mark')) made.remove();
    say(place, 'Forgotten.', []);
  });

function say({ box }: Place, text: string, buttons: HTMLElement[]): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.append(text, ...buttons.flatMap((each) => [' ', each]));
  box.replaceChildren(line);
}
