import { groupOf } from '../matches';

/** A slip of the pen with what was meant. */
export interface Slip {
  readonly wrong: string;
  readonly right: string;
}

/** Typos that are nothing else, seen on sheets or common in them. */
const TYPOS: ReadonlyMap<string, string> = new Map([
  ['金领清晰', '金额清晰'],
  ['轻车缓急', '轻重缓急'],
  ['布署', '部署'],
  ['以经', '已经'],
  ['既使', '即使'],
  ['绩校', '绩效'],
  ['座落', '坐落'],
  ['帐户', '账户'],
  ['帐务', '账务'],
  ['帐目', '账目'],
  ['决算数数', '决算数'],
  ['预算数数', '预算数'],
]);

/** A unit or sign that is never written twice; 以及及时 and 得分分别 are why there are no more of them. */
const DOUBLED = /([\d万亿]?)(元|已|[％%，。；：、,;])\2+/gu;
/** 的 twice; 目的的 may be right. */
const PARTICLE = /(.?)(的)\2/gu;
/** A word of two to four characters written twice at once: 有关有关. */
const WORD = /([\u4e00-\u9fff]{2,4})\1/gu;
/** Words that may stand twice: 市政府政府采购, 一个一个, 绩效目标目标值. */
const MAY_REPEAT =
  /^(?:一.*|政府|部门|项目|预算|决算|服务|管理|工作|目标|指标|采购|资金|支出|收入|资产|绩效|评价|考核|财政|单位|公开|监督|信息|数据|材料|研究|讨论|商量|逐.|步步|条条|层层|点点|种种)$/u;

/** The slips of a text, each kind once. */
export function slipsIn(text: string): readonly Slip[] {
  const found = new Map<string, string>();
  for (const [wrong, right] of TYPOS) if (text.includes(wrong)) found.set(wrong, right);
  for (const match of text.matchAll(DOUBLED)) {
    const [wrong] = match;
    const [before, one] = [groupOf(match, 1), groupOf(match, 2)];
    // …… and the like are no slip of one key.
    if (wrong.length > before.length + 3) continue;
    const shown = /\d/u.test(before) ? '' : before;
    found.set(`${shown}${one}${one}`, `${shown}${one}`);
  }
  for (const match of text.matchAll(PARTICLE)) {
    const [wrong] = match;
    if (groupOf(match, 1) !== '目') found.set(wrong, wrong.slice(0, -1));
  }
  for (const match of text.matchAll(WORD)) {
    const [wrong] = match;
    const one = groupOf(match, 1);
    if (!MAY_REPEAT.test(one)) found.set(wrong, one);
  }
  return [...found].slice(0, MOST).map(([wrong, right]) => ({ wrong, right }));
}

/** A message lists so many. */
const MOST = 5;
