import type { en } from '../core/languages/en.ts';
import type { MessageKey } from '../core/languages/languages.ts';
import { type Translate, translator } from '../core/languages/messages.ts';

/**
 * The messages of each script. No script bundles the catalogue: a page carries the messages of its scripts as JSON, and
 * a script of a frame has its own written into it at build.
 */
export const MESSAGES = {
  timeline: [
    'axis.months',
    'axis.day',
    'axis.month',
    'axis.year',
    'axis.year-bc',
    'mark.name',
    'mark.more',
    'claim.disputed-by',
    'claim.not-known',
    'claim.quotation',
    'timeline.announcement',
    'count.sources',
  ],
  search: [
    'search.failed',
    'search.nothing',
    'search.results',
    'search.first-results',
    'search.kind.Entry',
    'search.kind.Claim',
    'search.kind.Person',
    'search.kind.Place',
    'search.kind.Term',
  ],
  visits: [
    'visits.stored',
    'visits.not-stored',
    'visits.changes',
    'visits.added',
    'visits.changed',
    'visits.removed',
    'visits.no-changes',
    'visits.new-mark',
    'visits.changed-mark',
    'visits.which',
    'visits.mark-read',
    'visits.stop',
    'visits.stopped',
  ],
  cite: [
    'claim.disputed-text',
    'cite.claim',
    'cite.copy',
    'cite.copy-format',
    'cite.copied',
    'cite.selected',
  ],
  builder: [
    'builder.choose-event',
    'builder.to-before-from',
    'builder.copied',
    'builder.selected',
    'snippet.use.html',
    'snippet.use.css',
    'snippet.use.frame',
    'snippet.use.wordpress-address',
    'snippet.use.wordpress-html',
    'snippet.use.ghost-address',
    'snippet.use.ghost-html',
    'snippet.use.notion',
    'snippet.use.markdown',
    'snippet.use.email',
  ],
  frame: ['embed.ignored'],
  period: ['frame.part', 'frame.nothing', 'frame.whole', 'timeline.show-all'],
} as const satisfies Record<string, readonly MessageKey[]>;

export type Script = keyof typeof MESSAGES;
export type Messages<S extends Script> = Pick<typeof en, (typeof MESSAGES)[S][number]>;
export type Text<S extends Script> = Translate<Messages<S>>;

/** The translator of a script, from the JSON in the page. */
export function readMessages<S extends Script>(script: S): Text<S> {
  const json = document.querySelector(`[data-messages="${script}"]`)?.textContent ?? '{}';
  return translator(document.documentElement.lang, JSON.parse(json) as Messages<S>);
}
