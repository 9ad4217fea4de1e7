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

const MONTHS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days from one date to another; negative when the other is earlier. Gregorian calendar, no clock. */
export function daysBetween(from: GivenDate, to: GivenDate): number {
  return dayNumber(to.iso) - dayNumber(from.iso);
}

function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  // The leap day of a year counts from March on.
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return year * 365 + leapDays + (MONTHS_BEFORE[month - 1] ?? 0) + day;
}
