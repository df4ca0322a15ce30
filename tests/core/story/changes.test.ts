import { expect, test } from 'vitest';
import { changesOf } from '../../../src/core/story/changes.ts';
import { loadStory } from '../../stories/load.ts';

const story = await loadStory('port-anselm');

test('corrections and updates are listed together, newest first', () => {
  expect(changesOf(story).map(({ kind, date, entry }) => [kind, date.edtf, entry?.id])).toEqual([
    ['correction', '1998-05-20', undefined],
    ['correction', '1998-05-15', undefined],
    ['update', '1998-05-12', 'bridge/1998-04-02-crack'],
    ['correction', '1998-05-10', 'bridge/1998-04-02-crack'],
  ]);
});
