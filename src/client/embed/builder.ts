import { type Choice, type Snippet, snippets } from '../../output/embeds/snippets.ts';
import { ENTRY_HEIGHT } from '../../output/embeds/sizes.ts';

/** Makes the page of the builder answer: each choice shows at once, live and in every text to paste. */
export function build(builder: HTMLElement): void {
  const form = builder.querySelector<HTMLFormElement>('.builder-form');
  const preview = builder.querySelector('explainer-timeline');
  const said = builder.querySelector('.builder-said');
  const list = builder.querySelector('datalist');
  if (!form || !preview || !said || !list) return;
  const live = builder.querySelector<HTMLElement>('[data-live]');
  const uses = JSON.parse(live?.dataset['live'] ?? '{}') as Record<Snippet['use'], string>;
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
  const show = () => {
    const chosen = choice();
    said.textContent = complaint(value('entry'), value('from'), value('to'), titles);
    for (const { id, use, text } of snippets(chosen)) {
      const snippet = live?.querySelector(`[data-snippet="${id}"]`);
      snippet?.querySelector('span')?.replaceChildren(uses[use]);
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

  /** The events, once somebody wants one. */
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
    if (field) void copy(field).then((text) => (said.textContent = text));
  });

  form.hidden = false;
  for (const button of builder.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
  const asked = new URLSearchParams(location.search).get('entry');
  const field = form.elements.namedItem('entry');
  if (asked && field instanceof HTMLInputElement) field.value = asked;
  void (asked ? load().catch(() => undefined) : Promise.resolve()).then(show);
}

function complaint(entry: string, from: string, to: string, titles: Map<string, string>): string {
  if (entry && titles.size > 0 && !titles.has(entry)) return 'Choose an event from the list.';
  return from && to && to < from ? 'To comes before From, so both are left out.' : '';
}

/** Where the clipboard is closed to the page, the text is chosen for the hand. */
async function copy(field: HTMLTextAreaElement): Promise<string> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return 'Copied.';
  } catch {
    return 'The text is selected: copy it with your keyboard.';
  }
}
