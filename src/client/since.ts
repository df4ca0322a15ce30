import { readMessages } from './messages.ts';

/**
 * Offers to show what is new at the next visit, or shows it. Nothing is stored before the reader accepts; where a
 * browser blocks storage, the page stays as it is.
 */
export async function enableSince(box: HTMLElement): Promise<void> {
  const { editions = '', texts = '', base = '', offer } = box.dataset;
  let stored: boolean;
  try {
    stored = localStorage.getItem(`seen:${base}/`) !== null;
  } catch {
    return;
  }
  if (!stored && offer === undefined) return;
  box.hidden = false;
  const load = async () => {
    const { showChanges, storeVisit } = await import('./visits.ts');
    await (stored ? showChanges : storeVisit)({ box, editions, texts, base, t: readMessages('visits') });
  };
  if (stored) await load();
  else box.querySelector('button')?.addEventListener('click', load);
}
