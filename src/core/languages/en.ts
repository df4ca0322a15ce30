import type { Message } from './messages.ts';

/**
 * Every text that the generator shows to readers, in English. Keys are `place.meaning`; sections follow the parts of
 * the site. Texts for writers (errors, help) are not here.
 */
export const en = {
  // Counts that several parts share.
  'count.entries': { one: '{count} entry', other: '{count} entries' },

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
} as const satisfies Record<string, Message>;
