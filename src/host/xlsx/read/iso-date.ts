const DAY = 86_400_000;

/**
 * A date in ISO 8601 (cells of type `d`, ECMA-376 Part 1, 18.17.4) as the number Excel counts; null when it is none.
 * In the 1900 system, days before March 1900 are one less: that system knows a 29 February 1900.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/u.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part || 0));
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    hour > 24 ||
    minute > 59 ||
    second >= 60
  )
    return null;
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  if (date1904) return (midnight - Date.UTC(1904, 0, 1)) / DAY + time;
  const days = (midnight - Date.UTC(1899, 11, 30)) / DAY;
  return (days < 61 ? days - 1 : days) + time;
}
