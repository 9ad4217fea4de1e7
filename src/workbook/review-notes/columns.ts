/** The columns of 核查意见, in the order in which the standard workbook draws them. */
export const NOTE_COLUMNS = [
  { key: 'number', header: '序号' },
  { key: 'code', header: '代码' },
  { key: 'level', header: '级别' },
  { key: 'indicator', header: '指标' },
  { key: 'cell', header: '单元格' },
  { key: 'message', header: '问题' },
  { key: 'advice', header: '建议' },
  { key: 'kind', header: '处理' },
  { key: 'reason', header: '处理说明' },
  { key: 'by', header: '处理人' },
  { key: 'at', header: '处理时间' },
  { key: 'check', header: '校验' },
] as const;
export type NoteColumn = (typeof NOTE_COLUMNS)[number]['key'];

/** The columns that people fill in. */
export const WORDS = ['kind', 'reason', 'by', 'at'] as const;

/** What became of a finding. */
export const DISPOSITIONS = ['待处理', '已改正', '已说明', '不予调整', '忽略'] as const;
/** A finding that is put aside as long as it says the same. */
export const IGNORED = '忽略';
/** A finding that somebody still has to deal with. */
export const PENDING = '待处理';

/** What stands there instead once the finding is gone and only what people wrote on it is left. */
export const GONE = '已消失';
