import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ErrorLine, ScoreLine } from './contract';
import { bundle, CASE_2019, Folder, jixiao, jsonLines, RUBRIC_2019, type Run } from './support';
import { missingUnless, testUnless } from '../support/skip-aloud';

jest.setTimeout(60_000);

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

/** Whatever happens, a user sees no stack trace and no English of a library. */
function calm(run: Run): Run {
  const all = run.out + run.err;
  expect(all).not.toMatch(/^\s+at .*[:(]\d+|node:internal|\bError:|\berror:|undefined|\[object/mu);
  return run;
}

const good = readFileSync(CASE_2019, 'utf8');
const withReported = JSON.parse(good);
withReported.facts.reported = { 支出完成率: '4' };

describe('score --json', () => {
  test('the audited case', () => {
    const run = calm(jixiao(['score', '--json', CASE_2019]));
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(ScoreLine.parse(jsonLines(run)[0])).toMatchObject({
      file: 'zhanjiang-2019.facts.json',
      total: '93.94',
      grade: '优',
    });
  });

  test('one line a file, in the order given, the bad ones among them', () => {
    mkdirSync(path.join(folder.path, 'folder'));
    const files: readonly [string, string][] = [
      [path.join(folder.path, 'absent.json'), 'not-found'],
      [folder.write('good.json', good), 'ok'],
      [path.join(folder.path, 'folder'), 'not-readable'],
      [folder.write('broken.xlsx', 'hello'), 'not-a-workbook'],
      [folder.write('book.xlsx', Buffer.from('PK\u0003\u0004', 'latin1')), 'truncated'],
      [folder.write('large.json', Buffer.alloc(20_000_001, ' ')), 'too-large'],
      [folder.write('gbk.json', Buffer.from([0x22, 0xd6, 0xd0, 0x22])), 'not-utf8'],
      [folder.write('half.json', good.slice(0, 500)), 'not-json'],
      [folder.write('other.json', '[]'), 'not-facts'],
      [folder.write('elsewhere.json', { rubric: 'elsewhere', inputs: {} }), 'unknown-rubric'],
      [folder.write('again.json', good), 'ok'],
    ];
    const run = calm(jixiao(['score', '--json', ...files.map(([file]) => file)]));
    expect(run.status).toBe(2);
    const lines = jsonLines(run);
    expect(lines.map(({ file }) => file)).toEqual(files.map(([file]) => path.basename(file)));
    expect(lines.map((line) => (line.ok === true ? 'ok' : ErrorLine.parse(line).error.code))).toEqual(
      files.map(([, code]) => code),
    );
  });

  test('1 when a finding is an error, 2 when a file could not be read besides', () => {
    const file = folder.write('reported.json', withReported);
    expect(calm(jixiao(['score', '--json', file, CASE_2019])).status).toBe(1);
    expect(calm(jixiao(['score', '--json', file, 'absent.json'])).status).toBe(2);
    expect(calm(jixiao(['score', file])).status).toBe(1);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['a hundred thousand levels', '{"inputs":'.repeat(100_000)],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    [
      'inherited names',
      '{"inputs":{"__proto__":"1","toString":"2"},"judgements":{"__proto__":{"1":{"verdict":"符合"}},"constructor":{}},"weights":{"__proto__":"1"},"reported":{"hasOwnProperty":"1"}}',
    ],
    ['a prototype as the facts', '{"facts":{"__proto__":{"inputs":{"支出决算数":"1"}}}}'],
    [
      'huge numbers',
      `{"inputs":{"支出决算数":1e999999999,"年初结转结余":${'9'.repeat(1000)},"收入预算数":0.${'0'.repeat(190)}1,"收入决算数":${'8'.repeat(150)}.5}}`,
    ],
    [
      'lone surrogates',
      '{"header":{"单位名称":"\\ud800"},"inputs":{"收入预算调整依据":"\\udfff"},"judgements":{"项目监管":{"1":{"verdict":"\\ud800"}}}}',
    ],
    [
      'controls',
      '{"header":{"单位名称":"\\u001b[31m\\u0000"},"inputs":{"\\u001b[2J":"1"},"judgements":{"预决算":{"choice":"\\r\\n"}}}',
    ],
    ['no characters but blanks', '{"inputs":{"支出决算数":"\u3000 ","收入预算数":"\\t"}}'],
    [
      'ten thousand names',
      `{"inputs":{${Array.from({ length: 10_000 }, (_, index) => `"n${String(index)}":"1"`).join(',')}}}`,
    ],
    ['a long name', `{"header":{"单位名称":"${'长'.repeat(100_000)}"}}`],
  ];

  test('hostile files: an answer to each, and the good one at the end is scored', () => {
    const files = hostile.map(([name, text]) => folder.write(`${name}.json`, text));
    const run = calm(jixiao(['score', '--json', ...files, CASE_2019]));
    expect(run.status).toBe(2);
    const lines = jsonLines(run);
    expect(lines.map(({ file }) => file)).toEqual([...files, CASE_2019].map((file) => path.basename(file)));
    for (const line of lines) (line.ok === true ? ScoreLine : ErrorLine).parse(line);
    expect(lines.filter(({ ok }) => ok === false)).toHaveLength(2);
    expect(lines.at(-1)).toMatchObject({ total: '93.94' });
  });

  test('hostile files, for a person: nothing that steers the terminal', () => {
    const files = hostile.map(([name]) => path.join(folder.path, `${name}.json`));
    const shown = calm(jixiao(['score', ...files]));
    expect(shown.status).toBe(2);
    expect((shown.out + shown.err).replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);
    for (const name of ['inherited names', 'huge numbers', 'lone surrogates', 'controls']) {
      const explained = calm(jixiao(['explain', path.join(folder.path, `${name}.json`)]));
      expect(explained.status).toBe(0);
      expect(explained.out.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);
    }
  });

  const bash = testUnless(missingUnless(process.platform !== 'win32', 'no shell'));

  bash('a reader that goes away ends it without a word', () => {
    const many = Array.from({ length: 300 }, () => `'${CASE_2019}'`).join(' ');
    const run = spawnSync(
      'sh',
      ['-c', `'${process.execPath}' '${bundle}' score --json ${many} | head -n 1`],
      { encoding: 'utf8' },
    );
    expect(run.stdout.split('\n')).toHaveLength(2);
    expect(run.stderr).toBe('');
  });

  bash('facts from a pipe', () => {
    const run = spawnSync(
      'sh',
      ['-c', `cat '${CASE_2019}' | '${process.execPath}' '${bundle}' score --json /dev/stdin`],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ file: 'stdin', total: '93.94' });
  });

  const shared = path.resolve(__dirname, '../../../shared/cases');
  testUnless(missingUnless(existsSync(shared), 'no ../shared beside the checkout'))(
    'the shared cases give what they expect',
    () => {
      for (const name of readdirSync(shared).filter((one) => /^\d+\.json$/u.test(one))) {
        const { expected } = JSON.parse(readFileSync(path.join(shared, name), 'utf8'));
        const line = ScoreLine.parse(jsonLines(jixiao(['score', '--json', path.join(shared, name)]))[0]);
        expect(line).toMatchObject({ file: name, total: expected.total, grade: expected.grade });
        expect(Object.fromEntries(line.indicators.map((row) => [row.name, row.score]))).toEqual(
          expected.scores,
        );
        expect(
          Object.fromEntries(Object.entries(line.ratios).map(([one, ratio]) => [one, ratio?.display])),
        ).toEqual(expected.ratios);
      }
    },
  );
});

describe('score for a person', () => {
  test('a bad file goes to the standard error, the rest is done', () => {
    const run = calm(jixiao(['score', 'absent.json', CASE_2019]));
    expect(run.status).toBe(2);
    expect(run.err).toBe('absent.json：找不到这个文件。请检查路径和文件名。\n');
    expect(run.out).toMatch(/^中共湛江市委办公室/u);
  });

  test('no colour into a pipe', () => {
    expect(jixiao(['score', CASE_2019], { FORCE_COLOR: '1' }).out).not.toContain('\u001b');
  });
});

describe('--rubric', () => {
  const own = folder.write(
    'own.yaml',
    readFileSync(RUBRIC_2019, 'utf8').replace(/^rubric: .*$/mu, 'rubric: own-2024'),
  );

  test("a bureau's own file wins over what the facts name", () => {
    const run = calm(jixiao(['score', '--json', '--rubric', own, CASE_2019]));
    expect(ScoreLine.parse(jsonLines(run)[0])).toMatchObject({ rubric: { id: 'own-2024' }, total: '93.94' });
    expect(calm(jixiao(['explain', '--rubric', own, CASE_2019, '支出完成率'])).status).toBe(0);
    expect(calm(jixiao(['rubrics', '--rubric', own])).out).toMatch(/^own-2024\n/u);
  });

  test('one that does not load: a line for each file; one message for a person', () => {
    const bad = folder.write('bad.yaml', 'rubric: x\n');
    const run = calm(jixiao(['score', '--json', '--rubric', bad, CASE_2019, CASE_2019]));
    expect(run.status).toBe(2);
    expect(jsonLines(run).map((line) => ErrorLine.parse(line).error.code)).toEqual([
      'bad-rubric',
      'bad-rubric',
    ]);
    const shown = calm(jixiao(['score', '--rubric', bad, CASE_2019, CASE_2019]));
    expect(shown.status).toBe(2);
    expect(shown.err.match(/评分标准文件有误/gu)).toHaveLength(1);
  });
});

describe('rubrics and rubric check', () => {
  test('what comes with the product', () => {
    const run = calm(jixiao(['rubrics']));
    expect(run.status).toBe(0);
    expect(run.out).toMatch(
      /^zhanjiang-2019\n {2}名称 .*\n {2}地方 +湛江市\n {2}年度 +2019\n {2}修订 .*\n {2}校验值 +sha256:[0-9a-f]{64}\n {2}暂定 +\d+ 处/u,
    );
  });

  test('a rubric without a mistake', () => {
    const run = calm(jixiao(['rubric', 'check', RUBRIC_2019]));
    expect(run.status).toBe(0);
    expect(run.out).toMatch(/没有错误。\n[\s\S]*一级 4 个，二级 12 个，三级 29 个/u);
  });

  test('mistakes with their places', () => {
    const file = folder.write(
      'wrong.yaml',
      readFileSync(RUBRIC_2019, 'utf8').replace(/^revision: .*$/mu, 'revison: 1'),
    );
    const run = calm(jixiao(['rubric', 'check', file]));
    expect(run.status).toBe(2);
    expect(run.out).toMatch(/wrong\.yaml:\d+:\d+ .*revison/u);
    expect(run.out).toMatch(/\d+ 处错误/u);
    expect(calm(jixiao(['rubric', 'check', 'absent.yaml']))).toMatchObject({ status: 2, out: '' });
  });
});
