import { describe, expect, test } from 'vitest';
import { overMinimal, writerSees } from '../../../stories/stories.ts';

const ENTRY = 'lamp/2024-05-01-new-lamp.mdx';
const { files, issues } = overMinimal('minimal');

const seen = (from: string, to: string, path = ENTRY): string =>
  writerSees({
    files: files.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file)),
    issues,
  });

describe('quotation marks of print around an attribute are named, with what to type', () => {
  test.each([
    ['“', '“changed”'],
    ['«', '«changed»'],
    ['‘', '‘changed’'],
    ['„', '„changed“'],
    ['”', '”changed”'],
    ['`', '`changed`'],
    ['＂', '＂changed＂'],
    ['”', '"changed”'],
    ['“', '“changed"'],
  ])('%s in id=%s', (mark, attribute) => {
    const text = seen('id="changed"', `id=${attribute}`);
    expect(text).toContain(`error: ${mark} is not a quotation mark of an attribute. [quotation-marks]`);
    expect(text).toContain('→ Write id="changed", with the straight quotation marks of a keyboard.');
    expect(text).toContain('1 error and 0 warnings');
  });

  test('in a component within a line, and in story.mdx', () => {
    expect(seen('changed the lamp.', 'changed the <Term id=“lamp”>lamp</Term>.')).toContain(
      'Write id="lamp"',
    );
    expect(seen('<Cite claims="', '<Cite claims=“', 'story.mdx')).toContain('“ is not a quotation mark');
  });

  test('all of a file are one error', () => {
    const text = seen(
      '</Claim>',
      `</Claim>\n${'\n<Claim id=“b” sources=“c”>\nText.\n</Claim>\n'.repeat(20)}`,
    );
    expect(text).toContain('1 error and 0 warnings');
    expect(text).toContain('and 36 other places.');
  });

  test('inside straight ones they are text', () => {
    const text = seen('sources=', 'by="The “Gazette” of ‘Cape’" kind="reporting" sources=');
    expect(text).toContain('0 errors and 0 warnings');
  });
});

describe('around a value of YAML they are named where the value is not text', () => {
  test.each([
    ['a date', 'date: 2024-05-01', 'date: “2024-05-01”', 'Write 2024-05-01, or'],
    ['a number', 'significance: 3', 'significance: “3”', 'Write 3.'],
    ['an id', '[ada-keeper]', '[„ada-keeper“]', 'Write ada-keeper, or'],
    ['a date in single ones', 'date: 2024-05-01', 'date: ‘2024-05-01’', 'Write 2024-05-01, or'],
  ])('%s', (_, from, to, hint) => {
    const text = seen(from, to);
    expect(text).toContain('which are not quotation marks here. [schema]');
    expect(text).toContain(`→ ${hint}`);
    expect(text).toContain('1 error and 0 warnings');
  });

  test('an address, and a colon in a text', () => {
    const url = 'https://gazette.example/2024/05/01/lamp';
    expect(seen(url, `“${url}”`, 'sources.yaml')).toContain(`→ Write ${url}, or`);
    expect(seen('dek: The', 'dek: “The keeper: a')).toContain('and “ is not a quotation mark of YAML.');
  });
});

describe('around a text of YAML they are a warning, which straight ones settle', () => {
  test.each([
    ['“Cape Vell gets a new lamp”', 1],
    ['«Cape Vell gets a new lamp»', 1],
    ['„Cape Vell gets a new lamp“', 1],
    ['“Cape Vell” gets a “new lamp”', 0],
    ["'“Cape Vell gets a new lamp”'", 0],
    ['"“Cape Vell gets a new lamp”"', 0],
    ['‘Twas a new lamp', 0],
  ])('%s', (headline, warnings) => {
    expect(seen('Cape Vell gets a new lamp', headline)).toContain(`0 errors and ${warnings} warning`);
  });
});

test('an attribute that is repeated is an error, also if both are equal', () => {
  for (const [to, column] of [
    ['<Claim id="changed" id="other" sources', 21],
    ['<Claim id="changed" id="changed" sources', 21],
  ] as const) {
    const text = seen('<Claim id="changed" sources', to);
    expect(text).toContain(`${ENTRY}:9:${column} error: <Claim> has the attribute id twice. [attributes]`);
  }
  expect(seen('"gazette-2024-05-01">', '"gazette-2024-05-01"\n  sources="x">')).toContain(
    `${ENTRY}:10:3 error: <Claim> has the attribute sources twice.`,
  );
});
