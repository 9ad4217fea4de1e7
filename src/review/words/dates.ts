import type { Assessment } from '../../scoring/assessment';
import { formatDate } from '../../scoring/format';

/** A date among the inputs, as it was read. */
export interface GivenDate {
  /** The input's name. */
  readonly name: string;
  /** ISO text, known to exist. */
  readonly iso: string;
  /** As people write it. */
  readonly shown: string;
}

/** A date input that is filled in with a date; null for any other. */
export function givenDate({ readings }: Assessment, name: string): GivenDate | null {
  const reading = readings.get(name);
  return reading?.status === 'date' ? { name, iso: reading.value, shown: formatDate(reading.value) } : null;
}

/** Days from one date to another; negative when the other is earlier. Gregorian calendar, no clock. */
export function daysBetween(from: GivenDate, to: GivenDate): number {
  return dayNumber(to.iso) - dayNumber(from.iso);
}

function dayNumber(iso: string): number {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  // A year that begins in March has its leap day last: five months have 153 days, whichever they are.
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((((month + 9) % 12) * 153 + 2) / 5) + day;
}
