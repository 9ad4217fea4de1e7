import { readFileSync } from 'node:fs';

import { chooseRubric } from '../../src/cli/rubric-choice';
import { Folder, RUBRIC_2019 } from './support';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const own = folder.write(
  'own.yaml',
  readFileSync(RUBRIC_2019, 'utf8').replace(/^rubric: .*$/mu, 'rubric: own-2024'),
);

function chosen(option: string | undefined, named: string | null): string {
  const result = chooseRubric(option).of(named);
  return result.ok ? result.rubric.id : `${result.error.code} ${result.error.message}`;
}

describe('which rubric', () => {
  test('what the facts name, 2019 without a name, and --rubric before both', () => {
    expect(chosen(undefined, null)).toBe('zhanjiang-2019');
    expect(chosen(undefined, 'zhanjiang-2019')).toBe('zhanjiang-2019');
    expect(chosen('zhanjiang-2019', 'elsewhere')).toBe('zhanjiang-2019');
    expect(chosen(own, 'zhanjiang-2019')).toBe('own-2024');
  });

  test('an unknown one says which are known', () => {
    for (const said of [chosen(undefined, 'zhanjiang-2018'), chosen('zhanjiang-2018', null)]) {
      expect(said).toMatch(/^unknown-rubric .*是否应为“zhanjiang-2019”.*已有的是：zhanjiang-2019/u);
    }
    expect(chosen(undefined, '__proto__')).toMatch(/^unknown-rubric /u);
  });

  test('a file that does not load says where', () => {
    expect(chosen(folder.write('bad.yaml', 'rubric: x'), null)).toMatch(/^bad-rubric .*\n.*bad\.yaml:1:1 /u);
    expect(chosen('nowhere.yaml', null)).toMatch(/^bad-rubric .*nowhere\.yaml.*找不到/u);
    expect(chosen(folder.path, null)).toMatch(/^bad-rubric .*文件夹/u);
  });
});
