import { type Choice, snippets } from '../../output/embeds/snippets.ts';
import { ENTRY_HEIGHT } from '../../output/embeds/sizes.ts';
import type { Messages } from '../messages.ts';

const json = document.querySelector('[data-messages="builder"]')?.textContent ?? '{}';
const texts = JSON.parse(json) as Messages<'builder'>;

/** Makes the builder interactive: each choice changes the preview and every text to paste at once. */
export function enableBuilder(builder: HTMLElement): void {
  const form = builder.querySelector<HTMLFormElement>('.builder-form');
  const preview = builder.querySelector('explainer-timeline');
  const status = builder.querySelector('.builder-said');
  const list = builder.querySelector('datalist');
  const live = builder.querySelector('[data-live]');
  if (!form || !preview || !status || !list) return;
  const titles = new Map<string, string>();
  const value = (name: string) => (new FormData(form).get(name) as string | null)?.trim() ?? '';

  const choice = (): Choice => {
    const { dataset, value: id } =
      form.querySelector<HTMLOptionElement>('[name="id"] option:checked') ?? new Option();
    const entry = titles.has(value('entry')) ? value('entry') : '';
    return {
      base: new URL('..', location.href).href.replace(/[?#].*$/, ''),
      id: entry || id,
      title: titles.get(entry) ?? dataset['title'] ?? '',
      height: entry ? ENTRY_HEIGHT : Number(dataset['height']),
      alt: dataset['alt'] ?? '',
      options: {
        ...(entry ? {} : { from: value('from'), to: value('to') }),
        theme: value('theme'),
        height: form.elements.namedItem('height') instanceof HTMLInputElement ? value('height') : '',
      },
    };
  };
  const problem = (): string => {
    const entry = value('entry');
    if (entry && titles.size > 0 && !titles.has(entry)) return texts['builder.choose-event'];
    const [from, to] = [value('from'), value('to')];
    return from && to && to < from ? texts['builder.to-before-from'] : '';
  };
  const show = () => {
    const chosen = choice();
    status.textContent = problem();
    for (const { id, use, text } of snippets(chosen)) {
      const snippet = live?.querySelector(`[data-snippet="${id}"]`);
      snippet?.querySelector('span')?.replaceChildren(texts[use]);
      const field = snippet?.querySelector('textarea');
      if (field) field.value = text;
    }
    const [strand = '', slug] = chosen.id.split('/');
    const wanted: Record<string, string> = {
      ...chosen.options,
      strand: chosen.id === 'timeline' || slug ? '' : strand,
      entry: slug ? chosen.id : '',
    };
    for (const name of ['strand', 'entry', 'from', 'to', 'theme', 'height']) {
      if (wanted[name]) preview.setAttribute(name, wanted[name]);
      else preview.removeAttribute(name);
    }
  };

  /** Loads the events, when the reader wants to choose one. */
  const load = async () => {
    if (titles.size > 0) return;
    const response = await fetch(builder.dataset['timeline'] ?? '');
    const { entries } = (await response.json()) as { entries: { id: string; headline: string }[] };
    for (const { id, headline } of entries) titles.set(id, headline);
    list.replaceChildren(...entries.map(({ id, headline }) => new Option(headline, id)));
  };
  form.querySelector('[name="entry"]')?.addEventListener('focus', () => void load().catch(() => undefined));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', show);
  builder.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('[data-copy]');
    const field = button?.parentElement?.querySelector('textarea');
    if (field) void copy(field).then((text) => (status.textContent = text));
  });

  form.hidden = false;
  for (const button of builder.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
  const asked = new URLSearchParams(location.search).get('entry');
  const field = form.elements.namedItem('entry');
  if (asked && field instanceof HTMLInputElement) field.value = asked;
  void (asked ? load().catch(() => undefined) : Promise.resolve()).then(show);
}

/** @returns what happened: where the clipboard is blocked, the text is selected */
async function copy(field: HTMLTextAreaElement): Promise<string> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return texts['builder.copied'];
  } catch {
    return texts['builder.selected'];
  }
}
