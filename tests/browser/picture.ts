import { messages } from '../../src/core/languages/languages.ts';
import { domainOf } from '../../src/timeline/scale.ts';
import { timelineItems } from '../../src/timeline/items.ts';
import { layoutTimeline } from '../../src/timeline/layout.ts';
import { linesOf } from '../../src/timeline/sizes.ts';
import { type SvgNode, timelineTree } from '../../src/timeline/tree.ts';
import { loadStory } from '../stories/load.ts';

/** In a page: the pairs of names that touch. Their boxes are those of the glyphs, because Firefox includes the halo. */
export function clashes(): string[] {
  const texts = [...document.querySelectorAll<SVGGraphicsElement>('svg.timeline a.mark text')];
  const boxes = texts.map((text) => {
    const { x, y, width, height } = text.getBBox();
    // A mark moves by its transform, so its texts are relative to its origin.
    const { a, e, f } = text.getCTM() ?? new DOMMatrix();
    const [left, top] = [x * a + e, y * a + f];
    return {
      text: text.textContent,
      left,
      right: left + width * a,
      top: top + 3,
      bottom: top + height * a - 3,
    };
  });
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** In a page: the width of the picture, and its elements as plain values. */
export function readPicture(): { width: number; drawn: unknown[] } {
  const svg = document.querySelector<SVGSVGElement>('svg.timeline');
  const read = (element: Element): unknown => ({
    tag: element.tagName,
    attributes: Object.fromEntries(
      [...element.attributes]
        .filter(({ name }) => name !== 'tabindex')
        .map(({ name, value }) => [name, value]),
    ),
    content: element.children.length > 0 ? [...element.children].map(read) : element.textContent,
  });
  return { width: svg?.viewBox.baseVal.width ?? 0, drawn: [...(svg?.children ?? [])].slice(1).map(read) };
}

/** The same elements laid out in Node, for the shipped story and a width. */
export async function pictureInNode(width: number): Promise<unknown[]> {
  const story = await loadStory('../../content');
  const items = timelineItems(story.entries, story.language, (id) => `/${id}/`);
  const lanes = story.strands.map(({ index, label }) => ({ index, label }));
  const t = messages(story.language);
  const view = {
    width,
    domain: domainOf(items),
    lanes,
    maxLines: linesOf(lanes.length),
    fixed: true,
    zone: story.timeZone,
    t,
  };
  return timelineTree(layoutTimeline(items, view), t).map(plain);
}

const plain = ({ tag, attributes, content }: SvgNode): unknown => ({
  tag,
  attributes,
  content: typeof content === 'string' ? content : content.length === 0 ? '' : content.map(plain),
});
