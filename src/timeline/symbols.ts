/**
 * Strands differ in shape as well as in colour. These are the symbols of d3-shape (circle, square, diamond2, triangle,
 * star) at 100 px, copied because the library would double the size of the script; a test compares them with it.
 */
const SHAPES = [
  'M48.86,0A48.86,48.86,0,1,1,-48.86,0A48.86,48.86,0,1,1,48.86,0',
  'M-43.3,-43.3h86.6v86.6h-86.6Z',
  'M0,-54.24L54.24,0L0,54.24L-54.24,0Z',
  'M0,-75.98L65.8,37.99L-65.8,37.99Z',
  'M0,-81.74L18.35,-25.26L77.74,-25.26L29.69,9.65L48.04,66.13L0,31.22L-48.04,66.13L-29.69,9.65L-77.74,-25.26L-18.35,-25.26Z',
];

const paths = new Map<string, string>();

/**
 * The path of a strand's symbol around 0,0.
 * @param size its approximate height in pixels
 */
export function symbolPath(strand: number, size: number): string {
  const shape = strand % SHAPES.length;
  const key = `${shape} ${size}`;
  const path = paths.get(key) ?? scaled(SHAPES[shape] ?? '', size);
  paths.set(key, path);
  return path;
}

const scaled = (shape: string, size: number): string =>
  shape.replace(/-?\d+(\.\d+)?/g, (number) =>
    /^[01]$/.test(number) ? number : String(Math.round(Number(number) * size) / 100),
  );
