import { readdirSync } from 'node:fs';
import path from 'node:path';

import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { case2019, rubric2019 } from '../support/facts';
import { withReviewSheet } from '../workbook/audit/support';
import { Folder, jixiao } from './support';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const { facts } = case2019();
const workbook = folder.write(
  '市委办.xlsx',
  Buffer.from(buildWorkbook(withReviewSheet(rubric2019(), facts))),
);
const place = (name: string): string => path.join(folder.path, name);

describe('jixiao report', () => {
  test('writes Markdown to the screen; what is not reviewed is a finding', () => {
    const run = jixiao(['report', workbook]);
    expect([run.status, run.err]).toEqual([1, expect.stringContaining('核查没有签署')]);
    expect(run.out).toMatch(/^# 部门整体支出绩效自评核查报告\n/u);
    expect(run.out).toContain('尚有30项指标未完成');
  });

  test('writes both kinds into a folder, and replaces them only when asked to', () => {
    const args = ['report', workbook, '-o', place('报告'), '--docx', '--markdown'];
    expect(jixiao(args).status).toBe(1);
    expect(readdirSync(place('报告')).sort()).toEqual(['市委办.核查报告.docx', '市委办.核查报告.md']);
    const again = jixiao(args);
    expect([again.status, again.err.includes('--force')]).toEqual([2, true]);
    expect(jixiao([...args, '--force']).status).toBe(1);
  });

  test.each([
    ['a Word document needs a folder', ['--docx']],
    ['several files need a folder', [workbook]],
  ])('%s', (_what, args) => {
    const run = jixiao(['report', workbook, ...args]);
    expect([run.status, run.err.includes('-o')]).toEqual([2, true]);
  });
});
