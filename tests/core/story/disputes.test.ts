import { expect, test } from 'vitest';
import { citations, notesOf } from '../../../src/core/story/citations.ts';
import { disputeOf, voicesOf } from '../../../src/core/story/disputes.ts';
import type { Claim, Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';

const story = await loadStory('port-anselm');

const claim = (ref: string): Claim => {
  const found = story.claims.get(ref);
  if (!found) throw new Error(`There is no claim ${ref}.`);
  return found;
};

test('a dispute has its question and the position of each account', () => {
  const dispute = disputeOf(claim('bridge/1998-04-02-crack#tarn'));
  expect(dispute).toMatchObject({ ref: 'bridge/1998-04-02-crack#length', about: 'How long was the crack?' });
  expect(dispute?.voices.map((voice) => voice.map(({ by, text }) => `${by}: ${text}`))).toEqual([
    ['Inês Tarn, town engineer: About two metres.'],
    ['Two men of Brandt & Sons, to The Anselm Ledger: Not longer than a hand.'],
  ]);
  expect(disputeOf(claim('bridge/1998-04-02-crack#crack'))).toBeUndefined();
});

test.each([
  ['the dispute', ['bridge/1998-04-02-crack#length']],
  ['its first account', ['bridge/1998-04-02-crack#tarn']],
  ['its second account', ['bridge/1998-04-02-crack#length-2']],
  [
    'all of them',
    ['bridge/1998-04-02-crack#length-2', 'bridge/1998-04-02-crack#length', 'bridge/1998-04-02-crack#tarn'],
  ],
])('a note that cites %s shows every position', (_what, refs) => {
  const cited: Story = { ...story, body: [], summary: [{ text: 'It is disputed.', refs }] };
  const [note, ...more] = notesOf(cited);
  expect(more).toEqual([]);
  expect(note?.dispute?.about).toBe('How long was the crack?');
  expect(note?.claims.map(({ id }) => id)).toEqual(['tarn', 'length-2']);
  expect([...citations(cited).keys()]).toEqual(refs);
});

/** The ids of accounts by voice. */
const voices = (...accounts: Pick<Claim, 'id' | 'kind' | 'origins'>[]) =>
  voicesOf('which', { claims: accounts.map((account) => ({ ...account, dispute: 'which' }) as Claim) }).map(
    (voice) => voice.map(({ id }) => id).join(' '),
  );

test('accounts of unnamed sources with one origin are one voice, wherever they stand', () => {
  expect(
    voices(
      { id: 'sources', kind: 'unnamed', origins: ['Axios'] },
      { id: 'ministry', kind: 'on-record', origins: ['Shafaq'] },
      { id: 'headline', kind: 'reporting', origins: ['Axios'] },
      { id: 'caption', kind: 'on-background', origins: ['Axios'] },
    ),
  ).toEqual(['sources headline caption', 'ministry']);
});

test('named speakers, documents and witnesses in one report are voices of their own', () => {
  expect(
    voices(
      { id: 'president', kind: 'on-record', origins: ['The Times'] },
      { id: 'leak', kind: 'unnamed', origins: ['The Times'] },
      { id: 'paper', kind: 'document', origins: ['The Times'] },
      { id: 'neighbour', kind: 'witness', origins: ['The Times'] },
    ),
  ).toEqual(['president', 'leak', 'paper', 'neighbour']);
});

test('an account with several origins is not the voice of one of them', () => {
  expect(
    voices(
      { id: 'two', kind: 'unnamed', origins: ['AP', 'Axios'] },
      { id: 'one', kind: 'unnamed', origins: ['Axios'] },
    ),
  ).toEqual(['two', 'one']);
});
