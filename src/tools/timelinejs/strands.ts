import { MAX_STRANDS, RESERVED_PATHS } from '../../core/schema/story.ts';
import { freeId, slug } from '../scaffold/slug.ts';
import { cleanText, plainLine } from './html.ts';
import type { RawSlide } from './timeline.ts';

/** The strand that a group of the timeline becomes. */
export interface ImportedStrand {
  id: string;
  label: string;
}

/** The label of events without a group, if no event has one and if others have. */
const UNGROUPED = { alone: 'Events', beside: 'Other events' };

/** The group of a slide as text; empty if it has none. TimelineJS parses it as HTML twice, so this does too. */
export const groupOf = ({ group }: RawSlide): string => cleanText(plainLine(plainLine(group))).trim();

/**
 * The strands of a timeline by group, in the order of first use. Events without a group come last, with those of the
 * groups beyond the maximum number of strands, which the map does not contain.
 */
export function strandsOf(events: RawSlide[]): Map<string, ImportedStrand> {
  const groups = [...new Set(events.map(groupOf))];
  const named = groups.filter((group) => group !== '');
  const others = groups.length > MAX_STRANDS || groups.includes('') ? [''] : [];
  const ordered = [...named.slice(0, MAX_STRANDS - others.length), ...others];
  const ids = new Set<string>(RESERVED_PATHS);
  return new Map(
    ordered.map((group, index) => {
      const label = group || (ordered.length === 1 ? UNGROUPED.alone : UNGROUPED.beside);
      const wished = ownId(events, group) ?? slug(label, 30) ?? `strand-${index + 1}`;
      const id = freeId(wished, (taken) => ids.has(taken));
      ids.add(id);
      return [group, { id, label }];
    }),
  );
}

/** The strand in the ids of a group’s events, if the file is our own export. */
function ownId(events: RawSlide[], group: string): string | undefined {
  const own = events.find((event) => event.edtf !== '' && event.id.includes('/') && groupOf(event) === group);
  return own && slug(own.id.split('/')[0] ?? '', 60);
}
