import { sentencesOf } from './clauses';
import { isQuoted } from './standard';

/**
 * Hedging words (基本, 较, 大致, 稍, 有待), each with what must follow: 基本符合 hedges, 基本支出 is a term; 较完善
 * hedges, 较上年 compares.
 */
const QUALITY =
  '好|强|高|完善|规范|合理|健全|齐全|齐备|完整|准确|及时|符合|充分|到位|清晰|科学|详细|满意|真实|全面|严格|可行|顺利|完备|理想|明确|细致';
const HEDGE = new RegExp(
  [
    `(?:比较|较为|较)(?:${QUALITY})`,
    '基本上|基本(?:符合|相符|一致|完成|达到|达标|做到|实现|规范|健全|完善|合理|到位|落实|齐全|完整|准确|及时|按|能(?![力源])' +
      '|满足|建立|形成|具备|清晰|真实|覆盖|遵守|吻合|可行|科学|没有|不存在|无(?!线))',
    '大致(?:上|相符|相同|一致|符合|完成|合理|准确|完整|能|达到|做到|按|齐全|清楚)|大体(?:上|相符|一致|符合|完成|合理|能|达到)',
    '稍(?:微|有|显|欠|差|弱|低|晚|迟|逊|嫌)',
    '有待(?!遇)',
    '尚可|尚算|还算',
  ].join('|'),
  'gu',
);

/** 对比较完善, 相较好, 计较: no hedge. */
const PART_OF_ANOTHER = /[对相计校]$/u;
/** 绩效较好的项目: which ones, not how well. */
const ATTRIBUTE = /^(?:的|地)?(?:项目|单位|部门|个人|企业|地区|金额|年份|同志|产品|方案)/u;
/** 内部控制基本规范, 基本规范要求: a document. */
const DOCUMENT = /^基本规范$/u;
const SUPPOSES = /^(?:如(?!期|实|下)|若|凡|对(?!外)|针对|对于|下一步|今后)/u;
const TURNED = /不存在|未发现|不得|是否|避免|防止/u;

/** The first hedging words of a text with the clause they stand in; null for none. */
export function hedgeIn(plain: string, standard: string | null): { words: string; clause: string } | null {
  if (plain.search(HEDGE) < 0) return null;
  for (const { clauses } of sentencesOf(plain)) {
    for (const { text } of clauses) {
      if (SUPPOSES.test(text)) continue;
      const turned = TURNED.exec(text)?.index ?? text.length;
      for (const { index, 0: words } of text.matchAll(HEDGE)) {
        if (index > turned) break;
        const behind = text.slice(index + words.length, index + words.length + 8);
        const before = text.slice(Math.max(0, index - 4), index);
        if (PART_OF_ANOTHER.test(before) && words.startsWith('较')) continue;
        if (before.endsWith('对') && words.startsWith('比较')) continue;
        if (ATTRIBUTE.test(behind)) continue;
        if (DOCUMENT.test(words) && (before.endsWith('控制') || behind.startsWith('要求'))) continue;
        if (!isQuoted(standard, text)) return { words, clause: text };
      }
    }
  }
  return null;
}
