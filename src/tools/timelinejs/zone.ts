/**
 * What a clock in a time zone is ahead of UTC at a local time, as `+04:00`; undefined where that is not a whole
 * number of minutes, as before zones were agreed on.
 * @param local the reading of the clock, in milliseconds as if it were UTC
 */
export function offsetAt(local: number, timeZone: string): string | undefined {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const at = (time: number) => {
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name.replace('GMT', '') || '+00:00';
  };
  const minutes = (offset: string) =>
    Number(`${offset.charAt(0)}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  const guess = at(local);
  const offset = at(local - minutes(guess) * 60_000);
  return /^[+-]\d\d:\d\d$/.test(offset) ? offset : undefined;
}
