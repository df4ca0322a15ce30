import {
  symbol,
  symbolCircle,
  symbolDiamond2,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3';

/** Strands differ in shape as well as in colour. */
const SHAPES: SymbolType[] = [symbolCircle, symbolSquare, symbolDiamond2, symbolTriangle, symbolStar];

/** The path of a strand's symbol around 0,0; `size` is its height in pixels, about. */
export function symbolPath(strand: number, size: number): string {
  const shape = SHAPES[strand % SHAPES.length] ?? symbolCircle;
  return (symbol(shape, size * size * 0.75)() ?? '').replace(/\d+\.\d+/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}
