import { sentencesOf } from './clauses';

/** Items that 、 joins. */
export interface List {
  readonly text: string;
  readonly items: readonly string[];
}

/** An item that denies: 无…, 未发生…, and with a time before it: 年度中间无…. */
const DENIES =
  /^(?:(?:[\d年月度上下半全中期间内本当我单位部门各项均并也都]|20\d\d){0,12}?)(?:均|并|也|都|且|亦)?(?:无(?!论|线|形|偿|障)|未|没有|没|不存在|不得|不涉及|并无|杜绝)/u;
/** An item that states something bad by itself, with a subject: 项目预算调整幅度大, 进度缓慢. */
const STATES =
  /^(?!.*(?:的$|情况$|现象$|问题$|行为$|支出$|资金$|事项$|项目$))[^，,。；;]{2,30}(?:(?:过|较|偏|太|很|明显)?(?:大|高|低|多|少|差|慢|快|松|乱|长)|缓慢|滞后|严重|频繁|突出|混乱|不足|不实|不符|不清|不全|不规范|不及时|不合理|不到位|不理想|不严|超标|超支|逾期|闲置|流失|缺失)$/u;
/** 扩大, 重大, 提高, 减少: no predicates of that kind. */
const VERBS =
  /(?:扩|重|壮|增|放|强|加|提|升|拔|抬|降|减|缺|压|至|不|最|众|许|诸|延|增|成|部|校|首|局|处|科|厅|院|队|县|市|省|家|组|社|会)(?:大|高|低|多|少|快|长)$/u;

/** The lists of three or more items in a text. */
export function listsIn(plain: string): readonly List[] {
  if (!plain.includes('、')) return [];
  return sentencesOf(plain).flatMap(({ clauses }) =>
    clauses.flatMap(({ text }) => {
      const items = text.split('、').map((item) => item.trim());
      return items.length < 3 ? [] : [{ text, items }];
    }),
  );
}

/** The items that state something bad between items that deny: a negation seems to be lost there. */
export function lostNegations({ items }: List): readonly string[] {
  const denying = items.map((item) => DENIES.test(item));
  const [first, last] = [denying.indexOf(true), denying.lastIndexOf(true)];
  return items.filter(
    (item, index) => index > first && index < last && denying[index] === false && first >= 0 && states(item),
  );
}

function states(item: string): boolean {
  return STATES.test(item) && !VERBS.test(item);
}
