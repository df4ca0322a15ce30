/** Looks as the host asked for, where that is something that a page can look like. */
export function style(root: HTMLElement, given: URLSearchParams): void {
  const theme = given.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  const accent = given.get('accent') ?? '';
  if (CSS.supports('color', accent)) root.style.setProperty('--link', accent);
  const font = given.get('font') ?? '';
  if (!/^[\p{L}\d ,'"-]{1,120}$/u.test(font)) return;
  root.style.setProperty('--text-face', font);
  root.style.setProperty('--label-face', font);
}
