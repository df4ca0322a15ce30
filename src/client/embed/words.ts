/** A stretch of time in the page's language: “13–24 June 2025”. Times in UTC, half-open. */
export const spanText = (from: number, to: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(from, to - 1);
