import { select, type Selection } from 'd3';
import type { SvgNode } from '../timeline/tree.ts';

type Children = Selection<SVGElement, SvgNode, SVGElement, unknown>;

/** The node that was last drawn as an element; none for an element that came with the page. */
const drawn = new WeakMap<Element, SvgNode>();

/**
 * Makes the children of an element those of a tree. Elements with the same key are moved, not replaced, so that focus
 * stays where it is; only what has changed is written.
 */
export function patch(parent: SVGElement, nodes: SvgNode[]): void {
  for (const [i, element] of join(parent, nodes).entries()) if (nodes[i]) write(element, nodes[i]);
}

/** The elements of some nodes, in their order: those that are there, and new ones. */
function join(parent: SVGElement, nodes: SvgNode[]): SVGElement[] {
  const there = [...parent.children].filter(notTitle) as SVGElement[];
  if (there.length === nodes.length && nodes.every((node, i) => fits(there[i], node))) return there;
  const children = select(parent).selectChildren(notTitle) as unknown as Children;
  return children
    .data(nodes, function (node) {
      // D3 first asks for the keys of the elements, with the element as `this`; then for those of the nodes, with the parent.
      return (this as Element) === parent ? node.key : keyOf(this as Element);
    })
    .join((enter) => enter.append(make))
    .order()
    .nodes();
}

/** A node as a new element, with its content. */
function make(node: SvgNode): SVGElement {
  const { tag, attributes, content } = node;
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content.map(make));
  drawn.set(element, node);
  return element;
}

/** The picture's own title stays; no tree has it. */
const notTitle = (child: Element): boolean =>
  !(child.tagName === 'title' && child.parentElement?.tagName === 'svg');

/** The key of an element: that of its node, or, if it came with the page, from its attributes. */
function keyOf(element: Element): string {
  const count = element.getAttribute('data-count');
  return (
    drawn.get(element)?.key ?? element.getAttribute('data-id') ?? (count === null ? '' : `count-${count}`)
  );
}

/** Whether an element can become a node: it has its key, or came with the page without a key and has its tag. */
function fits(element: SVGElement | undefined, { tag, key }: SvgNode): boolean {
  if (element?.tagName !== tag) return false;
  const before = keyOf(element);
  return before === key || (before === '' && !drawn.has(element));
}

function write(element: SVGElement, node: SvgNode): void {
  const { attributes, content } = node;
  const before = drawn.get(element) ?? read(element);
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

/** The attributes and the text of an element that came with the page. */
const read = (element: SVGElement): Pick<SvgNode, 'attributes' | 'content'> => ({
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  content: element.textContent,
});
