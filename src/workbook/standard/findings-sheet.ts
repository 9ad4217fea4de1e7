import type { SheetModel } from '../model';
import { DISPOSITIONS, NOTE_COLUMNS, type NoteColumn } from '../review-notes/columns';
import { Drawing, landscape, rowHeight } from './drawing';
import { SHEETS } from './sheets';
import type { StyleName } from './styles';

/** In characters; together no wider than what A4 landscape shows in a size that can be read. */
const WIDTHS: Readonly<Record<NoteColumn, number>> = {
  number: 6,
  code: 7,
  level: 9,
  indicator: 17,
  cell: 14,
  message: 48,
  advice: 30,
  kind: 10,
  reason: 22,
  by: 8,
  at: 11,
  check: 11,
};
/** What people fill in stands out; the other columns are the product's. */
const LOOKS: Readonly<Partial<Record<NoteColumn, StyleName>>> = {
  kind: 'judged',
  reason: 'judgedText',
  by: 'judgedText',
  at: 'judgedText',
  check: 'check',
};
const LAST = NOTE_COLUMNS.length - 1;
const HEADER_ROWS = 3;
/** Lines prepared for findings; more may follow below. */
export const FINDING_ROWS = 40;

/** 核查意见: the findings of a review, each with what became of it. Empty until someone reviews. */
export function findingsSheet(): SheetModel {
  const widths = NOTE_COLUMNS.map(({ key }) => WIDTHS[key]);
  const drawing = new Drawing(SHEETS.findings, widths);
  drawing.set(0, 0, '核查意见', 'title');
  drawing.mergeAcross(0, 0, LAST);
  drawing.height(0, 30);
  drawing.set(
    1,
    0,
    '级别：必须改正、请核实、提示；处理、处理说明、处理人、处理时间由核查人填写；校验供程序识别，请勿改动。',
    'line',
  );
  drawing.height(1, 21);
  NOTE_COLUMNS.forEach(({ header }, column) => {
    drawing.set(2, column, header, 'header');
  });
  const last = HEADER_ROWS + FINDING_ROWS - 1;
  for (let row = HEADER_ROWS; row <= last; row += 1) {
    NOTE_COLUMNS.forEach(({ key }, column) => {
      drawing.set(row, column, null, LOOKS[key] ?? 'text');
    });
    drawing.height(row, rowHeight(1));
  }
  const disposition = NOTE_COLUMNS.findIndex(({ key }) => key === 'kind');
  drawing.validate({
    kind: 'list',
    areas: [{ top: HEADER_ROWS, bottom: last, left: disposition, right: disposition }],
    list: DISPOSITIONS,
    allowBlank: true,
    prompt: { title: '处理', text: `请选择：${DISPOSITIONS.join('、')}。` },
    error: {
      title: '处理不在选项中',
      text: `请从下拉列表中选择：${DISPOSITIONS.join('、')}。`,
      style: 'stop',
    },
  });
  return drawing.finish(
    { rows: HEADER_ROWS, columns: 0 },
    landscape({
      titleRows: { first: 0, last: HEADER_ROWS - 1 },
      area: { top: 0, left: 0, bottom: last, right: LAST },
    }),
  );
}
