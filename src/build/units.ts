import { listEmbeds } from '../output/embeds/embed.ts';
import { pictureSvg } from '../output/embeds/picture.ts';
import type { Site } from '../core/site.ts';
import { fontsCover } from '../output/pictures/fonts.ts';
import { shareSvg } from '../output/pictures/share.ts';
import { listPageOf } from '../output/feeds/list-pages.ts';
import { neighboursOf } from '../theme/components/neighbours.ts';
import { pictured, shareOf, type Subject } from '../output/pictures/share-subject.ts';
import type { Entry, Story } from '../core/story/story.ts';
import { urls } from '../core/urls.ts';
import { weekOf } from '../theme/components/week.ts';
import { fileAt, sha256 } from './hashes.ts';

/** Files of a site that show the same things of a story and nothing else. */
export interface Unit {
  /** Changes when anything changes that the files show. */
  key: string;
  /** Their paths in the site. */
  files: string[];
}

/**
 * What of a site need not be made again where a story changed elsewhere: for each entry its page and its frame, and its
 * oEmbed answer, and each picture that takes long to draw and that every machine draws alike. Whatever else the site
 * has, lists and feeds and data, shows every entry.
 */
export function unitsOf(story: Story, site: Site): Unit[] {
  const shared = sha256(JSON.stringify(sharedBy(story)));
  const drawn = listEmbeds(story).map((embed) => ({ id: embed.id, ...pictureSvg(embed, story, site) }));
  const sizes = new Map(drawn.map(({ id, width, height }) => [id, [width, height]]));
  const subjects: Subject[] = [undefined, ...story.strands, ...pictured(story)];
  return [
    ...story.entries.flatMap((entry) => [
      unit([urls.entry(entry.id), urls.frame(entry.id)], [shared, shownOf(entry, story)]),
      unit([urls.oembed(entry.id)], [shared, entry.headline, sizes.get(entry.strand.id)]),
    ]),
    ...subjects.flatMap((about) => picture(shareOf(story, about).picture, shareSvg(story, about))),
    ...drawn.flatMap(({ id, svg }) => picture(urls.picture(id, 'png'), svg)),
  ];
}

function unit(paths: string[], shown: unknown): Unit {
  return { key: sha256(JSON.stringify([paths, shown])), files: paths.map(fileAt) };
}

/** None where the machine draws letters of it with faces of its own, which may be others by now. */
const picture = (path: string, svg: string): Unit[] => (fontsCover(svg) ? [unit([path], svg)] : []);

/** What no file of an entry shows of its story: the explainer's own page, and entries and sources but for its own. */
const ELSEWHERE: (keyof Story)[] = ['entries', 'strands', 'claims', 'sources', 'figures', 'body', 'summary'];

/** What every file of an entry may show of its story: all the rest. */
const sharedBy = (story: Story): unknown => [
  Object.entries(story)
    .filter(([name]) => !(ELSEWHERE as string[]).includes(name))
    .map(([name, value]: [string, unknown]) => [name, value instanceof Map ? [...value] : value]),
  story.strands.map(({ entries: _entries, ...strand }) => strand),
  pictured(story).length > 0,
];

/** What an entry's own files show: the entry, its neighbours, and the week around it. */
function shownOf(entry: Entry, story: Story): unknown {
  const { strand, time } = neighboursOf(entry, story);
  const week = weekOf(entry, story);
  const near = [strand.before, strand.after, time.before, time.after].map((each) => each && lineOf(each));
  return [
    whole(entry),
    near,
    listPageOf(entry, story.entries),
    week && { ...week, others: week.others.map(lineOf) },
  ];
}

const whole = ({ strand, claims, ...rest }: Entry): unknown => [
  strand.id,
  rest,
  claims.map(({ entry: _entry, ...claim }) => claim),
];

/** All that a list shows of another entry, and by what it orders and chooses. */
const lineOf = ({ id, strand, headline, dek, span, significance, epilogue, sources }: Entry): unknown => [
  id,
  strand.id,
  headline,
  dek,
  span,
  significance,
  epilogue,
  sources.length,
];
