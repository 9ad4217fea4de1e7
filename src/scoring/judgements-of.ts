import type { ChecklistWorking, JudgementTrace, RowWorking } from './working';

/** A judgement of a row with what it is on, and whether data decide unless it says otherwise. */
export interface JudgedPlace {
  readonly name: string;
  readonly judgement: JudgementTrace;
  readonly computed: boolean;
}

/** Every judgement of a row, given or not. */
export function judgementsOf(working: RowWorking): readonly JudgedPlace[] {
  switch (working.kind) {
    case 'checklist':
      return working.items.map((item) => ({
        name: item.name,
        judgement: item.judgement,
        computed: item.computed !== null,
      }));
    case 'evidence':
      return judgementsOf(working.checklist);
    case 'choice':
      return [{ name: working.name, judgement: working.judgement, computed: false }];
    case 'transfer':
      return [{ name: working.name, judgement: working.judgement, computed: working.computed !== null }];
    case 'parts':
      return working.parts.flatMap((part) => (part.kind === 'transfer' ? judgementsOf(part) : []));
    default:
      return [];
  }
}

/** The checklist of a row, through an evidence gate; null where there is none. */
export function checklistOf(working: RowWorking): ChecklistWorking | null {
  if (working.kind === 'checklist') return working;
  return working.kind === 'evidence' ? working.checklist : null;
}
