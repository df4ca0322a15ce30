import { z } from 'zod';
import { KindSchema, StatusSchema } from '../../core/schema/body.ts';
import type { Claim, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { HEAD, headOf, ids, jsonText, schemaText, url } from './data-head.ts';
import type { Site } from '../../core/site.ts';

const ClaimSchema = z
  .object({
    id: z.string().describe('strand/slug#claim; permanent.'),
    entry: z.string().describe('The id of its entry.'),
    type: z
      .enum(['claim', 'account', 'quote', 'unknown'])
      .describe('account: one side of a dispute; unknown: what the sources read do not say.'),
    text: z.string(),
    by: z.string().nullable().describe('Who says it. Null for an unknown.'),
    kind: KindSchema.nullable().describe('How it is known. Null for an unknown.'),
    status: StatusSchema.nullable().describe('Its status. Null for an unknown.'),
    dispute: z.string().nullable().describe('The dispute that an account belongs to, strand/slug#dispute.'),
    singleSource: z.boolean().describe('All its sources have the same origin.'),
    sources: ids('sources.json'),
    url,
  })
  .describe('One assertion, with its own address.');

const ClaimsSchema = z.object({
  ...HEAD,
  claims: z.array(ClaimSchema).describe('In the order of the timeline, then of the text.'),
});

/** claims.schema.json: what each field of claims.json is. */
export const claimsSchema = (): string => schemaText(ClaimsSchema, 'The claims of an explainer');

/** claims.json: every claim with who says it, how it is known and where it was read. */
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
