import { narrate } from '../../../src/narrative/narrate';
import { review } from '../../../src/review';
import { CHOICE, type Facts, NO_FACTS } from '../../../src/scoring/facts';
import { assess } from '../../../src/scoring/assess';
import { rowName, SHEET_NAMES } from '../../../src/rubric/names';
import type { Rubric } from '../../../src/rubric/rubric';
import type { Capabilities } from '../../../src/host/port';
import type { NarrativeRow, SheetView } from '../../../src/session/view';
import { bind } from '../../../src/workbook/binding';
import { findingCells } from '../../../src/workbook/finding-cells';
import { double } from '../../../src/workbook/numbers';
import { withFaults } from '../../../src/workbook/reading/fault-findings';
import type { ReadFault } from '../../../src/workbook/reading/read-facts';
import { modelSource } from '../../../src/workbook/source';
import { standardWorkbook } from '../../../src/workbook/standard';
import type { KeptCell } from '../../../src/workbook/writing/plan';

export const ABLE: Capabilities = { marks: 'yes', openWorkbook: 'yes', addSheets: 'yes', remoteEdits: 'yes' };

/** What a sheet holds besides facts, and what the session adds. */
export interface SheetState {
  /** Row → the text that stands there, and whose it is; absent rows are blank. */
  readonly texts?: Readonly<Record<string, { readonly text: string; readonly owner: 'product' | 'person' }>>;
  /** Rows whose proposed text stands there, written by the product. */
  readonly filled?: 'all' | readonly string[];
  readonly faults?: readonly ReadFault[];
  readonly view?: Partial<SheetView>;
}

const bindings = new WeakMap<Rubric, SheetView['binding']>();

function bindingOf(rubric: Rubric): SheetView['binding'] {
  let binding = bindings.get(rubric);
  if (binding === undefined) {
    binding = bind(rubric, modelSource(standardWorkbook(rubric)));
    bindings.set(rubric, binding);
  }
  return binding;
}

/** What the session would show of a workbook with these facts: the core's own results, nothing made up. */
export function sheetView(rubric: Rubric, facts: Facts, state: SheetState = {}): SheetView {
  const { texts = {}, filled = [], faults = [] } = state;
  const binding = bindingOf(rubric);
  const proposals = narrate(assess(rubric, facts));
  const narratives = [...proposals].map(([row, proposed]): NarrativeRow => {
    const own = filled === 'all' || filled.includes(row);
    const given = texts[row] ?? (own && proposed !== null ? { text: proposed, owner: 'product' } : undefined);
    const present = given?.text ?? '';
    return { row, present, proposed, owner: given?.owner ?? 'blank', same: present === proposed };
  });
  const written = Object.fromEntries(
    narratives.filter((one) => one.present !== '').map((one) => [one.row, one.present]),
  );
  const assessment = assess(rubric, { ...facts, narratives: written });
  const findings = withFaults(rubric, review(assessment), faults);
  return {
    phase: 'ready',
    workbook: { id: 'book-1', name: '2019年度整体绩效自评指标评分表.xlsx', readOnly: false },
    capabilities: ABLE,
    rubric,
    assessment,
    findings: findings.map((finding) => ({
      finding,
      cells: findingCells(binding, finding),
      disposition: null,
      ignored: false,
    })),
    reviewing: false,
    audit: null,
    signOff: { state: 'none', unit: '', auditor: '', checker: '', date: '' },
    faults,
    binding,
    protectedSheets: [],
    narratives,
    kept: keptOf(assessment, binding),
    mode: 'check',
    selected: null,
    waiting: null,
    journal: { steps: [], undo: null, redo: null },
    notice: null,
    busy: null,
    ...state.view,
  };
}

/** Reported scores that differ from the assessment's are a person's. */
function keptOf(assessment: SheetView['assessment'], binding: SheetView['binding']): readonly KeptCell[] {
  const { reported } = assessment.facts;
  return Object.entries(reported).flatMap(([row, text]) => {
    const name = row === SHEET_NAMES.total ? row : rowName('score', row);
    const own = row === SHEET_NAMES.total ? assessment.total : (assessment.row(row)?.score ?? null);
    const address = binding.cells.get(name);
    if (address === undefined || own?.toDecimalText() === text) return [];
    const message = `“${row}”得分为人工填写的“${text}”，程序的结果为“${own?.round(2, 'half-up').toDecimalText() ?? '无'}”；未改动。`;
    return [{ name, address, typed: Number(text), own: own === null ? null : double(own), message }];
  });
}

/** The same facts with some inputs changed; an empty text blanks. */
export function withInputs(facts: Facts, inputs: Readonly<Record<string, string>>): Facts {
  return { ...facts, inputs: { ...facts.inputs, ...inputs } };
}

export { CHOICE, NO_FACTS };
