import type { Position, Prose } from '../../schema/body.ts';
import { anchorsOf, proseOf } from '../claims.ts';
import { suggest } from '../did-you-mean.ts';
import { elements } from '../prose.ts';
import type { Draft, ListName } from '../read/draft.ts';
import { urls } from '../../urls.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** A link inside the story leads to an existing page, and to an anchor on it. */
export const links: Check = (draft, unread) => {
  const pages = anchorsByPage(draft);
  const ofLists = new Map<string, ListName[]>([
    [urls.sources(), ['sources']],
    [urls.people(), ['people', 'organizations']],
    [urls.places(), ['places']],
    [urls.glossary(), ['glossary']],
  ]);
  /** The page, or what it shows, is not known because of another error. */
  const isUnread = (path: string): boolean =>
    unread.entry(path.replace(/^\/|\/$/g, '')) ||
    (ofLists.get(path) ?? []).some(unread.lacks) ||
    // Without the front matter of story.mdx no strand is known.
    (!pages.has(path) && draft.front.strands === undefined) ||
    (path === urls.timeline() && unread.lacks('entries'));
  return linksOf(draft).flatMap(({ file, href, at }) => {
    const [path = '', anchor] = href.split('#');
    const anchors = pages.get(path);
    if (isUnread(path)) return [];
    if (!anchors) {
      return [
        issueAt('links', file, at, `There is no page ${path} in this story.`, suggest(path, pages.keys())),
      ];
    }
    if (anchor === undefined || anchor === '' || anchors.has(anchor)) return [];
    return [
      issueAt('links', file, at, `The page ${path} has no anchor #${anchor}.`, suggest(anchor, anchors)),
    ];
  });
};

function linksOf({ entries, body, about }: Draft): { file: string; href: string; at: Position }[] {
  const inside = (file: string, own: string, prose: Prose) =>
    [...elements(prose)].flatMap(({ tag, href = '', at }) => {
      if (tag !== 'a' || !/^[/#]/.test(href)) return [];
      return [{ file, href: href.startsWith('#') ? `${own}${href}` : href, at }];
    });
  return [
    ...entries.flatMap(({ file, id, blocks }) =>
      blocks.flatMap(proseOf).flatMap((prose) => inside(file, urls.entry(id), prose)),
    ),
    ...body.flatMap(({ prose }) => inside('story.mdx', urls.story(), prose)),
    ...about.flatMap(({ prose }) => inside('about.mdx', urls.about(), prose)),
  ];
}

/** Every page that a writer may link to, with the anchors from the writer's ids. */
function anchorsByPage({ entries, front, lists }: Draft): Map<string, Set<string>> {
  const ids = (name: keyof Draft['lists']) => new Set(lists[name].ids);
  return new Map([
    [urls.story(), new Set<string>()],
    [urls.timeline(), new Set(entries.map(({ id }) => `list-${id}`))],
    [urls.updates(), new Set<string>()],
    [urls.search(), new Set<string>()],
    [urls.builder(), new Set<string>()],
    [urls.about(), new Set<string>()],
    [urls.sources(), ids('sources')],
    [urls.people(), ids('people').union(ids('organizations'))],
    [urls.places(), ids('places')],
    [urls.glossary(), ids('glossary')],
    ...(front.strands ?? []).map(({ id }): [string, Set<string>] => [urls.strand(id), new Set()]),
    ...(front.withdrawn ?? []).map(({ id }): [string, Set<string>] => [urls.entry(id), new Set()]),
    ...entries.map(({ id, blocks }): [string, Set<string>] => [
      urls.entry(id),
      new Set(blocks.flatMap(anchorsOf).map((anchor) => anchor.id)),
    ]),
  ]);
}
