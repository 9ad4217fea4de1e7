import { defineCheck, type Found, type Subject } from '../check';
import { otherRubric, shortened } from '../layout';
import type { PrintedRow } from '../sheet';

/** Rows that are missing, unknown or there twice. What a page break repeats was joined when the sheet was read. */
export const S07 = defineCheck({
  code: 'S07',
  severity: 'warning',
  scope: ['S'],
  reads: ['layout', 'rules'],
  title: '指标不缺、不多、不重复',
  basis: '评分表应列出评分标准的全部指标，每个指标一行。',
  advice: '补上缺少的指标，删去多余或重复的行；确实不同的，请核对所用的评分标准。',
  places: (subject) => [...missing(subject), ...printed(subject)],
  judge: (found) => found,
});

/** From so many on missing rows are listed together. */
const MANY = 4;

function missing({ assessment, sheet }: Subject): readonly (Found | null)[] {
  const { rows } = sheet;
  if (rows === null) return [];
  const absent = assessment.rubric.indicators.filter(
    ({ name }) => !rows.some(({ indicator }) => indicator === name),
  );
  if (absent.length === 0) return [null];
  // What belongs to another rubric is S08's to say.
  if (otherRubric({ assessment, sheet } as Subject) !== null) return [null];
  const told = (indicator: string | null, message: string): Found => ({
    indicator,
    names: [],
    message,
    fix: null,
  });
  if (absent.length < MANY) {
    return absent.map(({ name, weight }) =>
      told(name, `评分表缺少指标“${name}”（${weight.toDecimalText()} 分）。`),
    );
  }
  const names = absent.map(({ name }) => `“${name}”`).join('、');
  return [told(null, `评分表缺少 ${String(absent.length)} 个指标：${names}。`)];
}

function printed(subject: Subject): readonly (Found | null)[] {
  const rows = subject.sheet.rows ?? [];
  const foreign = otherRubric(subject) !== null;
  const firsts = new Map<string, PrintedRow>();
  return rows.map((row): Found | null => {
    const { indicator } = row;
    if (indicator === null) return foreign ? null : unknown(row);
    const first = firsts.get(indicator);
    if (first !== undefined) return repeated(indicator, row, first);
    firsts.set(indicator, row);
    return null;
  });
}

function unknown({ printed: name, cells }: PrintedRow): Found {
  return {
    indicator: null,
    names: [],
    cells: [cells.name],
    message: `评分表上的“${shortened(name)}”不是评分标准中的指标，未予计分。`,
    fix: null,
  };
}

function repeated(indicator: string, { cells }: PrintedRow, first: PrintedRow): Found {
  return {
    indicator,
    names: [],
    cells: [cells.name],
    message: `“${indicator}”在评分表上出现了两次（另见 ${first.cells.name}），重复的一行未予计分。`,
    fix: null,
  };
}
