import { groupOf } from '../matches';
import { withoutTitles } from './clauses';

/** Papers and records that can be looked at. */
const RECORD =
  /底稿|佐证|附件|附后|后附|附[《“"：:]|详见|台账|台帐|记录|凭证|截图|网址|https?:|照片|图片|通知书|整改函|督办函|督办单|检查表|检查报告|监控报告|监督报告|监控表|验收报告|报告书|纪要|签到|签收|清单|通报|证明材料|复印件|归档资料|存档|见[“"（(]|提供了?[^，。；,;]{0,12}(?:材料|资料)/u;
/** A document's number. */
const NUMBERED = /[〔[(（【]\d{4}[〕\])）】]\s*第?\d+\s*号|号文/u;
/** What is said of papers that are not there. */
const WANTING =
  /无法提供|未能提供|不能提供|未提供|没有提供|(?:没有|无|缺少|缺乏|欠缺|缺)(?:相关|相应|有关)?[\u4e00-\u9fff]{0,4}?(?:佐证|底稿|证明|材料|资料|记录|台账)|遗失|丢失|封存/u;
/** A rule to act by is no record of having acted. */
const RULES = /(?:办法|规定|制度|条例|细则|法|准则|规则)(?:（[^（）]{0,10}）)?$/u;

/**
 * Whether a text names a paper or record that bears it out. Papers that it says are missing do not count, nor does
 * the title of a rule; any other title or document number does.
 */
export function citesEvidence(plain: string): boolean {
  return plain.split(/[。；;\n]/u).some((sentence) => {
    if (WANTING.test(sentence)) return false;
    if (RECORD.test(withoutTitles(sentence)) || NUMBERED.test(sentence)) return true;
    return [...sentence.matchAll(/《([^《》]{1,120})》/gu)].some((match) => !RULES.test(groupOf(match, 1)));
  });
}
