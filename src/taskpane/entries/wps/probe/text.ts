/** The result as text: a version line, then one `name: value` a line. What threw begins with `!`. */

/** Counts up when the meaning of a line changes. */
export const VERSION_LINE = 'jixiao-probe 1';

const THREW = '! ';

export interface Answer {
  readonly name: string;
  readonly value: string;
  /** The probe threw; the value is what. */
  readonly threw: boolean;
}

export function answersText(answers: readonly Answer[]): string {
  return [VERSION_LINE, ...answers.map(({ name, value, threw }) => `${name}: ${threw ? THREW : ''}${value}`)]
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * Reads such a text again. Blank lines, quotation marks of mails (`> `) and what stands before the version line are
 * passed over, since the text comes back through messages; so is what cannot be a line of it.
 * @returns null when there is no version line that this reader knows
 */
export function readAnswers(text: string): readonly Answer[] | null {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^(?:>\s?)+/, '').trim());
  const begin = lines.indexOf(VERSION_LINE);
  if (begin < 0) return null;
  const answers: Answer[] = [];
  for (const line of lines.slice(begin + 1)) {
    const [, name, value] = /^([A-Za-z][\w.]*): ?(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const threw = value.startsWith(THREW);
    answers.push({ name, value: threw ? value.slice(THREW.length) : value, threw });
  }
  return answers;
}

/** What was found of the switches, by the names that the emulator's profile gives them. */
export function switchesOf(answers: readonly Answer[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, value, threw } of answers)
    if (name.startsWith(SWITCH) && !threw) found.set(name.slice(SWITCH.length), value);
  return found;
}

const SWITCH = 'profile.';
