/**
 * Strands differ in shape as well as in colour. The shapes are for 100 px: circle, square, diamond, triangle and star as
 * in d3-shape, then a cross, an inverted triangle and an hourglass. They are copied because the library would double the
 * size of the script; a test compares them with it.
 */
const SHAPES = [
  'M48.86,0A48.86,48.86,0,1,1,-48.86,0A48.86,48.86,0,1,1,48.86,0',
  'M-43.3,-43.3h86.6v86.6h-86.6Z',
  'M0,-54.24L54.24,0L0,54.24L-54.24,0Z',
  'M0,-75.98L65.8,37.99L-65.8,37.99Z',
  'M0,-81.74L18.35,-25.26L77.74,-25.26L29.69,9.65L48.04,66.13L0,31.22L-48.04,66.13L-29.69,9.65L-77.74,-25.26L-18.35,-25.26Z',
  'M-58.09,-19.36H-19.36V-58.09H19.36V-19.36H58.09V19.36H19.36V58.09H-19.36V19.36H-58.09Z',
  'M0,75.98L65.8,-37.99L-65.8,-37.99Z',
  'M-52,-60h104L-52,60h104Z',
];

/**
 * The path of a strand's symbol around 0,0.
 * @param size its approximate height in pixels
 */
export const symbolPath = (strand: number, size: number): string =>
  (SHAPES[strand % SHAPES.length] ?? '').replace(/-?\d+(\.\d+)?/g, (number) =>
    // The flags of an arc stay.
    /^[01]$/.test(number) ? number : String(Math.round(Number(number) * size) / 100),
  );
