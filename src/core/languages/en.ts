import type { Message } from './messages.ts';

/**
 * Every text that the generator shows to readers, in English. Keys are `place.meaning`; sections follow the parts of
 * the site. Texts for writers (errors, help) are not here.
 */
export const en = {
  // Counts that several parts share.
  'count.claims': { one: '{count} claim', other: '{count} claims' },
  'count.disputes': { one: '{count} dispute', other: '{count} disputes' },
  'count.entries': { one: '{count} entry', other: '{count} entries' },
  'count.events': { one: '{count} event', other: '{count} events' },
  'count.sources': { one: '{count} source', other: '{count} sources' },

  // How a claim is known, and its status.
  'kind.document': 'Document',
  'kind.on-record': 'On the record',
  'kind.on-background': 'On background',
  'kind.unnamed': 'Unnamed source',
  'kind.state-media': 'State media',
  'kind.witness': 'Witness',
  'status.confirmed': 'Confirmed',
  'status.reported': 'Reported',
  'status.disputed': 'Disputed',
  'status.retracted': 'Retracted',

  // Claims, sources and places in a few words.
  'claim.not-known': 'Not known',
  'claim.quotation': '“{text}”',
  'claim.said-via': '{speaker}, {via}',
  'source.carried': '{origin}, in {publisher}',
  'place.in-country': '{name}, {country}',

  // Changes since publication.
  'change.correction': 'Correction',
  'change.update': 'Update',
  'change.withdrawal': 'Withdrawn',
  'change.claim-withdrawn': 'Claim withdrawn',

  // Dates. A day, month or year in words comes from the language itself.
  'date.about': 'about {date}',
  'date.uncertain': '{date} (uncertain)',
  'date.range': '{from} – {to}',
  'date.with-time': '{day}, {time}',
  'date.with-zone': '{date} ({zone})',
  'date.two-zones': '{from}, {to}',
  'date.utc': '{date} UTC',

  // Charts, and the pictures that represent a page or the timeline elsewhere.
  'figure.at-least': 'at least {number}',
  'figure.at-most': 'up to {number}',
  'figure.about': 'about {number}',
  'figure.range': '{low}–{high}',
  'figure.valueAndRange': '{value} ({range})',
  'figure.value': '{value} {unit}',
  'figure.dated': '{value}, {date}',
  'figure.counted': '{date} · {by}',
  'picture.asOf': 'As of {date}',
  'share.kicker': '{strand} · {date}',
  'share.story': '{headline}. As of {asOf}.',
  'share.strand': '{strand}: {headline}. As of {asOf}.',
  'share.entry': '{headline}. {strand}, {date}. As of {asOf}.',

  // Every page: navigation, footer, error pages.
  'page.skip': 'Skip to content',
  'page.sections': 'Sections',
  'page.more': 'More',
  'page.explainer': 'The explainer',
  'page.back-to-explainer': 'Back to the explainer',
  'page.colophon': '{headline}. {byline}, {publisher}. First published {published}; checked up to {asOf}.',
  'not-found.title': 'Page not found',
  'not-found.heading': 'There is no page at this address',
  'not-found.description': 'There is no page at this address.',
  'not-found.links': 'Everything here can be reached from the {explainer} and the {timeline}.',
  'offline.title': 'You are offline',
  'offline.description': 'This page is not saved on this device.',
  'offline.links':
    'This page is not saved on this device. The {explainer}, the {timeline} and the {sources} are.',
  'link.explainer': 'explainer',
  'link.timeline': 'timeline',
  'link.sources': 'sources',

  // The explainer.
  'story.byline': '{byline} · As of {date}',
  'story.summary': 'In short',
  'story.notes': 'Notes',
  'story.notes-intro':
    'Each number in the text opens the claim behind it: its wording, who says it, and where it was read.',
  'story.note': 'Note {number}',
  'story.open-claim': 'Open the claim',
  'on-record.label': 'On the record only',
  'on-record.effect': {
    one: 'dims the {count} of {claims} on this page that rests on unnamed sources',
    other: 'dims the {count} of {claims} on this page that rest on unnamed sources',
  },
  'since.offer': 'Tell me what is new next time',
  'term.in-glossary': 'In the glossary',

  // Citing.
  'cite.open': 'Cite this',
  'cite.title': 'Link and citation',

  // Charts and maps.
  'picture.unit': 'In {unit}',
  'picture.table': 'Table: {title}',
  'chart.table': 'The numbers as a table',
  'chart.date': 'Date',
  'chart.what': 'What',
  'chart.number': 'Number',
  'chart.counted-by': 'Counted by',
  'chart.sources': 'Sources',
  'chart.read': 'As of {date}. Read in {publishers}.',
  'chart.expected': '{value} {unit}, expected',
  'map.table': 'The places as a table',
  'map.place': 'Place',
  'map.country': 'Country',
  'map.kind': 'What it is',
  'map.where': 'Where',
  'map.approximate': 'about {point}',
  'map.base':
    'Base map: Natural Earth, public domain. It draws borders by actual control of the land; a line on it takes no side in a dispute over it. Seas and areas are marked at one point.',

  // Entries and their claims.
  'entry.later': 'What came later',
  'entry.changes': 'Corrections and updates',
  'entry.people': 'People in this entry',
  'entry.sources': 'Sources of this entry',
  'entry.neighbours': 'Neighbouring entries',
  'entry.previous-in-strand': 'Previous in {strand}',
  'entry.next-in-strand': 'Next in {strand}',
  'entry.previous-elsewhere': 'Just before, in another strand',
  'entry.next-elsewhere': 'Just after, in another strand',
  'entry.on-timeline': 'Show on the timeline',
  'entry.embed': 'Embed this entry',
  'entry.week': 'What else happened that week',
  'entry.week-on-timeline': 'That week on the timeline',
  'entry.all-of-week-on-timeline': { other: 'All {count} other events of that week on the timeline' },
  'withdrawn.heading': 'This entry was withdrawn',
  'block.context': 'Context',
  'block.disputed': 'Disputed',
  'claim.link': 'Link to this claim',
  'claim.single-source': 'Single source',
  'gap.weeks': { one: '{count} week later', other: '{count} weeks later' },
  'gap.months': { one: '{count} month later', other: '{count} months later' },
  'gap.years': { one: '{count} year later', other: '{count} years later' },

  // Lists: people, places, glossary, sources, updates, search.
  'mentions.title': { one: 'In one entry', other: 'In {count} entries' },
  'mentions.last': { other: 'Only the last {count} are listed.' },
  'mentions.last-and-all': { other: 'Only the last {count} are listed; {all}.' },
  'mentions.all': 'see all of them on the timeline',
  'people.title': 'Who’s who',
  'people.description': {
    one: '{count} person by side, with the role at the time.',
    other: '{count} people by side, each with the role at the time.',
  },
  'people.organizations': 'Organizations',
  'people.others': 'Others',
  'people.died': '{role} · died {date}',
  'people.also-written': 'Also written {names}',
  'places.title': 'Places',
  'places.description': {
    one: '{count} place of the story, and what happened there.',
    other: '{count} places of the story, and what happened there.',
  },
  'glossary.title': 'Glossary',
  'glossary.description': {
    one: '{count} term in plain words.',
    other: '{count} terms in plain words.',
  },
  'glossary.also': 'Also: {names}',
  'glossary.see': 'See {terms}',
  'sources.title': 'Sources',
  'sources.description': {
    one: '{count} source, and what rests on it.',
    other: '{count} sources, and what rests on each.',
  },
  'sources.intro':
    'Where a page carries somebody else’s reporting, both are named: who reported it first, and where it was read.',
  'sources.last': {
    other: 'Only the last {shown} of {count} entries that rest on it are listed; the {claims} name all.',
  },
  'sources.claims-data': 'claims as data',
  'sources.claim': 'Claim {number} of {headline}',
  'source.reporting-of': '{publisher}, reporting of {origin}',
  'source.undated': 'undated',
  'source.accessed': 'read on {date}',
  'source.weak': 'Weak: cannot support a claim alone',
  'source.unverified': 'Not found again when checked',
  'updates.title': 'Corrections and updates',
  'updates.none': 'First published on {date}. Nothing has been corrected or added since.',
  'updates.some': 'First published on {date}. What was corrected or added since, newest first.',
  'updates.change': '{kind} in {entry}',
  'updates.explainer': 'the explainer',
  'search.title': 'Search',
  'search.description': 'Claims, people, places and terms of the story.',
  'search.field': 'Search for',
  'search.browse': 'Or browse a list',
  'search.entries': {
    one: '{count} entry',
    other: 'All {count} entries in order of time',
  },
  'search.strand': '{strand}: {entries}',
  'search.people': { one: 'Who’s who: {count} person', other: 'Who’s who: {count} people' },
  'search.places': { one: '{count} place', other: '{count} places' },
  'search.terms': { one: '{count} term in plain words', other: '{count} terms in plain words' },
  'search.sources': {
    one: '{count} source, and what rests on it',
    other: '{count} sources, and what rests on each',
  },

  // How this was made. The rules state what the build enforces.
  'about.title': 'How this was made',
  'about.description': 'The rules that this story follows, and what it rests on, in numbers.',
  'about.byline': '{byline}, {publisher} · First published {published} · As of {asOf}',
  'about.rules': 'The rules',
  'about.rule-sourced':
    'Every statement of fact in an entry is a claim that names its sources. The site cannot be built otherwise.',
  'about.rule-kinds':
    'A claim says how it is known: from a document, on the record, on background, from unnamed sources, from state media or from a witness.',
  'about.rule-disputes':
    'Where accounts differ, they are shown side by side, each with its source. None is averaged away.',
  'about.rule-origins':
    'Every source distinguishes who reported it first from where it was read. Several outlets that carry one agency’s copy count as one.',
  'about.rule-confirmed':
    '“Confirmed” needs two separate origins. A source marked as weak, or as not found again, cannot support a claim alone.',
  'about.rule-unnamed':
    'An unnamed source is described: how many, in what role, to whom they spoke. “A source said” is refused.',
  'about.rule-quotes': { other: 'Quotations are short, at most {count} words, and have a speaker.' },
  'about.rule-dates':
    'A date is never more exact than its source. Local times have their zone, with UTC beside it.',
  'about.rule-unknowns': 'What no source has stated is marked as not known.',
  'about.rule-corrections':
    'Errors are corrected in place, with a note that says what was wrong, and are listed under {updates}.',
  'about.basis': 'What it rests on',
  'about.claims': 'The story makes {claims} in {entries}.',
  'about.unnamed': {
    one: '{count} of them ({share}) rests on unnamed sources.',
    other: '{count} of them ({share}) rest on unnamed sources.',
  },
  'about.single-origin': {
    one: '{count} ({share}) goes back to a single origin, not counting quotations.',
    other: '{count} ({share}) go back to a single origin, not counting quotations.',
  },
  'about.accounts': {
    one: '{count} is an account in {disputes}.',
    other: '{count} are accounts in {disputes}.',
  },
  'about.quotes': { one: '{count} is a quotation.', other: '{count} are quotations.' },
  'about.unknowns': {
    one: '{count} point is marked as not known.',
    other: '{count} points are marked as not known.',
  },
  'about.kinds-table': 'Claims by how they are known',
  'about.kind': 'How it is known',
  'about.claims-column': 'Claims',
  'about.share': 'Share',
  'about.share-under': 'under {share}',
  'about.all-sources': 'All sources, and what rests on each',
  'about.data': 'Data and feeds',
  'about.data-intro':
    'The content of the entries is also available to feed readers, calendars, spreadsheets and programs.',
  'about.schema': 'Schema',
  'about.schema-of': 'Schema of {file}',

  // The timeline, on its pages and in frames.
  'timeline.title': 'Timeline',
  'timeline.description': {
    one: '{count} dated event, with its sources.',
    other: '{count} dated events, each with its sources.',
  },
  'timeline.picture': {
    one: '{count} event on a timeline. Times in UTC.',
    other: '{count} events on a timeline. Times in UTC.',
  },
  'timeline.marks': 'Each mark links to its entry; a number marks events without room for their names.',
  'timeline.help':
    'Drag to pan; hold Ctrl and scroll to zoom. With the keyboard: arrow keys move between events, + and − zoom, Home and End go to the first and last event, 0 shows all, Enter opens the entry.',
  'timeline.list': 'The events as a list',
  'timeline.same-list': {
    one: 'The same {count} event as a list',
    other: 'The same {count} events as a list',
  },
  'timeline.same-pages': { other: 'The same {count} events as a list, page by page:' },
  'timeline.all-pages': { other: 'All {count} events as a list, page by page:' },
  'timeline.show-all': 'Show all',
  'timeline.zoom-in': 'Zoom in',
  'timeline.zoom-out': 'Zoom out',
  'timeline.filters': 'Filter and search',
  'timeline.strands': 'Strands',
  'timeline.search': 'Search events',
  'timeline.significance': 'Show',
  'timeline.every-event': 'every event',
  'timeline.steps': 'steps and turning points',
  'timeline.turning-points': 'turning points',
  'timeline.person': 'Person',
  'timeline.anyone': 'anyone',
  'timeline.place': 'Place',
  'timeline.any-place': 'any place',
  'timeline.as-known-on': 'As known on',
  'timeline.direct': 'Hide what rests only on unnamed sources',
  'timeline.clear': 'Clear',
  'panel.event': 'The event',
  'panel.close': 'Close',
  'panel.entry': 'The entry',
  'list.title': '{list}, page {page} of {pages}',
  'list.picture': { other: 'The picture of all {count} events' },
  'list.pages': 'Pages of the list',
  'list.period': '{from} to {to}',
  'strand.entries': { one: '{count} entry.', other: '{count} entries.' },

  // Frames on other sites, and the page that makes them.
  'frame.as-of': 'As of {date}',
  'frame.read': 'Read the explainer',
  'frame.claims-and-sources': '{claims}, {sources}',
  'builder.title': 'Embed the timeline',
  'builder.description': 'One line puts the timeline, a strand of it or one event on your own page.',
  'builder.promise':
    'It sets no cookies, stores nothing, requests nothing from other hosts, and shows the date up to which it was checked. Its address stays the same, and it follows the story’s corrections. Without scripts it is the same list; where frames are blocked, a link remains.',
  'builder.form': 'What to embed',
  'builder.show': 'Show',
  'builder.whole-timeline': 'The whole timeline',
  'builder.event': 'Or one event',
  'builder.event-hint': 'Type its headline',
  'builder.from': 'From',
  'builder.to': 'To',
  'builder.colours': 'Colours',
  'builder.readers-colours': 'the reader’s setting',
  'builder.light': 'light',
  'builder.dark': 'dark',
  'builder.height': 'Height',
  'builder.preview': 'Preview',
  'builder.snippets': 'What to paste',
  'builder.strands': 'Each strand',
  'builder.more': 'More',
  'builder.one-event':
    'One event: write {attribute}, as in the address of its page, or choose “{embed}” on its page. Its frame is at {address}.',
  'builder.period': 'A period: {attributes}, in full days, months or years.',
  'builder.options':
    '{theme} is {light}, {dark} or {auto}; {height} is in pixels. A bare frame takes the same options after a {hash} in its address.',
  'builder.style': 'Link colour and font, in your style sheet: {css}',
  'builder.pictures': 'The picture alone: {pictures}.',
  'builder.copy': 'Copy',
  'builder.copy-for': 'Copy for {place}',
} as const satisfies Record<string, Message>;
