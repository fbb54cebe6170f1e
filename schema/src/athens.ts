/** The clock that everybody the hub serves lives by. */
const zoned = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Athens', timeZoneName: 'longOffset' });

/** By how many milliseconds the clock of Athens is before UTC at an instant; until 1916 not in whole minutes. */
export function athensOffset(at: Date): number {
  const name = zoned.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):?(\d\d)?:?(\d\d)?/.exec(name) ?? [];
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const length = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -1 : 1) * length * 1_000;
}

/** The day that it is in Athens at an instant, `2026-11-22`. */
export const athensDay = (at: Date): string =>
  new Date(at.valueOf() + athensOffset(at)).toISOString().slice(0, 10);
