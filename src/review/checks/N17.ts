import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { formatAmount } from '../../scoring/format';
import { defineCheck, type Found, type Subject } from '../check';
import { unitOfInput } from '../row-inputs';
import { agreement, type Figure, statedInputs, statedValues } from '../texts';
import { numberOf } from '../texts/ratios';
import { aboutText, subjectOfVerdict, written } from '../texts/saying';
import { SLIPS, type Standing, type UnitSlip } from '../texts/standing';
import { inUnit, unitFactor } from '../texts/units';
import type { Verdict } from '../texts/verdict';
import { verdictsOf } from '../texts/verdicts';

type Place =
  /** One amount said twice, in two units: 0.36亿元（3629万元）. */
  | { readonly kind: 'twice'; readonly row: string; readonly one: Figure; readonly other: Figure }
  /** The same digits in two units: 5538.93元 and 5538.93万元. */
  | { readonly kind: 'digits'; readonly row: string; readonly one: Figure; readonly other: Figure }
  /** An amount whose words name an input. */
  | { readonly kind: 'input'; readonly row: string; readonly figure: Figure; readonly input: string }
  /** A figure of a calculation that an input in another unit explains. */
  | { readonly kind: 'standing'; readonly row: string; readonly standing: Standing; readonly slip: UnitSlip }
  | { readonly kind: 'verdict'; readonly verdict: Verdict };

/** 元, 万元 and 亿元 mixed up: off by 10⁴ or 10⁸. */
export const N17 = defineCheck<Place>({
  code: 'N17',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['texts'],
  title: '元、万元、亿元没有混用',
  basis: '同一金额用不同单位写时应当换算：1万元为10000元，1亿元为10000万元。',
  advice: '核对单位，按评分表的金额单位改写。',
  places(subject) {
    const { rows, adjustment } = subject.assessment;
    return [...rows, adjustment].flatMap(({ name }) => onePerText(subject, name));
  },
  judge: (place, subject) => judge(place, subject),
});

/** One slip shows in several ways: the gravest place of a text that is wrong stands for all, after those that are not. */
function onePerText(subject: Subject, row: string): readonly Place[] {
  const all = placesIn(subject, row);
  const wrong = all.filter((place) => judge(place, subject) !== null);
  return wrong.length < 2 ? all : all.filter((place) => place === wrong[0] || !wrong.includes(place));
}

function placesIn(subject: Subject, row: string): readonly Place[] {
  const { plain, figures } = subject.text(row);
  const amounts = figures.filter(({ kind }) => kind === 'amount');
  const places: Place[] = [];
  const byDigits = new Map<string, Figure>();
  amounts.forEach((other, at) => {
    const one = amounts[at - 1];
    if (one !== undefined && one.unit !== other.unit && isAgain(plain, one, other))
      places.push({ kind: 'twice', row, one, other });
    if (other.approximate || isRate(plain, other)) return;
    const same = byDigits.get(other.printed);
    if (same === undefined) byDigits.set(other.printed, other);
    else if (same.unit !== other.unit && isTelling(other))
      places.push({ kind: 'digits', row, one: same, other });
  });
  for (const { figure, input } of statedInputs(subject, row)) {
    const known = numberOf(subject.assessment, input);
    if (figure.kind === 'amount' && !figure.approximate && known !== null && !known.isZero())
      places.push({ kind: 'input', row, figure, input });
  }
  for (const standing of statedValues(subject, row))
    if (!standing.figure.approximate) places.push(...standingPlaces(row, [standing]));
  for (const verdict of verdictsOf(subject, row)) {
    const { fault } = verdict;
    if (fault?.kind === 'unit') places.push({ kind: 'verdict', verdict });
    if (fault?.kind === 'input-unit') places.push(...standingPlaces(row, fault.standings));
  }
  return places;
}

/** Those of them that are off by a unit. */
function standingPlaces(row: string, standings: readonly Standing[]): readonly Place[] {
  return standings.flatMap((standing): readonly Place[] => {
    const { slip } = standing;
    return slip === null ? [] : [{ kind: 'standing', row, standing, slip }];
  });
}

function judge(place: Place, subject: Subject): Found | null {
  switch (place.kind) {
    case 'twice':
      return judgeTwice(place, subject);
    case 'digits': {
      const reading = subject.text(place.row);
      const [one, other] = [written(reading, place.one), written(reading, place.other)];
      return aboutText(
        place.row,
        `评分说明写${place.one.label}${one}，又写${place.other.label}${other}，数字相同而单位不同，相差 ${timesOf(place.one, place.other)} 倍。`,
      );
    }
    case 'input':
      return judgeInput(place, subject);
    case 'standing':
      return judgeStanding(place, subject);
    case 'verdict': {
      const { row, figure, equation } = place.verdict;
      const stated = written(subject.text(row), figure);
      const formula = equation === null ? '' : `，算式 ${equation.written}`;
      return aboutText(
        row,
        `评分说明写${subjectOfVerdict(place.verdict)}为 ${stated}${formula}；所列金额不换算单位才得出这个结果，单位有误。`,
      );
    }
  }
}

function judgeTwice({ row, one, other }: Extract<Place, { kind: 'twice' }>, subject: Subject): Found | null {
  if (agrees(one, other.value) || agrees(other, one.value)) return null;
  // Each as exactly as it is printed itself: of 3629万元（0.36万元） only the second is that coarse.
  const slip = SLIPS.some(
    ({ times }) => agrees(one, other.value.mul(times)) || agrees(other, one.value.mul(times)),
  );
  if (!slip) return null;
  const reading = subject.text(row);
  return aboutText(
    row,
    `评分说明写 ${written(reading, one)}，又写作 ${written(reading, other)}，两者相差 10000 倍或以上，单位有误。`,
  );
}

function judgeInput(
  { row, figure, input }: Extract<Place, { kind: 'input' }>,
  subject: Subject,
): Found | null {
  const { assessment } = subject;
  const known = numberOf(assessment, input);
  if (known === null || agrees(figure, known)) return null;
  const slip = SLIPS.some(({ times }) => figure.value.mul(times).eq(known));
  if (!slip) return null;
  const unit = unitOfInput(assessment.rubric, input);
  return aboutText(
    row,
    `评分说明写${figure.label} ${written(subject.text(row), figure)}，数据表的“${input}”是 ${formatAmount(known)}${unit}，数字相同而单位不同。`,
    { names: [rowName('narrative', row), input] },
  );
}

function judgeStanding(
  { row, standing, slip }: Extract<Place, { kind: 'standing' }>,
  { assessment }: Subject,
): Found | null {
  const { figure, names } = standing;
  const unit = unitOfInput(assessment.rubric, slip.input);
  const printed = `${figure.printed}${figure.unit ?? unit}`;
  const called = names.map((name) => `“${name}”`).join('、');
  const used = `${called}${names.length > 1 ? '之和' : ''}用 ${printed}`;
  const { times: by, inverse } = slip.by;
  const greater = by.gt(inverse);
  const times = Quotient.max(by, inverse).toDecimalText();
  return aboutText(
    row,
    `评分说明中${used}，数据表的“${slip.input}”是 ${formatAmount(slip.value)}${unit}，${greater ? '是评分说明所用数字的' : '评分说明所用数字是它的'} ${times} 倍，单位有误。`,
    { names: [rowName('narrative', row), slip.input] },
  );
}

function agrees(figure: Figure, value: Quotient): boolean {
  return agreement(value, figure) !== 'wrong';
}

/** Whether the second amount only says the first once more: in brackets right behind it, or after 即. */
function isAgain(plain: string, one: Figure, other: Figure): boolean {
  return /^\s?(?:[（(]\s?(?:即|折合|合|约)?|，?即|，?折合)\s?$/.test(plain.slice(one.end, other.start));
}

/** Whether it can be no chance that the digits are the same: 2000元 and 2000万元 stand in many a text. */
function isTelling({ printed }: Figure): boolean {
  return printed.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= 4;
}

/** 每人2345元, 标准为2345元, 2345元/人, 2345元的标准: of one of many, beside what all of them come to. */
const RATE_BEFORE = /(?:每|[人户]均|标准|单价)[^，,。；;\d\n]{0,4}$/;
const RATE_BEHIND = /^\s?(?:\/\s?\p{Script=Han}|每|的标准|标准)/u;
/** How far about an amount it is looked. */
const BESIDE = 8;

function isRate(plain: string, { start, end }: Figure): boolean {
  return (
    RATE_BEFORE.test(plain.slice(Math.max(0, start - BESIDE), start)) ||
    RATE_BEHIND.test(plain.slice(end, end + BESIDE))
  );
}

function timesOf(one: Figure, other: Figure): string {
  const [times, inverse] = [
    inUnit(unitFactor(one.unit), other.unit),
    inUnit(unitFactor(other.unit), one.unit),
  ];
  return Quotient.max(times, inverse).toDecimalText();
}
