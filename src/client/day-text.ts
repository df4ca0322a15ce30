/** A day in the page's language, for an announcement. */
export const dayText = (time: number): string =>
  new Date(time).toLocaleDateString(document.documentElement.lang, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
