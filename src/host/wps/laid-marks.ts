import { codeOfMark } from '../../workbook/marking/mark';
import type { Area } from '../../workbook/model';
import { areasOf } from './decode';
import { ask, call, type Com, isCom, orNull, part, XL } from './jsapi';
import { countOf, type WpsSheet } from './listing';

/** A mark of the product as it stands in the workbook. */
export interface LaidMark {
  readonly sheet: WpsSheet;
  readonly condition: Com;
  readonly code: string;
  /** Null where its range was torn into several. */
  readonly area: Area | null;
}

/** The marks of the product on some sheets, whoever laid them, in the order of the sheet's conditional formats. */
export function laidMarks(sheets: readonly WpsSheet[]): readonly LaidMark[] {
  return sheets.flatMap((sheet) => {
    const all = orNull(() => part(part(sheet.com, 'Cells'), 'FormatConditions'));
    if (all === null) return [];
    return Array.from({ length: countOf(all) ?? 0 }, (_, index) => index + 1).flatMap((index) => {
      const condition = orNull(() => call(all, 'Item', index));
      if (!isCom(condition) || orNull(() => ask(condition, 'Type')) !== XL.expression) return [];
      // Other kinds have no formula, and asking for one may be an error.
      const code = codeOfMark(orNull(() => ask(condition, 'Formula1')));
      if (code === null) return [];
      const areas = areasOf(orNull(() => ask(part(condition, 'AppliesTo'), 'Address')));
      const [area = null, ...more] = areas ?? [];
      return [{ sheet, condition, code, area: more.length === 0 ? area : null }];
    });
  });
}
