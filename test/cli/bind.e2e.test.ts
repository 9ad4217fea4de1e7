import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { NODE_CODEC } from '../../src/host/xlsx/container/node-codec';
import { openWorkbook } from '../../src/host/xlsx/workbook-file';
import { expectGolden } from '../support/golden';
import { Folder, jixiao, jsonLines } from './support';

const sheets = path.join(__dirname, '../fixtures/sheets');
const fixture = (number: string): string =>
  path.join(
    sheets,
    readdirSync(sheets).find((name) => name.startsWith(`${number}-`))!,
  );
const golden = (name: string): string => path.join(__dirname, 'golden', `${name}.txt`);
const folder = new Folder();
afterAll(() => {
  folder.remove();
});

test('what was made out, for a person: trusted, doubtful, with a data sheet', () => {
  const run = jixiao(['bind', fixture('03'), fixture('24'), fixture('29'), fixture('30')]);
  expect([run.status, run.err]).toEqual([1, '']);
  expectGolden(golden('bind'), run.out);
});

test('names are written into a copy, and everything else stays', () => {
  const out = path.join(folder.path, '结果');
  const file = fixture('09');
  const run = jixiao(['bind', file, '-o', out, '--json']);
  expect(run.status).toBe(0);
  const [line] = jsonLines(run);
  const copy = path.join(out, path.basename(file));
  expect(line).toMatchObject({
    ok: true,
    output: copy,
    sheet: '评分表',
    recognised: { rows: 30, trusted: true },
    names: 94,
    bound: 94,
    doubts: [],
    others: [],
  });
  const parts = (from: string): Map<string, string> => {
    const { package: pkg } = openWorkbook(readFileSync(from), NODE_CODEC);
    return new Map(
      pkg.parts().flatMap((part) => (part === pkg.main ? [] : [[part, pkg.text(part)] as const])),
    );
  };
  expect(parts(copy)).toEqual(parts(file));

  const scored = jsonLines(jixiao(['score', copy, '--json']))[0] as { unit: string };
  expect(scored.unit).toBe('某市某局');
  const again = jixiao(['bind', copy, '-o', path.join(folder.path, '再')]);
  expect([again.status, again.out]).toEqual([
    0,
    `${path.basename(file)}：已有单元格名称（94 个），不必识别。\n`,
  ]);
});

test('what is doubtful is written only when a person accepts it', () => {
  const out = path.join(folder.path, '存疑');
  const run = jixiao(['bind', fixture('23'), '-o', out]);
  expect(run.status).toBe(1);
  expect(run.out).toContain('未写入：识别有疑问');
  expect(readdirSync(out)).toEqual([]);
  const accepted = jixiao(['bind', fixture('23'), '-o', out, '--accept', '--json']);
  expect(accepted.status).toBe(1);
  expect(jsonLines(accepted)[0]).toMatchObject({ recognised: { rows: 16, trusted: false }, bound: 52 });
  expect(readdirSync(out)).toHaveLength(1);
});

test('of two sheets alike one has to be named', () => {
  const asked = jixiao(['bind', fixture('28'), '--json']);
  expect(asked.status).toBe(2);
  expect(jsonLines(asked)).toEqual([
    {
      file: path.basename(fixture('28')),
      ok: false,
      error: {
        code: 'not-recognised',
        message:
          '工作表“评分表”、“评分表（副本）”都像评分表，不相上下，请指明用哪一张。用 --sheet 指明工作表。',
      },
    },
  ]);
  const named = jixiao(['bind', fixture('28'), '--sheet', '评分表（副本）', '--json']);
  expect(jsonLines(named)[0]).toMatchObject({ sheet: '评分表（副本）', others: ['评分表'] });
});

test('-o and --in-place together are a mistake; without either nothing is written', () => {
  expect(jixiao(['bind', fixture('01'), '-o', folder.path, '--in-place']).status).toBe(2);
  const copy = folder.write('表.xlsx', readFileSync(fixture('01')));
  const before = readFileSync(copy);
  expect(jixiao(['bind', copy]).status).toBe(0);
  expect(readFileSync(copy).equals(before)).toBe(true);
  expect(jixiao(['bind', copy, '--in-place']).out).toContain('已定义 94 个名称');
  expect(readFileSync(copy).equals(before)).toBe(false);
});
