/** Why the workbench's grid refuses something: the file layer changes values and keeps all else byte by byte. */
export const STRUCTURE =
  '工作台不插入、删除、移动行列和单元格，以免命名区域错位。需要时请在 Excel 或 WPS 表格中操作。';
export const SHEETS = '工作台不新建、删除、重命名、移动或隐藏工作表。需要时请在 Excel 或 WPS 表格中操作。';
export const LAYOUT = '工作台不改行高、列宽和冻结窗格，原文件的设置保持不变。';
export const LOOKS = '工作台只修改单元格的内容，不改格式、合并、批注和条件格式。';
export const NAMES = '工作台不改命名区域：评分按名称找单元格。';

export const FILLING = '工作台不用拖动填充，请逐格填写或粘贴数值。';

/** A reason with the cell it is about. */
export function hint(cell: string, reason: string): string {
  return `${cell} 未修改：${reason}`;
}
