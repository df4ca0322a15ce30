import type { Checked } from '../../core/story/check-story.ts';

/** The issues as one JSON document, for tools of a newsroom's own. */
export const json = ({ issues }: Checked): string => JSON.stringify({ version: 1, issues }, null, 2);
