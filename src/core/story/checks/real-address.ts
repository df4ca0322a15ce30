import { positionAt } from '../read/positions.ts';
import { type Check, issue } from './check.ts';

/** A warning for sources whose address was not known: `.invalid` is kept for hosts that there will never be. */
export const realAddress: Check = ({ lists: { sources } }) =>
  sources.items
    .filter(({ value: { url } }) => url !== undefined && new URL(url).hostname.endsWith('.invalid'))
    .map(({ value, positions }) => ({
      ...issue(
        'real-address',
        sources.file,
        positionAt(positions, 'url'),
        `The address of ${value.id ?? 'this source'} stands in for one that is not known.`,
        'Write the address of the page, so that readers can look.',
      ),
      severity: 'warning' as const,
    }));
