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
/** One of the row's own items: 第1、2项, 其他三项. */
const ITEM = /第\s*[\d一二三四五六]|其[他它余][\d两二三四五]?项/u;

/** The rows whose text alone says that points were moved because something does not apply. */
export function movedPoints(subject: Subject): readonly MovedPoints[] {
  return subject.assessment.rubric.indicators.flatMap((indicator) => {
    if (!judgedItemsOf(indicator).some(({ allowed }) => allowed.includes(VERDICTS.notApplicable))) return [];
    const { plain, equations } = subject.text(indicator.name);
    const said = sentencesOf(plain)
      .flatMap(({ clauses }) => clauses)
      .find(({ text }) => MOVED.test(text));
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
