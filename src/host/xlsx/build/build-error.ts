import { Refused } from '../refused';
import { DEFINED_NAME_RULE, SHEET_NAME_RULE } from '../xml/excel-names';

const MESSAGES = {
  'bad-sheet-name': SHEET_NAME_RULE,
  'same-sheet-name': '有两张工作表同名（不区分大小写）。请改名后重试',
  'bad-name': DEFINED_NAME_RULE,
  'same-name': '名称重复定义（不区分大小写）。请改名后重试',
  'long-text': '文字超过 32767 个字符，这是 Excel 单元格的上限。请缩短后重试',
  'long-note': '批注超过 32767 个字符。请缩短后重试',
  'long-formula': '公式超过 8192 个字符，这是 Excel 的上限。请缩短后重试',
  'long-list': '下拉列表的选项合计超过 255 个字符，这是 Excel 的上限。请减少选项，或把选项放到单元格中引用',
  'bad-choice': '下拉列表的选项含有英文逗号，Excel 会把它拆成两个。请改用中文逗号或顿号',
  'long-message': '数据验证的提示过长。Excel 的上限是标题 32 个字符、正文 255 个字符。请缩短后重试',
  'long-link': '链接的提示超过 255 个字符，或目标超过 2079 个字符，这是 Excel 的上限。请缩短后重试',
  'long-header': '页眉或页脚超过 255 个字符，这是 Excel 的上限。请缩短后重试',
} as const;

/** Stable names of the reasons. */
export type BuildErrorCode = keyof typeof MESSAGES;

/** A workbook that Excel would not take, because of words its user chose. */
export class BuildError extends Refused<BuildErrorCode> {
  override readonly name = 'BuildError';

  constructor(code: BuildErrorCode, what: string) {
    super(code, what, MESSAGES[code], '未生成文件');
  }
}
