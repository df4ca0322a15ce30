import type { Issue } from '../issue.ts';
import { type Draft, LISTS, type ListName } from '../read/draft.ts';
import { type Change, changeOf, RANKS } from './change.ts';
import { differences } from './difference.ts';
import { piecesOf } from './pieces.ts';
import { brokenPromises } from './promises.ts';

/** What changed between two drafts of one story. */
export interface Comparison {
  /** Everything that reaches a page and differs, the most important first. */
  changes: Change[];
  /** Changes that break a promise to readers. */
  issues: Issue[];
}

/**
 * Compares a story with an earlier state of it. Published content may change, but not silently: a change of meaning needs
 * a correction or an update, and an id that was removed needs a tombstone.
 */
export function compareDrafts(before: Draft, after: Draft): Comparison {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const names = new Set([...now.keys(), ...old.keys()]);
  const changes = [...names].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const piece = is ?? was;
    if (!piece) return [];
    return differences(was?.value, is?.value).map((difference) => changeOf(difference, piece));
  });
  const all = [...changes, ...moves(before, after)];
  return {
    changes: all.sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank)),
    issues: brokenPromises(before, after, all),
  };
}

/** Lists whose items are in another order: some pages show them in that of the file. */
function moves(before: Draft, after: Draft): Change[] {
  return (Object.keys(LISTS) as ListName[]).flatMap((name) => {
    const { file } = after.lists[name];
    const ids = [before, after].map(({ lists }) => lists[name].ids);
    const [old = [], now = []] = ids.map((these, index) =>
      these.filter((id) => ids[1 - index]?.includes(id)),
    );
    if (old.join(' ') === now.join(' ')) return [];
    const piece = { type: name, file, id: undefined, value: {} };
    return [changeOf({ path: [], before: old, after: now, at: undefined, moved: true }, piece)];
  });
}
