import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { Inputs, OutputFolder, save, type Target } from '../../src/cli/targets';
import { Folder } from './support';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const inFolder = (...names: readonly string[]): string => path.join(folder.path, ...names);
for (const name of ['a', 'b', 'c']) mkdirSync(inFolder(name));
const [a, b] = ['a/u.xlsx', 'b/u.xlsx'].map((name) => folder.write(name, name)) as [string, string];

function refusal(target: Target): string {
  if (target.ok) throw new Error(`${target.path} is given`);
  expect(target.error.code).toBe('same-file');
  return target.error.message;
}

describe('the folder of an output', () => {
  test('no file of the call is replaced by the output of another', () => {
    const to = new OutputFolder(inFolder('b'), [a, b], { option: '--mark', inPlace: false });
    expect(refusal(to.place('u.xlsx', a))).toMatch(
      /^输出会替换另一个输入文件“.*u\.xlsx”，未写入。请用 --mark 另选文件夹。$/u,
    );
    expect(to.place('v.xlsx', a)).toEqual({ ok: true, path: inFolder('b', 'v.xlsx') });
  });

  test.each(['symbolic', 'hard'])('nor by another path to it: a %s link', (kind) => {
    const link = inFolder('c', `${kind}.xlsx`);
    if (kind === 'hard') linkSync(b, link);
    else symlinkSync(b, link);
    const to = new OutputFolder(inFolder('c'), [a, b]);
    expect(refusal(to.place(`${kind}.xlsx`, a))).toContain('另一个输入文件');
    const spelled = new OutputFolder(`${inFolder('a')}/../b/.`, [inFolder('c', '..', 'b', 'u.xlsx')]);
    expect(refusal(spelled.place('u.xlsx', a))).toContain('另一个输入文件');
  });

  test.each([
    ['-o', true, '请用 -o 另选文件夹；直接写入原文件用 --in-place。'],
    ['--unmark', false, '请用 --unmark 另选文件夹。'],
  ])('the input itself is refused, by what the command knows: %s', (option, inPlace, says) => {
    const to = new OutputFolder(inFolder('a'), [a], { option, inPlace });
    expect(refusal(to.place('u.xlsx', a))).toBe(`输出与原文件是同一个文件，未写入。${says}`);
  });

  test('what is no folder is told by its option', () => {
    expect(() => new OutputFolder(a, [], { option: '--mark', inPlace: false })).toThrow(
      /^--mark “.*u\.xlsx”不是文件夹/u,
    );
  });
});

test('a file alone replaces none of the inputs, forced or not; files that are not there are none', () => {
  const inputs = [a, inFolder('absent.xlsx')];
  expect(refusal(save(inFolder('a', '.', 'u.xlsx'), Buffer.from('x'), { force: true, inputs }))).toContain(
    '会替换',
  );
  expect(readFileSync(a, 'utf8')).toBe('a/u.xlsx');
  expect(save(inFolder('a', 'v.xlsx'), Buffer.from('x'), { force: true, inputs }).ok).toBe(true);
  expect(new Inputs(inputs).at(inFolder('absent.xlsx'))).toBeNull();
  expect(new Inputs(inputs).at(b)).toBeNull();
});
