import type { Citation } from '../output/citing/citation.ts';
import { FORMATS } from '../output/citing/formats.ts';
import { button } from './button.ts';
import { citationOfClaim } from './citation-of-claim.ts';

/** Gives the page's panel of citations buttons that copy, and each of its claims a button that opens it. */
export function offerCitations(): void {
  const panel = document.getElementById('cite:this');
  const given = panel?.dataset['citation'];
  if (!panel || given === undefined) return;
  const page = JSON.parse(given) as Citation;
  // A site that was built without its address has those of its paths alone.
  page.url = new URL(page.url, location.href).href;
  for (const field of panel.querySelectorAll('textarea')) addCopy(field, panel);
  fill(panel, page);
  document.querySelector('[popovertarget="cite:this"]')?.addEventListener('click', () => fill(panel, page));
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    anchor.after(button('Cite', () => openFor(anchor, panel, page)));
  }
}

function openFor(anchor: HTMLAnchorElement, panel: HTMLElement, page: Citation): void {
  const claim = document.getElementById(anchor.hash.slice(1));
  if (!claim) return;
  fill(panel, citationOfClaim(page, claim.id, claim.querySelector<HTMLElement>('.said')?.innerText ?? ''));
  panel.showPopover();
}

function fill(panel: HTMLElement, citation: Citation): void {
  say(panel, '');
  const what = panel.querySelector('.cite-what');
  if (what) what.textContent = citation.title;
  for (const { id, write } of FORMATS) {
    const field = panel.querySelector<HTMLTextAreaElement>(`[data-format="${id}"]`);
    if (field) field.value = write(citation);
  }
}

function addCopy(field: HTMLTextAreaElement, panel: HTMLElement): void {
  const name = field.labels[0]?.firstChild?.textContent?.trim() ?? '';
  const copy = button('Copy', async () => {
    // Selected first: where the clipboard is blocked, a key or a finger copies what is selected.
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      say(panel, `${name} copied.`);
    } catch {
      say(panel, `${name} is selected: copy it with the keyboard or the menu.`);
    }
  });
  copy.setAttribute('aria-label', `Copy: ${name}`);
  field.closest('label')?.after(copy);
}

function say(panel: HTMLElement, text: string): void {
  const status = panel.querySelector('[role="status"]');
  if (status) status.textContent = text;
}
