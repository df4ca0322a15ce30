import { COMPONENTS } from '../../schema/body.ts';
import { suggest } from '../did-you-mean.ts';
import { isBlank, type Node, placeOf } from './mdast.ts';
import type { Report } from './report.ts';

interface Refusal {
  message: string;
  hint: string;
}

const IMAGE: Refusal = {
  message: 'Pictures are not allowed in text: they are drawn from data.',
  hint: 'Use <Chart>, <Map> or <Timeline> in story.mdx.',
};
const FOOTNOTE: Refusal = {
  message: 'A footnote is not allowed here.',
  hint: 'Refer to it from the text of story.mdx; in an entry, write a <Claim> or <Context>.',
};

/** What is not allowed, everywhere or where it is found, by the type of its mdast node. */
const REFUSALS: Record<string, Refusal> = {
  heading: {
    message: 'A heading is not allowed here.',
    hint: 'In an entry, split it in two or delete the heading; in story.mdx, write it between paragraphs.',
  },
  list: {
    message: 'A list is not allowed here.',
    hint: 'Write it as a sentence.',
  },
  table: { message: 'A table is not allowed here.', hint: 'Put it into <Context>, or into story.mdx.' },
  blockquote: {
    message: 'A quotation with > is not allowed.',
    hint: 'Write <Quote> in an entry and cite it in story.mdx, or write \\> for a literal >.',
  },
  code: { message: 'Code is not allowed.', hint: 'Delete the ``` or ~~~, or write a backslash before it.' },
  inlineCode: {
    message: 'A backtick starts code, and a story contains none.',
    hint: 'Delete it, or write \\` for a literal backtick.',
  },
  thematicBreak: {
    message: 'A line of ---, *** or ___ is not allowed here.',
    hint: 'Delete it; in story.mdx, a heading starts with ##.',
  },
  delete: {
    message: 'A ~ strikes text out, and a story does not.',
    hint: 'Correct the text, and say so under corrections; write \\~ for a literal ~.',
  },
  image: IMAGE,
  imageReference: IMAGE,
  footnoteReference: FOOTNOTE,
  footnoteDefinition: FOOTNOTE,
};

/** Reports Markdown that is not allowed. */
export function refuseMarkdown(node: Node, report: Report): void {
  const { message, hint } = REFUSALS[node.type] ?? {
    message: `Markdown of the type “${node.type}” is not allowed.`,
    hint: 'Write paragraphs, *emphasis*, lists, tables and links.',
  };
  report.error('markdown', placeOf(node), message, hint);
}

/** Reports what MDX would run as code. True if the node is code. */
export function refuseCode(node: Node, report: Report): boolean {
  if (node.type === 'mdxjsEsm') {
    report.error(
      'no-code',
      placeOf(node),
      'import and export are not allowed: a story contains no code.',
      'Remove the line; components need no import.',
    );
    return true;
  }
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    const comment = /^\s*\/\*/.test(node.value ?? '');
    report.error(
      'no-code',
      placeOf(node),
      comment
        ? 'Comments are not allowed here.'
        : `{${node.value ?? ''}} is not allowed: a story contains no code.`,
      comment ? 'Delete it; git keeps the history.' : 'Write \\{ for a literal brace.',
    );
    return true;
  }
  return false;
}

export function refuseComponent(node: Node, allowed: readonly string[], report: Report): void {
  const name = node.name ?? '';
  const at = placeOf(node);
  if (name === '') report.error('no-code', at, '<> is not allowed.', 'Write \\< for a literal <.');
  else if (/^[a-z]/.test(name))
    report.error(
      'no-code',
      at,
      `Raw HTML is not allowed: <${name}>.`,
      'Use Markdown or one of the components; write \\< for a literal <.',
    );
  else if (Object.hasOwn(COMPONENTS, name))
    report.error(
      'known-components',
      at,
      `<${name}> is not allowed here.`,
      `Allowed here: ${allowed.join(', ')}.`,
    );
  else report.error('known-components', at, `There is no component <${name}>.`, suggest(name, allowed));
}

/** Reports text in a component that would not show it. */
export function reportText(node: Node, report: Report): void {
  const inside = node.children?.find((child) => !isBlank(child));
  if (inside)
    report.error(
      'component-text',
      placeOf(inside),
      `Readers would not see this text: <${node.name}> contains none.`,
      `Move it out, and close the component in its tag: <${node.name} … />.`,
    );
}
