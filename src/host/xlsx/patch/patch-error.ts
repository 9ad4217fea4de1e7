import { toA1 } from '../../../workbook/address';
import { Refused } from '../refused';
import { DEFINED_NAME_RULE, SHEET_NAME_RULE } from '../xml/excel-names';

const MESSAGES = {
  'no-sheet': '工作簿中没有这张工作表。请核对名称，或确认选对了文件',
  'no-cells': '这张工作表是图表或宏表，没有单元格',
  'beyond-limits': '超出 Excel 的行列范围',
  'written-twice': '同一次写入中出现了两次',
  covered: '是合并单元格中被遮住的部分，写入后看不到。请写到该合并区域左上角的单元格',
  'array-formula': '属于数组公式或模拟运算表，不能单独改写。请先在 Excel 或 WPS 中清除该公式',
  'no-formula': '没有公式，不能只更新公式的结果',
  'table-header': '是表格（“套用表格格式”）的标题，改写会损坏该表格。请在 Excel 或 WPS 中修改',
  'too-long': '要写入的文字超过 32767 个字符，这是 Excel 单元格的上限。请缩短后重试',
  'bad-value': '要写入的值不是有限的数、文字、逻辑值或错误值',
  'bad-name': DEFINED_NAME_RULE,
  'bad-sheet-name': `${SHEET_NAME_RULE}，或与已有的工作表同名`,
  'not-a-link': '链接要有目标，且只能有一个：工作簿内的位置，或外部地址',
} as const;

/** Stable names of the reasons. */
export type PatchErrorCode = keyof typeof MESSAGES;

/** A write that cannot be done without harm. Nothing has been written when it is thrown. */
export class PatchError extends Refused<PatchErrorCode> {
  override readonly name = 'PatchError';

  constructor(code: PatchErrorCode, what: string) {
    super(code, what, MESSAGES[code], '未作任何写入');
  }
}

/** The error about one cell. */
export function cellError(code: PatchErrorCode, sheet: string, row: number, column: number): PatchError {
  const inside = row >= 0 && column >= 0 && Number.isInteger(row) && Number.isInteger(column);
  return new PatchError(
    code,
    `${sheet}!${inside ? toA1(row, column) : `第 ${row + 1} 行第 ${column + 1} 列`}`,
  );
}
