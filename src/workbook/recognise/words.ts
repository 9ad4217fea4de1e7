/** The words by which a score sheet is made out (layout.md): how texts are compared, and what headings mean. */

/** What is compared as it stands: nearly every name. */
const HAN = /^[\u4e00-\u9fff]*$/u;

/** A text to be compared: NFKC, small letters, without blanks, punctuation and signs. */
export function plain(text: string): string {
  if (HAN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const ORDINAL =
  /^\s*(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.])\s*/u;
const OWN_WEIGHT =
  /\(\s*(\d{1,3}(?:\.\d{1,4})?)\s*(?:分|%)?\s*\)\s*$|(?<=[^\d.])(\d{1,3}(?:\.\d{1,4})?)\s*分\s*$/u;

/** A printed name without its number and weight: `1、投入（20分）` is `投入`, of 20. */
export interface PrintedName {
  /** As compared. */
  readonly plain: string;
  /** The weight within the name, as decimal text. */
  readonly weight: string | null;
}

export function printedName(text: string): PrintedName {
  const given = text.normalize('NFKC');
  const weight = OWN_WEIGHT.exec(given);
  const bare = weight === null ? given : given.slice(0, weight.index);
  const name = plain(bare.replace(ORDINAL, ''));
  return { plain: name === '' ? plain(bare) : name, weight: weight?.[1] ?? weight?.[2] ?? null };
}

/** What a heading means, before it is known which column it belongs to. */
export type HeadingRole =
  | 'level1'
  | 'level2'
  | 'indicator'
  | 'weight'
  | 'description'
  | 'standard'
  | 'narrative'
  | 'score'
  | 'reason'
  | 'note'
  | 'evidence'
  | 'remark'
  | 'neutral';

const HEADINGS: readonly (readonly [HeadingRole, RegExp])[] = [
  ['level1', /^一级(?:评价|考核)?(?:指标)?(?:名称)?$/u],
  ['level2', /^二级(?:评价|考核)?(?:指标)?(?:名称)?$/u],
  ['indicator', /^(?:三级(?:评价|考核)?(?:指标)?|考核指标|具体指标|考核项目)(?:名称)?$/u],
  [
    'weight',
    /^(?:[一二三]级(?:指标)?|指标|考核)?(?:权重|分值|权数|标准分值?|满分|满分值|权重分值?|权重分)(?:分)?$/u,
  ],
  ['standard', /^(?:评分|评价|考核|计分|考评)(?:标准|细则|办法)/u],
  ['description', /^(?:指标|考核|评价)(?:说明|解释|释义|内容|内涵|要点)/u],
  [
    'narrative',
    /^(?:评分|得分|自评|自评得分|自评情况|完成情况|指标完成情况|打分|情况)说明$|^(?:自评|得分|评分)(?:依据|理由)$|^(?:指标)?完成情况$/u,
  ],
  ['reason', /^(?:核查)?(?:扣分|失分)(?:原因|理由|说明|依据)$/u],
  ['note', /^(?:核查|考评|复核|审核|评审)(?:意见|说明|情况说明)$/u],
  [
    'score',
    /^(?:自评|自查|考评|核查|复核|审核|评审|评价|考核|实际|财政|主管部门|部门|单位|最终)*(?:得分|评分|分数)(?:值)?(?:\d+)?分?$|^(?:自评|考评|核查|复核)分$/u,
  ],
  ['evidence', /^(?:佐证|证明|支撑|佐证材料名称|应附佐证)(?:材料|资料)?$/u],
  ['remark', /^备注$/u],
  [
    'neutral',
    /^(?:名称|指标名称|指标|评价指标|绩效指标|序号|说明|评价指标及权重|自评|核查|自评情况|核查情况|自评结果|核查结果|考评情况)$/u,
  ],
];

/** Every heading has one of these: of a large sheet's texts hardly any does. */
const LIKELY = /[标权分评准明因由据意料备号称查况项]/u;

/** Whether a text as printed can be a heading at all; quick, since every cell of a sheet is asked. */
export function mayBeHeading(text: string): boolean {
  return text.length <= LONGEST && LIKELY.test(text);
}

/** A heading, blanks and line breaks included. */
const LONGEST = 60;

/** The meaning of a heading by its {@link plain} text; null for what is none. */
export function headingRole(text: string): HeadingRole | null {
  if (text === '' || text.length > 12 || !LIKELY.test(text)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a heading is of the review and not of the self-evaluation. */
export function isReview(text: string): boolean {
  return /核查|考评|复核|审核|评审|财政|主管部门|最终/u.test(text);
}

/** Whether a heading is of the self-evaluation. */
export function isSelf(text: string): boolean {
  return /自评|自查|单位/u.test(text);
}

const TOTAL = /^(?:合计|总计|总分|总得分|合计得分|得分合计|合计总分)$/u;
const SUBTOTAL = /^(?:小计|[一二]级指标小计)$/u;
const ADJUSTMENT = /^(?:加减分|加分|减分|奖惩|加扣分)(?:项|指标|项目)?$/u;
const FOOTER = /^\s*(?:注|备注|说明|填表说明|填报说明|图例)\s*[:：]|^\s*图例\s*$/u;

const PAGE = /^(?:第\d+页)?(?:共\d+页)?$|^续表?\d*$|^接(?:上页|下页)$/u;

/** What a page says of itself. */
export function isPageMark(text: string): boolean {
  return text !== '' && PAGE.test(text);
}

const COLUMN_MARK = /^(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,2}|栏次|列次)$/u;

/** The number or letter of a column, below the head: `(1) (2) (3)`. */
export function isColumnMark(text: string): boolean {
  return COLUMN_MARK.test(text);
}

export function isTotal(text: string): boolean {
  return TOTAL.test(text);
}

export function isSubtotal(text: string): boolean {
  return SUBTOTAL.test(text);
}

/** Points outside the whole, however they are called. */
export function isAdjustment(text: string): boolean {
  return ADJUSTMENT.test(text);
}

/** The note below the rows. */
export function isFootnote(text: string): boolean {
  return FOOTER.test(text);
}

/** Labels beside which, or behind whose colon, a fact of the whole sheet stands; by the rubric's name of the fact. */
const LABELS: Readonly<Record<string, RegExp>> = {
  单位名称:
    /^(?:单位|填报单位|单位名称|填报单位名称|部门名称|部门单位名称|部门单位|自评单位|被评价单位|预算单位)$/u,
  评价年度: /^(?:评价年度|自评年度|年度|考核年度)$/u,
  自评等级: /^自评等级$/u,
  等级: /^(?:等级|评定等级|评价等级|考评等级|核查等级)$/u,
  核查单位: /^(?:核查单位|核查机构|复核单位)$/u,
  核查人: /^(?:核查人|核查人员|核查人签字|核查人签名)$/u,
  复核人: /^(?:复核人|复核人员|复核人签字|复核人签名)$/u,
};

/** Who signs or can be asked, in a sheet's foot, without being a fact of ours. */
const SIGNATURE =
  /^(?:填报人|填表人|制表人|负责人|单位负责人|审核人|联系人|联系电话|填报日期|填表日期|核查日期|核查时间|分管领导|经办人|财务负责人|盖章|单位盖章)$/u;

/** The fact that a label is for: a name of the rubric's header; null for no label. */
export function labelOf(label: string, header: readonly string[]): string | null {
  const text = plain(label);
  if (text === '' || text.length > 12) return null;
  const known = Object.entries(LABELS).find(([, pattern]) => pattern.test(text))?.[0];
  if (known !== undefined) return known === '等级' || header.includes(known) ? known : null;
  return header.find((name) => plain(name) === text) ?? null;
}

/** The fact in a cell that also holds its label: `单位：某局` is 某局. */
export function withoutLabel(name: string, text: string): string {
  const label = /^\s*([^:：]{1,12})[:：]/u.exec(text);
  if (label?.[1] === undefined || labelOf(label[1], [name]) !== name) return text;
  return text.slice(label[0].length).trim();
}

/** A date's label as compared: 核查时间 is 核查日期. */
export function dateLabel(label: string): string {
  return plain(label).replace(/时间$/u, '日期');
}

/** What stands behind the label of just this input in its cell: `核查日期：2020年11月12日`; the text itself otherwise. */
export function behindLabel(name: string, text: string): string {
  const label = /^\s*([^:：]{1,40})[:：]/u.exec(text);
  if (label?.[1] === undefined || dateLabel(label[1]) !== dateLabel(name)) return text;
  return text.slice(label[0].length).trim();
}

export function isSignature(label: string): boolean {
  return SIGNATURE.test(plain(label));
}

/** A rubric's money is in 元, 万元 or 亿元; sheets also have 千元, 百万元, 万美元. */
const MONEY_UNIT = '(?:[百千]|[十百千]?[万亿])?[美港欧日]?元';
const MONEY = new RegExp(
  `(?:^|[^\\p{L}])(?:金额|货币|计量)?单位\\s*[:：]?\\s*(?:人民币)?\\s*(${MONEY_UNIT})(?![\\p{L}])`,
  'u',
);
const BARE = new RegExp(`^(?:人民币)?(${MONEY_UNIT})$`, 'u');
const BEHIND = new RegExp(
  `\\(\\s*(?:(?:金额|货币|计量)?单位\\s*:?)?\\s*(?:人民币)?\\s*(${MONEY_UNIT})\\s*\\)\\s*:?\\s*$`,
  'u',
);

/** `单位：万元`: the money unit that a text states; 单位 before anything else is an organisation. */
export function moneyUnit(text: string): string | null {
  return text.includes('元') ? (MONEY.exec(text.normalize('NFKC'))?.[1] ?? null) : null;
}

/** A cell that holds a money unit and nothing else. */
export function bareUnit(text: string): string | null {
  if (text.length > LONGEST || !text.includes('元')) return null;
  return BARE.exec(text.normalize('NFKC').trim())?.[1] ?? null;
}

/** `支出决算数（元）`: a label without the money unit behind it, and that unit. */
export function unitBehind(text: string): { readonly text: string; readonly unit: string | null } {
  if (text.length > LONGEST || !text.includes('元')) return { text, unit: null };
  const given = text.normalize('NFKC');
  const behind = BEHIND.exec(given);
  if (behind?.[1] === undefined) return { text, unit: null };
  return { text: given.slice(0, behind.index), unit: behind[1] };
}
