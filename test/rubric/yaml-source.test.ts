import { loadRubric } from '../../src/rubric/load';
import { readYaml } from '../../src/rubric/yaml-source';

function placeOf(text: string, path: readonly (string | number)[]): string {
  const source = readYaml(text);
  if (!source.ok) throw new Error(source.mistakes.map((one) => one.message).join());
  const { line, column } = source.placeOf(path);
  return `${String(line)}:${String(column)}`;
}

function mistakesIn(text: string): readonly string[] {
  const source = readYaml(text);
  return source.ok
    ? []
    : source.mistakes.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}

test('every scalar stays the text that was written', () => {
  const source = readYaml('a: 0.10\nb: yes\nc: 2019-02-14\nd:\ne: [~, "1"]\n');
  expect(source.ok && source.content).toEqual({
    a: '0.10',
    b: 'yes',
    c: '2019-02-14',
    d: '',
    e: ['~', '1'],
  });
});

const TEXT = 'a:\n  - b: 1\n  - &x { c: 2, d: [3, 4] }\ne: *x\n';

test.each<readonly [readonly (string | number)[], string]>([
  [[], '1:1'],
  [['a'], '1:1'],
  [['a', 0, 'b'], '2:5'],
  [['a', 1, 'd', 1], '3:23'],
  // What is missing is missing from what holds it.
  [['a', 2], '1:1'],
  [['a', 'b'], '1:1'],
  [['a', 0, 'z'], '2:5'],
  [['e'], '4:1'],
  // Behind an alias the place is where the anchor's content stands.
  [['e', 'c'], '3:10'],
  // A text has nothing in it.
  [['a', 0, 'b', 'c'], '2:5'],
])('the place of %j is %s', (path, expected) => {
  expect(placeOf(TEXT, path)).toBe(expected);
});

test('nothing at all', () => {
  expect(placeOf('', ['a'])).toBe('1:1');
  const source = readYaml('# 只有注释\n');
  expect(source.ok && source.content).toBeNull();
});

describe('mistakes', () => {
  test('a key twice in one mapping, not in two', () => {
    expect(mistakesIn('a: 1\nb: 2\na: 3\n')).toEqual(['3:1 “a”在同一层中重复；请删去或改名。']);
    expect(mistakesIn('a: { x: 1 }\nb: { x: 1 }\n')).toEqual([]);
  });

  test('an alias without its anchor', () => {
    expect(mistakesIn('a: &good 1\nb: *goood\n')).toEqual([
      '2:4 引用的“*goood”在前面没有相应的标记“&goood”，是否应为“good”？',
    ]);
  });

  test('an alias to itself, once', () => {
    expect(mistakesIn('a: &x\n  - *x\n  - *x\n')).toEqual([
      '2:5 引用（*）指向了自身，或者展开后过大；请把内容直接写出来。',
    ]);
  });

  test('aliases that unfold to more than any rubric', () => {
    const levels = Array.from({ length: 8 }, (_, level) => {
      const below = level === 0 ? '1' : `*n${String(level - 1)}`;
      return `n${String(level)}: &n${String(level)} [${Array(10).fill(below).join(', ')}]`;
    });
    expect(mistakesIn(`${levels.join('\n')}\n`)).toEqual([
      expect.stringMatching(/引用（\*）指向了自身，或者展开后过大/u),
    ]);
  });

  test('no list as a key', () => {
    const loaded = loadRubric('rubric: a\n? [b, c]\n: 1\n', 'x.yaml');
    expect(loaded.ok).toBe(false);
  });
});
