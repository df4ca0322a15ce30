import type { PLACES } from '../../core/schema/body.ts';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Context from './Context.astro';
import FootnoteReference from './FootnoteReference.astro';
import Map from './Map.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';
import WhosWho from './WhosWho.astro';

type Name = (typeof PLACES)['story' | 'storyInline'][number] | 'FootnoteReference';

/** The components that a writer may use in story.mdx, and the one that Markdown's footnotes become, by name. */
export const storyComponents = {
  Chart,
  Cite,
  Context,
  FootnoteReference,
  Map,
  Term,
  Timeline,
  WhosWho,
} satisfies Record<Name, unknown>;
