import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { openWorkbook } from '../../src/host/xlsx/workbook-file';
import { assess } from '../../src/scoring/assess';
import { audit, NO_AUDIT } from '../../src/scoring/audit';
import { readAudit } from '../../src/workbook/audit/read-audit';
import { modelSource } from '../../src/workbook/source';
import { applyWrites } from '../../src/workbook/writing/apply';
import { case2019, rubric2019 } from '../support/facts';
import { planReopen, planSignOff } from '../workbook/audit/signing';
import { withReviewSheet } from '../workbook/audit/support';
import { ErrorLine } from './contract';
import { bundle, Folder, jixiao, jsonLines, type Run } from './support';
import { placeOf, type, valueOf, workbookWith } from './workbooks';
import { missingUnless, testUnless } from '../support/skip-aloud';

jest.setTimeout(120_000);

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const { facts } = case2019();
const book = workbookWith(facts);

function inFolder(name: string): string {
  return path.join(folder.path, name);
}

function calm(run: Run): Run {
  expect(run.out + run.err).not.toMatch(/^\s+at .*[:(]\d+|node:internal|\bError:|undefined|\[object/mu);
  return run;
}

function leftovers(): readonly string[] {
  return readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.tmp'),
  );
}

test('what an auditor has signed for is left as it is, and once it is no longer signed, filled', () => {
  const rubric = rubric2019();
  const model = withReviewSheet(rubric, facts);
  const source = modelSource(model);
  const signature = { unit: '示例事务所', auditor: '甲', checker: '乙', date: '2020-11-12' };
  const result = audit(assess(rubric, facts), readAudit(rubric, source) ?? NO_AUDIT);
  const signed = applyWrites(model, planSignOff(rubric, source, result, signature).writes);
  const file = folder.write('signed.xlsx', Buffer.from(buildWorkbook(signed)));
  const before = readFileSync(file);
  const run = calm(jixiao(['fill', '--json', file, '--in-place']));
  expect(run).toMatchObject({ status: 2 });
  expect(jsonLines(run)[0]).toMatchObject({ ok: false, error: { code: 'signed' } });
  expect(readFileSync(file).equals(before)).toBe(true);
  const reopened = applyWrites(signed, planReopen(rubric, modelSource(signed)).writes);
  const open = folder.write('reopened.xlsx', Buffer.from(buildWorkbook(reopened)));
  expect(calm(jixiao(['fill', open, '--in-place'])).status).toBe(0);
  expect(valueOf(open, '合计')).toBe(93.94);
});

describe('what a person typed', () => {
  const file = folder.write('typed.xlsx', book);
  type(file, { 得分_支出完成率: 4, 说明_支出完成率: '自己写的', 得分_结转结余率: '3 分', 合计: 94.94 });

  test('stays, and is reported beside what the product has; the rest is filled', () => {
    const run = calm(jixiao(['fill', file, '-o', inFolder('kept')]));
    expect(run.status).toBe(1);
    expect(run.out).toContain(
      `${placeOf(file, '得分_支出完成率')} “支出完成率”得分为人工填写的“4”，程序的结果为“3”；未改动。`,
    );
    expect(run.out).toContain('保留人工填写的 2 个单元格');
    expect(run.out).toContain('请加 --overwrite-scores');
    expect(run.out.replace(/\s/gu, '')).toContain(
      '注意：得分、权重中有1个单元格存的是文本，不是数字：已照常读取，但求和的公式不会计入。',
    );
    expect(run.out).toContain(`评分说明 1 处：${placeOf(file, '说明_支出完成率')}`);
    const out = inFolder('kept/typed.xlsx');
    expect(valueOf(out, '得分_支出完成率')).toBe(4);
    expect(valueOf(out, '说明_支出完成率')).toBe('自己写的');
    // The same score in other words is no difference.
    expect(valueOf(out, '得分_结转结余率')).toBe('3 分');
    expect(valueOf(out, '合计')).toBe(94.94);
    expect(valueOf(out, '得分_政府采购执行率')).toBe(2);
    expect(jsonLines(calm(jixiao(['score', '--json', out])))[0]).toMatchObject({ total: '93.94' });
  });

  test('as a line for a program', () => {
    const run = calm(jixiao(['fill', '--json', file, '-o', inFolder('kept')]));
    expect(run).toMatchObject({ status: 1, err: '' });
    expect(jsonLines(run)[0]).toMatchObject({
      file: 'typed.xlsx',
      ok: true,
      output: inFolder('kept/typed.xlsx'),
      complete: true,
      total: '93.94',
      grade: '优',
      kept: [
        { cell: placeOf(file, '得分_支出完成率'), name: '得分_支出完成率', typed: '4', own: '3' },
        { name: '说明_支出完成率', typed: '自己写的' },
        { name: '合计', typed: '94.94', own: '93.94' },
      ],
      asText: [{ cells: [placeOf(file, '得分_结转结余率')] }],
      missing: [],
      unread: [],
      protectedSheets: [],
    });
  });

  test('is replaced when asked for: scores, not texts', () => {
    const run = calm(jixiao(['fill', file, '--overwrite-scores', '-o', inFolder('over')]));
    expect(run.status).toBe(1);
    const out = inFolder('over/typed.xlsx');
    expect(valueOf(out, '得分_支出完成率')).toBe(3);
    expect(valueOf(out, '合计')).toBe(93.94);
    expect(valueOf(out, '说明_支出完成率')).toBe('自己写的');
    expect(run.out).not.toContain('--overwrite-scores');
    expect(run.out).not.toContain('存的是文本');
  });
});

test('what lacks data: no total, no grade; and what the product wrote is taken back', () => {
  const file = folder.write('lacking.xlsx', book);
  expect(calm(jixiao(['fill', file, '--in-place'])).status).toBe(0);
  expect(valueOf(file, '得分_公众或服务对象满意度')).toBe(2.9);
  type(file, { 满意度得分: null });
  const run = calm(jixiao(['fill', file, '--in-place']));
  expect(run.status).toBe(1);
  expect(run.out).toMatch(/^lacking\.xlsx：写入 \d+ 个单元格；未完成，合计和等级留空。/u);
  expect(run.out).toContain('公众或服务对象满意度：满意度得分未填');
  for (const name of ['得分_公众或服务对象满意度', '合计', '等级']) expect(valueOf(file, name)).toBeNull();
  expect(valueOf(file, '得分_支出完成率')).toBe(3);
});

test('a protected sheet is written to, and said', () => {
  const file = folder.write(
    'protected.xlsx',
    workbookWith(facts, (model) => ({
      ...model,
      sheets: model.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === '评分表' })),
    })),
  );
  const run = calm(jixiao(['fill', file, '-o', inFolder('protected')]));
  expect(run.status).toBe(0);
  expect(run.out).toContain('工作表“评分表”设有保护');
});

describe('where the result goes', () => {
  const file = folder.write('place.xlsx', book);

  test('not onto the input itself, by whatever path', () => {
    const before = readFileSync(file);
    expect(calm(jixiao(['fill', file, '-o', folder.path])).err).toContain('是同一个文件');
    mkdirSync(inFolder('links'));
    symlinkSync(file, inFolder('links/place.xlsx'));
    expect(calm(jixiao(['fill', file, '-o', inFolder('links')])).status).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('two inputs of one name: the second is refused', () => {
    mkdirSync(inFolder('other'));
    copyFileSync(file, inFolder('other/place.xlsx'));
    const run = calm(jixiao(['fill', '--json', file, inFolder('other/place.xlsx'), '-o', inFolder('both')]));
    expect(run.status).toBe(2);
    expect(
      jsonLines(run).map((line) => (line['ok'] === true ? 'ok' : ErrorLine.parse(line).error.code)),
    ).toEqual(['ok', 'same-file']);
  });

  test('a result that somebody went on working with is not replaced', () => {
    calm(jixiao(['fill', file, '-o', inFolder('mine')]));
    const result = inFolder('mine/place.xlsx');
    type(result, { 单位名称: '改过' });
    expect(calm(jixiao(['fill', file, '-o', inFolder('mine')])).err).toContain('已存在');
    expect(valueOf(result, '单位名称')).toBe('改过');
    expect(calm(jixiao(['fill', file, '-o', inFolder('mine'), '--force'])).status).toBe(0);
    expect(valueOf(result, '单位名称')).toBe('中共湛江市委办公室');
  });

  test('nothing to do: a copy without a difference, typed contents or not', () => {
    const other = folder.write('sheet.xlsx', workbookWith({ ...facts, inputs: {}, judgements: {} }));
    calm(jixiao(['fill', other, '--in-place']));
    const run = calm(jixiao(['fill', other, '-o', inFolder('copy')]));
    expect(run.out).toContain('没有需要写入的单元格');
    expect(readFileSync(inFolder('copy/sheet.xlsx')).equals(readFileSync(other))).toBe(true);
  });

  test('a file that is open or read-only stays as it is', () => {
    const open = folder.write('open.xlsx', book);
    folder.write('~$open.xlsx', 'x');
    const locked = folder.write('locked.xlsx', book);
    chmodSync(locked, 0o444);
    const run = calm(jixiao(['fill', open, locked, '--in-place']));
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toMatch(/^open\.xlsx：文件正在 Excel、WPS 或其他程序中打开/mu);
    expect(run.err).toMatch(/^locked\.xlsx：无法写入文件：文件是只读的/mu);
    for (const one of [open, locked]) expect(readFileSync(one).equals(book)).toBe(true);
    // Elsewhere it may be written.
    expect(calm(jixiao(['fill', open, locked, '-o', inFolder('elsewhere')])).status).toBe(0);
  });
});

test('bad files between good ones: each is named, the good ones are done', () => {
  const files: readonly (readonly [string, string])[] = [
    [folder.write('good1.xlsx', book), 'ok'],
    [inFolder('absent.xlsx'), 'not-found'],
    [folder.write('text.xlsx', 'hello'), 'not-a-workbook'],
    [folder.write('half.xlsx', book.subarray(0, book.length / 2)), 'truncated'],
    [folder.write('facts.json', { inputs: {} }), 'unsupported-file'],
    [folder.write('plain.txt', 'hello'), 'not-a-workbook'],
    [folder.write('empty.xlsx', ''), 'not-a-workbook'],
    [folder.write('page.xlsx', '<html>'), 'not-a-workbook'],
    [
      folder.write(
        'other.xlsx',
        workbookWith(facts, (model) => ({ ...model, names: [] })),
      ),
      'not-standard',
    ],
    [folder.write('good2.xlsx', book), 'ok'],
  ];
  const paths = files.map(([file]) => file);
  const run = calm(jixiao(['fill', '--json', ...paths, '-o', inFolder('among')]));
  expect(run.status).toBe(2);
  const lines = jsonLines(run);
  expect(lines.map(({ file }) => file)).toEqual(paths.map((file) => path.basename(file)));
  expect(lines.map((line) => (line['ok'] === true ? 'ok' : ErrorLine.parse(line).error.code))).toEqual(
    files.map(([, code]) => code),
  );
  expect(readdirSync(inFolder('among')).sort()).toEqual(['good1.xlsx', 'good2.xlsx']);
  const shown = calm(jixiao(['fill', ...paths, '-o', inFolder('among2')]));
  expect(shown.err.split('\n').filter((line) => line.includes('：')).length).toBeGreaterThanOrEqual(8);
  expect(shown.out.match(/写入 \d+ 个单元格/gu)).toHaveLength(2);
});

const bash = testUnless(missingUnless(process.platform !== 'win32', 'no signals'));

bash('Ctrl-C: the file at hand is finished, the rest untouched, nothing left beside', async () => {
  mkdirSync(inFolder('many'));
  const files = Array.from({ length: 200 }, (_, index) => folder.write(`many/${String(index)}.xlsx`, book));
  const child = spawn(process.execPath, [bundle, 'fill', '--in-place', ...files]);
  let err = '';
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  child.stdout.once('data', () => child.kill('SIGINT'));
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect(status).toBe(130);
  expect(err).toMatch(/^已中断：完成 \d+ 个文件，其余 \d+ 个未处理。\n$/u);
  expect(leftovers()).toEqual([]);
  const done = Number(/完成 (\d+) 个/u.exec(err)?.[1]);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(200);
  for (const [index, file] of files.entries()) {
    const bytes = readFileSync(file);
    expect(bytes.equals(book)).toBe(index >= done);
    if (index < done) openWorkbook(bytes).values();
  }
});

const script = testUnless(missingUnless(existsSync('/usr/bin/script'), 'no script(1)'));

script('a bar on a terminal, for more than a handful', () => {
  const files = Array.from({ length: 7 }, (_, index) => folder.write(`bar${String(index)}.xlsx`, book));
  const onTerminal = (count: number): string => {
    const words = [process.execPath, bundle, 'score', '--json', ...files.slice(0, count)];
    const call = words.map((word) => `'${word}'`).join(' ');
    return spawnSync('script', ['-qec', call, '/dev/null'], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm' },
    }).stdout;
  };
  const bar = /[#.]{30} \d+\/\d+/u;
  expect(bar.test(onTerminal(5))).toBe(false);
  const shown = onTerminal(7);
  expect(bar.exec(shown)?.[0]).toBe(`${'.'.repeat(30)} 0/7`);
  // Every line of the output is whole.
  expect(shown.match(/\{"file":"bar\d\.xlsx","ok":true.*\}\r?\n/gu)).toHaveLength(7);
});
