import { z } from 'zod';

import {
  Certainty,
  Decimal,
  FormulaText,
  Integer,
  Name,
  Narrative,
  Points,
  Sentence,
  Text,
} from './primitives';
import { RowRule, TallyRule } from './rules';

/** What an input or derived value is: decides how it is read, shown and checked. */
export const KINDS = ['amount', 'count', 'ratio', 'days', 'score', 'date', 'text'] as const;

const Input = z.strictObject({
  kind: z.enum(KINDS).meta({
    description:
      'amount 金额 · count 个数 · ratio 比例 · days 天数 · score 百分制得分 · date 日期 · text 文字',
  }),
  unit: Text.optional(),
  group: Text.meta({ description: '基础数据表中的分组' }),
  source: Text.optional().meta({ description: '取数来源' }),
  note: Text.optional().meta({ description: '填写说明' }),
  aliases: z
    .array(Name)
    .optional()
    .meta({ description: '识别没有名称的基础数据表时认作它的其他名称；分栏的表按“项目名＋栏目名”写' }),
  optional: z.enum(['yes', 'no']).default('no').meta({ description: 'yes：可以空白，空白本身有含义' }),
  max: Decimal.optional().meta({ description: '超过即请核实（N10），仍照常计分' }),
});

const DerivedValue = z.strictObject({
  kind: z.enum(['amount', 'ratio']),
  formula: FormulaText,
  unit: Text.optional(),
  words: Text.optional().meta({ description: '公式的文字写法' }),
  max: Decimal.optional().meta({ description: '超过即请核实（N10），仍照常计分' }),
  certainty: Certainty.optional(),
});

const Indicator = z.strictObject({
  name: Name,
  aliases: z.array(Name).default([]),
  weight: Points,
  weightCertainty: Certainty.optional(),
  description: Text.optional().meta({ description: '指标说明（原文）' }),
  standard: Text.optional().meta({ description: '评分标准（原文）；原文缺失则不写' }),
  certainty: Certainty.optional(),
  evidence: z.array(Text).default([]).meta({ description: '应附佐证' }),
  rule: RowRule,
  narrative: Narrative.optional(),
  improve: z
    .array(z.strictObject({ input: Name, towards: z.enum(['more', 'less']) }))
    .default([])
    .meta({ description: '可以变动的数据，用来说明距上一档还差多少' }),
});

const Level2 = z.strictObject({
  name: Name,
  weight: Points,
  certainty: Certainty.optional(),
  indicators: z.array(Indicator).min(1),
});

const Level1 = z.strictObject({ name: Name, weight: Points, groups: z.array(Level2).min(1) });

const Grade = z.strictObject({ name: Name, from: Decimal });

/** A condition over the facts that a check points out. */
const Condition = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{2}$/u, '应为 N06 形式的检查代码'),
  indicator: Name.optional(),
  when: FormulaText.meta({ description: '成立即提示' }),
  says: Sentence,
});

/** What the dates among the inputs must be to each other. */
const Dates = z
  .strictObject({
    order: z
      .array(z.array(Name).min(2, '至少写两个日期'))
      .default([])
      .meta({ description: '先后次序：写在前面的不晚于写在后面的（T01）' }),
    limits: z
      .array(
        z.strictObject({
          indicator: Name.optional(),
          from: Name,
          to: Name,
          days: Integer,
          clause: Text.optional().meta({ description: '所依据的规定' }),
        }),
      )
      .default([])
      .meta({ description: '期限：to 不晚于 from 之后 days 日（T11）' }),
  })
  .meta({ description: '日期之间应当成立的关系' });

/** A whole rubric: what is scored, how, and in which words. */
export const RubricSchema = z
  .strictObject({
    rubric: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, '应由小写字母、数字和连字符组成，如 zhanjiang-2019'),
    revision: Text,
    title: Text,
    place: Text,
    year: Integer,
    unit: z.enum(['元', '万元', '亿元']),
    footnote: Text.optional(),
    sources: z.array(Text).min(1),
    total: z.strictObject({ min: Decimal, max: Decimal, certainty: Certainty.optional() }),
    grades: z.strictObject({ certainty: Certainty.optional(), scale: z.array(Grade).min(1) }),
    header: z.array(Name).default([]),
    inputs: z.record(Name, Input),
    values: z.record(Name, DerivedValue),
    phrases: z.strictObject({
      notMet: Sentence,
      notMetNoReason: Sentence,
      discretion: Sentence,
      discretionNoReason: Sentence,
      close: Sentence,
      closeZero: Sentence,
      closeCapped: Sentence,
    }),
    groups: z.array(Level1).min(1),
    adjustment: z.strictObject({
      name: Name,
      group: Name,
      aliases: z.array(Name).default([]),
      description: Text.optional(),
      standard: Text.optional(),
      certainty: Certainty.optional(),
      rule: TallyRule,
      narrative: z.strictObject({ none: Sentence, counted: Sentence, ceiling: Sentence, floor: Sentence }),
    }),
    conditions: z.array(Condition).default([]),
    dates: Dates.default({ order: [], limits: [] }),
  })
  .meta({ title: '绩评评分标准', description: '一个地方、一个年度的整体绩效自评评分标准' });

export type RubricSource = z.output<typeof RubricSchema>;
