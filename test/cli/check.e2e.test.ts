import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { unzipSync } from 'fflate';

import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { layMarksInFile, marksIn } from '../../src/host/xlsx/marks';
import { openWorkbook, type WorkbookFile } from '../../src/host/xlsx/workbook-file';
import type { SheetModel } from '../../src/workbook/model';
import { expectGolden } from '../support/golden';
import { smallSheet, smallWorkbook } from '../support/small-workbook';
import { ScoreLine } from './contract';
import { CASE_2019, Folder, jixiao, jsonLines, SHEET_2020 } from './support';
import { type as typed } from './workbooks';

jest.setTimeout(120_000);

const SHEET_2019 = path.join(path.dirname(CASE_2019), 'zhanjiang-2019.sheet.json');
const sheets = path.join(__dirname, '../fixtures/sheets');
const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const inFolder = (name: string): string => path.join(folder.path, name);
const golden = (name: string): string => path.join(__dirname, 'golden', `${name}.txt`);

/** A workbook made of a case, as a unit hands it in: typed scores and texts, no 校验. */
function sheetOf(facts: string, name: string): string {
  const file = inFolder(name);
  expect(jixiao(['template', '--facts', facts, '-o', file]).status).toBe(0);
  return file;
}

/** The cells of 核查意见. */
function notesOf(workbook: WorkbookFile): SheetModel['cells'] {
  return workbook.model().sheets.find((sheet) => sheet.name === '核查意见')?.cells ?? [];
}

type Expected = readonly [string | null, string, string?];
interface Expectations {
  readonly errors: readonly Expected[];
  readonly warnings: readonly Expected[];
  readonly mustNot: readonly string[];
}

describe.each([
  ['2019', SHEET_2019],
  ['2020', SHEET_2020],
])('check --json on a workbook made from the sheet of %s', (year, facts) => {
  const { errors, warnings, mustNot }: Expectations = JSON.parse(readFileSync(facts, 'utf8')).expected;
  const run = jixiao(['check', '--json', sheetOf(facts, `${year}.xlsx`)]);
  const line = jsonLines(run)[0];
  const { findings } = ScoreLine.parse(line);

  test('exactly the listed errors, at cells, with their numbers', () => {
    const found = findings.filter((one) => one.severity === 'error');
    const keys = (list: readonly (readonly [string | null, string])[]): readonly string[] =>
      list.map(([row, code]) => `${row ?? ''} ${code}`).sort();
    expect(keys(found.map((one) => [one.indicator, one.code]))).toEqual(
      keys(errors.map(([row, code]) => [row, code])),
    );
    for (const [row, code, says = ''] of errors) {
      const one = found.find((finding) => finding.indicator === row && finding.code === code);
      expect(one?.message).toContain(says);
      expect(one?.cells).not.toEqual([]);
    }
    expect(run.status).toBe(1);
  });

  test('every listed warning', () => {
    for (const [row, code, says = ''] of warnings) {
      const found = findings.filter((one) => one.indicator === row && one.code === code);
      expect(found.map((one) => one.severity)).toContain('warning');
      expect(says.split(' | ').every((part) => found.some((one) => one.message.includes(part)))).toBe(true);
    }
  });

  test('none of the codes that must stay silent', () => {
    expect(findings.filter((one) => mustNot.includes(one.code))).toEqual([]);
  });
});

describe('lists', () => {
  test('for a person, over two files', () => {
    const run = jixiao(['check', SHEET_2020, SHEET_2019], { COLUMNS: '100' });
    expect(run.status).toBe(1);
    expectGolden(golden('check-two'), run.out);
  });

  test('--severity error leaves out what only asks, and says so of no other severity', () => {
    const run = jixiao(['check', '--json', '--severity', 'error', SHEET_2020]);
    const { findings } = ScoreLine.parse(jsonLines(run)[0]);
    expect(new Set(findings.map((one) => one.severity))).toEqual(new Set(['error']));
    expect(jixiao(['check', '--severity', '重', SHEET_2020])).toMatchObject({ status: 2, out: '' });
  });

  test('--severity error says nothing of the severities that it leaves out, not even that there are none', () => {
    const target = inFolder('只列错误.xlsx');
    const { out } = jixiao(['check', SHEET_2020, SHEET_2019, '--severity', 'error', '--summary', target], {
      COLUMNS: '100',
    });
    expect(out).toMatch(/必须改正 \d+ 处。\n/u);
    expect(out).not.toMatch(/请核实 \d|提示 \d/u);
    const header = openWorkbook(readFileSync(target))
      .model()
      .sheets[0]?.cells.filter((one) => one.row === 1);
    expect(header?.map((one) => one.value)).toEqual(
      '序号 文件 单位 年度 表上合计 按标准 差额 等级 必须改正 说明'.split(' '),
    );
    const calm = jixiao(['check', CASE_2019, '--severity', 'error']);
    expect([calm.status, calm.out]).toEqual([0, expect.stringContaining('没有发现“必须改正”的问题。')]);
  });

  test('a summary replaces no input', () => {
    const file = sheetOf(SHEET_2020, 'input.xlsx');
    const before = readFileSync(file);
    const run = jixiao(['check', file, '--summary', file, '--force']);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining('未写入')]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('--csv begins with a byte order mark, and what looks like a formula is text', () => {
    const facts = JSON.parse(readFileSync(SHEET_2020, 'utf8'));
    facts.facts.header.单位名称 = '=HYPERLINK("http://x.example")';
    const file = folder.write('formula.json', facts);
    const { out, status } = jixiao(['check', '--csv', file, inFolder('absent.xlsx')]);
    expect(status).toBe(2);
    expect(out.startsWith('\ufeff文件,单位,代码,级别,指标,单元格,问题,依据,建议,建议值\r\n')).toBe(true);
    expect(out).toContain(`"'=HYPERLINK(""http://x.example"")"`);
    expect(out).toContain('absent.xlsx,,,未能读取');
    expect(out.split('\r\n').filter((line) => line.startsWith('formula.json,')).length).toBeGreaterThan(15);
  });

  test('--summary: the files, every finding, how often each check fired', () => {
    const target = inFolder('汇总.xlsx');
    const files = [SHEET_2020, SHEET_2019, inFolder('absent.xlsx')];
    expect(jixiao(['check', ...files, '--summary', target]).status).toBe(2);
    const model = openWorkbook(readFileSync(target)).model();
    expect(model.sheets.map((sheet) => sheet.name)).toEqual(['汇总', '问题', '代码']);
    const texts = (index: number, row: number): readonly unknown[] =>
      (model.sheets[index]?.cells ?? []).filter((one) => one.row === row).map((one) => one.value);
    expect(texts(0, 2).slice(0, 7)).toEqual([
      1,
      'self-evaluation-2020.sheet.json',
      '示例单位甲',
      '2020',
      100,
      null,
      null,
    ]);
    expect(texts(0, 3).slice(4, 8)).toEqual([93.94, 93.94, 0, '优']);
    expect(texts(0, 4).at(-1)).toMatch(/^未能读取：找不到/u);
    // It is there now: nothing is replaced unasked.
    expect(jixiao(['check', SHEET_2019, '--summary', target])).toMatchObject({ status: 2 });
  });
});

describe('marks', () => {
  const file = sheetOf(SHEET_2020, 'unit.xlsx');

  test('a copy carries them and 核查意见; taken away, the sheets are as they were', () => {
    const run = jixiao(['check', file, '--mark', inFolder('marked')]);
    expect(run.out).toMatch(/已标记 \d+ 处，核查意见新增 \d+ 条/u);
    const marked = inFolder('marked/unit.xlsx');
    const marks = marksIn(openWorkbook(readFileSync(marked)));
    expect(marks.map((one) => one.code)).toEqual(expect.arrayContaining(['N03', 'L01', 'L02', 'L03']));
    expect(marks.map((one) => one.code)).not.toContain('M01');

    expect(jixiao(['check', marked, '--unmark', inFolder('clean')]).out).toMatch(/已清除标记 \d+ 处/u);
    const before = unzipSync(readFileSync(file));
    const after = unzipSync(readFileSync(inFolder('clean/unit.xlsx')));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    // The first three sheets are the unit's own; 核查意见, the fourth, has its rows.
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'])
      expect(Buffer.from(after[part] ?? []).equals(Buffer.from(before[part] ?? []))).toBe(true);
    // The original was only read.
    expect(marksIn(openWorkbook(readFileSync(file)))).toEqual([]);
  });

  test('what a person wrote in 核查意见 stays, a finding put aside is not marked, and comes back with other facts', () => {
    const marked = inFolder('marked/unit.xlsx');
    const workbook = openWorkbook(readFileSync(marked));
    const notes = workbook.model().sheets.find((sheet) => sheet.name === '核查意见');
    const row = notes?.cells.find((one) => one.value === 'L04')?.row ?? 0;
    const column = (header: string): number =>
      notes?.cells.find((one) => one.row === 2 && one.value === header)?.column ?? 0;
    workbook.write(
      [
        ['处理', '忽略'],
        ['处理说明', '已另行核实'],
        ['处理人', '甲'],
      ].map(([header = '', value = '']) => ({
        sheet: '核查意见',
        row,
        column: column(header),
        value,
        kind: 'value' as const,
      })),
    );
    const said = folder.write('said.xlsx', Buffer.from(workbook.toBytes()));
    const again = jixiao(['check', said, '--mark', inFolder('again')]);
    expect(again.out).toContain('已忽略的 1 条未标记');
    const kept = openWorkbook(readFileSync(inFolder('again/said.xlsx'))).model();
    const words = kept.sheets.find((sheet) => sheet.name === '核查意见')?.cells.map((one) => one.value);
    expect(words).toEqual(expect.arrayContaining(['忽略', '已另行核实', '甲']));
    typed(said, { 得分_目标科学性: 3, 得分_资产管理情况规范性: 3 });
    expect(jixiao(['check', said, '--mark', inFolder('changed')]).out).not.toContain('已忽略');
  });

  test('--severity error marks only what it lists; 核查意见 keeps all', () => {
    const run = jixiao(['check', file, '--severity', 'error', '--mark', inFolder('errors')]);
    expect(run.out).toMatch(/已标记 \d+ 处，核查意见新增 \d+ 条/u);
    const marked = openWorkbook(readFileSync(inFolder('errors/unit.xlsx')));
    expect(new Set(marksIn(marked).map((one) => one.severity))).toEqual(new Set(['error']));
    const levels = notesOf(marked).map((one) => one.value);
    expect(levels).toEqual(expect.arrayContaining(['必须改正', '请核实']));
  });

  test('a mark shows the gravest of what its check found there', () => {
    const all = jsonLines(jixiao(['check', '--json', file]))[0];
    const { findings } = ScoreLine.parse(all);
    const marks = marksIn(openWorkbook(readFileSync(inFolder('marked/unit.xlsx'))));
    const errors = findings.filter((one) => one.severity === 'error');
    const keys = new Set(errors.flatMap(({ code, cells }) => cells.map((cell) => `${code} ${cell}`)));
    expect(marks.filter((one) => one.severity === 'error')).toHaveLength(keys.size);
  });

  test('links of 核查意见 show their cells before anything is calculated', () => {
    const links = notesOf(openWorkbook(readFileSync(inFolder('marked/unit.xlsx')))).filter((one) =>
      one.formula?.startsWith('HYPERLINK('),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const { value, formula } of links)
      expect(formula).toContain(typeof value === 'string' ? `,"${value}")` : 'a text');
  });

  test('no unit’s file is replaced by the copy of another’s, forced or not', () => {
    mkdirSync(inFolder('甲'));
    mkdirSync(inFolder('乙'));
    const [one, other] = ['甲/u.xlsx', '乙/u.xlsx'].map((name) => folder.write(name, readFileSync(file)));
    const run = jixiao(['check', one ?? '', other ?? '', '--mark', inFolder('乙'), '--force']);
    expect(run.status).toBe(2);
    expect(run.err).toContain('请用 --mark 另选文件夹');
    expect(run.err).not.toContain('--in-place');
    expect(readFileSync(other ?? '').equals(readFileSync(file))).toBe(true);
  });

  test('a workbook that is recognised no more loses its marks all the same', () => {
    const workbook = openWorkbook(buildWorkbook(smallWorkbook([smallSheet('别的', { A1: '不是评分表' })])));
    layMarksInFile(workbook, [
      { address: { sheet: '别的', row: 0, column: 0 }, code: 'N03', severity: 'error' },
    ]);
    const strange = folder.write('strange.xlsx', Buffer.from(workbook.toBytes()));
    const run = jixiao(['check', strange, '--unmark', inFolder('cleared')]);
    expect([run.status, run.out]).toEqual([2, expect.stringContaining('已清除标记 1 处')]);
    expect(run.err).toContain('strange.xlsx');
    expect(marksIn(openWorkbook(readFileSync(inFolder('cleared/strange.xlsx'))))).toEqual([]);
    // What cannot be marked is not copied.
    expect(jixiao(['check', strange, '--mark', inFolder('cleared-not')]).out).toBe('');
    expect(readdirSync(inFolder('cleared-not'))).toEqual([]);
  });

  test('a sheet 核查意见 that is no such list is left, and it is said', () => {
    const model = openWorkbook(readFileSync(file)).model();
    const own = smallSheet('核查意见', { A1: '对本单位的意见' });
    const sheets = model.sheets.map((sheet) => (sheet.name === '核查意见' ? own : sheet));
    const other = folder.write('own.xlsx', Buffer.from(buildWorkbook({ ...model, sheets })));
    const run = jixiao(['check', other, '--mark', inFolder('own')]);
    expect(run.out).toMatch(/已标记 \d+ 处，存入/u);
    expect(run.out).toContain('“核查意见”中没有找到“代码”“问题”等列标题');
    expect(jixiao(['check', '--json', other, '--mark', inFolder('own-json')]).err).toContain(
      'own.xlsx：\n  工作表“核查意见”',
    );
  });

  test('a facts file has no cells to mark, and it is said', () => {
    const run = jixiao(['check', SHEET_2020, '--mark', inFolder('facts')]);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining('没有单元格')]);
    expect(readdirSync(inFolder('facts'))).toEqual([]);
  });

  test('a file that is none is reported, and the others are marked', () => {
    const bad = folder.write('bad.xlsx', 'hello');
    const run = jixiao(['check', bad, file, '--mark', inFolder('some')]);
    expect(run.status).toBe(2);
    expect(readdirSync(inFolder('some'))).toEqual(['unit.xlsx']);
  });
});

describe('sheets without names', () => {
  const fixture = (number: string): string =>
    path.join(sheets, readdirSync(sheets).find((name) => name.startsWith(`${number}-`)) ?? '');

  test('are recognised first, and nothing is written', () => {
    const file = fixture('17');
    const before = readFileSync(file);
    const line = jsonLines(jixiao(['check', '--json', file]))[0];
    expect(line).toMatchObject({ ok: true, recognised: { rows: 30, trusted: true } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a list for a program says apart that recognition is doubtful, and only then', () => {
    expect(jixiao(['check', '--csv', fixture('17')]).err).toBe('');
    expect(jixiao(['check', '--csv', fixture('23')]).err).toContain('识别有疑问');
  });

  test('--sheet on a workbook with names is not used, and it is said', () => {
    const file = sheetOf(SHEET_2020, 'named.xlsx');
    const note = '--sheet “基础数据”没有用到';
    expect(jixiao(['check', '--csv', file, '--sheet', '基础数据']).err.replaceAll('\n', '')).toContain(note);
    expect(jixiao(['report', file, '--sheet', '基础数据']).err.replaceAll('\n', '')).toContain(note);
    expect(jixiao(['check', '--csv', file, '--sheet', '评分表']).err).toBe('');
  });

  test('two that are alike ask which', () => {
    const run = jixiao(['check', fixture('28')]);
    expect(run.status).toBe(2);
    expect(run.err).toContain('--sheet');
  });
});
