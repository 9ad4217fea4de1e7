import type { Missing } from './working';

/** What a message about a row calls a missing judgement of it. */
interface OfRow {
  readonly name: string;
  readonly working: { readonly kind: string };
}

/** How a message about a row calls what is missing: 第 3 项, 情形 where one is chosen, anything else by its name. */
export function missingItem(row: OfRow, { name }: Pick<Missing, 'name'>): string {
  if (!name.startsWith(`${row.name}.`)) return `“${name}”`;
  return row.working.kind === 'choice' ? '情形' : `第 ${name.slice(row.name.length + 1)} 项`;
}
