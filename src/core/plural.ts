/** “1 entry”, “2 entries”: a count in a message for writers. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
