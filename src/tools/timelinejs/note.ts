/** Something that the story folder holds otherwise than the timeline did. */
export interface Note {
  /** Where it stood: `row 5`, `events[3]`. */
  where: string;
  /**
   * `left out`: no part of the story; `kept`: has no home in a story and stands in the report alone;
   * `read as`: stands in the story, understood in a way that a writer should look at.
   */
  kind: 'left out' | 'kept' | 'read as';
  /** What it is, in a few words that are counted: “picture”, “background”. */
  what: string;
  /** What is the matter, in a sentence. */
  message: string;
  /** What to type in the timeline, or in the story. */
  hint?: string;
  /** The words or values themselves. */
  value?: string;
}

/** Collects the notes of one slide. */
export type Tell = (note: Omit<Note, 'where'>) => void;

/** Keeps values that no part of a story has a home for, each under its own name. */
export function keepAll(values: [what: string, value: string][], tell: Tell): void {
  for (const [what, value] of values)
    if (value !== '') tell({ kind: 'kept', what, message: 'A story has no place for this.', value });
}
