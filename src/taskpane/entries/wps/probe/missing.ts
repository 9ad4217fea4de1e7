import { cells, program, type ProbeEnv, type ProbeGroup, scratch, UNTOLD } from './probe';
import { ask, get, outcome } from './thing';

/** What is given for something that is not there. */
export const missingProbes: ProbeGroup = {
  title: '没有的东西',
  probes: [
    scratch('missing.sheet', '没有的工作表', ({ book }) =>
      outcome(() => ask(ask(book, 'Worksheets'), 'Item', ABSENT)),
    ),
    scratch('missing.sheetIndex', '超出个数的工作表', ({ book }) =>
      outcome(() => ask(ask(book, 'Worksheets'), 'Item', 999)),
    ),
    scratch('missing.sheetZero', '第 0 张工作表', ({ book }) =>
      outcome(() => ask(ask(book, 'Worksheets'), 'Item', 0)),
    ),
    scratch('missing.name', '没有的名称', ({ book }) =>
      outcome(() => ask(ask(book, 'Names'), 'Item', ABSENT)),
    ),
    program('missing.workbook', '没有的工作簿', ({ app }) =>
      outcome(() => ask(ask(app, 'Workbooks'), 'Item', ABSENT)),
    ),
    program('missing.taskPane', '没有的任务窗格', ({ app }) =>
      outcome(() => ask(app, 'GetTaskPane', 987_654)),
    ),
    scratch('missing.comment', '没有批注的单元格的 Comment', (env) =>
      outcome(() => get(cells(env, 'H40'), 'Comment')),
    ),
    scratch('missing.address', '不成地址的文字', (env) => outcome(() => cells(env, '不是地址'))),
    scratch('profile.missing', '没有的工作表和名称', missing),
  ],
};

const ABSENT = 'jixiao_absent';

function missing(env: ProbeEnv): string {
  const [sheet, name] = ['Worksheets', 'Names'].map((collection) => {
    const said = outcome(() => ask(ask(env.book, collection), 'Item', ABSENT));
    return said.startsWith('throws') ? 'throws' : said;
  });
  return sheet === name ? String(sheet) : `${UNTOLD} 工作表 ${String(sheet)}，名称 ${String(name)}`;
}
