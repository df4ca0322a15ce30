import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: 'tests/eslint.config.js' });

/** The lines of a result on which the linter found a text that is not in the catalogue. */
const literalsIn = ({ messages }: ESLint.LintResult): number[] =>
  messages.filter(({ message }) => message.startsWith('Readers see this text')).map(({ line }) => line);

async function literalsOf(component: string): Promise<number[]> {
  const [result] = await eslint.lintText(component, { filePath: 'src/theme/pages/new.astro' });
  return result ? literalsIn(result) : [];
}

test('no page, layout or component has a text of its own', async () => {
  const results = await eslint.lintFiles('src/theme/**/*.astro');
  expect(results.length).toBeGreaterThan(50);
  const found = results.flatMap((result) => literalsIn(result).map((line) => `${result.filePath}:${line}`));
  expect(found).toEqual([]);
});

test.each([
  '<p>Hello</p>',
  '<p>{count} events</p>',
  '<Picture label="Hello" />',
  '<Picture sources="Hello" />',
  '<nav aria-label="the events" />',
  '<input placeholder={"Hello"} />',
  '{open ? "show all" : "hide"}',
  '<p>{`${count} events`}</p>',
  '<p title={`As of ${date}`} />',
  '---\nconst title = "Hello";\n---\n<h1>{title}</h1>',
])('%s is found', async (component) => {
  expect(await literalsOf(component)).not.toEqual([]);
});

test.each([
  '<p class="page-head entry">{t("page.more")}</p>',
  '<p class={`entry strand-${index}`}>{text}</p>',
  '<code>entry="strand/entry"</code>',
  '<a href={svg}>SVG</a>',
  '---\nimport Page from "../layouts/Page.astro";\nif (!page) throw new Error("There is no page.");\n---\n<Page />',
])('%s has no text for readers', async (component) => {
  expect(await literalsOf(component)).toEqual([]);
});
