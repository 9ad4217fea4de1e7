import type { Package } from '../container/package';
import { childrenOf, find, numberOr, readTree, type XmlElement } from './tree';
import { decodeXstring } from './xstring';

/**
 * Number formats that files name by number only (ECMA-376 Part 1, 18.8.30), with Excel's Chinese variants of 27 to 36
 * and 50 to 58 where the clause lists them per language.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;¥-#,##0',
  6: '¥#,##0;[Red]¥-#,##0',
  7: '¥#,##0.00;¥-#,##0.00',
  8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The styles part as a tree; null when the workbook has none. */
export function stylesTree(pkg: Package): XmlElement | null {
  const part = pkg.related(pkg.main, 'styles')[0]?.part ?? null;
  return part === null ? null : readTree(pkg.text(part), part);
}

/** The number format of each cell style (cellXfs, 18.8.10). */
export function numberFormats(styles: XmlElement | null): readonly string[] {
  if (styles === null) return ['General'];
  const custom = new Map(
    childrenOf(find(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      numberOr(attributes.numFmtId, 0),
      decodeXstring(attributes.formatCode ?? ''),
    ]),
  );
  return childrenOf(find(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = numberOr(attributes.numFmtId, 0);
    return custom.get(id) ?? BUILT_IN[id] ?? 'General';
  });
}
