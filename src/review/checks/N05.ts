import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { formatAmount, formatRatio } from '../../scoring/format';
import { defineCheck, type Found, type Subject } from '../check';
import { conditionsWith, judgeCondition } from '../conditions';
import { unitOfInput } from '../row-inputs';
import { type StatedInput, statedInputs, statedValues } from '../texts';
import { numberOf } from '../texts/ratios';
import { ratioClause } from '../texts/saying';
import { allVerdicts, verdictsOf } from '../texts/verdicts';

/**
 * One quantity with several values: figures of the data that should be one, and a figure of a text beside the data,
 * or beside another text where the data have none.
 */
export const N05 = defineCheck({
  code: 'N05',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['texts', 'inputs'],
  title: '同一数据前后一致',
  basis: '名称、口径和年度相同的数据，各处应相同。',
  advice: '核对数据来源；口径不同的，分别注明来源。',
  places: (subject) => [
    ...compared(subject),
    ...calculated(subject),
    ...derived(subject),
    ...stated(subject),
  ],
  judge: (found) => found,
});

/** A rubric's condition compares figures of different names: nothing says that they rest on one basis. */
function compared({ assessment }: Subject): readonly (Found | null)[] {
  return conditionsWith(assessment, 'N05').map((condition) => {
    const found = judgeCondition(assessment, condition);
    return found === null ? null : { ...found, severity: 'warning' };
  });
}

/** Figures of a calculation that stands for the rubric's own, beside the inputs that they are. */
function calculated(subject: Subject): readonly (Found | null)[] {
  return allVerdicts(subject).flatMap(({ row, fault, equation, ratio }): readonly (Found | null)[] => {
    if (ratio === null || equation === null) return [];
    if (fault?.kind !== 'input-value') return [null];
    const basis = fault.certain ? '' : '，口径是否一致待确认';
    return fault.standings.flatMap(({ figure, names, inputs, value }) => {
      if (value === null) return [];
      const called = names.map((name) => `“${name}”`).join('、');
      return {
        indicator: row,
        names: [rowName('narrative', row), ...inputs],
        message: `“${row}”的评分说明中，算式 ${equation.written} 的${called}${names.length > 1 ? '之和' : ''}为 ${shown(figure)}，按基础数据为 ${inUnit(subject, inputs, value)}，两者不同${basis}。`,
        fix: null,
        ...ratioClause(ratio),
        ...(fault.certain ? {} : { severity: 'warning' as const }),
      };
    });
  });
}

/** Figures that the rubric's own sentences say to be derived values, beside what the data give for these. */
function derived(subject: Subject): readonly (Found | null)[] {
  return subject.assessment.rows.flatMap(({ name: row }) =>
    statedValues(subject, row).map(({ figure, names, inputs, value, agrees, slip }): Found | null => {
      if (agrees || slip !== null || value === null || figure.approximate) return null;
      return {
        indicator: row,
        names: [rowName('narrative', row), ...inputs],
        message: `“${row}”的评分说明中“${names.join('、')}”为 ${shown(figure)}，按基础数据计算为 ${inUnit(subject, inputs, value)}，两者不同。`,
        fix: null,
      };
    }),
  );
}

interface Said extends StatedInput {
  readonly row: string;
}

function stated(subject: Subject): readonly (Found | null)[] {
  const { assessment } = subject;
  const first = new Map<string, Said>();
  return [...assessment.rows, assessment.adjustment]
    .flatMap((row) => {
      const said = saidElsewhere(subject, row.name);
      return statedInputs(subject, row.name).flatMap((one): readonly Said[] =>
        said.has(one.figure) || one.figure.approximate ? [] : [{ ...one, row: row.name }],
      );
    })
    .flatMap((said): readonly (Found | null)[] => {
      const given = numberOf(assessment, said.input);
      if (given !== null) return [besideData(said, given)];
      const before = first.get(said.input);
      if (before === undefined) first.set(said.input, said);
      return before === undefined || before.row === said.row ? [] : [besideText(said, before)];
    });
}

/** The figures of calculations with which something is wrong: what that is, has been said. */
function saidElsewhere(subject: Subject, row: string): ReadonlySet<Figure> {
  return new Set(
    verdictsOf(subject, row).flatMap(({ fault, equation }) =>
      fault === null || equation === null ? [] : equation.inputs,
    ),
  );
}

function besideData({ row, input, figure, own }: Said, given: Quotient): Found | null {
  if (agrees(given, figure)) return null;
  const same = own || isNamed(figure, input);
  return {
    indicator: row,
    names: [rowName('narrative', row), input],
    message: `“${row}”的评分说明中${figure.label === '' ? input : figure.label}为 ${shown(figure)}，基础数据中“${input}”为 ${shownAs(given, figure)}，两者不同${same ? '' : '，口径是否一致待确认'}。`,
    fix: null,
    ...(same ? {} : { severity: 'warning' }),
  };
}

function besideText(said: Said, before: Said): Found | null {
  if (agrees(before.figure.value, said.figure) || agrees(said.figure.value, before.figure)) return null;
  return {
    indicator: said.row,
    names: [rowName('narrative', said.row), rowName('narrative', before.row)],
    message: `“${said.input}”在“${before.row}”的评分说明中为 ${shown(before.figure)}，在“${said.row}”的评分说明中为 ${shown(said.figure)}，口径是否一致待确认。`,
    fix: null,
    severity: 'warning',
  };
}

type Figure = StatedInput['figure'];

const CENT = Quotient.HUNDREDTH;
/** 元, 万元 and 亿元 mixed up is N17's to say. */
const UNITS_APART = [4, 8].map((zeros) => Quotient.of(10 ** zeros));

function agrees(value: Quotient, { value: printed, tolerance, kind }: Figure): boolean {
  const allowed = kind === 'amount' ? Quotient.max(tolerance, CENT) : tolerance;
  const near = (one: Quotient, other: Quotient, within: Quotient): boolean =>
    one.sub(other).abs().lte(within);
  return (
    near(value, printed, allowed) ||
    UNITS_APART.some(
      (factor) =>
        near(value, printed.mul(factor), allowed.mul(factor)) || near(value.mul(factor), printed, allowed),
    )
  );
}

/** Whether a text calls a figure just what the data call it: label and basis are then the same. */
function isNamed({ label }: Figure, input: string): boolean {
  return label
    .replace(/[“”"\s]/gu, '')
    .replace(/(?:为|是|共|计|合计)$/u, '')
    .endsWith(input);
}

function shown({ printed, unit }: Figure): string {
  return unit === null ? printed : `${printed}${unit === '%' ? '' : ' '}${unit}`;
}

function shownAs(value: Quotient, { kind }: Figure): string {
  return kind === 'percent'
    ? formatRatio(value)
    : kind === 'amount'
      ? `${formatAmount(value)} 万元`
      : formatAmount(value);
}

/** A value in the unit of the inputs that it rests on. */
function inUnit({ assessment }: Subject, inputs: readonly string[], value: Quotient): string {
  const [unit = ''] = inputs.map((input) => unitOfInput(assessment.rubric, input));
  return `${formatAmount(value)} ${unit}`.trim();
}
