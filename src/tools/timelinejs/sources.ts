import { freeId, slug } from '../scaffold/slug.ts';
import { cleanText } from './html.ts';

/** An item of sources.yaml, with its keys in the usual order. */
export interface ImportedSource {
  id: string;
  title: string;
  publisher: string;
  origin?: string;
  url: string;
  kind: 'reference';
  accessed: string;
  weak?: true;
  note: string;
}

/** The id of the timeline itself, a source of every imported claim. */
export const TIMELINE = 'imported-timeline';

/**
 * Every page that a timeline names, once. Nobody has opened them for this story, so their publisher is the timeline,
 * their origin their host, and they are weak: no claim may have them as its only sources.
 */
export class Sources {
  readonly items: ImportedSource[];
  readonly #byUrl = new Map<string, string>();
  readonly #ids = new Set<string>([TIMELINE]);
  readonly #timeline: Pick<ImportedSource, 'publisher' | 'accessed'>;

  /** @param timeline the timeline itself, which is the first source */
  constructor(timeline: Pick<ImportedSource, 'title' | 'publisher' | 'url' | 'accessed' | 'note'>) {
    const { title, publisher, url, accessed, note } = timeline;
    this.items = [{ id: TIMELINE, title, publisher, url, kind: 'reference', accessed, note }];
    this.#timeline = timeline;
  }

  /**
   * Adds a page if it is new.
   * @param origin whose it is, if the timeline says so
   * @returns its id
   */
  add(url: string, title: string, origin?: string): string {
    const known = this.#byUrl.get(url);
    if (known !== undefined) return known;
    const host = new URL(url).hostname.replace(/^www\./, '') || url;
    const wished = slug(`${host} ${title === url ? '' : title}`, 48) ?? slug(host) ?? 'page';
    const id = freeId(wished, (taken) => this.#ids.has(taken));
    this.#byUrl.set(url, id);
    this.#ids.add(id);
    this.items.push({
      id,
      title: cleanText(title).trim() || url,
      publisher: this.#timeline.publisher,
      origin: cleanText(origin ?? '').trim() || host,
      url,
      kind: 'reference',
      accessed: this.#timeline.accessed,
      weak: true,
      note: 'Named by the imported timeline; not opened for this story yet.',
    });
    return id;
  }
}
