import { z } from 'zod';

import {
  Certainty,
  Decimal,
  FormulaText,
  Name,
  Narrative,
  Points,
  Sentence,
  Sentences,
  Text,
} from './primitives';

/**
 * The kinds of rules, as data. One object a kind; what a kind does stands in `scoring/rules/<kind>.ts`.
 * Rules that compute from numbers are leaves; the others hold leaves, so nothing is nested without end.
 */

const clause = Text.optional().meta({ description: '所依据的评分标准原文' });
const certainty = Certainty.optional();

/** An interval of a value with what it is worth. A side without a bound is open to infinity. */
export const Band = z
  .strictObject({
    atLeast: Decimal.optional().meta({ description: '≥（含）' }),
    above: Decimal.optional().meta({ description: '>（不含）' }),
    atMost: Decimal.optional().meta({ description: '≤（含）' }),
    below: Decimal.optional().meta({ description: '<（不含）' }),
    points: Decimal.meta({ description: '该档分值' }),
    label: Text.meta({ description: '该档在评分说明和窗格中的写法' }),
    clause,
    certainty,
  })
  .refine((band) => !(band.atLeast && band.above), '下限只能写 atLeast 或 above 之一')
  .refine((band) => !(band.atMost && band.below), '上限只能写 atMost 或 below 之一');

/** The outcomes that rules have of themselves; a special one of the same name could not be told from them. */
const OUTCOMES = ['full', 'partial', 'zero', 'missing', 'notApplicable', 'notMet', 'withoutEvidence'];

/** A clause of its own for a situation in which the general rule does not speak, or speaks differently. */
export const Special = z
  .strictObject({
    outcome: Name.refine(
      (name) => !OUTCOMES.includes(name),
      `情形名称不能是 ${OUTCOMES.join('、')}，这些另有含义；请写明是什么情形，如“超计划”`,
    ).meta({ description: '情形名称，评分说明按它取句式' }),
    when: FormulaText.meta({ description: '成立条件' }),
    points: z.union([z.literal('full'), Points]).meta({ description: '分值；full 为满分' }),
    finding: z
      .strictObject({ code: z.string().regex(/^[A-Z]\d{2}$/u, '应为 N23 形式的检查代码'), says: Text })
      .optional()
      .meta({ description: '适用本情形时提示的检查代码和话' }),
    clause,
    certainty,
  })
  .meta({ description: '特殊情形，先于一般规则' });

const specials = z.array(Special).default([]);

export const BandsRule = z
  .strictObject({
    kind: z.literal('bands'),
    value: FormulaText,
    bands: z.array(Band).min(1, '至少一档'),
    special: specials,
    clause,
  })
  .meta({ description: '分档：数值落在哪一档得哪一档的分' });

export const StepsRule = z
  .strictObject({
    kind: z.literal('steps'),
    value: FormulaText,
    per: Decimal.meta({ description: '每一级的宽度' }),
    deduct: Points.meta({ description: '每一级扣多少分' }),
    count: z
      .enum(['started', 'completed'])
      .meta({ description: 'started 不足一级按一级；completed 满一级才算' }),
    onEdge: certainty.meta({ description: '恰好落在级上时这样读的确定程度' }),
    special: specials,
    clause,
    certainty,
  })
  .meta({ description: '按级扣分：每增加若干扣若干分，扣完为止' });

export const ProportionRule = z
  .strictObject({
    kind: z.literal('proportion'),
    value: FormulaText,
    of: Decimal.optional().meta({ description: '达到多少得满分，默认 1（100%）' }),
    special: specials,
    clause,
    certainty,
  })
  .meta({ description: '按比例：满分 × 数值 ÷ 标准，不超过满分' });

const TallyEntry = z
  .strictObject({
    input: Name,
    each: Decimal.optional().meta({ description: '每一个加（负数为减）多少分' }),
    bands: z.array(Band).optional().meta({ description: '或者按个数分档' }),
    cap: Points.optional().meta({ description: '累计加减的上限' }),
    says: Sentences.meta({ description: '这一项加减分的句子' }),
    clause,
    certainty,
  })
  .refine(
    (entry) => (entry.each === undefined) !== (entry.bands === undefined),
    'each 与 bands 必须写且只写一个',
  );

export const TallyRule = z
  .strictObject({
    kind: z.literal('tally'),
    start: z.enum(['full', 'zero']).meta({ description: '从满分往下扣，或从零起算' }),
    entries: z.array(TallyEntry).min(1),
    clause,
  })
  .meta({ description: '计数加减分，各有上限' });

export const DeadlinesRule = z
  .strictObject({
    kind: z.literal('deadlines'),
    items: z.array(z.strictObject({ input: Name, name: Text, within: Decimal })).min(1),
    onTime: Sentence.meta({ description: '按期的一项怎么写，可用 {项}{天数}{限期}' }),
    late: Sentence.meta({ description: '超期的一项怎么写，可用 {项}{天数}{限期}' }),
    clause,
    certainty,
  })
  .meta({ description: '限期：按期完成的种类占适用种类的份额；天数空白的种类不适用' });

export const LeafRule = z.discriminatedUnion('kind', [
  BandsRule,
  StepsRule,
  ProportionRule,
  TallyRule,
  DeadlinesRule,
]);

const ChecklistItem = z.strictObject({
  key: Name.meta({ description: '项号，事实文件和名称中使用' }),
  name: Text,
  points: Points,
  clause,
  discretion: z
    .enum(['allowed', 'none'])
    .default('allowed')
    .meta({ description: '标准是否允许酌情扣分；none 为得满分或不得分' }),
  moveTo: z
    .array(Name)
    .min(1)
    .optional()
    .meta({ description: '不适用时分值平均并入哪几项；不写则不允许不适用' }),
  rule: LeafRule.optional().meta({ description: '由数据计算的项' }),
  met: Sentences.optional().meta({ description: '符合时的分句' }),
  narrative: Narrative.optional().meta({ description: '由数据计算的项各结果的分句' }),
  certainty,
});

/** One clause for several items or parts that do not apply together. */
export const Together = z.strictObject({ keys: z.array(Name).min(1), says: Sentences });

export const ChecklistRule = z
  .strictObject({
    kind: z.literal('checklist'),
    items: z.array(ChecklistItem).min(1),
    notApplicable: z.array(Together).default([]).meta({ description: '不适用的分句；写在前面的先用' }),
    clause,
  })
  .meta({ description: '逐项判定；不适用的项分值并入其他项' });

export const ChoiceRule = z
  .strictObject({
    kind: z.literal('choice'),
    options: z
      .array(z.strictObject({ choice: Name, points: Points, says: Sentences, clause, certainty }))
      .min(2, '至少两个选项'),
    clause,
  })
  .meta({ description: '从若干情形中选一个' });

export const TransferRule = z
  .strictObject({
    kind: z.literal('transfer'),
    to: Name.meta({ description: '不适用时分值调整至哪个指标' }),
    rule: LeafRule,
    clause,
    certainty,
  })
  .meta({ description: '不适用时，分值乘以另一指标的得分率；不符合得 0 分' });

const Part = z.strictObject({
  key: Name,
  points: Points,
  rule: z.discriminatedUnion('kind', [...LeafRule.options, TransferRule]),
  narrative: Narrative,
  certainty,
});

export const PartsRule = z
  .strictObject({
    kind: z.literal('parts'),
    parts: z.array(Part).min(1),
    notApplicable: z.array(Together).default([]).meta({ description: '几部分一并不适用时的分句' }),
    clause,
  })
  .meta({ description: '各部分分别计分后相加' });

export const EvidenceRule = z
  .strictObject({
    kind: z.literal('evidence'),
    rule: ChecklistRule,
    says: Sentence.meta({ description: '缺佐证时的整句' }),
    clause,
  })
  .meta({ description: '须有佐证：已判定而无佐证的不得分' });

export const RowRule = z.discriminatedUnion('kind', [
  ...LeafRule.options,
  ChecklistRule,
  ChoiceRule,
  TransferRule,
  PartsRule,
  EvidenceRule,
]);
