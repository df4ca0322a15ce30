/** Rows of one line each, in which boxes are packed from the top, first fit. */
export class Rows {
  readonly #max: number;
  readonly #taken: [number, number][][] = [];

  constructor(max: number) {
    this.#max = max;
  }

  /** How many rows hold anything. */
  get used(): number {
    return this.#taken.length;
  }

  /** Takes the first `lines` rows in which `[from, to]` is free; undefined where there is no room. */
  take(from: number, to: number, lines: number): number | undefined {
    for (let row = 0; row + lines <= this.#max; row++) {
      if (!this.#isFree(row, from, to, lines)) continue;
      for (let line = row; line < row + lines; line++) (this.#taken[line] ??= []).push([from, to]);
      return row;
    }
    return undefined;
  }

  #isFree(row: number, from: number, to: number, lines: number): boolean {
    for (let line = row; line < row + lines; line++) {
      if (this.#taken[line]?.some(([a, b]) => from < b && to > a)) return false;
    }
    return true;
  }
}
