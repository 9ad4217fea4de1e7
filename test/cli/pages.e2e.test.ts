import path from 'node:path';

import { expectGolden } from '../support/golden';
import { CASE_2019, Folder, jixiao, SHEET_2020 } from './support';

/**
 * What people read, as files to look at: UPDATE_GOLDEN=1 npx jest test/cli writes them anew.
 */

jest.setTimeout(60_000);

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

function golden(name: string): string {
  return path.join(__dirname, 'golden', `${name}.txt`);
}

/** Columns on a terminal: two for Chinese characters and full-width punctuation. Not the product's own measure. */
function columns(line: string): number {
  const wide =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
  return Array.from(line).reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
}

function expectFits(text: string, width: number): void {
  expect(text.split('\n').filter((line) => columns(line) > width)).toEqual([]);
  expect(text).not.toMatch(/[ \t]$/mu);
}

test.each([
  ['score-2019', [CASE_2019], '100'],
  ['score-2020-sheet', [SHEET_2020], '100'],
  ['score-2020-sheet-80', [SHEET_2020], '80'],
  ['score-2019-60', [CASE_2019], '60'],
])('%s', (name, files, width) => {
  const { out } = jixiao(['score', ...files], { COLUMNS: width });
  expectFits(out, Number(width));
  expectGolden(golden(name), out);
});

test('names that are not read, and a text that would steer the terminal', () => {
  const file = folder.write('odd.json', {
    header: { 单位名称: '\u001b[31m红\u202e头\n文件', 评价年度: '2019' },
    inputs: { 支出决算: '1', 满意度得分: '一百' },
  });
  const { out } = jixiao(['score', file]);
  expectFits(out, 100);
  expectGolden(golden('score-odd'), out);
});

test('numbers stand under each other by their decimal point', () => {
  const { out } = jixiao(['score', CASE_2019]);
  const points = out.split('\n').flatMap((line) => {
    const score = /^(?<before> {0,2}\p{sc=Han}+ +\d+)\.\d/u.exec(line)?.groups?.['before'];
    return score === undefined ? [] : [columns(score)];
  });
  expect(points.length).toBeGreaterThan(5);
  expect(new Set(points).size).toBe(1);
});

test('explain of one row, by its name', () => {
  const { status, out } = jixiao(['explain', CASE_2019, '支出完成率']);
  expect(status).toBe(0);
  expectFits(out, 100);
  expectGolden(golden('explain-one'), out);
});

test('explain of all rows ends with the totals', () => {
  const { status, out } = jixiao(['explain', CASE_2019]);
  expect(status).toBe(0);
  expectFits(out, 100);
  expect(out.split('\n\n')).toHaveLength(31);
  expectGolden(golden('explain-totals'), out.slice(out.indexOf('\n合计：') + 1));
});

test('explain by an alias gives the same', () => {
  const { out } = jixiao(['explain', CASE_2019, '国库集中支付结转结余存量资金效率性']);
  expect(jixiao(['explain', CASE_2019, ' 存量资金效率性 ']).out).toBe(out);
});

test('help, all of it in Chinese', () => {
  const calls = [
    ...[[], ['score'], ['check'], ['explain'], ['template'], ['fill'], ['bind'], ['facts'], ['report']],
    ...[['rubrics'], ['rubric'], ['rubric', 'check']],
  ];
  const text = calls
    .map((call) => {
      const { status, out, err } = jixiao([...call, '--help']);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      return `$ jixiao ${[...call, '--help'].join(' ')}\n${out}`;
    })
    .join('\n');
  expect(text).not.toMatch(/Usage|Options|Commands|Arguments|display|default|\[options\]|\[command\]/u);
  expectFits(text, 100);
  expectGolden(golden('help'), text);
});

test('calls that cannot be understood: a word of Chinese and status 2', () => {
  const calls = [
    ['scor', 'x.json'],
    ['003.json'],
    ['frobnicate'],
    ['score'],
    ['score', '--jsn', 'x.json'],
    ['score', '--rubric'],
    ['explain'],
    ['explain', 'a', 'b', 'c'],
    ['explain', CASE_2019, '支出完成'],
    ['explain', CASE_2019, 'xyz'],
    ['explain', 'absent.json'],
    ['rubric', 'chek', 'x.yaml'],
    ['rubric', 'check'],
    ['rubric', 'check', 'a.yaml', '--rubric', 'b.yaml'],
    ['rubrics', '--rubric', 'zhanjiang-2018'],
    ['fill', 'a.xlsx'],
    ['fill', 'a.xlsx', '-o', 'out', '--in-place'],
    ['fill', CASE_2019, '--in-place'],
    ['fill', 'a.xlsx', '-o', path.join(CASE_2019, 'out')],
    ['facts', 'a.xlsx', 'b.xlsx'],
    ['facts', CASE_2019],
    ['template', '-o', 'a.xls'],
    ['template', '--facts', 'absent.json'],
    ['template', 'a.xlsx'],
    ['--frob'],
  ];
  const shown = (word: string): string =>
    word.replaceAll(CASE_2019, '2019.json').replaceAll(path.basename(CASE_2019), '2019.json');
  const text = calls.map((call) => {
    const { status, out, err } = jixiao(call);
    expect({ call, status, out }).toEqual({ call, status: 2, out: '' });
    return `$ jixiao ${call.map(shown).join(' ')}\n${shown(err)}`;
  });
  expect(text.join('')).not.toMatch(/error|unknown|missing|Did you mean/iu);
  expectGolden(golden('usage-errors'), text.join('\n'));
});

test('without a command the help, as an error', () => {
  const { status, out, err } = jixiao([]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^用法：/u);
});

test('the version', () => {
  expect(jixiao(['--version'])).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
  });
});
