import { type Clause, type Sentence, sentencesOf } from './clauses';

/**
 * Words by which a text admits that something is wanting. Only words that leave no doubt stand here; what follows
 * 未 and 没有 must be a duty (未建立, 没有设置), for 未发生 and 没有缺漏 are good news.
 */
const DUTY =
  '(?:完全)?(?:按|建立|制定|制订|设置|设立|开展|完成|提供|能|及时|公开|申报|细化|达|履行|成立|报送|执行|落实' +
  '|明确|纳入|进行|实行|编制|办理|做到|实现|形成|健全|完善|分解|量化|附|取得|签订|验收|入库|归档|登记|备案' +
  '|公示|审批|报批|修订|整改|代扣|足额|准时|如期|有效|严格|全部|全面|充分|覆盖|配备|反映|体现)';
const PAPERS =
  '(?:管理|规章|内部控制)?制度|佐证(?:材料|资料)?|证明材料|依据|台账|底稿|反映渠道|回复机制|机制|网址|截图';
const ADJECTIVES = '健全|完善|规范|齐全|到位|完整|及时|准确|充分|理想|合规|清晰|严格|全面|达标|符合';
/** Where a predicate ends: 不完整 is one, 不完整申报 and 不合规票据 are not. */
const PREDICATE = '(?=[、,，。；;:：）)”’]|等|的(?:情况|问题|现象)|$)';

const DEFECT = new RegExp(
  [
    `(?:未|没有|没)${DUTY}`,
    `(?:没有|缺少|缺乏|无)(?:相关|相应|有关|专门|具体|书面|完整|完善|健全|的){0,4}(?:${PAPERS})(?=[、)）”]|$)`,
    '(?:无法|不能)(?:提供|证明|核实|反映|体现|衡量|量化|按时|按期|按要求|完成|达到|满足|保证|查证)',
    '[只仅]有?(?:部分|少部分|少数|一部分|个别)',
    '[只仅](?:完成|提供|公开|制定|建立|设置|开展|申报)了?(?:部分|一部分|少数|其中)',
    '不足(?![\\s\\d０-９一二三四五六七八九十百千万亿半个几]|部分|的部分|额|以|挂)',
    '(?:欠缺|缺乏|缺失|有所欠)|欠(?:完善|规范|完整|准确|妥)',
    `不够(?:${ADJECTIVES}|有力|明确|合理|科学|详细|细化|深入|规范)`,
    `不(?:${ADJECTIVES})${PREDICATE}`,
    '账实不符|账账不符|账表不符',
  ].join('|'),
  'gu',
);

/** What stands before such a word in its clause and turns it round, or tells of somebody else's or a remedied one. */
const TURNED =
  /不存在|不涉及|未发现|没有发现|未发生|没有发生|未出现|没有出现|未见|未有|未反映|未收到|没有收到|没有|无(?!法|故|正当)|杜绝|避免|防止|防范|严禁|禁止|不得|不会|不允许|不可|是否|有无|排除|整改|纠正|查处|克服|弥补|补齐|补足|改进|查找|针对|解决|清理|压减|督促|退回|拒绝|审减|核减|上年|去年|往年|以前年度|历年/u;

/** Verbs that ease what follows; 改善力度不足 and 治理未达标 are no such thing. */
const EASED =
  /(?:缓解|减轻|改善|消除|破解|化解|破除|扭转|攻克|遏制|整治|治理|根治|填补|补上|堵塞|补短板)(?!.?(?:力度|程度|效果|成效|幅度|进度|工作|措施|机制|制度|方案|能力|情况|不足|不够|不明显|不到位|未|没|尚|仍|还))/u;
/** Verbs that call others to order, who stand at the end: 约谈未按进度完成项目的单位; not 被通报未按时公开的单位. */
const CALLED =
  /(?<![被遭][^，,]{0,16}|受到?[^，,]{0,12})(?:约谈|督办|督导|督查|通报|催办|催促|催报|提醒|警示|问责)(?!.?(?:发现|指出|反映|检查))(?=.*(?:单位|部门|项目|企业|人员|责任人|问题|事项|科室|地区|镇街)(?:\s*[\d０-９一二三四五六七八九十两几]+\s*[个家名人次项起]?)?[)）]?$)/u;

/** A clause that supposes, or speaks of what others lack. */
const SUPPOSES = /^(?:如(?!期|实|下)|若|凡|倘|假如|对(?!外)|针对|对于|除|下一步|今后)/u;

/** Objects that make 未进行, 未办理, 未达到 a plain fact: nothing of the kind took place, or no threshold was met. */
const NEUTRAL_OBJECT =
  /^[^，,、]{0,12}?(?:调整|调剂|追加|变更|出租|出借|采购|投资|举债|借款|结转|结余|下属|所属|二级单位|账外|小金库|限额|起点|门槛|申报标准|招标|年限|条件|预警|警戒|上限|红线|规模|范围|名单|试点)/u;
const NEUTRAL_VERB =
  /^(?:未|没有|没)(?:完全)?(?:进行|开展|办理|实行|形成|设置|设立|达到?|纳入|编制|取得|签订)/u;
/** What others have not asked for: 未明确要求. */
const OF_OTHERS = /^(?:未|没有|没)(?:明确|提供)(?:的)?(?:要求|规定|通知|批复|说明需)/u;
/** 检查未反映存在问题, 没有提供担保, 未公开招标, 未纳入批复范围: nothing of the unit's duties. */
const GOOD_NEWS =
  /^(?:未|没有|没)(?:(?:反映|体现)[^，,]{0,12}(?:问题|不足|违规)|提供[^，,]{0,6}担保|公开(?:招标|采购|选聘)|纳入[^，,]{0,30}(?:范围|名单|试点))/u;
/** None of it: 逾期未办理数为0, 未完成0个. */
const NONE_OF_IT =
  /^[^，,]{0,24}?(?:(?:数|数量|事项|件)?(?:为|是)(?:0|０|零)(?![.．\d])|不存在|没有发生|未发生|(?<![\d０-９.．])(?:0|０|零)\s?(?:[个项件起次宗户家人份笔例处条批名元%％]|万元|$|[、)）])|[:：]\s?无$)/u;
/** 未完成验收项目的尾款: what money is kept for. */
const KEPT_MONEY =
  /^[^，,、]{0,20}?(?:的[^，,、]{0,4}|项目|工程|合同|设备)(?:尾款|余款|质保金|保证金|进度款|应付款|待付款)/u;
/** 资金不足的企业, 缺乏劳动能力的群众: whom the unit works for. */
const OF_SERVED =
  /^[^，,、]{0,12}?的[^，,、]{0,8}?(?:群众|家庭|企业|学生|对象|[农用困]户|商户|老人|儿童|患者|居民|村民|病人|劳动力)/u;
/** 在人手不足的情况下. */
const CONCEDED = /^[^，,]{0,6}(?:的)?(?:情况下|条件下|困难|前提下|背景下|情形下)/u;

/** A sentence that says why nothing was due, that a deduction was made, or that it has been put right. */
const NOT_DUE =
  /无须|无需|毋须|毋需|不需|不须|不用|不必|不涉及|不适用|不考核|不要求|未要求|没有要求|涉密|豁免|不存在此类|无此类/u;
const DEDUCTED =
  /(?:扣减?|扣除|减)\s*[\d０-９.．]+\s*分|应扣|(?:情况|程度|情形|比例|标准)扣分|不得分|不计分|计\s*[0０零]\s*分|得\s*[0０零]\s*分|(?:^|[^不])酌情/u;
const REMEDIED =
  /督促|(?<!(?:[未没待需应拟将]|没有|无法|不能|难以)(?:能|按[期时]|按要求|及时|如期|全部|全面|完全|彻底|予以|进行|开展|完成|得到|落实|有效){0,3})(?:整改|纠正|改正|补充完善)|均已|已全部|已补|已落实|已完善|已修订|已完成/u;
/** 1个未整改: what was put right before it is something else. */
const UNREMEDIED = /^(?:未|没有|没)[^，,]{0,6}?(?:整改|纠正|改正)/u;
/** A limited duty is no defect: 只有部分项目需申报. */
const LIMITED = /需|须|要求|涉及|属于|适用/u;

/** An admission in a text. */
export interface Admission {
  /** The words themselves. */
  readonly words: string;
  /** The clause they stand in. */
  readonly clause: string;
}

/**
 * The first place where a text admits a defect that it neither deducts for nor explains away.
 * @param plain the text, full-width signs narrowed or not
 */
export function admissionIn(plain: string): Admission | null {
  if (!/[未没无不只仅欠缺]|账/u.test(plain)) return null;
  for (const sentence of sentencesOf(plain)) {
    if (NOT_DUE.test(sentence.text) || DEDUCTED.test(sentence.text)) continue;
    const found = admissionInSentence(sentence);
    if (found !== null && !isRemedied(sentence.text, found)) return found;
  }
  return null;
}

function isRemedied(sentence: string, { words, clause }: Admission): boolean {
  const at = sentence.indexOf(clause);
  const admitted = clause.slice(clause.indexOf(words));
  return REMEDIED.test(UNREMEDIED.test(admitted) ? sentence.slice(at + clause.length) : sentence);
}

function admissionInSentence({ clauses }: Sentence): Admission | null {
  let turnedBefore = false;
  for (const clause of clauses) {
    const words = admitted(clause, turnedBefore);
    if (words !== null) return { words, clause: clause.text };
    turnedBefore ||= TURNED.test(clause.text);
  }
  return null;
}

/** The admitting words of a clause; null for none. */
function admitted({ text }: Clause, turnedBefore: boolean): string | null {
  // 未达到范围要求的，得1分: a clause of the standard.
  if (SUPPOSES.test(text) || text.endsWith('的')) return null;
  const turned = Math.min(...[TURNED, EASED, CALLED].map((words) => turnedAt(text, words)));
  for (const { index, 0: words } of text.matchAll(DEFECT)) {
    // What stands behind the turning word in a clause belongs to it: 不存在未按规定使用.
    if (index > turned) return null;
    // 不存在截留，未按规定使用的情况
    if (turnedBefore && /(?:情况|问题|现象|行为|情形|支出)[)）]?$/u.test(text)) return null;
    if (!isNeutral(words, text.slice(index, index + words.length + WINDOW))) return words;
  }
  return null;
}

function turnedAt(text: string, by: RegExp): number {
  return by.exec(text)?.index ?? text.length;
}

/** How far behind a word its object is looked for. */
const WINDOW = 40;

function isNeutral(words: string, here: string): boolean {
  const behind = here.slice(words.length);
  if (OF_OTHERS.test(here) || GOOD_NEWS.test(here) || NONE_OF_IT.test(behind)) return true;
  if (NEUTRAL_VERB.test(words) && NEUTRAL_OBJECT.test(behind)) return true;
  if (/^[未没]/u.test(words)) return KEPT_MONEY.test(behind);
  if (/^[只仅]/u.test(words)) return LIMITED.test(behind);
  return /不足|欠|缺/u.test(words) && (CONCEDED.test(behind) || OF_SERVED.test(behind));
}
