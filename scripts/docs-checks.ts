/** npm run docs:checks: writes docs/checks.md from the checks themselves, so that the table cannot lag behind. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { CHECKS } from '../src/review';

const SEVERITIES = { error: '必须改正', warning: '请核实', info: '提示' } as const;
const SCOPES = { S: '评分表', D: '数据', R: '报告' } as const;

/** The table of checks as Markdown. */
export function checksTable(): string {
  const rows = CHECKS.map(
    ({ code, severity, scope, title }) =>
      `| ${code} | ${SEVERITIES[severity]} | ${scope.map((one) => SCOPES[one]).join('、')} | ${title} |`,
  );
  return [
    '# 检查代码一览',
    '',
    '代码的含义不变。S 表的结构与合计，N 数字，L 佐证与逻辑，M 缺数据。本表由 `npm run docs:checks` 写出。',
    '',
    '| 代码 | 程度 | 看哪里 | 检查什么 |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (require.main === module) {
  writeFileSync(path.resolve(__dirname, '../docs/checks.md'), checksTable());
}
