/**
 * npm run docs:checks: writes docs/checks.md from the checks themselves and from the cases that they must and must
 * not fire on, which it runs, so that neither table can lag behind.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { CHECKS } from '../src/review';
import { type CheckResult, runCases } from '../test/support/check-cases';

const SEVERITIES = { error: '必须改正', warning: '请核实', info: '提示' } as const;
const SCOPES = { S: '评分表', D: '数据', R: '报告' } as const;
const PARTS = {
  weights: '权重',
  scores: '得分',
  texts: '评分说明',
  standards: '评分标准文字',
  layout: '表样',
  header: '表头和签署',
  rules: '计分规则',
  inputs: '基础数据',
  judgements: '判定',
} as const;

/** Both tables as Markdown. */
export function checksTable(): string {
  const results = runCases();
  const failed = results.filter(({ holds }) => !holds);
  const all = `共 ${String(results.length)} 例，符合 ${String(results.length - failed.length)} 例。`;
  return [
    '# 检查代码一览',
    '',
    '代码的含义不变。S 表的结构与合计，N 数字，L 佐证与逻辑，T 文字与日期，M 缺数据。本文由 `npm run docs:checks` 写出。',
    '',
    '| 代码 | 程度 | 看哪里 | 读什么 | 检查什么 | 依据 |',
    '|---|---|---|---|---|---|',
    ...CHECKS.map(({ code, severity, scope, reads, title, basis }) =>
      line([
        code,
        SEVERITIES[severity],
        scope.map((one) => SCOPES[one]).join('、'),
        reads.map((part) => PARTS[part]).join('、'),
        title,
        basis,
      ]),
    ),
    '',
    '程度是通常的一种；个别情形较轻的，以所报的为准。',
    '',
    '## 应当报的与不应当报的',
    '',
    `下表由程序逐例运行得出：两份评分表、逐句的评分说明，和在一份无误的评分表上改动一处的例子。${all}`,
    '例子见 `test/fixtures/check-cases.json`、`texts.json` 和两份 `.sheet.json`。',
    '',
    '| 代码 | 应报 | 不应报 | 结果 |',
    '|---|---|---|---|',
    ...CHECKS.map(({ code }) => line([code, ...counted(results.filter((one) => one.code === code))])),
    '',
    ...(failed.length === 0 ? [] : ['### 不符合的', '', ...failed.map(told), '']),
    '## 例子',
    '',
    '| 代码 | 例子 | 应当 | 结果 |',
    '|---|---|---|---|',
    ...CHECKS.flatMap(({ code }) =>
      results
        .filter((one) => one.code === code && one.fires)
        .map(({ says, holds }) => line([code, says, '报', holds ? '✓' : '✗'])),
    ),
    '',
  ].join('\n');
}

function counted(results: readonly CheckResult[]): readonly string[] {
  const share = (some: readonly CheckResult[]): string =>
    some.length === 0 ? '—' : `${String(some.filter(({ holds }) => holds).length)}/${String(some.length)}`;
  const verdict = results.length === 0 ? '没有例子' : results.every(({ holds }) => holds) ? '✓' : '✗';
  return [share(results.filter(({ fires }) => fires)), share(results.filter(({ fires }) => !fires)), verdict];
}

function told({ code, says, fires }: CheckResult): string {
  return `- ${code} ${fires ? '应报而未报' : '不应报而报'}：${says}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

if (require.main === module) {
  writeFileSync(path.resolve(__dirname, '../docs/checks.md'), checksTable());
}
