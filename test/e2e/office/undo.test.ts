/** @jest-environment jsdom */
import '../../support/office/page';
import fc from 'fast-check';

import type { WorkbookModel } from '../../../src/workbook/model';
import { cellText } from '../../../src/workbook/address';
import { modelSource } from '../../../src/workbook/source';
import {
  type Calculate,
  type CalculatedCell,
  standardCalculator,
} from '../../../src/workbench/grid/calculator';
import { rubric2019 } from '../../support/facts';
import { blank2019, filled2019, typed2019 } from '../../session/support';
import { changed } from '../../workbook/support';
import { OfficeSession } from './office-session';

/** Undo everything, over the real library: what the product did is taken back, and nothing else is touched. */

/** Others are tried by hand: `SOAK_SEED=7 SOAK_RUNS=200 npx jest test/e2e/office/undo`. */
const SEED = Number(process.env['SOAK_SEED'] ?? 20_190_214);
const RUNS = Number(process.env['SOAK_RUNS'] ?? 8);

let chain: OfficeSession;

/** Value, formula and number format of every cell of every sheet that has any, and the marks that lie over them. */
function content(model: WorkbookModel): Readonly<Record<string, unknown>> {
  const source = modelSource(model);
  const cells = model.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column }) => {
      const address = { sheet: sheet.name, row, column };
      const cell = source.cell(address);
      const plain =
        cell === null || (cell.value === null && cell.formula === null && cell.numberFormat === 'General');
      return plain ? [] : [[cellText(address), cell] as const];
    }),
  );
  const marks = model.sheets.map(
    (sheet) => [`${sheet.name} marks`, sheet.conditionalFormats.length] as const,
  );
  return Object.fromEntries([...cells, ...marks]);
}

/** A formula that no rubric knows; the standard workbook's own are calculated as ever. */
const TYPED_FORMULA = '3600+29.56';

function calculator(): Calculate {
  const standard = standardCalculator(rubric2019());
  return (model) => {
    const typed: CalculatedCell[] = [];
    const sheets = model.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        if (cell.formula !== TYPED_FORMULA) return cell;
        const { row, column } = cell;
        if (cell.value !== 3629.56)
          typed.push({ address: { sheet: sheet.name, row, column }, value: 3629.56 });
        return { ...cell, value: 3629.56 };
      }),
    }));
    // The ratios rest on it: they are worked out after it.
    return [...typed, ...standard({ ...model, sheets })];
  };
}

async function undoEverything(): Promise<void> {
  const first = chain.view.journal.steps.filter((step) => !step.undone).at(-1);
  if (first !== undefined) await chain.until(chain.session.undo(first.id));
  await chain.pass(5_000);
}

const WORKBOOKS: readonly (readonly [string, WorkbookModel])[] = [
  ['data without scores', typed2019],
  ['scores of the product', filled2019],
  ['no data', blank2019],
  [
    'a formula among the data and a score that a person typed',
    changed(typed2019, {
      支出决算数: { value: 3629.56, formula: TYPED_FORMULA },
      得分_支出完成率: 1.5,
      说明_支出完成率: '本单位自己写的',
    }),
  ],
];

/** What a person asks of the pane; each of it is the product's doing, and undone. */
type Command =
  | { readonly kind: 'cell'; readonly name: string; readonly text: string }
  | { readonly kind: 'fill' | 'own' | 'rows' | 'auto' | 'check' | 'replace' | 'fix' | 'undo' | 'redo' };

const ENTRIES: readonly (readonly [string, readonly string[]])[] = [
  ['支出决算数', ['3681.03', '3,629.56万元', '', '约三千', '=1+1']],
  ['满意度得分', ['60', '', '九十']],
  ['预算批复日期', ['2020-03-01', '2020年3月1日', '2019-02-30', '']],
  ['核查人', ['甲', "'乙", '-丙', '']],
  ['权重_支出完成率', ['3', '']],
  ['理由_预算编制合理性', ['+理由', '']],
];

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(...ENTRIES).chain(([name, texts]) =>
    fc.record({
      kind: fc.constant('cell' as const),
      name: fc.constant(name),
      text: fc.constantFrom(...texts),
    }),
  ),
  fc.record({
    kind: fc.constantFrom('fill', 'own', 'rows', 'auto', 'check', 'replace', 'fix', 'undo', 'redo'),
  }),
);

async function obey(one: Command): Promise<void> {
  const { session } = chain;
  switch (one.kind) {
    case 'cell':
      return chain.until(session.setCell(one.name, one.text));
    case 'fill':
      return chain.until(session.fillNarratives({ kind: 'empty' }));
    case 'own':
      return chain.until(session.fillNarratives({ kind: 'own' }));
    case 'rows':
      return chain.until(session.fillNarratives({ kind: 'rows', rows: ['支出完成率', '结转结余率'] }));
    case 'auto':
      return chain.until(session.setMode('auto'));
    case 'check':
      return chain.until(session.setMode('check'));
    case 'replace':
      return chain.until(
        session.setMode(
          'auto',
          chain.view.kept.map(({ name }) => name),
        ),
      );
    case 'fix': {
      const found = chain.view.findings.find(({ finding }) => finding.fix !== null);
      return found === undefined ? undefined : chain.until(session.fix(found.finding));
    }
    case 'undo':
      return chain.until(session.undo());
    case 'redo':
      return chain.until(session.redo());
  }
}

test.each(WORKBOOKS)(
  '%s: whatever the product did is undone, and every cell is as opened',
  async (_case, model) => {
    const before = content(model);
    const told = { changes: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 10 }), async (commands) => {
        chain = await OfficeSession.open(model, { calculate: calculator() });
        try {
          for (const one of commands) {
            await obey(one);
            await chain.pass(1_000);
          }
          if (JSON.stringify(content(chain.excel.grid.model())) !== JSON.stringify(before)) told.changes += 1;
          await undoEverything();
          expect(chain.view.notice?.details ?? []).toEqual([]);
          expect(content(chain.excel.grid.model())).toEqual(before);
          expect(chain.view.journal.undo).toBeNull();
        } finally {
          await chain.close();
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(told.changes).toBeGreaterThan(0);
  },
  120_000,
);
