import { formulas } from './formulas';
import type { Mistake } from './mistake';
import { names } from './names';
import { schema } from './schema';
import { sentences } from './sentences';
import { several } from './several';
import { syntax } from './syntax';
import { weights } from './weights';

/** Every kind of mistake, by the part of the format that it breaks. */
export const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = {
  'YAML 的写法': syntax,
  各项的写法: schema,
  '权重、分值、分档和等级': weights,
  公式和引用: formulas,
  评分说明的句式: sentences,
  名称: names,
  几处错误: several,
};
