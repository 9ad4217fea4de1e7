/** A placeholder of a sentence: `{支出完成率}` or `{支出完成率|算式}`. */
export interface Placeholder {
  readonly name: string;
  readonly form: string | null;
}

/** How a placeholder may be written out. */
export const FORMS = ['算式', '绝对值'] as const;

const PLACEHOLDER = /\{([^{}|]*)(?:\|([^{}|]*))?\}/gu;

/** The placeholders of a sentence, in order, repeats included. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  fillSentence(text, (placeholder) => {
    found.push(placeholder);
    return '';
  });
  return found;
}

/**
 * Puts values into a sentence.
 * @param fill the value of a placeholder, null when it has none
 * @returns null when any placeholder has no value
 */
export function fillSentence(text: string, fill: (placeholder: Placeholder) => string): string;
export function fillSentence(text: string, fill: (placeholder: Placeholder) => string | null): string | null;
export function fillSentence(text: string, fill: (placeholder: Placeholder) => string | null): string | null {
  const lacking: string[] = [];
  const filled = text.replace(PLACEHOLDER, (_, name: string, form: string | undefined) => {
    const value = fill({ name: name.trim(), form: form?.trim() ?? null });
    if (value !== null) return value;
    lacking.push(name);
    return '';
  });
  return lacking.length > 0 ? null : filled;
}

/** Whether braces stand outside placeholders: a typing slip that would be printed as it is. */
export function hasStrayBrace(text: string): boolean {
  return /[{}]/u.test(text.replace(PLACEHOLDER, ''));
}
