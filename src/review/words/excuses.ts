import { type Sentence, sentencesOf } from './clauses';

/** The row or item is let off: 该项不扣分, 不予扣分, 视同完成. */
const LET_OFF =
  /(?:该|本|此|这)(?:一)?(?:项|条|指标|部分|小项|得分点)[^，,]{0,6}?(?:不|免)(?:再|作|予|予以)?扣分|不予以?扣分|不作扣分|免予?扣分|视同(?!缴费)|视为(?:符合|完成|达标|达到|满足|合格|已|满分|按时|及时)/u;
/** 不扣分 by itself may only say that nothing was due: 差异率为0，不扣分. */
const BARE = /(?:^|[^得能可])不(?:再)?扣(?:减)?分/u;
/** What makes a bare 不扣分 an exemption. */
const EXCUSE =
  /无法|未能|不能|未(?:按|提供|完成|达|建立|制定|设置|及时|公开|申报|报送)|没有(?:提供|建立|制定|设置|按|达到|完成)|封存|遗失|因|由于|鉴于|考虑到|特殊|客观|疫情|不足|欠缺|缺失|说明/u;
/** A clause of the standard, or a document that says so. */
const CITED =
  /(?:按照?|根据|依据|依照)(?:本|该)?(?:项|指标)?(?:的)?(?:评分|评价|考核)?标准|(?:评分|评价|考核)(?:标准|细则|办法)(?:的)?(?:第|规定|明确|注明|所列|载明|中|备注)|第[一二三四五六七八九十\d]+(?:条|款|点|项)(?:规定|标准|条款|的规定)|《[^《》]{0,60}(?:办法|规定|细则|标准|通知|批复|意见|函)》|[〔[【]\d{4}[〕\]】]\s*\d+\s*号/u;

/**
 * The words by which a text lets itself off a deduction without naming a clause; null for none.
 * @param plain the text, full-width signs narrowed or not
 * @param standard the printed standard: one that speaks of 不扣分 or 视同 itself is clause enough
 */
export function excuseIn(plain: string, standard: string | null): string | null {
  if (!/扣|视/u.test(plain)) return null;
  if (standard !== null && /不扣分|视同/u.test(standard)) return null;
  // Titles are looked at here, so the sentences are cut from the text as it is.
  for (const sentence of sentencesOf(plain)) {
    const words = excuseInSentence(sentence);
    if (words === null) continue;
    if (!CITED.test(plain.slice(sentence.start, sentence.start + sentence.text.length))) return words;
  }
  return null;
}

function excuseInSentence({ text, clauses }: Sentence): string | null {
  for (const clause of clauses) {
    if (LET_OFF.test(clause.text)) return clause.text;
    if (BARE.test(clause.text) && (EXCUSE.test(text) || /^不扣减?分$/u.test(text))) return clause.text;
  }
  return null;
}
