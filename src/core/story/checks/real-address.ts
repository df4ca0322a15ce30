import { warningAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** A warning for placeholder addresses: no host will ever have a name in `.invalid`. */
export const realAddress: Check = ({ lists: { sources } }) =>
  sources.items
    .filter(({ value: { url } }) => url !== undefined && new URL(url).hostname.endsWith('.invalid'))
    .map(({ value, positions }) =>
      warningAt(
        'real-address',
        sources.file,
        positionAt(positions, 'url'),
        `The address of ${value.id ?? 'this source'} is a placeholder.`,
        'Write the address of the page, so that readers can check it.',
      ),
    );
