import type { Findable } from '../../output/feeds/search-json.ts';
import { button } from '../button.ts';
import { changesSince, type Editions, readEditions } from '../editions.ts';
import { readMessages } from '../messages.ts';

const t = readMessages('visits');

async function storeVisit(box: HTMLElement): Promise<void> {
  try {
    localStorage.setItem(keyOf(box), JSON.stringify(await load(box)));
  } catch {
    show(box, t('visits.not-stored'), []);
    return;
  }
  show(box, t('visits.stored'), [stopButton(box)]);
}

/** Counts and marks what has changed since the stored visit. */
async function showChanges(box: HTMLElement, seen: Editions | undefined): Promise<void> {
  if (!seen) return;
  const { added, changed, removed } = changesSince(seen, await load(box));
  mark(box, added, t('visits.new-mark'));
  mark(box, changed, t('visits.changed-mark'));
  const all = [...added, ...changed, ...removed];
  if (all.length === 0) {
    show(box, t('visits.no-changes'), [stopButton(box)]);
    return;
  }
  const counts = [
    added.length > 0 && t('visits.added', { count: added.length }),
    changed.length > 0 && t('visits.changed', { count: changed.length }),
    removed.length > 0 && t('visits.removed', { count: removed.length }),
  ].filter((count) => count !== false);
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'unit' });
  const read = button(t('visits.mark-read'), async () => {
    await storeVisit(box);
    removeMarks();
  });
  show(box, t('visits.changes', { changes: list.format(counts) }), [read, stopButton(box)]);
  box.append(listOf(all, box));
}

/** The path of the site, without a slash at its end. */
const baseOf = ({ dataset }: HTMLElement): string => dataset['base'] ?? '';

const keyOf = (box: HTMLElement): string => `seen:${baseOf(box)}/`;

async function load({ dataset }: HTMLElement): Promise<Editions> {
  const response = await fetch(dataset['editions'] ?? '');
  return (await response.json()) as Editions;
}

/** The address of a claim, as the pages of the site link it. */
const addressOf = (ref: string, box: HTMLElement): string => `${baseOf(box)}/${ref.replace('#', '/#')}`;

/** Puts a word beside those of the claims that are on this page, in their own block or in a note about them. */
function mark(box: HTMLElement, refs: string[], word: string): void {
  const notes = [...document.querySelectorAll('.note a')];
  for (const ref of refs) {
    const address = addressOf(ref, box);
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
function listOf(refs: string[], box: HTMLElement): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = t('visits.which');
  const list = document.createElement('ul');
  details.append(summary, list);
  details.addEventListener('toggle', async () => {
    if (list.childElementCount > 0) return;
    const response = await fetch(box.dataset['texts'] ?? '');
    const things = (await response.json()) as Findable[];
    const titles = new Map(things.map(({ url, title }) => [url, title]));
    const addresses = refs.map((ref) => ({ ref, address: addressOf(ref, box) }));
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

const stopButton = (box: HTMLElement): HTMLButtonElement =>
  button(t('visits.stop'), () => {
    localStorage.removeItem(keyOf(box));
    removeMarks();
    show(box, t('visits.stopped'), []);
  });

function show(box: HTMLElement, text: string, buttons: HTMLElement[]): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.append(text, ...buttons.flatMap((each) => [' ', each]));
  box.replaceChildren(line);
}

/** Shows what has changed since the stored visit, or stores the visit of a reader who has just accepted the offer. */
const box = document.querySelector<HTMLElement>('.since');
if (box) {
  const seen = localStorage.getItem(keyOf(box));
  void (seen === null ? storeVisit(box) : showChanges(box, readEditions(seen)));
}
