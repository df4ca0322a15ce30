import type { Filters } from './filters.ts';
import type { Domain } from './zoom.ts';

const DAY = 86_400_000;

interface Actions {
  filters: (filters: Filters) => void;
  zoom: (factor: number) => void;
  /** A chapter's window; without one, all of time. */
  show: (domain?: Domain) => void;
}

/** Where the fields are: in their template, until they are wanted. */
const fieldsOf = (form: HTMLFormElement): ParentNode => form.querySelector('template')?.content ?? form;

/** The lanes that the form offers, by its check boxes. */
export function readLanes(form: HTMLFormElement): { index: number; id: string; label: string }[] {
  return boxesOf(fieldsOf(form)).map((box) => ({
    index: Number(box.value),
    id: box.dataset['id'] ?? '',
    label: box.dataset['label'] ?? '',
  }));
}

const boxesOf = (within: ParentNode): HTMLInputElement[] => [
  ...within.querySelectorAll<HTMLInputElement>('input[name="strand[]"]'),
];

export function watchControls(form: HTMLFormElement, { filters, zoom, show }: Actions): void {
  const template = form.querySelector('template');
  form
    .querySelector('summary')
    ?.addEventListener('click', () => template?.replaceWith(template.content), { once: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => filters(readFilters(form)));
  form.addEventListener('reset', () => setTimeout(() => filters(readFilters(form))));
  form.addEventListener('click', (event) => {
    const { zoom: factor, from, to, show: all } = (event.target as Element).closest('button')?.dataset ?? {};
    if (factor !== undefined) zoom(Number(factor));
    else if (from !== undefined && to !== undefined) show([Number(from), Number(to)]);
    else if (all !== undefined) show();
  });
}

/** Sets the form to filters that came with an address. */
export function writeControls(form: HTMLFormElement, filters: Filters): void {
  const fields = fieldsOf(form);
  for (const box of boxesOf(fields)) box.checked = !filters.hidden.includes(Number(box.value));
  const set = (name: string, value: string) => {
    const field = fields.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (field && field.value !== value) field.value = value;
  };
  set('significance', String(filters.significance));
  set('person', filters.person);
  set('place', filters.place);
  set('words', filters.words);
  set('known', filters.knownBy === undefined ? '' : new Date(filters.knownBy).toISOString().slice(0, 10));
  const direct = fields.querySelector<HTMLInputElement>('[name="direct"]');
  if (direct) direct.checked = filters.direct;
}

function readFilters(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const shown = data.getAll('strand[]').map(Number);
  const known = Date.parse(text('known'));
  return {
    hidden: readLanes(form)
      .map(({ index }) => index)
      .filter((index) => !shown.includes(index)),
    significance: Number(text('significance')),
    person: text('person'),
    place: text('place'),
    direct: data.has('direct'),
    knownBy: Number.isNaN(known) ? undefined : known + DAY - 1,
    words: text('words'),
  };
}
