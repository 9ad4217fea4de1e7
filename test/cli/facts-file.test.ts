import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { readFactsOf } from '../../src/cli/assess-file';
import { readFactsText } from '../../src/cli/facts-file';
import { chooseRubric } from '../../src/cli/rubric-choice';
import { CHOICE } from '../../src/scoring/facts';
import { CASE_2019, Folder } from './support';
import { missingUnless, testUnless } from '../support/skip-aloud';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

function readFile(file: string) {
  return readFactsOf(file, chooseRubric(undefined));
}

function facts(text: string) {
  const read = readFactsText(text);
  if (!read.ok) throw new Error(read.error.message);
  return read;
}

function problem(content: unknown): string {
  const read = readFactsText(typeof content === 'string' ? content : JSON.stringify(content));
  if (read.ok) throw new Error('read without a problem');
  return `${read.error.code} ${read.error.message}`;
}

function refused(file: string): string {
  const read = readFile(file);
  if (read.ok) throw new Error('read without a problem');
  return read.error.code;
}

describe('what a facts file gives', () => {
  test('the audited case, facts beside expected', () => {
    const read = readFile(CASE_2019);
    expect(read).toMatchObject({ ok: true, rubric: { id: 'zhanjiang-2019' }, workbook: null });
    if (!read.ok) return;
    expect(read.facts.header).toEqual({ 单位名称: '中共湛江市委办公室', 评价年度: '2019' });
    expect(read.facts.inputs['政府采购计划金额']).toBe('875.50');
    expect(read.facts.judgements['财务合规性']?.['3']).toMatchObject({ verdict: '酌情', deduct: '1' });
    expect(read.facts.judgements['绩效目标']?.[CHOICE]?.verdict).toBe('按要求公开');
    expect(read.facts.judgements['资金下达合法性']?.['部门预算']).toEqual({
      verdict: '不适用',
      evidence: '《说明》',
    });
  });

  test('numbers of JSON as they are written, never as doubles', () => {
    const { inputs, judgements } = facts(
      '{"inputs":{"a":3681.0299999999997,"b":0.10,"c":12345678901234567890.5,"d":1e999,"e":-0},"judgements":{"行":{"1":{"verdict":"酌情","deduct":0.30}}}}',
    ).facts;
    expect(inputs).toEqual({
      a: '3681.0299999999997',
      b: '0.10',
      c: '12345678901234567890.5',
      d: '1e999',
      e: '-0',
    });
    expect(judgements['行']?.['1']?.deduct).toBe('0.30');
  });

  test('null is not given, at every level', () => {
    const { facts: given, rubric } = facts(
      '{"rubric":null,"header":null,"inputs":{"a":null,"b":""},"judgements":{"行":null,"列":{"1":null,"2":{"verdict":null,"reason":"x"}}}}',
    );
    expect(rubric).toBeNull();
    expect(given.inputs).toEqual({ b: '' });
    expect(given.judgements).toEqual({ 列: { '2': { reason: 'x' } } });
  });

  test('a byte order mark and unknown members of the top level are tolerated', () => {
    const file = folder.write(
      'bom.json',
      '\ufeff{"facts":{"inputs":{"a":"1"},"备注":"x","note":[1]},"expected":{"total":"1"}}',
    );
    expect(readFile(file)).toMatchObject({ ok: true, facts: { inputs: { a: '1' } } });
  });

  test('names that every object inherits are names like any other', () => {
    const { inputs, judgements } = facts(
      '{"inputs":{"__proto__":"1","constructor":"2"},"judgements":{"__proto__":{"1":{"verdict":"符合"}}}}',
    ).facts;
    expect(Object.keys(inputs)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(inputs)).toBe(Object.prototype);
    expect(Object.keys(judgements)).toEqual(['__proto__']);
  });

  test('an empty case file is facts in which nothing is given', () => {
    expect(facts('{"facts":{}}').facts.inputs).toEqual({});
  });
});

describe('what is no facts file, and where', () => {
  test.each<[string, unknown, string]>([
    ['a list', [], '应为花括号括起来的内容，实际是方括号'],
    ['a number', 5, '实际是数字'],
    ['an object of another kind', { name: 'jixiao', version: '1' }, '不像是事实文件'],
    ['a misspelt member', { judgments: {}, inputs: {} }, 'judgments：没有这个名称，是否应为“judgements”'],
    ['a misspelt member of a case', { facts: { input: {} } }, 'facts.input：没有这个名称，是否应为“inputs”'],
    ['facts within and beside', { facts: {}, inputs: {} }, '既有 facts，又有与之并列的 inputs'],
    ['inputs that are a list', { inputs: [1] }, 'inputs：应为花括号括起来的内容，实际是方括号括起来的列表'],
    [
      'an input that is no text',
      { inputs: { 支出决算数: true } },
      'inputs.支出决算数：应为文字或数字，实际是 true',
    ],
    ['a header of lists', { header: { 单位名称: ['x'] } }, 'header.单位名称：'],
    ['a rubric that is no text', { rubric: {} }, 'rubric：应为文字或数字'],
    [
      'a misspelt verdict',
      { judgements: { 行: { '1': { verdit: '符合' } } } },
      'judgements.行.1.verdit：没有这个名称，是否应为“verdict”',
    ],
    [
      'an unknown member of a judgement',
      { judgements: { 行: { '1': { verdict: '符合', 备注: 'x' } } } },
      '可用的是 verdict、deduct、reason、evidence',
    ],
    [
      'a judgement that is no object',
      { judgements: { 行: { '1': '符合' } } },
      'judgements.行.1：应为花括号括起来的内容，实际是文字',
    ],
    ['a row that is no object', { judgements: { 行: '符合' } }, 'judgements.行：'],
    ['a verdict without an item', { judgements: { 行: { verdict: '符合' } } }, '判定应写在项号之下'],
    [
      'a choice with items',
      { judgements: { 行: { choice: '未发现问题', '1': { verdict: '符合' } } } },
      'judgements.行.1：没有这个名称',
    ],
    [
      'a choice with a verdict',
      { judgements: { 行: { choice: 'x', verdict: 'y' } } },
      'judgements.行.verdict：',
    ],
    ['an item without a number', { judgements: { 行: { '': { verdict: '符合' } } } }, '项号不能为空'],
    ['weights of objects', { weights: { 行: {} } }, 'weights.行：应为文字或数字'],
  ])('%s', (_, content, message) => {
    expect(problem(content)).toMatch(/^not-facts /u);
    expect(problem(content)).toContain(message);
  });

  test('all mistakes at once, the first of them named', () => {
    const inputs = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`数${String(index)}`, []]));
    expect(problem({ inputs })).toContain('inputs.数0：');
    expect(problem({ inputs })).toContain('另有 12 处');
  });

  test('a message repeats no character that steers a terminal', () => {
    expect(problem({ inputs: { '\u001b[31m\u202e': [] } })).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});

describe('what is no JSON, and where', () => {
  test.each<[string, string, string]>([
    ['nothing', ' \n', '文件是空的'],
    ['a missing comma', '{"inputs":{"a":1 "b":2}}', '第 1 行第 18 列：两项之间缺少逗号'],
    ['Chinese punctuation', '{"inputs":{"a":1，"b":2}}', '此处的 ， 是中文标点'],
    ['a trailing comma', '{\n"inputs":{"a":1,}}', '第 2 行第 17 列：名称应写在英文双引号中'],
    ['an open brace', '{"inputs":{', '缺少右花括号'],
    ['an open string', '{"inputs":"a', '文字缺少结尾的双引号'],
    ['a line break in a string', '{"inputs":{"a":"x\ny"}}', '控制字符'],
    ['an unknown escape', '{"a":"\\x"}', '反斜杠'],
    ['half an escape', '{"a":"\\u12"}', '四位十六进制'],
    ['a number with two points', '{"a":1.2.3}', '第 1 行'],
    ['a leading point', '{"a":.5}', '冒号之后缺少内容'],
    ['text after the end', '{} {}', '内容结束之后还有多余的文字'],
    ['a name twice with two values', '{"inputs":{"a":"1","a":"2"}}', '名称“a”出现了两次，内容不同'],
    ['YAML', 'rubric: zhanjiang-2019', '内容不是 JSON 的写法'],
    ['a thousand levels', '['.repeat(100_000), '嵌套超过 64 层'],
    ['levels that are only written in a text', `{"inputs":{"a":"${'['.repeat(100)}"`, '缺少右花括号'],
  ])('%s', (_, text, message) => {
    expect(problem(text)).toMatch(/^not-json /u);
    expect(problem(text)).toContain(message);
  });
});

describe('files that cannot be read', () => {
  const zip = Buffer.from('PK\u0003\u0004rest', 'latin1');
  const ole = Buffer.from('d0cf11e0a1b11ae100', 'hex');

  test('each with its code', () => {
    mkdirSync(path.join(folder.path, 'folder'));
    expect({
      absent: refused(path.join(folder.path, 'absent.json')),
      'below a file': refused(path.join(CASE_2019, 'x.json')),
      folder: refused(path.join(folder.path, 'folder')),
      'long name': refused(path.join(folder.path, `${'长'.repeat(400)}.json`)),
      large: refused(folder.write('large.json', Buffer.alloc(20_000_001, ' '))),
      xlsx: refused(folder.write('a.xlsx', zip)),
      xls: refused(folder.write('a.XLS', ole)),
      et: refused(folder.write('a.et', ole)),
      'zip by another name': refused(folder.write('b.json', zip)),
      'xlsx that is none': refused(folder.write('broken.xlsx', 'hello')),
      gbk: refused(folder.write('gbk.json', Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x7d]))),
    }).toEqual({
      absent: 'not-found',
      'below a file': 'not-found',
      folder: 'not-readable',
      'long name': 'not-readable',
      large: 'too-large',
      xlsx: 'truncated',
      xls: 'not-a-workbook',
      et: 'not-a-workbook',
      'zip by another name': 'truncated',
      'xlsx that is none': 'not-a-workbook',
      gbk: 'not-utf8',
    });
  });

  test('the encoding is named where it can be told', () => {
    const message = (name: string, bytes: Buffer): string => {
      const read = readFile(folder.write(name, bytes));
      return read.ok ? '' : read.error.message;
    };
    expect(message('g.json', Buffer.from([0x22, 0xd6, 0xd0, 0x22]))).toContain('看来是 GBK');
    expect(message('u.json', Buffer.from('\ufeff{"a":"中"}', 'utf16le'))).toContain('UTF-16');
  });

  const asRoot = process.getuid?.() === 0;
  const held = missingUnless(!asRoot && process.platform !== 'win32', 'root and Windows may read all');
  testUnless(held)('no permission', () => {
    const file = folder.write('secret.json', '{}');
    chmodSync(file, 0);
    expect(refused(file)).toBe('not-readable');
  });
});
