import { Quotient } from '../../rubric/formula';
import type { EvidenceRule } from '../../rubric/types';
import type { EvidenceWorking } from '../working';
import { checklist } from './checklist';
import type { RuleKind } from './rule';

/** 须有佐证: a judged item without evidence makes the row worth nothing, whatever the verdict (否则不得分). */
export const evidence: RuleKind<EvidenceRule, EvidenceWorking> = {
  evaluate(rule, place, context) {
    const inner = checklist.evaluate(rule.rule, place, context);
    const without = inner.items
      .filter(({ judgement }) => judgement.verdict !== null && judgement.evidence === null)
      .map((item) => item.key);
    const barred = inner.points !== null && without.length > 0;
    return {
      kind: 'evidence',
      name: place.name,
      full: place.full,
      points: barred ? Quotient.ZERO : inner.points,
      outcome: barred ? 'withoutEvidence' : inner.outcome,
      missing: inner.missing,
      clause: rule.clause ?? inner.clause,
      certainty: inner.certainty,
      checklist: inner,
      without,
    };
  },

  legal: (rule, place, context) => checklist.legal(rule.rule, place, context),

  explain(working) {
    const gate = working.outcome === 'withoutEvidence' ? [{ text: '缺佐证，按标准不得分' }] : [];
    return [...checklist.explain(working.checklist), ...gate];
  },
};
