import Cite from './Cite.astro';
import Context from './Context.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';

/** The components that a writer may use in story.mdx, by name. */
export const storyComponents = { Cite, Context, Term, Timeline };
