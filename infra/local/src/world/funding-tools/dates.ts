const two = (number: number) => String(number).padStart(2, '0');

/** Months counted from year 0, so that they can be added: the first is January. */
export const monthOf = (year: number, month: number): number => year * 12 + month - 1;

/** `2026-11`. */
export const monthText = (month: number): string => `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;

/** `2026-11-05`. */
export const dayText = (month: number, day: number): string => `${monthText(month)}-${two(day)}`;

/**
 * An instant by the clock of Athens. Days go to the 24th alone: until then April to October have summer time, and the
 * other months have not.
 */
export function instantText(month: number, day: number, hour: number): string {
  if (day > 24) throw new RangeError(`The clock may change after the 24th: ${dayText(month, day)}.`);
  const number = (month % 12) + 1;
  const zone = number >= 4 && number <= 10 ? '+03:00' : '+02:00';
  return `${dayText(month, day)}T${two(hour)}:00:00${zone}`;
}
