/** What a frame is called in its own messages. */
export const TYPE = 'explainer-timeline';

/** A height that is a height: a whole number of pixels from 50 to 5,000. Nothing else is heeded. */
export const isHeight = (value: unknown): value is number =>
  typeof value === 'number' && value >= 50 && value <= 5000 && value % 1 === 0;
