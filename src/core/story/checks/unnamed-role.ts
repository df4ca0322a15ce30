import { isUnnamed } from '../../schema/body.ts';
import { claimsOf } from '../claims.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

const BARE =
  /^(?:an?|the|one|two|three|several|some)?\s*(?:unnamed|anonymous)?\s*(?:source|official|person|people|insider)s?$/i;

/** An unnamed source is described by role and by whom it spoke to: “a source said” tells a reader nothing. */
export const unnamedRole: Check = ({ entries }) =>
  entries.flatMap(({ file, blocks }) =>
    blocks
      .flatMap(claimsOf)
      .filter(({ kind, by = '' }) => isUnnamed(kind) && (by.trim() === '' || BARE.test(by.trim())))
      .map(({ by = '', at }) =>
        issueAt(
          'unnamed-role',
          file,
          at,
          by === '' ? 'An unnamed source needs its role.' : `“${by}” does not say who the unnamed source is.`,
          'Write the role and to whom it spoke: by="Two city officials, to the Gazette".',
        ),
      ),
  );
