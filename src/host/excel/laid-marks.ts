import { codeOfMark } from '../../workbook/marking/mark';
import type { Area } from '../../workbook/model';
import { areaOfRange } from './block-reading';
import { hostError } from './host-error';
import type { Send } from './request';
import type { ListedSheet } from '../common/snapshot';

/** A mark of the product as it stands in the workbook. */
export interface LaidMark {
  readonly sheet: ListedSheet;
  readonly id: string;
  readonly code: string;
  /** Null where its range was torn into several. */
  readonly area: Area | null;
}

/** The marks of the product on some sheets, whoever laid them, in at most two requests. */
export async function laidMarks(send: Send, sheets: readonly ListedSheet[]): Promise<readonly LaidMark[]> {
  if (sheets.length === 0) return [];
  try {
    const found = await send((context) =>
      sheets.map((sheet) => {
        const all = context.workbook.worksheets.getItemOrNullObject(sheet.id).getRange().conditionalFormats;
        all.load('items/id,items/type');
        return { sheet, all };
      }),
    );
    // Other kinds of conditional formats have no rule; to ask one for it is an error.
    const custom = found.flatMap(({ sheet, all }) =>
      all.isNullObject
        ? []
        : all.items.filter(({ type }) => type === 'Custom').map(({ id }) => ({ sheet, id })),
    );
    if (custom.length === 0) return [];
    const rules = await send((context) =>
      custom.map(({ sheet, id }) => {
        const everything = context.workbook.worksheets.getItem(sheet.id).getRange();
        return { sheet, id, ...askRule(everything.conditionalFormats.getItem(id)) };
      }),
    );
    return rules.flatMap(({ sheet, id, rule, range }) => {
      const code = codeOfMark(rule.formula);
      if (code === null) return [];
      return [{ sheet, id, code, area: range.isNullObject ? null : areaOfRange(range) }];
    });
  } catch (fault) {
    throw hostError(fault);
  }
}

function askRule(format: Excel.ConditionalFormat): {
  readonly rule: Excel.ConditionalFormatRule;
  readonly range: Excel.Range;
} {
  return {
    rule: format.custom.rule.load('formula'),
    range: format.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount'),
  };
}
