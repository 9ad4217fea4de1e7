import type { z } from 'zod';

import type { Quotient } from './formula';
import type { CERTAINTIES, Certainty, Narrative, Sentences } from './schema/primitives';
import type { KINDS, RubricSource } from './schema/rubric';
import type {
  Band,
  BandsRule,
  ChecklistRule,
  ChoiceRule,
  DeadlinesRule,
  EvidenceRule,
  LeafRule,
  PartsRule,
  ProportionRule,
  RowRule,
  Special,
  StepsRule,
  TallyRule,
  TransferRule,
} from './schema/rules';

/** The types of a rubric, all inferred from its schema, under the names the rest of the product uses. */

export type { RubricSource };
export type InputKind = (typeof KINDS)[number];
export type CertaintyLevel = (typeof CERTAINTIES)[number];
export type Certainty = z.output<typeof Certainty>;
export type Narrative = z.output<typeof Narrative>;
export type Sentences = z.output<typeof Sentences>;
export type Band = z.output<typeof Band>;
export type Special = z.output<typeof Special>;
export type BandsRule = z.output<typeof BandsRule>;
export type StepsRule = z.output<typeof StepsRule>;
export type ProportionRule = z.output<typeof ProportionRule>;
export type TallyRule = z.output<typeof TallyRule>;
export type TallyEntry = TallyRule['entries'][number];
export type DeadlinesRule = z.output<typeof DeadlinesRule>;
export type ChecklistRule = z.output<typeof ChecklistRule>;
export type ChecklistItem = ChecklistRule['items'][number];
export type ChoiceRule = z.output<typeof ChoiceRule>;
export type TransferRule = z.output<typeof TransferRule>;
export type PartsRule = z.output<typeof PartsRule>;
export type Part = PartsRule['parts'][number];
export type Together = PartsRule['notApplicable'][number];
export type EvidenceRule = z.output<typeof EvidenceRule>;
export type LeafRule = z.output<typeof LeafRule>;
export type RowRule = z.output<typeof RowRule>;
export type Rule = RowRule;

export type Input = RubricSource['inputs'][string];
export type DerivedValue = RubricSource['values'][string];
export type IndicatorDefinition = RubricSource['groups'][number]['groups'][number]['indicators'][number];
export type Adjustment = RubricSource['adjustment'];
export type Condition = RubricSource['conditions'][number];

/** An indicator with the groups it stands in. */
export interface Indicator extends IndicatorDefinition {
  readonly level1: string;
  readonly level2: string;
}

/** A level-1 or level-2 group with the indicators below it, for sums. */
export interface Group {
  readonly level: 1 | 2;
  readonly name: string;
  readonly weight: Quotient;
  readonly indicators: readonly string[];
}

/** One thing that a person judges: an item of a checklist, a part that may not apply, or a row's one choice. */
export interface JudgedItem {
  /** `null` for a one-choice row. */
  readonly key: string | null;
  readonly name: string;
  /** The verdicts or choices that count. */
  readonly allowed: readonly string[];
}
