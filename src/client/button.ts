/** A small button that a script adds to a page. */
export function button(text: string, act: () => void | Promise<void>): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'small scripted';
  element.textContent = text;
  element.addEventListener('click', () => void act());
  return element;
}
