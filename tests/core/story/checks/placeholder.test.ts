import { describe, expect, test } from 'vitest';
import { ENTRY, issuesOf, minimalWith } from './minimal-with.ts';

const CLAIM = 'Ada Keeper, the lighthouse keeper, changed the lamp.';
const found = (files: Parameters<typeof issuesOf>[1]) =>
  issuesOf('placeholder', files).map(({ message }) => /“(.*)”/s.exec(message)?.[1]);
const inClaim = (text: string) => found(minimalWith(ENTRY, CLAIM, text));

describe('a mark for writers is found in running text', () => {
  test.each([
    ['TK people changed the lamp.', 'TK'],
    ['It cost £TKTK.', 'TKTK'],
    ['A TK-year-old man changed it.', 'TK'],
    ['It was TODO: changed.', 'TODO'],
    ['XXX people saw it.', 'XXX'],
    ['FIXME, it was changed.', 'FIXME'],
    ['The day is TBC.', 'TBC'],
    ['The lamp, *TBD*, was changed.', 'TBD'],
    ['It was changed [CHECK with the harbour].', '[CHECK with the harbour]'],
    ['It was changed [check date].', '[check date]'],
    ['It was changed [TK].', '[TK]'],
    ['It was changed [FACT-CHECK this].', '[FACT-CHECK this]'],
    ['It was changed [citation needed].', '[citation needed]'],
    ['This claim is being written.', 'This claim is being written'],
    ['So this section is still being written.', 'this section is still being written'],
    ['The rest is to be written.', 'The rest is to be written'],
    ['Lorem ipsum and so on.', 'Lorem ipsum'],
  ])('%s', (text, mark) => {
    expect(inClaim(text)).toEqual([mark]);
  });
});

test('every mark of a text is found, and each is named once in a file', () => {
  expect(inClaim('TK people saw [CHECK it] XXX, and TK others.')).toEqual(['TK', '[CHECK it]', 'XXX']);
});

describe('what only looks like a mark is none', () => {
  test.each([
    'The STKS flag, the TKO and the ATK were there.',
    'Flight TK 1951 and flight TK1951 landed.',
    'Super Bowl XXX and the XXX Olympiad were there, and an XXX-rated film by XXXTentacion.',
    'The constitution is being written by a committee.',
    'Todo está listo, and a to-do list.',
    'The stone says “TK, TODO and XXX”.',
    'It says ‘XXX’ and "FIXME".',
    'The captain’s “[check] bounced”.',
  ])('%s', (text) => {
    expect(inClaim(text)).toEqual([]);
  });
});

describe('a mark is found in every field that readers see', () => {
  const figure = (label: string, note: string) =>
    `- { id: a, label: ${label}, value: 1, unit: lamps, date: 2024-05-01, countedBy: The Gazette, sources: [gazette-2024-05-01], note: ${note} }\n`;
  test.each([
    ['a headline', ENTRY, 'a new lamp', 'a TK lamp'],
    ['a dek', ENTRY, 'in an hour', 'in TK hours'],
    ['who says it', ENTRY, '<Claim id="changed"', '<Claim id="changed" kind="document" by="TK"'],
    ['the byline', 'story.mdx', 'A. Keeper', 'TK'],
    ['a summary', 'story.mdx', 'first of May', 'TK of May'],
    ['the explainer', 'story.mdx', 'The keeper changed', 'The TK changed'],
    ['the name of a strand', 'story.mdx', 'label: The lamp', 'label: The TK'],
    ['what the story covers', 'story.mdx', 'publisher:', 'coverage: From TK on.\npublisher:'],
    [
      'a correction',
      'story.mdx',
      'publisher:',
      'corrections: [{ date: 2024-05-02, text: It said TK. }]\npublisher:',
    ],

    ['a bio', 'people.yaml', 'She changed', 'She TK changed'],
    ['a name', 'people.yaml', 'name: Ada Keeper', 'name: TK'],
    ['a note on a source', 'sources.yaml', '  weak: true', '  weak: true\n  note: TK'],
    ['about.mdx', 'about.mdx', undefined, '<Context>\nWe TK.\n</Context>\n'],
    ['the label of a figure', 'figures.yaml', undefined, figure('TK', 'None')],
    ['the note of a figure', 'figures.yaml', undefined, figure('Lamps', 'TK')],
  ])('%s', (_, path, part, by) => {
    expect(found(minimalWith(path, part, by))).toEqual(['TK']);
  });
});

describe('words of others may contain a mark', () => {
  const quote = (words: string) =>
    minimalWith(
      ENTRY,
      '</Claim>',
      `</Claim>\n\n<Quote id="said" speaker="ada-keeper" sources="gazette-2024-05-01">\n${words}\n</Quote>`,
    );

  test('a quotation, but not in place of all its words, and not in a note in brackets', () => {
    expect(found(quote('They signed it XXX, and it was TODO.'))).toEqual([]);
    expect(found(quote('TK'))).toEqual(['TK']);
    expect(found(quote('I changed it [TK check the date].'))).toEqual(['[TK check the date]']);
  });

  test('the title of a page', () => {
    expect(found(minimalWith('sources.yaml', 'New lamp for', 'TODO listo en'))).toEqual([]);
    expect(found(minimalWith('sources.yaml', 'New lamp for Cape Vell', 'TODO'))).toEqual(['TODO']);
  });

  test('a name of a list, wherever it is written', () => {
    const organizations =
      '- { id: tk, name: TK Lifts, kind: company, description: TK Lifts builds lifts. }\n';
    const files = minimalWith('organizations.yaml', undefined, organizations);
    expect(found(minimalWith(ENTRY, CLAIM, 'TK Lifts changed the lamp.', files))).toEqual([]);
    expect(found(minimalWith(ENTRY, CLAIM, 'TK Lifts changed TK lamps.', files))).toEqual(['TK']);
  });
});

test('a position is that of the mark, over several lines and after an equal word', () => {
  const text = 'The stone says “TK”.\nThe keeper has\nTK lamps.';
  const [issue] = issuesOf('placeholder', minimalWith(ENTRY, CLAIM, text));
  expect(issue).toMatchObject({ line: 12, column: 1, severity: 'warning' });
});
