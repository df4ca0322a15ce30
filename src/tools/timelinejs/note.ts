/** A difference between the timeline and the imported story. */
export interface Note {
  /** Where it is in the timeline: `row 5`, `events[3]`. */
  where: string;
  /**
   * `skipped`: not in the story; `dropped`: not valid, so the event is in the story without it; `unsupported`: a story has
   * no place for it, so it is only in the report; `interpreted`: in the story, in one of several possible meanings.
   */
  kind: 'skipped' | 'dropped' | 'unsupported' | 'interpreted';
  /** What it is, in a few words that are counted: “picture”, “background”. */
  what: string;
  /** What happened to it, in a sentence. */
  message: string;
  /** What to type in the timeline, or in the story. */
  hint?: string;
  /** The original text or value. */
  value?: string;
}

/** Collects the notes of one slide. */
export type AddNote = (note: Omit<Note, 'where'>) => void;

/** Notes values for which a story has no place, each under its own name. Empty ones are ignored. */
export function noteUnsupported(values: [what: string, value: string][], addNote: AddNote): void {
  for (const [what, value] of values)
    if (value !== '')
      addNote({ kind: 'unsupported', what, message: 'A story has no place for this.', value });
}
