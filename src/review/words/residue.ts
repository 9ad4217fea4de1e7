import { groupOf } from '../matches';

/** What templates ask the writer to fill in or to tell. */
const RESIDUE = new RegExp(
  [
    '[×✕╳]{2,8}',
    '[Xx]{2,8}(?=[年月日市县区省局委办处厅单位部门项目元万个人%号同])',
    '(?:某某|某市某|某单位某)',
    '[＿_]{2,30}',
    '[〇○●□■]{3,8}',
    '(?:^|[。；;，,\\s、:：)）])(?:简介|简述|简要说明|简要介绍|简要描述|概述)(?=[^。；;，,:：]{2})[^。；;，,]{2,20}',
    '[（(](?:请|此处|在此)[^（）()]{0,20}(?:填写|填报|说明|补充|描述|列出|注明)[^（）()]{0,20}[)）]',
    '(?:请填写|此处填写|在此填写|待补充|待填写|待完善此处)',
    '填写(?:说明|提示)[:：]',
  ].join('|'),
  'u',
);

/** The first words of a template that a text still has; null for none. */
export function residueIn(plain: string): string | null {
  const found = RESIDUE.exec(plain)?.[0];
  return found === undefined ? null : found.replace(/^[。；;，,\s、:：)）]/u, '');
}

/** 我委, 我办, 我处; not 我办理, 我委托, 自我处理, nor the names that fit any unit (我单位, 我部门). */
const OWN =
  /(^|[^自你忘])(我(?:委(?![托派]|员)|办(?![理法公好成完])|处(?![理置于在罚])|局|中心|院|厅|校|站(?![在立])|队|所(?![有属在以得说])|会(?![议计在将]|及时)|馆))/gu;

/** The names by which a text calls its own unit. */
export function ownNamesIn(plain: string): readonly string[] {
  return [...plain.matchAll(OWN)].map((match) => groupOf(match, 2));
}
