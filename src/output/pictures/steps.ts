/**
 * A path of straight lines between whole numbers, as `geoPath` writes it, with each point as a step from the one
 * before: the same lines in less than half of the bytes, because steps are short and alike.
 */
export function inSteps(path: string): string {
  let [x, y] = [0, 0];
  let stepping = false;
  return path.replace(/([MLZ])(?:(-?\d+),(-?\d+))?/g, (_, command: string, left = '', top = '') => {
    if (command === 'Z') return 'z';
    const from = [x, y] as const;
    [x, y] = [Number(left), Number(top)];
    const first = !stepping;
    stepping = command === 'L';
    if (command === 'M') return `M${x} ${y}`;
    const [dx, dy] = [x - from[0], y - from[1]];
    return `${first ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
  });
}
