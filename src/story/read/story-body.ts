import { PLACES, type Position, type Prose } from '../../schema/body.ts';
import { readAttributes } from './attributes.ts';
import { isBlank, type Node, placeOf } from './hast.ts';
import { type ProseContext, readProse, refuse, refuseComponent } from './prose.ts';

/** A part of the explainer: a paragraph or list, a heading, orientation, or a picture that we draw. */
export interface StoryPart {
  type: 'text' | 'heading' | 'context' | 'picture';
  prose: Prose;
  at: Position;
}

/** The parts of the explainer's body, for checks and for everything that reads its text. */
export function readStoryBody(root: Node, context: ProseContext): StoryPart[] {
  return (root.children ?? []).flatMap((node): StoryPart[] => {
    const at = placeOf(node);
    if (isBlank(node) || refuse(node, context.report)) return [];
    if (node.type === 'mdxJsxFlowElement') {
      const name = PLACES.story.find((block) => block === node.name);
      if (name === undefined) refuseComponent(node, [...PLACES.story, ...context.inline], context.report);
      else if (readAttributes(name, node, context.lines, context.report)) {
        const children = (node.children ?? []).filter((child) => !isBlank(child));
        return [
          { type: name === 'Context' ? 'context' : 'picture', prose: readProse(children, context), at },
        ];
      }
      return [];
    }
    const heading = /^h[1-6]$/.test(node.tagName ?? '');
    return [{ type: heading ? 'heading' : 'text', prose: readProse([node], context), at }];
  });
}
