import { z } from 'zod';

/**
 * The lines of `jixiao score --json` as the cases' README fixes them, written down again here and not taken from
 * src, so that a change there shows.
 */

const number = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u, 'a decimal without trailing zeros');

const scored = z.strictObject({
  name: z.string(),
  weight: number.nullable(),
  score: number,
  status: z.literal('scored'),
  assumed: z.boolean(),
  narrative: z.string().min(1),
});

const missing = z.strictObject({
  name: z.string(),
  weight: number.nullable(),
  score: z.null(),
  status: z.literal('missing'),
  missing: z.array(z.string()).min(1),
  assumed: z.boolean(),
  narrative: z.null(),
});

const finding = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{2}$/u),
  severity: z.enum(['error', 'warning', 'info']),
  indicator: z.string().nullable(),
  cells: z.array(z.string()),
  message: z.string().min(1),
  fix: z.strictObject({ name: z.string(), value: z.string(), safe: z.boolean() }).nullable(),
});

export const RATIOS = [
  '财政拨款收入预决算差异率',
  '支出完成率',
  '结转结余率',
  '国库集中支付结转结余存量资金变动率',
  '政府采购执行率',
  '固定资产利用率',
  '三公经费控制率',
  '日常公用经费控制率',
] as const;

const ratio = z.strictObject({ value: number, display: z.string().regex(/^-?\d+\.\d{2}%$/u) }).nullable();

export const ScoreLine = z.strictObject({
  file: z.string(),
  ok: z.literal(true),
  rubric: z.strictObject({
    id: z.string(),
    revision: z.string(),
    hash: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
  }),
  unit: z.string().nullable(),
  complete: z.boolean(),
  total: number,
  grade: z.string().nullable(),
  bonus: number.nullable(),
  penalty: number.nullable(),
  ratios: z.strictObject(Object.fromEntries(RATIOS.map((name) => [name, ratio]))),
  indicators: z.array(z.discriminatedUnion('status', [scored, missing])),
  findings: z.array(finding),
  // Only of a workbook that lacks names, or has some that cannot be used.
  names: z
    .strictObject({
      missing: z.array(z.string()),
      broken: z.array(z.strictObject({ name: z.string(), refersTo: z.string(), message: z.string() })),
    })
    .optional(),
});

export const ErrorLine = z.strictObject({
  file: z.string(),
  ok: z.literal(false),
  error: z.strictObject({ code: z.string(), message: z.string().min(1) }),
});

/** Members in the order of the contract, without those that are not always there. */
export const ORDER = Object.keys(ScoreLine.shape).filter((name) => name !== 'names');
