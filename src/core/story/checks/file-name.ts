import { IdSchema } from '../../schema/id.ts';
import { opening } from '../opening.ts';
import { positionAt } from '../read/positions.ts';
import { type Check, issue } from './check.ts';

/** A file's name opens with its entry's date, then a slug. */
export const fileName: Check = ({ entries }) =>
  entries.flatMap(({ file, slug, front, positions }) => {
    if (!front.date) return [];
    const date = opening(front.date.edtf);
    const rest = slug.startsWith(`${date}-`) ? slug.slice(date.length + 1) : undefined;
    const at = positionAt(positions, 'date');
    if (rest === undefined) {
      const words = slug.replace(/^[\d-]+/, '') || 'slug';
      return [
        issue(
          'file-name',
          file,
          at,
          `The file name does not open with the entry’s date, ${date}.`,
          `Rename the file to ${date}-${words}.mdx, or correct the date.`,
        ),
      ];
    }
    if (IdSchema.safeParse(rest).success) return [];
    return [
      issue(
        'file-name',
        file,
        at,
        `“${rest}” is not a slug.`,
        'After the date, use lower-case words joined by hyphens.',
      ),
    ];
  });
