/** A button in small letters, as what a script adds to a page has them. */
export function button(text: string, act: () => void | Promise<void>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small scripted';
  made.textContent = text;
  made.addEventListener('click', () => void act());
  return made;
}
