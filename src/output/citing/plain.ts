import type { Citation } from './citation.ts';

/** A reference as a person writes it under a text. */
export function plain({ author, title, within, publisher, published, asOf, url }: Citation): string {
  const part = within === undefined ? '' : ` In “${within}”.`;
  return `${author}. “${withoutStop(title)}.”${part} ${publisher}, ${published}, as of ${asOf}. ${url}`;
}

const withoutStop = (text: string): string => text.replace(/[.…]$/, '');
