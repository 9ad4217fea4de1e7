import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readFactsText } from '../../src/cli/facts-file';
import { Quotient } from '../../src/rubric/formula';
import type { Facts } from '../../src/scoring/facts';
import { case2019 } from '../support/facts';
import { ErrorLine, ScoreLine } from './contract';
import { CASE_2019, Folder, jixiao, jsonLines, RUBRIC_2019, type Run, SHEET_2020 } from './support';
import { placeOf, type, valueOf, workbookWith } from './workbooks';

jest.setTimeout(120_000);

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const SHEET_2019 = path.join(path.dirname(CASE_2019), 'zhanjiang-2019.sheet.json');

function inFolder(name: string): string {
  return path.join(folder.path, name);
}

/** Whatever happens, a user sees no stack trace and nothing that steers the terminal. */
function calm(run: Run): Run {
  const all = run.out + run.err;
  expect(all).not.toMatch(/^\s+at .*[:(]\d+|node:internal|\bError:|undefined|\[object/mu);
  expect(all.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);
  return run;
}

function made(facts: string, name: string): string {
  const file = inFolder(name);
  expect(calm(jixiao(['template', '--facts', facts, '-o', file]))).toEqual({
    status: 0,
    out: `已生成 ${file}\n`,
    err: '',
  });
  return file;
}

function scored(file: string) {
  return ScoreLine.parse(jsonLines(calm(jixiao(['score', '--json', file])))[0]);
}

function factsOf(text: string): Facts {
  const read = readFactsText(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.facts;
}

/** Facts as cells give them back: 875.50 and 875.5 are one number, and a blank text is not given (cases' README). */
function plain(facts: Facts): Facts {
  const numbers = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(record).map(([name, text]) => [name, Quotient.parse(text)?.toDecimalText(200) ?? text]),
    );
  const narratives = Object.fromEntries(Object.entries(facts.narratives).filter(([, text]) => text !== ''));
  return { ...facts, inputs: numbers(facts.inputs), reported: numbers(facts.reported), narratives };
}

describe('the audited case through the workbook', () => {
  const fromFacts = ScoreLine.parse(jsonLines(jixiao(['score', '--json', CASE_2019]))[0]);
  const file = made(CASE_2019, 'case.xlsx');

  test('scored as its facts are: every row, ratio and text', () => {
    const { findings, ...rest } = scored(file);
    const { findings: ofFacts, ...facts } = fromFacts;
    expect({ ...rest, file: fromFacts.file }).toEqual(facts);
    // The same is found; a workbook says where.
    expect(findings.map((one) => ({ ...one, cells: [] }))).toEqual(ofFacts);
    expect(fromFacts.total).toBe('93.94');
  });

  test('filled, and scored again', () => {
    const run = calm(jixiao(['fill', file, '-o', inFolder('out')]));
    const out = inFolder('out/case.xlsx');
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(run.out).toMatch(/^case\.xlsx → .*写入 \d+ 个单元格；合计 93\.94，等级优。\n$/su);
    const { findings, ...rest } = scored(out);
    const facts = { ...fromFacts, findings: undefined };
    expect({ ...rest, findings: undefined, file: fromFacts.file }).toEqual(facts);
    // The reasons that people gave for letting rows off stand in the texts now (003-sheet: L08).
    const errors = findings.filter((one) => one.severity === 'error');
    expect(errors.map((one) => [one.indicator, one.code])).toEqual([
      ['项目实施程序', 'L08'],
      ['项目监管', 'L08'],
    ]);
    expect(valueOf(out, '合计')).toBe(93.94);
    expect(valueOf(out, '等级')).toBe('优');
    for (const { name, score, narrative } of fromFacts.indicators) {
      expect(valueOf(out, `得分_${name}`)).toBe(Number(score));
      expect(valueOf(out, `说明_${name}`)).toBe(narrative);
    }
    const { ratios } = fromFacts;
    for (const [name, ratio] of Object.entries(ratios))
      expect(valueOf(out, `比率_${name}`)).toBeCloseTo(Number(ratio?.value), 14);
  });

  test('filled twice: the same bytes', () => {
    const out = inFolder('out/case.xlsx');
    const again = calm(jixiao(['fill', out, '-o', inFolder('again')]));
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(again.out).toContain('没有需要写入的单元格');
    expect(readFileSync(inFolder('again/case.xlsx')).equals(readFileSync(out))).toBe(true);
    expect(calm(jixiao(['fill', out, '--in-place'])).out).toContain('没有需要写入的单元格');
    // From the same input into the same folder: there it is already.
    expect(calm(jixiao(['fill', file, '-o', inFolder('out')])).status).toBe(0);
  });

  test('explained as its facts are', () => {
    const facts = calm(jixiao(['explain', CASE_2019]));
    expect(calm(jixiao(['explain', file]))).toEqual({ ...facts, status: 0 });
  });

  test('the page for a person is that of the facts but for the name of the file, and for the cells', () => {
    const page = calm(jixiao(['score', file]));
    const ofFacts = jixiao(['score', CASE_2019]);
    expect({ ...page, out: '' }).toEqual({ ...ofFacts, out: '' });
    // Where findings begin, cells stand behind them.
    const rows = (out: string): string => out.slice(0, out.indexOf('请核实'));
    expect(rows(page.out)).toBe(rows(ofFacts.out).replace(path.basename(CASE_2019), 'case.xlsx'));
    expect(page.out).toContain('〔');
  });
});

describe('there and back', () => {
  test.each([
    ['the facts of 2019', CASE_2019],
    ['the sheet of 2019', SHEET_2019],
    ['a sheet of 2020', SHEET_2020],
  ])('%s', (_, given) => {
    const file = made(given, `${path.basename(given)}.xlsx`);
    const run = calm(jixiao(['facts', file]));
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(factsOf(run.out)).toEqual(plain(factsOf(readFileSync(given, 'utf8'))));
    expect(JSON.parse(run.out).rubric).toBe('zhanjiang-2019');
    // The way back can be scored, and is laid out the same every time.
    const back = folder.write('back.json', run.out);
    const once = scored(file);
    expect(scored(back)).toEqual({
      ...once,
      file: 'back.json',
      findings: once.findings.map((one) => ({ ...one, cells: [] })),
    });
    expect(jixiao(['facts', made(back, `${path.basename(given)}-2.xlsx`)]).out).toBe(run.out);
  });

  test('scores and texts of a filled workbook, and a one-choice row as its choice', () => {
    const { out } = jixiao(['facts', inFolder('out/case.xlsx')]);
    const { judgements, reported, narratives } = JSON.parse(out);
    expect(judgements['绩效目标']).toMatchObject({ choice: '按要求公开' });
    expect(reported).toMatchObject({ 支出完成率: '3', 合计: '93.94' });
    expect(Object.keys(narratives)).toHaveLength(30);
    expect(out).toMatch(/^\{\n {2}"rubric": "zhanjiang-2019",\n {2}"header": \{\n {4}"单位名称"/u);
  });

  test('a folder of facts; what is there is not replaced', () => {
    const to = inFolder('facts');
    const files = [made(CASE_2019, 'one.xlsx'), made(SHEET_2020, 'two.xlsx')];
    const run = calm(jixiao(['facts', ...files, '-o', to]));
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(run.out).toBe(`one.xlsx → ${to}/one.facts.json\ntwo.xlsx → ${to}/two.facts.json\n`);
    expect(readFileSync(path.join(to, 'one.facts.json'), 'utf8')).toBe(jixiao(['facts', files[0] ?? '']).out);
    const again = calm(jixiao(['facts', ...files, '-o', to]));
    expect(again).toMatchObject({ status: 2, out: '' });
    expect(again.err.match(/已存在，未写入/gu)).toHaveLength(2);
    expect(calm(jixiao(['facts', ...files, '-o', to, '--force'])).status).toBe(0);
  });
});

describe('template', () => {
  test('a name of its own, and no file is replaced without --force', () => {
    const run = calm(jixiao(['template', '-o', folder.path]));
    expect(run).toMatchObject({ status: 0, err: '' });
    const file = inFolder('整体绩效自评指标评分表-2019.xlsx');
    expect(run.out).toBe(`已生成 ${file}\n`);
    const before = readFileSync(file);
    type(file, { 支出决算数: 1 });
    const typed = readFileSync(file);
    expect(calm(jixiao(['template', '-o', folder.path]))).toMatchObject({ status: 2, out: '' });
    expect(readFileSync(file).equals(typed)).toBe(true);
    expect(calm(jixiao(['template', '-o', file, '--force'])).status).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(scored(file)).toMatchObject({ complete: false, total: '0', unit: null });
  });

  test('facts for which there is no cell are named', () => {
    const facts = folder.write('odd.json', { inputs: { 支出决算: '1' } });
    const run = calm(jixiao(['template', '--facts', facts, '-o', inFolder('odd.xlsx')]));
    expect(run.status).toBe(0);
    expect(run.err).toContain('输入“支出决算”不在评分标准中');
  });

  test("a bureau's own rubric: its workbook names it, and is scored by it again", () => {
    const own = folder.write(
      'own.yaml',
      readFileSync(RUBRIC_2019, 'utf8').replace(/^rubric: .*$/mu, 'rubric: own-2024'),
    );
    const file = inFolder('own.xlsx');
    expect(calm(jixiao(['template', '--rubric', own, '--facts', CASE_2019, '-o', file])).status).toBe(0);
    expect(calm(jixiao(['score', file])).err).toContain('没有编号为“own-2024”的评分标准');
    const run = calm(jixiao(['score', '--rubric', own, file]));
    expect(run).toMatchObject({ status: 0, err: '' });
    const other = calm(jixiao(['score', '--rubric', 'zhanjiang-2019', file]));
    expect(other.status).toBe(0);
    expect(other.err).toContain('工作簿按评分标准 own-2024 制作，现按 zhanjiang-2019 处理');
  });
});

describe('what a workbook says wrongly', () => {
  test('cells that cannot be read, each with its place', () => {
    const file = made(CASE_2019, 'faults.xlsx');
    type(file, { 支出决算数: '三千万', 收入预算调整依据: { error: '#REF!' }, 得分_结转结余率: '3分半' });
    const line = scored(file);
    const unread = line.findings.filter(({ code }) => code === 'S14');
    expect(unread.flatMap(({ cells }) => cells).sort()).toEqual(
      ['支出决算数', '收入预算调整依据', '得分_结转结余率'].map((name) => placeOf(file, name)).sort(),
    );
    expect(line).toMatchObject({ complete: false });
    const page = calm(jixiao(['score', file]));
    expect(page.status).toBe(1);
    expect(page.err).toContain(`faults.xlsx：${placeOf(file, '支出决算数')}（支出决算数）“三千万”不是数字`);
    expect(page.out).toContain(`〔${placeOf(file, '得分_结转结余率')}〕`);
    expect(calm(jixiao(['facts', file]))).toMatchObject({ status: 1 });
  });

  test('a finding on a score points at its cell, one on an input at that', () => {
    const file = made(CASE_2019, 'cells.xlsx');
    type(file, { 得分_支出完成率: 4, 满意度得分: 101 });
    const { findings } = scored(file);
    const cells = (code: string) => findings.find((one) => one.code === code)?.cells;
    expect(cells('N03')).toEqual([placeOf(file, '得分_支出完成率')]);
    expect(cells('N10')).toEqual([placeOf(file, '满意度得分')]);
    expect(cells('N03')?.[0]).toMatch(/^评分表!J\d+$/u);
  });

  test('a workbook of another kind', () => {
    const book = workbookWith(case2019().facts, (model) => ({ ...model, names: [] }));
    const file = folder.write('other.xlsx', book);
    const line = ErrorLine.parse(jsonLines(calm(jixiao(['score', '--json', file])))[0]);
    expect(line.error.code).toBe('not-standard');
    expect(line.error.message).toContain('jixiao template');
    // By its content, whatever it is called.
    expect(calm(jixiao(['fill', folder.write('other.json', book), '--in-place'])).err).toContain(
      '不是绩评的标准工作簿',
    );
  });

  test('names that are gone or broken: scored, and said', () => {
    const file = folder.write(
      'partly.xlsx',
      workbookWith(case2019().facts, (model) => ({
        ...model,
        names: model.names.flatMap((one) => {
          if (one.name === '满意度得分') return [];
          return [one.name === '表彰次数' ? { ...one, refersTo: '#REF!' } : one];
        }),
      })),
    );
    expect(scored(file)).toMatchObject({
      complete: false,
      names: { missing: ['满意度得分'], broken: [{ name: '表彰次数', refersTo: '#REF!' }] },
    });
    const page = calm(jixiao(['score', file]));
    expect(page.err).toContain('缺少 1 个名称，按空白处理：满意度得分');
    expect(page.err).toContain('名称“表彰次数”指向的单元格已被删除');
    expect(calm(jixiao(['fill', file, '-o', inFolder('partly')]))).toMatchObject({ status: 1 });
  });

  test('another revision of the rubric: said, and scored', () => {
    const file = made(CASE_2019, 'older.xlsx');
    type(file, { 评分标准_哈希: 'sha256:0' });
    const page = calm(jixiao(['score', file]));
    expect(page.status).toBe(0);
    expect(page.err).toContain('评分标准的内容与制表时不同');
  });

  test('hostile names and texts', () => {
    const file = made(CASE_2019, 'hostile.xlsx');
    type(file, {
      单位名称: '=HYPERLINK("x")\u202e\n红',
      支出决算数: '\u202e一\n百',
      理由_财务合规性_3: '-1+1|cmd',
      评分标准_编号: '__proto__',
    });
    expect(calm(jixiao(['score', file])).status).toBe(2);
    expect(calm(jixiao(['score', '--rubric', 'zhanjiang-2019', file])).status).toBe(1);
    const { out } = calm(jixiao(['fill', file, '--rubric', 'zhanjiang-2019', '-o', inFolder('hostile')]));
    expect(out).toContain('未完成');
    expect(valueOf(inFolder('hostile/hostile.xlsx'), '单位名称')).toBe('=HYPERLINK("x")\u202e\n红');
    const odd = folder.write(
      'inherited.json',
      '{"inputs":{"__proto__":"1","constructor":"2"},"header":{"单位名称":"__proto__"},"judgements":{"constructor":{"1":{"verdict":"符合"}}}}',
    );
    expect(calm(jixiao(['template', '--facts', odd, '-o', inFolder('inherited.xlsx')])).status).toBe(0);
  });
});
