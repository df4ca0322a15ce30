import { draftDirectory } from '../directory.ts';
import { warningAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import { areSimilar } from '../similar-names.ts';
import type { Check } from './check.ts';

/** Two spellings of one outlet would count as two origins. */
export const similarOrigins: Check = ({ lists }) => {
  const { originOf, isListed } = draftDirectory(lists);
  const seen = new Set<string>();
  return lists.sources.items.flatMap(({ value, positions }) =>
    (['publisher', 'origin'] as const).flatMap((field) => {
      const name = value[field];
      if (name === undefined) return [];
      const origin = originOf({ publisher: name });
      if (seen.has(origin)) return [];
      const other = [...seen].find(
        (each) => !(isListed(each) && isListed(origin)) && areSimilar(each, origin),
      );
      seen.add(origin);
      if (other === undefined) return [];
      return [
        warningAt(
          'similar-origins',
          lists.sources.file,
          positionAt(positions, field),
          `“${name}” and “${other}” may be one outlet, but count as two origins.`,
          `Write the same name in both, or list it in organizations.yaml with aka: [${name}]. If they are two outlets, list both there.`,
        ),
      ];
    }),
  );
};
