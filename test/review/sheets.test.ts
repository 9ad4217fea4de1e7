import { type Finding, review, type Sheet } from '../../src/review';
import { agreeingFixes } from '../../src/review/agreeing-fixes';
import { lenientRows } from '../../src/review/lenient';
import { assess } from '../../src/scoring/assess';
import type { Facts } from '../../src/scoring/facts';
import { rubric2019 } from '../support/facts';
import { kindsFacts, kindsRubric } from '../support/kinds';
import { printedSheet } from '../support/printed-sheet';
import { cleanFacts, cleanSheet } from './sheet';
import { foundBy } from './words/support';

const rubric = rubric2019();
const kinds = kindsRubric();
const printed2019 = printedSheet(rubric, cleanSheet());

const told = (findings: readonly Finding[], ...codes: readonly string[]): readonly string[] =>
  findings.filter(({ code }) => codes.includes(code)).map(({ code, message }) => `${code} ${message}`);
const standards = (row: string, standard: string): Sheet =>
  printedSheet(rubric, cleanSheet(), { standards: { [row]: standard } });
const says = (code: string, sheet: Sheet, given: Facts = cleanSheet()): readonly string[] =>
  foundBy(code, given, sheet).map(({ message }) => message);

describe('a sheet of another rubric', () => {
  const bare: Sheet = {
    ...printed2019,
    rows: (printed2019.rows ?? []).map((row) => ({ ...row, indicator: null, by: null })),
  };

  test('the library has it: S08 says which, and S07 does not list what is missing', () => {
    const findings = review(assess(kinds, kindsFacts()), bare);
    expect(told(findings, 'S07', 'S08')).toEqual([
      'S08 30 个指标中有 30 个与湛江市 2019 年度的评分标准一致，与所用的某市 2021 年度一致的只有 0 个。',
    ]);
  });

  test('none is known: only what needs no rubric is looked at', () => {
    const change = { reported: { 支出完成率: '4.5' }, narratives: { 支出完成率: '合计=1+2=4' } };
    const findings = review(assess(rubric, cleanSheet(change)), { ...bare, known: false });
    const codes = new Set(findings.map(({ code }) => code));
    expect(codes).toContain('S03');
    expect(codes).toContain('N01');
    expect(
      ['S07', 'S08', 'S09', 'S11', 'N03', 'N05', 'L01', 'M02'].filter((code) => codes.has(code)),
    ).toEqual([]);
  });

  test('a long name is shown in part', () => {
    const name = `${'指标'.repeat(20)}甲`;
    expect(says('S07', printedSheet(rubric, cleanSheet(), { unknown: [name] }))).toEqual([
      `评分表上的“${'指标'.repeat(20)}…”不是评分标准中的指标，未予计分。`,
    ]);
  });

  test('a row that is there twice names the first', () => {
    const [finding] = foundBy(
      'S07',
      cleanSheet(),
      printedSheet(rubric, cleanSheet(), { twice: ['支出完成率'] }),
    );
    const first = printed2019.rows?.find(({ indicator }) => indicator === '支出完成率')?.cells.name ?? '';
    expect(finding?.message).toBe(`“支出完成率”在评分表上出现了两次（另见 ${first}），重复的一行未予计分。`);
    expect(finding?.cells).not.toEqual([first]);
  });
});

describe('S09 a printed standard that is another', () => {
  const ROW = '自评材料报送质量';
  const own = rubric.indicator(ROW)?.standard ?? '';

  test.each([
    [
      'cut short',
      own.slice(0, 12),
      '…材料是否真实',
      '…材料是否真实；表格填写内容是否齐全，是否缺漏或不对应；自评报告…',
    ],
    ['longer', `${own}另：按评分细则。`, '…明力是否充分。另：按评分细则。', '…明力是否充分。'],
    [
      'another from the first word on',
      `甲${own}`,
      '甲主要考核自评材料是否真实；表格填写内容是否齐全…',
      '主要考核自评材料是否真实；表格填写内容是否齐全，…',
    ],
  ])('%s', (_, standard, here, there) => {
    expect(says('S09', standards(ROW, standard))).toEqual([
      `“${ROW}”的评分标准，表上为“${here}”，所用的评分标准为“${there}”。`,
    ]);
  });

  test.each([
    ['its own, otherwise spaced', own.replaceAll('；', ' ;\n')],
    ['a dash, as where none is printed', '－'],
    ['a blank', ' '],
  ])('silent: %s', (_, standard) => {
    expect(says('S09', standards(ROW, standard))).toEqual([]);
  });
});

describe('S10 bands as the sheet prints them', () => {
  const at = (row: string, standard: string): readonly string[] =>
    foundBy('S10', cleanSheet(), standards(row, standard)).flatMap(({ indicator, message }) =>
      indicator === row ? [message] : [],
    );

  test('a value that none has', () => {
    expect(at('支出完成率', '小于10%，得1分；大于10%，得2分')).toEqual([
      '“支出完成率”的评分标准中，“小于10%”与“大于10%”都不包括 10%。',
    ]);
  });

  test('a value that two have, with how the rubric reads it', () => {
    expect(at('支出完成率', '0—95%得1分；95—100%得4分')).toEqual([
      '“支出完成率”的评分标准中，“0—95%”与“95—100%”在 95% 处重叠，计分时属于“95%≤支出完成率<100%”，得 3 分。',
    ]);
  });

  test.each(['项目监管', '资金下达合法性', '制度措施健全性'])('of a row without such bands: %s', (row) => {
    expect(at(row, '0—95%得1分；95—100%得4分')).toEqual([
      `“${row}”的评分标准中，“0—95%”与“95—100%”在 95% 处重叠。`,
    ]);
  });
});

describe('S06 the grade', () => {
  test('a word that is none, on a sheet without a total', () => {
    expect(foundBy('S06', cleanFacts({ header: { 自评等级: '甲' } }))).toMatchObject([
      { message: '等级写的是“甲”，不是评分标准的等级（优、良、中、差）。', fix: null },
    ]);
    expect(foundBy('S06', cleanFacts({ header: { 自评等级: '优' } }))).toEqual([]);
  });

  test('by bounds that the standard prints', () => {
    const given = { ...kindsFacts({ reported: { 合计: '35.6' } }), header: { 自评等级: '不合格' } };
    const findings = review(assess(kinds, given)).filter(({ code }) => code === 'S06');
    expect(findings).toMatchObject([
      {
        message: '等级写的是“不合格”，与合计不符；合计 35.6 分应为“合格”。',
        clause: '等级按合计分数评定，只用评分标准规定的等级。',
        fix: { name: '自评等级', value: '合格', safe: true },
      },
    ]);
  });
});

describe('what is made of findings', () => {
  test('合计 and 等级 wait until the scores are written', () => {
    const score = { name: '得分_支出完成率' };
    const sums = [{ name: '合计' }, { name: '等级' }];
    expect(agreeingFixes([score, ...sums])).toEqual([score]);
    expect(agreeingFixes(sums)).toEqual(sums);
    expect(agreeingFixes([])).toEqual([]);
  });

  test('从宽 are the rows that L01 and L08 found', () => {
    const finding = (code: string, indicator: string | null): Finding => ({
      code,
      severity: 'error',
      indicator,
      names: [],
      cells: [],
      message: `${code}。`,
      clause: '',
      advice: '',
      fix: null,
    });
    const all = [
      finding('L01', '项目监管'),
      finding('L08', '绩效目标'),
      finding('L08', null),
      finding('L02', '自评材料'),
    ];
    expect(lenientRows(all)).toEqual([
      { row: '项目监管', message: 'L01。' },
      { row: '绩效目标', message: 'L08。' },
    ]);
  });

  test('L12 names rows of any rubric that ratios or scores decide', () => {
    const full = Object.fromEntries(
      kinds.indicators.map(({ name, weight }) => [name, weight.toDecimalText()]),
    );
    expect(told(review(assess(kinds, kindsFacts({ reported: full }))), 'L12')).toEqual([
      'L12 12 行都得满分。最常失分的是按比率和得分计分的 3 行：任务完成、超支控制、培训，请逐行核对。',
    ]);
  });
});
