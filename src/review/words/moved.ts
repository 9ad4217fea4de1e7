import { judgedItemsOf, VERDICTS } from '../../rubric/rubric';
import type { Indicator } from '../../rubric/types';
import { own, trimmed } from '../../scoring/facts';
import type { Subject } from '../check';
import { quote, sentencesOf } from './clauses';
import { citesEvidence } from './evidence';

/** A text that says that its row's points were moved, of a row that nobody has judged. */
export interface MovedPoints {
  readonly row: string;
  /** The words that say so. */
  readonly said: string;
  /** What should stand beside them and does not, as a message names it. */
  readonly lacking: readonly string[];
}

/** 分值调整至“支出完成率”, 分值并入第1、2项. */
const MOVED =
  /(?:分值|分数|权重)(?:已|均|全部|相应|予以|按规定|按标准)?(?:调整|调剂|调|转移|转|并|归|计|分配|分摊|平分)(?:至|到|入|给|于)/u;
/** What did not happen, what only would, and what the standard says: 不涉及分值调整至…, 如…，则分值调整至…. */
const NOT_MOVED =
  /不涉及|不存在|没有[将把]|[无不]需|无须|[未不](?:曾|予|申请|发生|作|进行|将)|^未|标准(?:规定|要求|为)|^则/u;
const WOULD = /如(?:果|有|无|没|遇|不)|若|凡/u;
/** One of the row's own items: 第1、2项, 其他三项. */
const ITEM = /第\s*[\d一二三四五六]|其[他它余][\d两二三四五]?项/u;

/** The rows whose text alone says that points were moved because something does not apply. */
export function movedPoints(subject: Subject): readonly MovedPoints[] {
  return subject.assessment.rubric.indicators.flatMap((indicator) => {
    if (!judgedItemsOf(indicator).some(({ allowed }) => allowed.includes(VERDICTS.notApplicable))) return [];
    const { plain, equations } = subject.text(indicator.name);
    const said = sentencesOf(plain)
      .filter(({ text }) => !WOULD.test(text))
      .flatMap(({ clauses }) => clauses)
      .find(({ text }) => isMoved(text));
    if (said === undefined || isJudged(subject, indicator)) return [];
    const toItem = ITEM.test(said.text);
    const lacking = [
      ...(isBorneOut(subject, indicator, plain) ? [] : ['《说明》等佐证']),
      ...(toItem || namesOther(subject, indicator, plain) ? [] : ['调整至哪一项']),
      ...(toItem || equations.length > 0 ? [] : ['计算的算式']),
    ];
    return [{ row: indicator.name, said: quote(said.text), lacking }];
  });
}

/** Whether a clause says that points were moved; words behind that say nothing of it. */
function isMoved(clause: string): boolean {
  const at = clause.search(MOVED);
  return at >= 0 && !NOT_MOVED.test(clause.slice(0, at));
}

function isJudged({ assessment }: Subject, { name }: Indicator): boolean {
  const judgements = own(assessment.facts.judgements, name) ?? {};
  return Object.values(judgements).some(({ verdict }) => trimmed(verdict) !== '');
}

/** Whether the text or its 佐证 speaks of a 说明 or another paper. */
function isBorneOut({ assessment }: Subject, { name }: Indicator, plain: string): boolean {
  const judgements = own(assessment.facts.judgements, name) ?? {};
  return (
    plain.includes('说明') ||
    citesEvidence(plain) ||
    Object.values(judgements).some(({ evidence }) => trimmed(evidence) !== '')
  );
}

function namesOther({ assessment }: Subject, { name }: Indicator, plain: string): boolean {
  return assessment.rubric.indicators.some(
    (other) => other.name !== name && [other.name, ...other.aliases].some((one) => plain.includes(one)),
  );
}
