import { z } from 'zod';

import { type Formula, parseFormula, Quotient } from '../formula';

/**
 * The scalars a rubric file is made of. The YAML is read with every scalar as text, so that no decimal ever
 * passes through a double; what a text must look like, and what it becomes, is said here.
 */

/** How sure the rubric's author is: read off the page, forced or shown by use, or chosen because the page is lost. */
export const CERTAINTIES = ['printed', 'inferred', 'assumed'] as const;

const text = z.string().trim().min(1, '不能为空').max(4000, '过长（上限 4000 字）');

/** One line or paragraph that people read. */
export const Text = text.meta({ description: '文字' });

/** A name of something in the rubric: a row, an input, a group. */
export const Name = text.max(200, '过长（上限 200 字）').meta({ description: '名称' });

/**
 * A decimal such as `3`, `0.5`, `-2` or `95%`, exact.
 * @throws nothing: what is no decimal becomes an issue of the schema.
 */
export const Decimal = z
  .string()
  .transform((raw, context): Quotient => {
    const percent = /^(.*)%$/su.exec(raw.trim());
    const value = Quotient.parse(percent?.[1] ?? raw);
    if (value === null) {
      context.addIssue({ code: 'custom', message: `“${raw}”不是数字，应写成 3、0.5 或 95% 的形式` });
      return z.NEVER;
    }
    return percent ? (value.div(Quotient.HUNDRED) ?? z.NEVER) : value;
  })
  .meta({ jixiao: 'decimal' });

/** A decimal that must not be negative: weights, points of a band. */
export const Points = Decimal.refine((value) => value === z.NEVER || value.sign() >= 0, {
  message: '分值不能为负数',
  abort: true,
}).meta({ jixiao: 'decimal' });

/** A whole number such as a year. */
export const Integer = z
  .string()
  .regex(/^\d{1,6}$/u, '应为整数')
  .transform(Number)
  .meta({ jixiao: 'integer' });

/** A formula in Excel's syntax over named inputs. */
export const FormulaText = z
  .string()
  .transform((raw, context): Formula => {
    const parsed = parseFormula(raw);
    if (parsed.ok) return parsed.tree;
    context.addIssue({
      code: 'custom',
      message: `公式有误：${parsed.error.message}（第 ${String(parsed.error.offset + 1)} 个字符）`,
    });
    return z.NEVER;
  })
  .meta({ jixiao: 'formula' });

/** How sure a rule, a weight or a clause is. Absent means printed. */
export const Certainty = z
  .strictObject({ level: z.enum(CERTAINTIES), note: Text.meta({ description: '依据：为什么这样读' }) })
  .meta({ description: '确定程度：printed 原文；inferred 由算术或实例推定；assumed 原文缺失、暂定' });

/** A sentence with placeholders in braces: `支出完成率={支出完成率|算式}×100%={支出完成率}，得{得分}分。` */
export const Sentence = text.meta({ description: '评分说明句式，花括号内为占位' });

/** The sentence of an outcome: one, or several variants of which the first that fits is taken. */
export const Sentences = z
  .union([
    Sentence,
    z.array(z.strictObject({ when: FormulaText.optional(), text: Sentence })).min(1, '至少写一个句式'),
  ])
  .meta({ description: '一个句式，或若干变体：取第一个条件成立且占位都有值的' });

/** Outcome → its sentence. */
export const Narrative = z.record(Name, Sentences);
