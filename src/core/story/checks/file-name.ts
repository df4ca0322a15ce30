import { IdSchema } from '../../schema/id.ts';
import { fileDate } from '../../schema/span.ts';
import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** The name of an entry's file is the entry's date, followed by a slug. */
export const fileName: Check = ({ entries }) =>
  entries.flatMap(({ file, slug, front, positions }) => {
    if (!front.date) return [];
    const date = fileDate(front.date.edtf);
    const rest = slug.startsWith(`${date}-`) ? slug.slice(date.length + 1) : undefined;
    const at = positionAt(positions, 'date');
    if (rest === undefined) {
      const words = slug.replace(/^[\d-]+/, '') || 'slug';
      return [
        issueAt(
          'file-name',
          file,
          at,
          `The file name does not start with the entry’s date, ${date}.`,
          `Rename the file to ${date}-${words}.mdx, or correct the date.`,
        ),
      ];
    }
    if (IdSchema.safeParse(rest).success) return [];
    return [
      issueAt(
        'file-name',
        file,
        at,
        `“${rest}” is not a slug.`,
        'After the date, use lower-case words joined by hyphens.',
      ),
    ];
  });
