import { cellText, columnLetters, toA1 } from '../../workbook/address';
import type { RecognisedColumn, RecognisedRow, Recognition } from '../../workbook/recognise';
import type { Bound } from '../bind-workbook';
import { printable } from '../file-error';
import type { AnyWorkbook } from '../read-any-workbook';
import { scoredUnit } from '../scored';
import { hang, wrap } from './text';

/** What each column holds, as people call it. */
const ROLES: Readonly<Record<RecognisedColumn['role'], string>> = {
  level1: '一级指标',
  weight1: '一级权重',
  level2: '二级指标',
  weight2: '二级权重',
  indicator: '三级指标',
  weight: '权重',
  description: '指标说明',
  standard: '评分标准',
  narrative: '评分说明',
  score: '得分',
  reviewScore: '核查得分',
  reviewReason: '扣分原因',
  evidence: '佐证材料',
  remark: '备注',
};

const BY = { name: '名称', alias: '别名', standard: '评分标准的文字' } as const;
const MOST_UNBOUND = 8;

/** What was asked for, and what became of it. */
export interface BindOutcome {
  /** Where the result is; null where nothing was written. */
  readonly target: string | null;
  /** Whether names were to be written. */
  readonly asked: boolean;
}

/** What `jixiao bind` says of a file to a person. */
export function bindText(name: string, bound: Bound, outcome: BindOutcome, width: number): string {
  const { recognition } = bound;
  const line = (text: string): readonly string[] => hang('  ', printable(text), width).split('\n');
  if (recognition === null) {
    return `${wrap(`${printable(name)}：已有单元格名称（${String(bound.bound)} 个），不必识别。`, width).join('\n')}\n`;
  }
  const { sheet, rubric, known, columns, rows, proofs, doubts, notes, others, unbound } = recognition;
  const title = known ? `评分标准 ${rubric.source.title}（${rubric.id}）` : '没有适用的评分标准';
  const lines = [
    ...wrap(
      `${printable(name)}：工作表“${printable(sheet)}”，${printable(title)}；${verdict(recognition)}。`,
      width,
    ),
    ...line(`列：${columns.map((one) => `${columnLetters(one.column)} ${ROLES[one.role]}`).join('，')}`),
    ...line(`行：共 ${String(rows.length)} 行，认出 ${String(mapped(recognition))} 行`),
    ...rows
      .filter((row) => row.by !== 'name' || row.confidence < 1)
      .flatMap((row) => line(`  ${rowText(row)}`)),
    ...line('核对：'),
    ...proofs.flatMap((proof) => line(`  ${proof.holds ? '✓' : '✗'} ${proof.says}`)),
    ...(doubts.length === 0 ? [] : [...line('疑问：'), ...doubts.flatMap((doubt) => line(`  ${doubt}`))]),
    ...notes.flatMap((note) => line(`说明：${note}`)),
    ...(others.length === 0 ? [] : line(`另有评分表：${others.join('、')}；要用它们，请加 --sheet。`)),
    ...(unbound.length === 0
      ? []
      : line(
          `没有找到单元格的数据 ${String(unbound.length)} 项：${unbound.slice(0, MOST_UNBOUND).join('、')}${unbound.length > MOST_UNBOUND ? '等' : ''}。`,
        )),
    ...line(ending(bound, recognition, outcome)),
  ];
  return `${lines.join('\n')}\n`;
}

function verdict({ trusted }: Recognition): string {
  return trusted ? '核对一致' : '有疑问，请核对';
}

export function mapped({ known, rows }: Recognition): number {
  return known ? rows.filter((row) => row.indicator !== null).length : rows.length;
}

function rowText({ row, printed, indicator, by, confidence }: RecognisedRow): string {
  const name = printed.replace(/\s+/gu, '').slice(0, 40);
  const as = indicator === null ? '未认出' : `${indicator}${by === null ? '' : `，按${BY[by]}`}`;
  return `第 ${String(row + 1)} 行“${name}” → ${as}（把握 ${String(Math.round(confidence * 100))}%）`;
}

function ending(
  { bound }: Bound,
  { known, trusted, names }: Recognition,
  { target, asked }: BindOutcome,
): string {
  if (target !== null) return `已定义 ${String(bound)} 个名称 → ${target}`;
  if (!known) return '未定义名称：没有适用的评分标准；可用 --rubric 给出评分标准文件。';
  if (!asked) return `可定义 ${String(names.length)} 个名称；要写入，请加 -o 文件夹 或 --in-place。`;
  return trusted ? '没有写入。' : '未写入：识别有疑问。请核对以上各项，无误后加 --accept 重新执行。';
}

/**
 * The line that `jixiao bind --json` prints of a file.
 * @param target where the result is; null when nothing was written
 */
export function bindLine(
  name: string,
  { recognition, bound, workbook }: Bound,
  target: string | null,
): string {
  const common = { file: name, ok: true, output: target, unit: scoredUnit(workbook.facts), bound };
  if (recognition === null) return JSON.stringify({ ...common, recognised: null });
  const { sheet, rubric, known, columns, rows, proofs, trusted, names, unbound } = recognition;
  const { doubts, notes, others } = recognition;
  const cell = (address: RecognisedRow['score']): string | null =>
    address === null ? null : cellText(address);
  return JSON.stringify({
    ...common,
    sheet,
    rubric: known ? { id: rubric.id, revision: rubric.revision, hash: rubric.hash } : null,
    recognised: { rows: mapped(recognition), trusted },
    names: names.length,
    columns: columns.map(({ role, column, header }) => ({ role, column: columnLetters(column), header })),
    rows: rows.map((row) => ({
      cell: toA1(row.row, 0),
      printed: row.printed,
      indicator: row.indicator,
      by: row.by,
      confidence: row.confidence,
      weight: cell(row.weight),
      score: cell(row.score),
      narrative: cell(row.narrative),
    })),
    proofs,
    doubts,
    notes,
    unbound,
    others,
  });
}

/** How a sheet without names was made out, for a person who asked for something else; an empty text for any other. */
export function recognisedText({ recognition }: Pick<AnyWorkbook, 'recognition'>): string {
  if (recognition === null) return '';
  const { sheet, rows, known, trusted } = recognition;
  const found = `没有单元格名称，按表头识别工作表“${sheet}”：共 ${String(rows.length)} 行，认出 ${String(mapped(recognition))} 行`;
  const sure = trusted ? '权重核对一致' : '识别有疑问，请用 jixiao bind 查看';
  const without = known ? '' : '；没有适用的评分标准，只检查合计、权重、说明与得分、签署等不需要标准的内容';
  return `${found}，${sure}${without}。`;
}
