import { dayAt } from '../core/time-zone.ts';
import { endOfDay } from './address.ts';
import type { Filters } from './filters.ts';
import type { Dispatch } from './state.ts';

/** The parent of the fields: their template, until the reader opens it. */
const fieldsOf = (form: HTMLFormElement): ParentNode => form.querySelector('template')?.content ?? form;

/** The lanes of the form's check boxes. */
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

export function watchControls(form: HTMLFormElement, zone: string, dispatch: Dispatch): void {
  const filter = () => dispatch({ type: 'filter', filters: readFilters(form, zone) });
  const template = form.querySelector('template');
  form
    .querySelector('summary')
    ?.addEventListener('click', () => template?.replaceWith(template.content), { once: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', filter);
  // The event comes before the fields are reset.
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('click', (event) => {
    const { zoom: factor, from, to, show: all } = (event.target as Element).closest('button')?.dataset ?? {};
    if (factor !== undefined) dispatch({ type: 'zoom', factor: Number(factor) });
    else if (from !== undefined && to !== undefined)
      dispatch({ type: 'show', domain: [Number(from), Number(to)] });
    else if (all !== undefined) dispatch({ type: 'show-all' });
  });
}

/** Sets the form to the filters of an address. */
export function writeControls(form: HTMLFormElement, filters: Filters, zone: string): void {
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
  set('known', filters.knownBy === undefined ? '' : dayAt(filters.knownBy, zone));
  const direct = fields.querySelector<HTMLInputElement>('[name="direct"]');
  if (direct) direct.checked = filters.direct;
}

function readFilters(form: HTMLFormElement, zone: string): Filters {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const shown = data.getAll('strand[]').map(Number);
  return {
    hidden: readLanes(form)
      .map(({ index }) => index)
      .filter((index) => !shown.includes(index)),
    significance: Number(text('significance')),
    person: text('person'),
    place: text('place'),
    direct: data.has('direct'),
    knownBy: endOfDay(text('known'), zone),
    words: text('words'),
  };
}
