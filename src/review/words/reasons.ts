/** `得3分`, `扣0.5分`, `满分`, `本项得分为2分`: what only repeats the score. */
const POINTS =
  /(?:本|该|此)?(?:项|指标|条|部分)?(?:自评|核查|最终|实际|应|共|合计)?(?:得分|扣分|得|扣减?|计|评|给)(?:为|是|[:：=])?\s{0,4}[\d０-９.．]{0,12}\s{0,4}分?|满分|不得分|不扣分|酌情|一项|[\d０-９.．]{1,12}\s{0,4}分/gu;
const QUOTED = /“[^“”]{0,40}”/gu;

/** What makes a text say why points were lost: a figure, a want, a contrast, a fault. */
const WHY =
  /[\d０-９]|未|没|不|无|缺|欠|但|仅|只|却|虽|部分|个别|逾期|超|迟|晚|差|低|少|漏|错|误|问题|整改|有待|问责|违|因|由于|扣/u;

/** Whether a text says nothing but points and the row's own name. */
export function saysNothing(plain: string, row: string): boolean {
  const rest = plain.replaceAll(row, '').replace(QUOTED, '').replace(POINTS, '');
  return (rest.match(/[\p{L}\p{N}]/gu) ?? []).length < 2;
}

/** Whether a text that goes with a deduction gives any reason for it, points themselves aside. */
export function saysWhy(plain: string): boolean {
  return /扣/u.test(plain) || WHY.test(plain.replace(POINTS, ''));
}
