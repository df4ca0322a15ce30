import type { Findable } from '../output/feeds/search-json.ts';
import { button } from './button.ts';
import { changesSince, type Editions, readEditions } from './editions.ts';
import type { Text } from './messages.ts';

/** The box of a page for what is new, and what fills it. */
export interface Visits {
  box: HTMLElement;
  /** The addresses of editions.json and search.json. */
  editions: string;
  texts: string;
  /** The path of the site, without a slash at its end. */
  base: string;
  t: Text<'visits'>;
}

/** Stores the editions of all claims. */
export async function storeVisit(visits: Visits): Promise<void> {
  const { t } = visits;
  try {
    localStorage.setItem(keyOf(visits), JSON.stringify(await load(visits)));
  } catch {
    show(visits, t('visits.not-stored'), []);
    return;
  }
  show(visits, t('visits.stored'), [stopButton(visits)]);
}

/** Counts and marks what has changed since the stored visit. */
export async function showChanges(visits: Visits): Promise<void> {
  const { t } = visits;
  const seen = readEditions(localStorage.getItem(keyOf(visits)));
  if (!seen) return;
  const { added, changed, removed } = changesSince(seen, await load(visits));
  mark(visits, added, t('visits.new-mark'));
  mark(visits, changed, t('visits.changed-mark'));
  const all = [...added, ...changed, ...removed];
  if (all.length === 0) {
    show(visits, t('visits.no-changes'), [stopButton(visits)]);
    return;
  }
  const counts = [
    added.length > 0 && t('visits.added', { count: added.length }),
    changed.length > 0 && t('visits.changed', { count: changed.length }),
    removed.length > 0 && t('visits.removed', { count: removed.length }),
  ].filter((count) => count !== false);
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'unit' });
  const read = button(t('visits.mark-read'), async () => {
    await storeVisit(visits);
    removeMarks();
  });
  show(visits, t('visits.changes', { changes: list.format(counts) }), [read, stopButton(visits)]);
  visits.box.append(listOf(all, visits));
}

const keyOf = ({ base }: Visits): string => `seen:${base}/`;

async function load({ editions }: Visits): Promise<Editions> {
  const response = await fetch(editions);
  return (await response.json()) as Editions;
}

/** The address of a claim, as the pages of the site link it. */
const addressOf = (ref: string, { base }: Visits): string => `${base}/${ref.replace('#', '/#')}`;

/** Puts a word beside those of the claims that are on this page, in their own block or in a note about them. */
function mark(visits: Visits, refs: string[], word: string): void {
  const notes = [...document.querySelectorAll('.note a')];
  for (const ref of refs) {
    const address = addressOf(ref, visits);
    const [path, id] = address.split('#');
    const block = path === location.pathname ? document.getElementById(id ?? '') : null;
    (block?.querySelector('.said') ?? block)?.prepend(markElement(word), ' ');
    for (const link of notes.filter((each) => each.getAttribute('href') === address)) {
      link.before(markElement(word), ' ');
    }
  }
}

function markElement(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.className = 'since-mark scripted';
  element.textContent = text;
  return element;
}

function removeMarks(): void {
  for (const element of document.querySelectorAll('.since-mark')) element.remove();
}

/** The changed claims, as a list that loads their texts when it is opened. */
function listOf(refs: string[], visits: Visits): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = visits.t('visits.which');
  const list = document.createElement('ul');
  details.append(summary, list);
  details.addEventListener('toggle', async () => {
    if (list.childElementCount > 0) return;
    const response = await fetch(visits.texts);
    const things = (await response.json()) as Findable[];
    const titles = new Map(things.map(({ url, title }) => [url, title]));
    const addresses = refs.map((ref) => ({ ref, address: addressOf(ref, visits) }));
    list.append(...addresses.map(({ ref, address }) => item(address, titles.get(address) ?? ref)));
  });
  return details;
}

function item(address: string, text: string): HTMLElement {
  const element = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  element.append(link);
  return element;
}

const stopButton = (visits: Visits): HTMLButtonElement =>
  button(visits.t('visits.stop'), () => {
    localStorage.removeItem(keyOf(visits));
    removeMarks();
    show(visits, visits.t('visits.stopped'), []);
  });

function show({ box }: Visits, text: string, buttons: HTMLElement[]): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.append(text, ...buttons.flatMap((each) => [' ', each]));
  box.replaceChildren(line);
}
