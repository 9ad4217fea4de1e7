import { Quotient } from '../../rubric/formula';
import type { Band, Rule } from '../../rubric/types';
import { formatPoints } from '../../scoring/format';
import { holds } from '../../scoring/rules/bands';
import { defineCheck, type Subject } from '../check';
import { remembered } from '../remembered';
import { printedBands } from '../standards/bands';
import { type Clash, clashesOf } from '../standards/clashes';
import { numberedItems, repeatedNumbers } from '../standards/numbering';

/** The bands of a printed standard overlap, leave a gap, or two of its items have one number. */
export const S10 = defineCheck({
  code: 'S10',
  severity: 'info',
  scope: ['S'],
  reads: ['layout'],
  title: '所印评分标准的分档前后衔接',
  basis: '评分标准的各档应前后衔接，不重叠、不遗漏，编号不重复。',
  advice: '计分按所说的读法；可向制定评分标准的部门确认。',
  places: (subject) =>
    standardsOf(subject).filter(({ standard }) => {
      const { bands, numbered } = readStandard(standard);
      return bands > 1 || numbered > 1;
    }),
  judge({ indicator, standard, cell }, { assessment }) {
    const rule = assessment.rubric.indicator(indicator)?.rule ?? null;
    const { clashes, repeated } = readStandard(standard);
    const says = [
      ...clashes.map((clash) => told(clash, rule)),
      ...repeated.map((number) => `有两项的编号都是 ${String(number)}，各按所述内容计分`),
    ];
    if (says.length === 0) return null;
    return {
      indicator,
      names: [],
      cells: cell === null ? [] : [cell],
      message: `“${indicator}”的评分标准中，${says.join('；')}。`,
      fix: null,
    };
  },
});

/** Standards hardly ever change while a sheet is worked on. */
const readStandard = remembered((standard) => {
  const bands = printedBands(standard);
  return {
    bands: bands.length,
    numbered: numberedItems(standard),
    clashes: clashesOf(bands),
    repeated: repeatedNumbers(standard),
  };
}, 300);

/** A standard as the sheet prints it, otherwise as the rubric does. */
interface Standard {
  readonly indicator: string;
  readonly standard: string;
  readonly cell: string | null;
}

function standardsOf({ assessment, sheet }: Subject): readonly Standard[] {
  return assessment.rubric.indicators.flatMap(({ name, standard: own }): readonly Standard[] => {
    const row = sheet.rows?.find(({ indicator }) => indicator === name);
    const standard = row?.standard ?? own;
    return standard === undefined ? [] : [{ indicator: name, standard, cell: row?.cells.name ?? null }];
  });
}

function told({ kind, one, other, edge }: Clash, rule: Rule | null): string {
  const both = `“${one.written}”与“${other.written}”`;
  if (kind === 'gap') {
    const where = edge === null ? '之间没有规定' : `都不包括 ${shown(edge, one.percent)}`;
    return `${both}${where}${readingOf(edge, rule)}`;
  }
  return edge === null
    ? `${both}有重叠`
    : `${both}在 ${shown(edge, one.percent)} 处重叠${readingOf(edge, rule)}`;
}

function shown(edge: Quotient, percent: boolean): string {
  return percent ? `${edge.mul(Quotient.HUNDRED).toDecimalText()}%` : edge.toDecimalText();
}

/** How the rubric reads the value at which two bands meet. */
function readingOf(edge: Quotient | null, rule: Rule | null): string {
  if (edge === null || rule === null) return '';
  const scale = scalesOf(rule).find((bands) =>
    bands.some((band) => edgesOf(band).some((one) => one.eq(edge))),
  );
  const band = scale?.find((one) => holds(one, edge));
  if (band === undefined) return '';
  const verb = band.points.sign() < 0 ? '扣' : '得';
  return `，计分时属于“${band.label}”，${verb} ${formatPoints(band.points.abs())} 分`;
}

function edgesOf({ atLeast, above, atMost, below }: Band): readonly Quotient[] {
  return [atLeast, above, atMost, below].filter((bound) => bound !== undefined);
}

/** Every list of bands in a rule. */
function scalesOf(rule: Rule): readonly (readonly Band[])[] {
  switch (rule.kind) {
    case 'bands':
      return [rule.bands];
    case 'tally':
      return rule.entries.flatMap(({ bands }) => (bands === undefined ? [] : [bands]));
    case 'parts':
      return rule.parts.flatMap((part) => scalesOf(part.rule));
    case 'checklist':
      return rule.items.flatMap((item) => (item.rule === undefined ? [] : scalesOf(item.rule)));
    case 'transfer':
    case 'evidence':
      return scalesOf(rule.rule);
    default:
      return [];
  }
}
