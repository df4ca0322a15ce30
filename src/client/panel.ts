import type { ListedItem } from './items.ts';
import type { Text } from './messages.ts';

interface ClaimData {
  id: string;
  entry: string;
  text: string;
  by: string | null;
  type: string;
  sources: string[];
}

/** The panel that shows an event beside the timeline: its dek, its claims with their speakers and sources, and a link. */
export function createPanel(element: HTMLElement, t: Text<'timeline'>, onClose: () => void) {
  const part = (name: string) => element.querySelector<HTMLElement>(`[data-part="${name}"]`);
  let shown: ListedItem | undefined;
  part('close')?.addEventListener('click', onClose);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onClose();
  });

  const open = async (item: ListedItem): Promise<void> => {
    shown = item;
    const title = part('title');
    title?.setAttribute('href', item.href);
    title?.replaceChildren(item.label);
    part('date')?.replaceChildren(item.date);
    part('dek')?.replaceChildren(item.dek);
    part('claims')?.replaceChildren();
    element.hidden = false;
    const claims = await claimsOf(element.dataset['claims'] ?? '', item.id);
    if (shown === item)
      part('claims')?.replaceChildren(...claims.map((claim) => claimElement(claim, item.href, t)));
  };
  const close = (): void => {
    shown = undefined;
    element.hidden = true;
  };
  return { open, close };
}

let all: Promise<ClaimData[]> | undefined;

/** The claims of an entry; none if they cannot be loaded. The panel is useful without them. */
async function claimsOf(address: string, entry: string): Promise<ClaimData[]> {
  all ??= fetch(address)
    .then(async (response) => ((await response.json()) as { claims: ClaimData[] }).claims)
    .catch(() => []);
  return (await all).filter((claim) => claim.entry === entry);
}

/** @param page the entry's page on this host, because the addresses in the data are those of the published site */
function claimElement(
  { text, by, type, id, sources }: ClaimData,
  page: string,
  t: Text<'timeline'>,
): HTMLElement {
  const item = document.createElement('li');
  const words = document.createElement('p');
  words.textContent = type === 'quote' ? t('claim.quotation', { text }) : text;
  const who = document.createElement('p');
  who.className = 'by';
  who.textContent =
    by === null ? t('claim.not-known') : type === 'account' ? t('claim.disputed-by', { by }) : by;
  if (sources.length > 0) {
    const link = document.createElement('a');
    link.href = page + id.slice(id.indexOf('#'));
    link.textContent = t('count.sources', { count: sources.length });
    who.append(' · ', link);
  }
  item.dataset['claim'] = id;
  item.append(words, who);
  return item;
}
