import type { Filters } from './filters.ts';
import type { Domain } from './zoom.ts';

const DAY = 86_400_000;

interface Actions {
  filters: (filters: Filters) => void;
  zoom: (factor: number) => void;
  /** A chapter's window; without one, all of time. */
  show: (domain?: Domain) => void;
}

/** The lanes that the form offers, by its check boxes. */
export function readControls(form: HTMLFormElement): {
  lanes: { index: number; id: string; label: string }[];
} {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="strand[]"]')];
  return {
    lanes: boxes.map((box) => ({
      index: Number(box.value),
      id: box.dataset['id'] ?? '',
      label: box.dataset['label'] ?? '',
    })),
  };
}

export function watchControls(form: HTMLFormElement, { filters, zoom, show }: Actions): void {
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
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="strand[]"]')) {
    box.checked = !filters.hidden.includes(Number(box.value));
  }
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  };
  set('significance', String(filters.significance));
  set('person', filters.person);
  set('place', filters.place);
  set('words', filters.words);
  set('known', filters.knownBy === undefined ? '' : new Date(filters.knownBy).toISOString().slice(0, 10));
  const direct = form.elements.namedItem('direct');
  if (direct instanceof HTMLInputElement) direct.checked = filters.direct;
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
    hidden: readControls(form)
      .lanes.map(({ index }) => index)
      .filter((index) => !shown.includes(index)),
    significance: Number(text('significance')),
    person: text('person'),
    place: text('place'),
    direct: data.has('direct'),
    knownBy: Number.isNaN(known) ? undefined : known + DAY - 1,
    words: text('words'),
  };
}
