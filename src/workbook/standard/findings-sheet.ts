import type { SheetModel } from '../model';
import { Drawing, landscape, rowHeight } from './drawing';
import { SHEETS } from './sheets';

const WIDTHS = [6, 9, 9, 24, 18, 70, 12, 36];
const LAST = WIDTHS.length - 1;
const DISPOSITION = 6;
const HEADER_ROWS = 3;
/** Lines prepared for findings; more may follow below. */
export const FINDING_ROWS = 30;

/** What became of a finding. */
export const DISPOSITIONS = ['待处理', '已改正', '已说明', '不予调整'] as const;

/** 核查意见: the findings of a review, each with what became of it. Empty until someone reviews. */
export function findingsSheet(): SheetModel {
  const drawing = new Drawing(SHEETS.findings, WIDTHS);
  drawing.set(0, 0, '核查意见', 'title');
  drawing.mergeAcross(0, 0, LAST);
  drawing.height(0, 30);
  drawing.set(1, 0, '级别：必须改正、请核实、提示；处理由核查人填写。', 'line');
  drawing.height(1, 21);
  ['序号', '代码', '级别', '指标', '单元格', '问题', '处理', '处理说明'].forEach((text, column) => {
    drawing.set(2, column, text, 'header');
  });
  const last = HEADER_ROWS + FINDING_ROWS - 1;
  for (let row = HEADER_ROWS; row <= last; row += 1) {
    for (let column = 0; column <= LAST; column += 1) {
      drawing.set(
        row,
        column,
        null,
        column === DISPOSITION ? 'judged' : column > DISPOSITION ? 'judgedText' : 'text',
      );
    }
    drawing.height(row, rowHeight(1));
  }
  drawing.validate({
    kind: 'list',
    areas: [{ top: HEADER_ROWS, bottom: last, left: DISPOSITION, right: DISPOSITION }],
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
