import { isUnnamed } from '../schema/body.ts';
import { isDoubtful } from './date-text.ts';
import type { Entry } from './story.ts';

/** Facts about an entry in single words, for those who filter: soft, lasting, direct. */
export function flagsOf({ span, claims }: Pick<Entry, 'span' | 'claims'>): string {
  const made = claims.filter(({ type }) => type !== 'unknown');
  const unnamed = made.filter(({ kind }) => isUnnamed(kind));
  const flags = [
    isDoubtful(span) ? 'soft' : '',
    span.to === null ? '' : 'lasting',
    unnamed.length < made.length || made.length === 0 ? 'direct' : '',
  ];
  return flags.filter(Boolean).join(' ');
}
