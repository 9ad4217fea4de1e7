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
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '', form]) => ({
    name: name.trim(),
    form: form?.trim() ?? null,
  }));
}

/**
 * Puts values into a sentence.
 * @param fill the value of a placeholder, null when it has none
 * @returns null when any placeholder has no value
 */
export function fillSentence(text: string, fill: (placeholder: Placeholder) => string | null): string | null {
  const lacking: string[] = [];
  const filled = text.replace(PLACEHOLDER, (_, name: string, form: string | undefined) => {
    const value = fill({ name: name.trim(), form: form?.trim() ?? null });
    if (value === null) lacking.push(name);
    return value ?? '';
  });
  return lacking.length > 0 ? null : filled;
}

/** Whether braces stand outside placeholders: a typing slip that would be printed as it is. */
export function hasStrayBrace(text: string): boolean {
  return /[{}]/u.test(text.replace(PLACEHOLDER, ''));
}
