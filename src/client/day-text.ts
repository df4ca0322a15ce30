const days = () =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** A day in the language of the page. */
export const dayText = (time: number): string => days().format(time);

/** A period in the language of the page: “13–24 June 2025”. Times in UTC, half-open. */
export const spanText = (from: number, to: number): string => days().formatRange(from, to - 1);
