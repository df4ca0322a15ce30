import { select, type Selection } from 'd3';
import type { SvgNode } from '../timeline/tree.ts';

type Children = Selection<SVGElement, SvgNode, SVGElement, unknown>;

/** What was last drawn of an element; without it, the element is as it came with the page. */
const drawn = new WeakMap<Element, SvgNode>();

/** The elements that stand in one, in the order of the nodes that they were drawn as. */
const standing = new WeakMap<Element, { nodes: SvgNode[]; elements: SVGElement[] }>();

/**
 * Makes an element's children those of a tree: nodes that were there before are moved, not made anew, so that focus
 * stays where it is. It writes only what changed, and asks the page only about what came with it.
 */
export function patch(parent: SVGElement, nodes: SvgNode[]): void {
  const before = standing.get(parent);
  if (before?.nodes === nodes) return;
  // In most frames nothing comes or goes: then each node stays at its place, and there is nothing to join.
  const same =
    before?.nodes.length === nodes.length && nodes.every(({ key }, i) => key === before.nodes[i]?.key);
  const elements = same ? before.elements : join(parent, nodes);
  standing.set(parent, { nodes, elements });
  for (const [i, element] of elements.entries()) if (nodes[i]) write(element, nodes[i]);
}

function join(parent: SVGElement, nodes: SvgNode[]): SVGElement[] {
  const there = [...parent.children].filter(notTitle) as SVGElement[];
  if (there.length === nodes.length && nodes.every((node, i) => fits(there[i], node))) return there;
  const children = select(parent).selectChildren(notTitle) as unknown as Children;
  return children
    .data(nodes, function (node) {
      // D3 asks for the keys of what is there first, with the element as `this`; then for the tree's, with the parent.
      return (this as Element) === parent ? node.key : keyOf(this as Element);
    })
    .join((enter) => enter.append(make))
    .order()
    .nodes();
}

/** A node as a new element, with all that stands in it. */
function make(node: SvgNode): SVGElement {
  const { tag, attributes, content } = node;
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (typeof content === 'string') element.textContent = content;
  else {
    const elements = content.map(make);
    element.append(...elements);
    standing.set(element, { nodes: content, elements });
  }
  drawn.set(element, node);
  return element;
}

/** A picture's own title, which no tree has, stays. */
const notTitle = (child: Element): boolean =>
  !(child.tagName === 'title' && child.parentElement?.tagName === 'svg');

/** The key of a node: as it was drawn, or, of one that came with the page, by what it is. */
function keyOf(element: Element): string {
  const count = element.getAttribute('data-count');
  return (
    drawn.get(element)?.key ?? element.getAttribute('data-id') ?? (count === null ? '' : `count-${count}`)
  );
}

/** An element may be drawn as a node if it was that node before, or came with the page and is of its kind. */
function fits(element: SVGElement | undefined, { tag, key }: SvgNode): boolean {
  if (element?.tagName !== tag) return false;
  const before = keyOf(element);
  return before === key || (before === '' && !drawn.has(element));
}

function write(element: SVGElement, node: SvgNode): void {
  const { attributes, content } = node;
  const before = drawn.get(element) ?? read(element);
  if (before === node) return;
  drawn.set(element, node);
  for (const [name, value] of Object.entries(attributes)) {
    if (before.attributes[name] !== value) element.setAttribute(name, value);
  }
  for (const name of Object.keys(before.attributes)) {
    if (!(name in attributes) && name !== 'tabindex') element.removeAttribute(name);
  }
  if (typeof content !== 'string') patch(element, content);
  else if (before.content !== content) element.textContent = content;
}

/** An element that came with the page, as far as it must be known to be drawn over. */
const read = (element: SVGElement): Pick<SvgNode, 'attributes' | 'content'> => ({
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  content: element.textContent,
});
