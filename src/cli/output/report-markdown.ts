import type { Block, ReportDocument, ScoreLine } from '../../narrative/report/document';

/** A review report as Markdown. */
export function reportMarkdown({ title, blocks, signature, table }: ReportDocument): string {
  const parts = [
    `# ${escaped(title)}`,
    ...blocks.map(block),
    ...signature.map(({ label, text }) => `${escaped(label)}：${escaped(text)}`),
    `## ${escaped(table.title)}`,
    `单位：${escaped(table.unit)}`,
    scoreTable(table),
    ...(table.footnote === '' ? [] : [escaped(table.footnote)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      // The title has the first level for itself.
      return `${'#'.repeat(one.level + 1)} ${escaped(one.text)}`;
    case 'place':
      return `**（待填写：${escaped(one.text)}）**`;
    case 'numbered':
      return one.texts.map((text, index) => `${String(index + 1)}. ${escaped(text)}`).join('\n');
    default:
      return escaped(one.text);
  }
}

function scoreTable({ total, groups, adjustment }: ReportDocument['table']): string {
  const rows = groups.flatMap((level1) =>
    level1.groups.flatMap((level2) =>
      level2.rows.map((row, index) => {
        const first2 = index === 0;
        const first1 = first2 && level1.groups[0] === level2;
        return [
          first1 ? `${level1.name}（${level1.weight}）` : '',
          first2 ? `${level2.name}（${level2.weight}）` : '',
          ...scored(row),
        ];
      }),
    ),
  );
  return [
    ['一级指标', '二级指标', '三级指标', '权重', '评分说明', '得分'],
    ['---', '---', '---', '---:', '---', '---:'],
    ['合计', '', '', total.weight, '', total.score],
    ...rows,
    [adjustment.name, '', ...scored(adjustment).map((text, index) => (index === 0 ? '' : text))],
  ]
    .map((cells, index) => `| ${cells.map((cell) => (index === 1 ? cell : inCell(cell))).join(' | ')} |`)
    .join('\n');
}

function scored({ name, weight, narrative, score }: ScoreLine): readonly string[] {
  return [name, weight, narrative, score];
}

function inCell(text: string): string {
  return escaped(text).replaceAll('|', '\\|').replace(/\n+/gu, '<br>');
}

/** People's words must not become markup: a reason may hold anything. Signs that mean nothing alone stay as they are. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]]/gu, '\\$&')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/^([#>+-]|\d+[.)])(?=\s)/gmu, '\\$1');
}
