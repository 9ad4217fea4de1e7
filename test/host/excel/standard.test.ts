/** @jest-environment jsdom */
import { bind } from '../../../src/workbook/binding';
import { modelSource } from '../../../src/workbook/source';
import { filledTemplate } from '../../../src/workbook/template';
import { case2019, rubric2019 } from '../../support/facts';
import { CONTRACT_MODEL, withSheet } from '../contract/model';
import { at } from '../port-contract';
import { type ExcelBench, openExcelBench } from './excel-bench';

let bench: ExcelBench;
afterEach(() => bench.dispose());

test('the standard workbook is bound and read as its file is, in two requests and then in one', async () => {
  const rubric = rubric2019();
  const model = filledTemplate(rubric, case2019().facts);
  bench = await openExcelBench(model, {}, { rubric });
  const snapshot = await bench.host.open(() => undefined);
  const first = bench.requests();
  expect(first.reads + first.writes).toBe(2);
  const source = modelSource(model);
  const binding = bind(rubric, snapshot);
  expect(binding).toEqual(bind(rubric, source));
  expect([binding.missing, binding.broken]).toEqual([[], []]);
  const shown = (from: typeof source) =>
    [...binding.cells.values()].map((address) => from.cell(address)?.value ?? null);
  expect(shown(snapshot)).toEqual(shown(source));
  const again = await bench.host.read(new Set(binding.cells.keys()));
  expect(shown(again)).toEqual(shown(source));
  expect(bench.requests()).toEqual({ reads: 1, writes: 0 });
});

test('cells that only a single sheet has a name for are read too', async () => {
  bench = await openExcelBench({
    ...withSheet('远', (sheet) => ({
      cells: [...sheet.cells, { row: 30_000, column: 3, value: 'local', formula: null, style: 0 }],
    })),
    names: [...CONTRACT_MODEL.names, { name: '本表', refersTo: '远!$D$30001', sheet: 2, hidden: false }],
  });
  const snapshot = await bench.host.open(() => undefined);
  expect(snapshot.cell(at('远!D30001'))?.value).toBe('local');
  const { reads, writes } = bench.requests();
  expect(reads + writes).toBe(3);
  expect((await bench.host.read(null)).cell(at('远!D30001'))?.value).toBe('local');
  expect(bench.requests()).toEqual({ reads: 1, writes: 0 });
});
