import { cells, type ProbeEnv, type ProbeGroup, scratch, UNTOLD } from './probe';
import { ask, get, outcome, put, shown, told } from './thing';

/** What cells give and take. Each probe has cells of its own. */
export const valueProbes: ProbeGroup = {
  title: '单元格的值',
  probes: [
    scratch('value2.row', '一行三格写入再读回', (env) => through(env, 'A1:C1', [[1, 2, 3]])),
    scratch('value2.column', '一列三格写入再读回', (env) => through(env, 'A3:A5', [[1], [2], [3]])),
    scratch('value2.block', '两行两列写入再读回', (env) =>
      through(env, 'A7:B8', [
        ['甲', 1],
        [null, true],
      ]),
    ),
    scratch('profile.singleRow', '一行或一列读出几维', singleRow),
    scratch('value2.resize', '用 Resize 取三行两列', (env) =>
      shown(get(ask(cells(env, 'A7'), 'Resize', 3, 2), 'Value2')),
    ),
    scratch('value2.empty', '空单元格', (env) => shown(get(cells(env, 'H41'), 'Value2'))),
    scratch('value2.fill', '一个值写入三格', (env) => through(env, 'E1:E3', 7)),
    scratch('value2.mismatch', '两格的值写入三格', (env) => through(env, 'F1:H1', [[1, 2]])),
    scratch('value2.clear', '写 null 清空', (env) => {
      put(cells(env, 'E5'), 'Value2', 1);
      return through(env, 'E5', null);
    }),
    scratch('value2.formulaText', '以 = 开头的文字', (env) => typed(env, 'A10', '=1+1')),
    scratch('value2.asText', '文本格式的单元格里以 = 开头的文字', (env) => {
      put(cells(env, 'A11'), 'NumberFormat', '@');
      return typed(env, 'A11', '=1+1');
    }),
    scratch('value2.apostrophe', '以撇号开头的文字', (env) => {
      const said = typed(env, 'A12', "'00123");
      return `${said}；PrefixCharacter ${outcome(() => get(cells(env, 'A12'), 'PrefixCharacter'))}`;
    }),
    scratch('value2.numberText', '像数的文字', (env) => typed(env, 'A13', '00123')),
    scratch('value2.dateText', '像日期的文字', (env) => typed(env, 'A14', '2019-12-31')),
    scratch('value2.percentText', '像百分数的文字', (env) => typed(env, 'A15', '98.6%')),
    scratch('value2.lineBreak', '有换行的文字', (env) => typed(env, 'A16', '甲\n乙')),
    scratch('value2.long', '八千字的文字', (env) => {
      put(cells(env, 'A17'), 'Value2', '字'.repeat(8_000));
      return String(get(cells(env, 'A17'), 'Value2')).length;
    }),
    scratch('value2.decimals', '十七位的小数', (env) => through(env, 'A18', 0.1 + 0.2)),
    scratch('value2.date', '日期公式', (env) => calculated(env, 'B10', '=DATE(2019,12,31)')),
    ...['1/0', 'NA()', 'JIXIAO_NO_SUCH()', '#REF!+1', '"a"+1'].map((formula, index) =>
      scratch(`value2.error${index + 1}`, `错误值 =${formula}`, (env) =>
        calculated(env, `B${11 + index}`, `=${formula}`),
      ),
    ),
    scratch('formula.block', '几格的公式', (env) => shown(get(cells(env, 'A10:B11'), 'Formula'))),
    scratch('formula.write', '用 Formula 写入两格', (env) => {
      put(cells(env, 'D10:D11'), 'Formula', [['=1+1'], ['=2+2']]);
      return shown(get(cells(env, 'D10:D11'), 'Value2'));
    }),
    scratch('value.assign', '写 Range.Value', (env) => {
      const said = outcome(() => {
        put(cells(env, 'E10'), 'Value', 5);
      });
      return `${said}；之后 ${outcome(() => get(cells(env, 'E10'), 'Value2'))}`;
    }),
    scratch('value.call', '用 Value() 读', (env) => {
      put(cells(env, 'E11'), 'Value2', 6);
      return outcome(() => ask(cells(env, 'E11'), 'Value'));
    }),
    scratch('numberFormat.mixed', '格式不一的几格', (env) =>
      outcome(() => get(cells(env, 'A10:A11'), 'NumberFormat')),
    ),
    scratch('numberFormat.general', '常规格式叫什么', (env) => shown(get(cells(env, 'H42'), 'NumberFormat'))),
    scratch('text.narrow', '列太窄时显示的文字', narrow),
    scratch('interior.none', '没有底色', (env) => interior(env, 'H43')),
    scratch('interior.red', '红色底色', (env) => {
      put(ask(cells(env, 'H44'), 'Interior'), 'Color', 255);
      return interior(env, 'H44');
    }),
    scratch('merge.area', '合并单元格', merged),
    scratch('protect.write', '受保护的工作表', guarded),
    scratch('used.range', '已用的范围', ({ sheet }) =>
      outcome(() => ask(ask(sheet, 'UsedRange'), 'Address')),
    ),
  ],
};

/** Writes and reads back. */
function through(env: ProbeEnv, address: string, value: unknown): string {
  put(cells(env, address), 'Value2', value);
  return shown(get(cells(env, address), 'Value2'));
}

/** Writes as a user's typing would, and says what became of it. */
function typed(env: ProbeEnv, address: string, text: string): string {
  put(cells(env, address), 'Value2', text);
  const cell = cells(env, address);
  const said = (name: string): string => outcome(() => ask(cell, name));
  return `Value2 ${said('Value2')}；Formula ${said('Formula')}；NumberFormat ${said('NumberFormat')}`;
}

function calculated(env: ProbeEnv, address: string, formula: string): string {
  put(cells(env, address), 'Formula', formula);
  const cell = cells(env, address);
  const said = (name: string): string => outcome(() => ask(cell, name));
  return `Value2 ${said('Value2')}；Text ${said('Text')}；Formula ${said('Formula')}`;
}

function singleRow(env: ProbeEnv): string {
  const [row, column] = ['A1:C1', 'A3:A5'].map((address) => {
    const value = get(cells(env, address), 'Value2');
    if (!Array.isArray(value)) return `${UNTOLD} 不是数组`;
    return Array.isArray(value[0]) ? '2-D' : '1-D';
  });
  return row === column ? String(row) : `${UNTOLD} 一行 ${String(row)}，一列 ${String(column)}`;
}

function narrow(env: ProbeEnv): string {
  put(cells(env, 'M1'), 'Value2', 123_456_789.25);
  put(cells(env, 'M1'), 'ColumnWidth', 2);
  return shown(get(cells(env, 'M1'), 'Text'));
}

function interior(env: ProbeEnv, address: string): string {
  const inside = ask(cells(env, address), 'Interior');
  return `Color ${outcome(() => get(inside, 'Color'))}；ColorIndex ${outcome(() => get(inside, 'ColorIndex'))}`;
}

function merged(env: ProbeEnv): string {
  put(cells(env, 'J1'), 'Value2', 1);
  ask(cells(env, 'J1:K2'), 'Merge');
  const area = outcome(() => ask(ask(cells(env, 'K2'), 'MergeArea'), 'Address'));
  const inside = outcome(() => {
    put(cells(env, 'K2'), 'Value2', 5);
  });
  const plain = outcome(() => ask(cells(env, 'H45'), 'MergeArea'));
  const values = outcome(() => get(cells(env, 'J1:K2'), 'Value2'));
  return `MergeArea ${area}；没有合并的 ${plain}；写右下角 ${inside}，之后 ${values}`;
}

/** Protection is taken away again whatever happens: the probes after it write to the same sheet. */
function guarded(env: ProbeEnv): string {
  ask(env.sheet, 'Protect');
  try {
    const protects = outcome(() => get(env.sheet, 'ProtectContents'));
    let wrote: string;
    try {
      put(cells(env, 'H46'), 'Value2', 1);
      wrote = '没有报错';
    } catch (error) {
      wrote = `throws ${told(error)}`;
    }
    return `ProtectContents ${protects}；写入 ${wrote}；之后 ${outcome(() => get(cells(env, 'H46'), 'Value2'))}`;
  } finally {
    ask(env.sheet, 'Unprotect');
  }
}
