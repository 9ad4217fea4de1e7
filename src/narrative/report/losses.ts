import { Quotient } from '../../rubric/formula';
import type { Band, Rule, Special } from '../../rubric/types';
import type { Assessment } from '../../scoring/assessment';
import { amountOf } from '../../scoring/explain';
import { formatAmount, formatPoints } from '../../scoring/format';
import { measure } from '../../scoring/rules/value';
import type {
  BandsWorking,
  ChecklistWorking,
  ChoiceWorking,
  DeadlinesWorking,
  InputTrace,
  ItemWorking,
  LeafWorking,
  ProportionWorking,
  RowWorking,
  StepsWorking,
  TallyWorking,
  TransferWorking,
  ValueTrace,
} from '../../scoring/working';
import { type Shared, shareOut } from '../clauses';
import { clean, unended } from '../words';

/** What a row lost at one place: what is the matter, with its figures, and what answers it. No endings. */
export interface Loss {
  readonly lost: Quotient;
  readonly says: string;
  readonly measure: string;
}

/**
 * Where a row lost its points, from its derivation, in the order of the standard.
 * @param lost what the row lost in all, as its rounded score shows it
 */
export function lossesOf(
  assessment: Assessment,
  rule: Rule,
  working: RowWorking,
  lost: Quotient,
): readonly Loss[] {
  switch (working.kind) {
    case 'checklist':
      return checklistLosses(assessment, working);
    case 'evidence':
      return working.outcome === 'withoutEvidence'
        ? [evidenceLoss(working.checklist, working.without, lost)]
        : checklistLosses(assessment, working.checklist);
    case 'parts':
      return losing(shareOut(working.parts)).flatMap((part) =>
        part.kind === 'transfer'
          ? transferLosses(assessment, part, part.lost)
          : leafLosses(assessment, part, part.lost),
      );
    case 'choice':
      return [choiceLoss(rule, working, lost)];
    case 'transfer':
      return transferLosses(assessment, working, lost);
    default:
      return leafLosses(assessment, working, lost);
  }
}

function losing<Place>(places: readonly Shared<Place>[]): readonly Shared<Place>[] {
  return places.filter(({ lost }) => lost.sign() > 0);
}

function checklistLosses(assessment: Assessment, { items }: ChecklistWorking): readonly Loss[] {
  return losing(shareOut(items)).flatMap((item) =>
    item.computed === null ? [itemLoss(item)] : leafLosses(assessment, item.computed, item.lost),
  );
}

function itemLoss({ name, judgement, lost }: Shared<ItemWorking>): Loss {
  const reason = judgement.reason === null ? null : clean(judgement.reason);
  const met = judgement.verdict === '不符合' ? '不符合要求' : '未完全符合要求';
  return reason === null
    ? {
        lost,
        says: `“${name}”一项${met}`,
        measure: `对照评分标准中“${name}”一项的要求逐条整改，留存整改材料`,
      }
    : {
        lost,
        says: `“${name}”一项：${reason}`,
        measure: `针对“${reason}”的问题，明确责任和时限，对照“${name}”一项的要求整改，留存整改材料`,
      };
}

function evidenceLoss({ items }: ChecklistWorking, without: readonly string[], lost: Quotient): Loss {
  const names = items.filter(({ key }) => without.includes(key)).map(({ name }) => `“${name}”`);
  return {
    lost,
    says: `${names.join('、')}没有佐证材料，按标准不得分`,
    measure: `补齐${names.join('、')}的佐证材料，日常工作中同步收集、归档`,
  };
}

function choiceLoss(rule: Rule, { judgement }: ChoiceWorking, lost: Quotient): Loss {
  const reason = judgement.reason === null ? null : clean(judgement.reason);
  const options = rule.kind === 'choice' ? rule.options : [];
  const target = [...options]
    .sort((one, other) => other.points.cmp(one.points))
    .slice(0, 1)
    .map(({ clause, choice }) => unended(clause ?? choice))
    .join('');
  const chosen = `属于“${judgement.verdict ?? ''}”的情形`;
  return {
    lost,
    says: reason === null ? chosen : `${chosen}：${reason}`,
    measure: `对照评分标准“${target}”的要求整改，整改情况形成书面材料`,
  };
}

function transferLosses(
  assessment: Assessment,
  { name, judgement, target, computed }: TransferWorking,
  lost: Quotient,
): readonly Loss[] {
  if (computed !== null) return leafLosses(assessment, computed, lost);
  if (target !== null) {
    const share = `${formatPoints(target.score)}/${formatPoints(target.weight)}`;
    return [
      {
        lost,
        says: `“${name}”不适用，分值调整至“${target.name}”，按其得分率${share}计分`,
        measure: `分值已调整至“${target.name}”，从提高该指标入手`,
      },
    ];
  }
  // Neither computed nor put aside: it was judged not to meet what is asked.
  const reason = judgement.reason === null ? null : clean(judgement.reason);
  const said = `“${name}”不符合要求`;
  return [
    {
      lost,
      says: reason === null ? said : `${said}：${reason}`,
      measure: `按规定办理“${name}”所列事项，留存办理材料`,
    },
  ];
}

function leafLosses(assessment: Assessment, working: LeafWorking, lost: Quotient): readonly Loss[] {
  switch (working.kind) {
    case 'bands':
      return [bandLoss(assessment, working, lost)];
    case 'steps':
      return [stepsLoss(working, lost)];
    case 'proportion':
      return [proportionLoss(assessment, working, lost)];
    case 'tally':
      return tallyLosses(working, lost);
    case 'deadlines':
      return [deadlineLoss(working, lost)];
  }
}

function bandLoss(assessment: Assessment, working: BandsWorking, lost: Quotient): Loss {
  const { value, bands, hit, special } = working;
  if (special !== null) return specialLoss(working, special, lost);
  const most = Quotient.max(Quotient.ZERO, ...bands.map(({ points }) => points));
  const best = labelOf(bands, ({ points }) => points.eq(most));
  const found = labelOf(bands, (_, index) => index === hit);
  return {
    lost,
    says: `${valueText(assessment, value)}，在“${found}”一档，满分标准为“${best}”`,
    measure: `加强对${measured(value)}的跟踪分析，查明未达到“${best}”的原因，逐项落实改进`,
  };
}

function labelOf(bands: readonly Band[], is: (band: Band, index: number) => boolean): string {
  return bands
    .filter(is)
    .slice(0, 1)
    .map(({ label }) => label)
    .join('');
}

function stepsLoss(working: StepsWorking, lost: Quotient): Loss {
  const { value, per, deduct, count, special } = working;
  if (special !== null) return specialLoss(working, special, lost);
  const name = measured(value);
  const step = `${count === 'started' ? '每' : '每满'}${measure(per, value)}扣${formatPoints(deduct)}分`;
  return {
    lost,
    says: `${valuesText(value)}，${step}`,
    measure: `分析${name}形成的原因，从源头控制，提高测算的准确性`,
  };
}

function proportionLoss(assessment: Assessment, working: ProportionWorking, lost: Quotient): Loss {
  const { value, of, special } = working;
  if (special !== null) return specialLoss(working, special, lost);
  const whole = value.name === null ? '' : `，未达到${measure(of, value)}`;
  return {
    lost,
    says: `${valueText(assessment, value)}${whole}，按比例计分`,
    measure: `逐项查明影响${measured(value)}的事项，落实责任和时限，争取达到满分标准`,
  };
}

function specialLoss(
  { value, clause }: BandsWorking | StepsWorking | ProportionWorking,
  { outcome }: Special,
  lost: Quotient,
): Loss {
  const applied = unended(clause ?? outcome);
  return {
    lost,
    says: `${valuesText(value)}，按标准“${applied}”计分`,
    measure: `对照标准“${applied}”查找原因，完善事前审核，防止再次发生`,
  };
}

function tallyLosses({ entries }: TallyWorking, lost: Quotient): readonly Loss[] {
  const taken = entries.flatMap(({ input, effective }) =>
    effective !== null && effective.sign() < 0
      ? [
          {
            lost: effective.abs(),
            says: inputText(input),
            measure: `减少“${input.name}”所列事项；确需发生的，事先履行程序并留存依据`,
          },
        ]
      : [],
  );
  if (taken.length > 0) return taken;
  // Nothing was taken off: a tally that begins at nothing did not reach the full points.
  const names = entries.map(({ input }) => `“${input.name}”`).join('、');
  return [
    {
      lost,
      says: `${entries.map(({ input }) => inputText(input)).join('，')}，按次数计分，未达到满分`,
      measure: `推进${names}所列工作，及时收集佐证材料`,
    },
  ];
}

function deadlineLoss({ items }: DeadlinesWorking, lost: Quotient): Loss {
  const late = items.filter(({ onTime }) => onTime === false);
  const said = late.map(
    ({ name, input, within }) => `${name}第${input.text ?? ''}日办理，规定${formatAmount(within)}日`,
  );
  return {
    lost,
    says: said.join('，'),
    measure: `建立办理时限台账，${late.map(({ name, within }) => `${name}于${formatAmount(within)}日内`).join('、')}办理完毕`,
  };
}

/** A value with its figure: of a formula without a name the figures that it rests on. */
function valueText(assessment: Assessment, value: ValueTrace): string {
  const { outcome } = value;
  const plainInput = value.formula === null && value.name !== null && outcome.kind === 'number';
  return plainInput
    ? `${value.name}为${amountOf(assessment, value.name, outcome.value).replace(' ', '')}`
    : valuesText(value);
}

function valuesText(value: ValueTrace): string {
  const { name, display, formula, uses, inputs } = value;
  if (name !== null && formula !== null && display !== null) return `${name}为${display}`;
  return [...uses.map(valuesText), ...inputs.map(inputText)].join('，');
}

/** What a measure is about: the value's name, or the names of what an unnamed formula rests on. */
function measured(value: ValueTrace): string {
  return namesIn(value)
    .map((one) => `“${one}”`)
    .join('、');
}

function namesIn({ name, uses, inputs }: ValueTrace): readonly string[] {
  return name === null ? [...uses.flatMap(namesIn), ...inputs.map((one) => one.name)] : [name];
}

function inputText({ name, text, unit }: InputTrace): string {
  const shown = unit === null || unit === '%' ? '' : unit === '百分制' ? '分' : unit;
  return `${name}${text ?? ''}${shown}`;
}
