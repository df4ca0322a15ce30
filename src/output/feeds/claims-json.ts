import { z } from 'zod';
import { KindSchema, StatusSchema } from '../../core/schema/body.ts';
import type { Claim, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { HEAD, headOf, ids, jsonText, schemaText, url } from './data-head.ts';
import type { Site } from '../../core/site.ts';

const ClaimSchema = z
  .object({
    id: z.string().describe('strand/slug#claim; permanent.'),
    entry: z.string().describe('The id of the entry in which it stands.'),
    type: z
      .enum(['claim', 'account', 'quote', 'unknown'])
      .describe('account: one side of a dispute; unknown: what nobody has said.'),
    text: z.string(),
    by: z.string().nullable().describe('Whose word it is. Null where nobody has said it.'),
    kind: KindSchema.nullable().describe('How it is known. Null where nobody has said it.'),
    status: StatusSchema.nullable().describe('How it stands. Null where nobody has said it.'),
    dispute: z
      .string()
      .nullable()
      .describe('Of an account: the dispute that it belongs to, strand/slug#dispute.'),
    singleSource: z.boolean().describe('All its sources go back to one origin.'),
    sources: ids('sources.json'),
    url,
  })
  .describe('One assertion, with an address of its own.');

const ClaimsSchema = z.object({
  ...HEAD,
  claims: z.array(ClaimSchema).describe('In the order of the timeline, then of the text.'),
});

/** claims.schema.json: what each field of claims.json is. */
export const claimsSchema = (): string => schemaText(ClaimsSchema, 'The claims of an explainer');

/** claims.json: every claim with whose word it is, how it is known and where it was read. */
export function claimsJson(story: Story, site: Site): string {
  const data: z.output<typeof ClaimsSchema> = {
    ...headOf(story, site, '/claims.schema.json'),
    claims: [...story.claims.values()].map((claim) => claimData(claim, site)),
  };
  return jsonText(data);
}

function claimData(claim: Claim, site: Site): z.output<typeof ClaimSchema> {
  return {
    id: claim.ref,
    entry: claim.entry.id,
    type: claim.type,
    text: claim.text,
    by: claim.type === 'unknown' ? null : claim.by,
    kind: claim.kind,
    status: claim.status,
    dispute: claim.dispute === undefined ? null : `${claim.entry.id}#${claim.dispute}`,
    singleSource: claim.singleSource,
    sources: claim.sources.map(({ id }) => id),
    url: site.url(urls.claim(claim.ref)),
  };
}
