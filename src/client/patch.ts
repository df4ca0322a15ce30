import { select, type Selection } from 'd3';
import type { SvgNode } from '../timeline/tree.ts';

type Parent = Selection<SVGElement, unknown, null, undefined>;

/**
 * Makes an element's children those of a tree: nodes with a key that was there before are moved, not made anew, so
 * that focus stays where it is. It writes only what changed.
 */
export function patch(parent: SVGElement, nodes: SvgNode[]): void {
  const children = (select(parent) as Parent).selectChildren(notTitle) as Selection<
    SVGElement,
    SvgNode,
    SVGElement,
    unknown
  >;
  children
    .data(nodes, function (node) {
      // D3 asks for the keys of what is there first, where nothing is bound to nodes that came with the page.
      return this instanceof SVGElement && !nodes.includes(node) ? keyOf(this) : node.key;
    })
    .join((enter) => enter.append((node) => document.createElementNS('http://www.w3.org/2000/svg', node.tag)))
    .order()
    .each(function (node) {
      write(this, node);
    });
}

/** A picture's own title, which no tree has, stays. */
const notTitle = (child: Element): boolean =>
  !(child.tagName === 'title' && child.parentElement?.tagName === 'svg');

const keys = new WeakMap<Element, string>();

/** The key of a node: as it was written, or, of one that came with the page, by what it is. */
const keyOf = (element: Element): string => keys.get(element) ?? element.getAttribute('data-id') ?? '';

function write(element: SVGElement, { key, attributes, content }: SvgNode): void {
  keys.set(element, key);
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const { name } of [...element.attributes]) {
    if (!(name in attributes) && name !== 'tabindex' && name !== 'aria-current')
      element.removeAttribute(name);
  }
  if (typeof content !== 'string') patch(element, content);
  else if (element.textContent !== content) element.textContent = content;
}
