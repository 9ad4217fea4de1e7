/** @jest-environment jsdom */
import { unzipSync } from 'fflate';
import type { Mark } from '../../../src/host/port';
import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { marksIn } from '../../../src/host/xlsx/marks';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { NO_FACTS } from '../../../src/scoring/facts';
import { OpenedFile } from '../../../src/workbench/file/opened-file';
import { singleCell } from '../../../src/workbook/address';
import { filledTemplate } from '../../../src/workbook/template';
import { rubric2019 } from '../../support/facts';
import { cell, sheet, workbook } from '../xlsx/build/models';
import { type ExcelBench, openExcelBench } from './excel-bench';

const MODEL = filledTemplate(rubric2019(), NO_FACTS);
const BYTES = buildWorkbook(MODEL);

/** A file opened in the emulated Excel, with the add-in's host beside it. */
async function openFile(bytes: Uint8Array): Promise<{ file: OpenedFile; bench: ExcelBench }> {
  const file = new OpenedFile('甲.xlsx', bytes);
  const bench = await openExcelBench(file.model);
  await bench.host.open(() => undefined);
  return { file, bench };
}

function changed(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => Buffer.compare(before[name] ?? EMPTY, after[name] ?? EMPTY) !== 0);
}
const EMPTY = new Uint8Array();

/** Marks over cells of the template that have names: 40 of them. */
const MARKS: readonly Mark[] = MODEL.names
  .filter(({ name }) => name.startsWith('得分_') || name.startsWith('说明_'))
  .slice(0, 40)
  .map(({ refersTo }, n) => ({
    address: singleCell(refersTo)!,
    code: `N${String(n + 1).padStart(2, '0')}`,
    severity: (['error', 'warning', 'info'] as const)[n % 3]!,
  }));

test('marked, saved, reopened, unmarked, saved: every part of the file as before', async () => {
  expect(MARKS).toHaveLength(40);
  const one = await openFile(BYTES);
  one.bench.requests();
  expect(await one.bench.host.mark(MARKS)).toEqual({ done: 40, failed: [] });
  expect(one.bench.requests().writes).toBe(1);
  const marked = one.file.save(one.bench.excel.grid);
  await one.bench.dispose();
  expect(marksIn(openWorkbook(marked))).toHaveLength(40);

  const other = await openFile(marked);
  expect(await other.bench.host.mark(MARKS)).toEqual({ done: 40, failed: [] });
  expect(await other.bench.host.unmark()).toEqual({ done: 40, failed: [] });
  const after = other.file.save(other.bench.excel.grid);
  await other.bench.dispose();
  expect(changed(BYTES, after)).toEqual([]);
});

test('an added sheet, names, links and marks are in the saved file', async () => {
  const { file, bench } = await openFile(BYTES);
  const review = workbook(
    [sheet('核查新表', { cells: [cell(0, 0, '核查'), cell(1, 1, 3, { formula: '评分表!J5' })] })],
    { names: [{ name: '核查_新', refersTo: '核查新表!$B$2', sheet: null, hidden: false }] },
  );
  await bench.host.addSheets(review);
  await bench.settle();
  await bench.host.read(null);
  const link = 'HYPERLINK("#\'评分表\'!J15","评分表!J15")';
  const address = { sheet: '核查新表', row: 4, column: 0 };
  const { failed } = await bench.host.write([{ address, value: null, formula: link }]);
  expect(failed).toEqual([]);
  const mark = { address, code: 'N03', severity: 'error' } as const;
  expect(await bench.host.mark([mark])).toEqual({ done: 1, failed: [] });
  const saved = openWorkbook(file.save(bench.excel.grid));
  await bench.dispose();
  const model = saved.model();
  expect(model.names.filter(({ name }) => name === '核查_新').map(({ refersTo }) => refersTo)).toEqual([
    '核查新表!$B$2',
  ]);
  const added = model.sheets.at(-1)!;
  expect(added.cells.map(({ formula, value }) => formula ?? value)).toEqual(['核查', '评分表!J5', link]);
  expect(marksIn(saved).map(({ sheet: on, code }) => [on, code])).toEqual([['核查新表', 'N03']]);
});
