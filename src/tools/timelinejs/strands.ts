import { RESERVED_PATHS } from '../../core/schema/story.ts';
import { freeId, slug } from '../scaffold/slug.ts';
import { cleaned, lineOf } from './html.ts';
import type { RawSlide } from './raw.ts';

/** A strand that a group of the timeline becomes. */
export interface ImportedStrand {
  id: string;
  label: string;
}

/** The label of what has no group, where nothing has one and where others have. */
const UNGROUPED = { alone: 'Events', beside: 'Other events' };

/** The group of a slide, as text; empty where it has none. TimelineJS reads it as HTML twice, so do we. */
export const groupOf = ({ group }: RawSlide): string => cleaned(lineOf(lineOf(group))).trim();

/** The strands of a timeline by their groups, in the order of first use; what has no group comes last. */
export function strandsOf(events: RawSlide[]): Map<string, ImportedStrand> {
  const groups = [...new Set(events.map(groupOf))];
  const ordered = [...groups.filter((group) => group !== ''), ...groups.filter((group) => group === '')];
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

/** The strand that our own export names in the id of a group’s events. */
function ownId(events: RawSlide[], group: string): string | undefined {
  const own = events.find((event) => event.edtf !== '' && event.id.includes('/') && groupOf(event) === group);
  return own && slug(own.id.split('/')[0] ?? '', 60);
}
