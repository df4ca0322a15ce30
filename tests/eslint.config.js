import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import { resolve } from 'node:path';
import tseslint from 'typescript-eslint';

/** What browsers refuse under our security policy, or what would put a story's text into a page as markup. */
const refused = [
  {
    selector: "CallExpression[callee.property.name='html']",
    message: 'D3 .html() inserts markup: use .text().',
  },
  {
    selector: "CallExpression[callee.property.name='attr'][arguments.0.value='style']",
    message: 'Style attributes are blocked: use .style().',
  },
  {
    selector: "AssignmentExpression[left.property.name='innerHTML']",
    message: 'Inserts markup: use textContent.',
  },
];

/** Texts that readers see, in a template or in the script above it. Errors, imports and class names are not. */
const literals = [
  'JSXText[value=/\\p{Ll}/u]:not(JSXElement[openingElement.name.name=/^(code|script|style)$/] > JSXText)',
  'JSXAttribute[name.name=/^(aria-label|title|alt|placeholder|label|description)$/] > Literal[value=/\\p{Ll}/u]',
  'JSXAttribute:not([name.name=class]) > Literal[value=/^\\p{Lu}\\p{Ll}/u]',
  ':not(JSXAttribute, ImportDeclaration, NewExpression, TSLiteralType) > Literal[value=/^\\p{Lu}\\p{Ll}|^[^<]*\\p{L} +\\p{L}/u]:not(JSXAttribute[name.name=class] Literal)',
  ':not(NewExpression) > TemplateLiteral > TemplateElement[value.raw=/\\p{Lu}\\p{Ll}|\\p{L} | \\p{L}/u]:not(JSXAttribute[name.name=class] TemplateElement)',
].map((selector) => ({
  selector,
  message: 'Readers see this text: put it into core/languages/en.ts and use t().',
}));

export default defineConfig(
  { ignores: ['dist', '.astro', 'node_modules', 'tests/**/dist'] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { tsconfigRootDir: resolve(import.meta.dirname, '..') } },
    rules: {
      'no-restricted-syntax': ['error', ...refused],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/theme/**/*.astro'],
    rules: { 'no-restricted-syntax': ['error', ...refused, ...literals] },
  },
  {
    files: ['src/cli/**', 'tests/bench/**', 'src/client/embed/frame.ts'],
    rules: { 'no-console': 'off' },
  },
);
