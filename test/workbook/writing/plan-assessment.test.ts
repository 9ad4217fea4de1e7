import { narrate } from '../../../src/narrative/narrate';
import { rowName } from '../../../src/rubric/names';
import { assess } from '../../../src/scoring/assess';
import type { WorkbookModel } from '../../../src/workbook/model';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { modelSource } from '../../../src/workbook/source';
import { standardWorkbook } from '../../../src/workbook/standard';
import { filledTemplate } from '../../../src/workbook/template';
import { applyWrites } from '../../../src/workbook/writing/apply';
import { fingerprint } from '../../../src/workbook/writing/fingerprint';
import { planAssessment } from '../../../src/workbook/writing/plan-assessment';
import { case2019, rubric2019 } from '../../support/facts';
import { cellOf, changed, placeOf, planned, renamed, textOf, valueOf } from '../support';

const rubric = rubric2019();
const typed = filledTemplate(rubric, case2019().facts);
const filled = planned(rubric, typed).after;

const ROW = '支出完成率';
const SCORE = rowName('score', ROW);
const MARK = rowName('scoreCheck', ROW);
const TEXT = rowName('narrative', ROW);

/** What rests on 支出决算数: the row, one whose points go to it, and the whole. */
const RESTING = [
  ...[ROW, '资金下达合法性'].flatMap((row) =>
    (['score', 'scoreCheck', 'narrative', 'narrativeCheck'] as const).map((kind) => rowName(kind, row)),
  ),
  ...['合计', '校验_合计', '等级', '校验_等级'],
];

const EVERYTHING = { scores: true, narratives: new Set(rubric.indicators.map((one) => one.name)) };

/** The names of the cells that a fill would write, and those that it leaves to their owner. */
function fillOf(
  model: WorkbookModel,
  ...rest: [] | [typeof EVERYTHING]
): {
  writes: readonly string[];
  kept: readonly string[];
} {
  const { plan } = planned(rubric, model, ...rest);
  return { writes: plan.writes.map((one) => one.name), kept: plan.kept.map((one) => one.name) };
}

describe('blank cells', () => {
  test('get score and text, each with its 校验, and 合计 and 等级', () => {
    const { plan, assessment } = planned(rubric, typed);
    expect(plan.kept).toEqual([]);
    const rows = [...rubric.indicators.map((one) => one.name), '加减分项'];
    expect(plan.writes.map((one) => one.name)).toEqual([
      ...rows.flatMap((row) =>
        (['score', 'scoreCheck', 'narrative', 'narrativeCheck'] as const).map((kind) => rowName(kind, row)),
      ),
      ...['合计', '校验_合计', '等级', '校验_等级'],
    ]);
    const texts = narrate(assessment);
    for (const row of rows) {
      expect(valueOf(filled, rowName('score', row))).toBe(
        Number(assessment.row(row)?.score?.toDecimalText()),
      );
      expect(valueOf(filled, rowName('narrative', row))).toBe(texts.get(row));
      expect(valueOf(filled, rowName('scoreCheck', row))).toBe(
        fingerprint(valueOf(filled, rowName('score', row)) ?? ''),
      );
    }
    expect(valueOf(filled, '合计')).toBe(93.94);
    expect(valueOf(filled, '等级')).toBe('优');
    expect(plan.writes[0]).toEqual({
      name: '得分_预算编制合理性',
      address: placeOf(typed, '得分_预算编制合理性'),
      kind: 'value',
      before: null,
      after: 3,
      why: '“预算编制合理性”得分按评分标准计算',
    });
  });

  test('of every kind are blank', () => {
    for (const blank of ['', ' ', '\u3000', '\u200b'])
      expect(fillOf(changed(filled, { [SCORE]: blank })).writes).toEqual([SCORE]);
  });

  test('a fill of what is filled changes nothing', () => {
    expect(fillOf(filled)).toEqual({ writes: [], kept: [] });
    expect(applyWrites(filled, [])).toEqual(filled);
  });
});

describe("the product's own", () => {
  test('is brought up to date', () => {
    const { plan, after } = planned(rubric, changed(filled, { 支出决算数: 3000 }));
    expect(plan.kept).toEqual([]);
    expect(plan.writes.map((one) => one.name)).toEqual([...RESTING, '比率_支出完成率', '结转结余差额']);
    expect(valueOf(after, SCORE)).toBeLessThan(3);
    expect(fillOf(after)).toEqual({ writes: [], kept: [] });
  });

  test('is known again with other line ends, blanks behind it, or as text', () => {
    const text = '第一行  \r\n第二行';
    const ours = changed(filled, {
      [TEXT]: text,
      [rowName('narrativeCheck', ROW)]: fingerprint('第一行\n第二行'),
    });
    expect(fillOf(ours)).toEqual({ writes: [TEXT, rowName('narrativeCheck', ROW)], kept: [] });
    const others = changed(filled, {
      [TEXT]: `${textOf(filled, TEXT)} \r\n`,
      [MARK]: ` ${textOf(filled, MARK)} `,
    });
    expect(fillOf(others)).toEqual({ writes: [], kept: [] });
    const asText = changed(changed(filled, { [SCORE]: '3' }), { 支出决算数: 2000 });
    expect(fillOf(asText).writes).toContain(SCORE);
  });

  test('is cleared when its row has become missing, with 合计 and 等级', () => {
    const { plan, after } = planned(rubric, changed(filled, { 支出决算数: null }));
    expect(plan.kept).toEqual([]);
    expect(plan.writes.filter((one) => one.kind === 'value').map((one) => one.name)).toEqual(RESTING);
    for (const name of RESTING) expect(valueOf(after, name)).toBeNull();
    expect(plan.writes.find((one) => one.name === SCORE)?.why).toBe(
      '“支出完成率”得分：缺支出决算数，清除程序原先写入的内容',
    );
    expect(plan.writes.find((one) => one.name === '合计')?.why).toBe(
      '合计：尚有指标缺数据，清除程序原先写入的内容',
    );
    expect(valueOf(after, '比率_支出完成率')).toBe('');
    expect(cellOf(after, '比率_支出完成率').formula).not.toBeNull();
    expect(fillOf(after)).toEqual({ writes: [], kept: [] });
  });

  test('a 校验 without its cell is taken away with it', () => {
    const { plan, after } = planned(rubric, changed(filled, { 支出决算数: null, [SCORE]: null }));
    expect(plan.writes.map((one) => one.name)).not.toContain(SCORE);
    expect(valueOf(after, MARK)).toBeNull();
  });
});

describe("a person's", () => {
  test('is kept and shown beside the product’s', () => {
    const mine = changed(filled, { [SCORE]: 2.5, [TEXT]: '另有原因。', 等级: '良', 合计: 92 });
    const { plan, after } = planned(rubric, mine);
    expect(plan.writes).toEqual([]);
    expect(after).toEqual(mine);
    expect(plan.kept.map((one) => [one.name, one.typed, one.own])).toEqual([
      [SCORE, 2.5, valueOf(filled, SCORE)],
      [TEXT, '另有原因。', valueOf(filled, TEXT)],
      ['合计', 92, 93.94],
      ['等级', '良', '优'],
    ]);
    expect(plan.kept[0]?.message).toMatch(
      /^评分表!J\d+ “支出完成率”得分为人工填写的“2\.5”，程序的结果为“3”；未改动。$/u,
    );
    expect(plan.kept[1]?.message).toMatch(/为人工填写的“另有原因。”，程序的结果为“.*”；未改动。$/u);
  });

  test('stays when the data change or go, and the old 校验 does not make it the product’s', () => {
    for (const spent of [2000, null]) {
      const { plan, after } = planned(rubric, changed(filled, { [SCORE]: 2.5, 支出决算数: spent }));
      expect(valueOf(after, SCORE)).toBe(2.5);
      expect(valueOf(after, MARK)).toBe(valueOf(filled, MARK));
      expect(plan.kept.map((one) => one.name)).toEqual([SCORE]);
      expect(plan.kept[0]?.message).toContain(spent === null ? '程序没有结果' : '程序的结果为“');
    }
  });

  test.each(['3', '3 分', '３', ' 3.00 ', 3, 3.0000000000000004])(
    'that says the same is no matter: %j',
    (value) => {
      const blank = changed(filled, { [SCORE]: value, [MARK]: null });
      expect(valueOf(filled, SCORE)).toBe(3);
      expect(fillOf(blank)).toEqual({ writes: [], kept: [] });
    },
  );

  test.each(['约3', '3%', true, { error: '#REF!' }])('that says something else is kept: %j', (value) => {
    expect(fillOf(changed(filled, { [SCORE]: { value } }))).toEqual({ writes: [], kept: [SCORE] });
  });

  test('the same text with other line ends is the same text', () => {
    const text = `${textOf(filled, TEXT)}\r\n`;
    const mine = changed(filled, { [TEXT]: text, [rowName('narrativeCheck', ROW)]: null });
    expect(fillOf(mine)).toEqual({ writes: [], kept: [] });
  });

  test('a formula in a score cell is her work, whatever it shows', () => {
    const formula = 'ROUND(比率_支出完成率*4,2)';
    expect(fillOf(changed(filled, { [SCORE]: { formula, value: 2.5 } }))).toEqual({
      writes: [],
      kept: [SCORE],
    });
    // The product's own value under a formula of hers is hers.
    expect(fillOf(changed(filled, { [SCORE]: { formula } }))).toEqual({ writes: [], kept: [] });
    const later = changed(filled, { [SCORE]: { formula }, 支出决算数: 2000 });
    expect(fillOf(later).kept).toEqual([SCORE]);
    const { plan, after } = planned(rubric, changed(typed, { [SCORE]: { formula, value: '' } }));
    expect(cellOf(after, SCORE).formula).toBe(formula);
    expect(plan.kept.map((one) => one.message)).toEqual([
      expect.stringMatching(/“支出完成率”得分为人工填写的公式，程序的结果为“3”；未改动。$/u),
    ]);
    const missing = changed(typed, { [SCORE]: { formula, value: '' }, 支出决算数: null });
    expect(fillOf(missing).kept).toEqual([]);
  });

  test('a long text is shortened in the message', () => {
    const { plan } = planned(rubric, changed(filled, { [TEXT]: `${'很长'.repeat(40)}\n。` }));
    expect(plan.kept[0]?.message).toContain(`“${'很长'.repeat(12)}…”`);
  });
});

describe('overwriting on demand', () => {
  const mine = changed(filled, { [SCORE]: 2.5, [TEXT]: '另有原因。', 合计: 92, 等级: '良' });

  test('scores only, or the texts of named rows only', () => {
    const scores = planned(rubric, mine, { scores: true, narratives: new Set() });
    expect(scores.plan.writes.map((one) => [one.name, one.before, one.after])).toEqual([
      [SCORE, 2.5, 3],
      ['合计', 92, 93.94],
      ['等级', '良', '优'],
    ]);
    expect(scores.plan.kept.map((one) => one.name)).toEqual([TEXT]);
    const texts = fillOf(mine, { scores: false, narratives: new Set([ROW]) });
    expect(texts).toEqual({ writes: [TEXT], kept: [SCORE, '合计', '等级'] });
    expect(fillOf(mine, { scores: false, narratives: new Set(['预决算']) }).kept).toContain(TEXT);
  });

  test('takes over what says the same, and a formula', () => {
    const same = changed(filled, { [SCORE]: '3 分', [MARK]: null });
    const { plan, after } = planned(rubric, same, EVERYTHING);
    expect(plan.writes.map((one) => [one.name, one.after])).toEqual([
      [SCORE, 3],
      [MARK, fingerprint(3)],
    ]);
    expect(fillOf(after)).toEqual({ writes: [], kept: [] });
    const formula = planned(rubric, changed(filled, { [SCORE]: { formula: 'A1' } }), EVERYTHING);
    expect(formula.plan.writes.map((one) => one.name)).toEqual([SCORE]);
    expect(cellOf(formula.after, SCORE)).toMatchObject({ formula: null, value: 3 });
  });

  test('never with nothing: where the row is missing her score stays', () => {
    const missing = changed(filled, { [SCORE]: 2.5, 支出决算数: null });
    const { plan, after } = planned(rubric, missing, EVERYTHING);
    expect(valueOf(after, SCORE)).toBe(2.5);
    expect(plan.kept.map((one) => one.name)).toEqual([SCORE]);
    const formula = changed(missing, { [SCORE]: { formula: 'A1', value: '' } });
    expect(cellOf(planned(rubric, formula, EVERYTHING).after, SCORE).formula).toBe('A1');
  });
});

describe('ratios', () => {
  const RATIO = '比率_支出完成率';

  test('only what the formula shows is set', () => {
    for (const value of [0.5, '', 'x', null, { error: '#NAME?' }]) {
      const { plan, after } = planned(rubric, changed(filled, { [RATIO]: { value } }));
      expect(plan.writes.map((one) => [one.name, one.kind])).toEqual([[RATIO, 'cached']]);
      expect(cellOf(after, RATIO)).toEqual(cellOf(filled, RATIO));
    }
  });

  test('a typed ratio is reported, unless it says the same', () => {
    const { plan, after } = planned(rubric, changed(filled, { [RATIO]: 0.986 }));
    expect(plan.writes).toEqual([]);
    expect(valueOf(after, RATIO)).toBe(0.986);
    expect(plan.kept.map((one) => one.message)).toEqual([
      expect.stringMatching(
        /^基础数据!B\d+ 比率“支出完成率”为人工填写的“0\.986”，程序的结果为“0\.98601\d+”/u,
      ),
    ]);
    expect(fillOf(changed(filled, { [RATIO]: valueOf(filled, RATIO) })).kept).toEqual([]);
    expect(fillOf(changed(filled, { [RATIO]: '98.60%' })).kept).toEqual([RATIO]);
    expect(fillOf(changed(filled, { [RATIO]: null }))).toEqual({ writes: [], kept: [] });
    const none = planned(rubric, changed(filled, { [RATIO]: 0.986, 支出决算数: null }));
    expect(none.plan.kept.at(-1)?.message).toContain('程序没有结果');
  });

  test('a formula that somebody changed keeps what it shows, and is reported unless that is right', () => {
    const formula = '支出决算数/年初结转结余';
    for (const value of [51.85, '', null, { error: '#NAME?' }]) {
      const { plan, after } = planned(rubric, changed(filled, { [RATIO]: { formula, value } }));
      expect(plan.writes).toEqual([]);
      expect(cellOf(after, RATIO)).toMatchObject({ formula, value });
      expect(plan.kept.map((one) => one.message)).toEqual([
        expect.stringMatching(
          /^基础数据!B\d+ 比率“支出完成率”的公式与标准工作簿的不同，显示为“.*”，程序的结果为“98\.60%”；未改动。$/u,
        ),
      ]);
    }
    const right = Number(valueOf(filled, RATIO));
    for (const value of [right, right * (1 + 1e-14)])
      expect(fillOf(changed(filled, { [RATIO]: { formula, value } }))).toEqual({ writes: [], kept: [] });
    // Programs change blanks and capitals when they save.
    const own = cellOf(filled, RATIO).formula?.toLowerCase().replaceAll(',', ', ') ?? '';
    expect(fillOf(changed(filled, { [RATIO]: { formula: own, value: 0 } })).writes).toEqual([RATIO]);
  });

  test('a ratio that cannot be computed shows nothing', () => {
    const { after } = planned(rubric, changed(typed, { 政府采购计划金额: 0, 政府采购实际金额: 0 }));
    expect(valueOf(after, '比率_政府采购执行率')).toBe('');
  });
});

describe('what is not there', () => {
  test('is not planned; without a 校验 cell what is written counts as a person’s from then on', () => {
    const lacking = renamed(typed, (names) =>
      names.filter((one) => ![MARK, '合计', '比率_支出完成率'].includes(one.name)),
    );
    const { plan, after } = planned(rubric, lacking);
    expect(plan.writes.map((one) => one.name)).toContain(SCORE);
    for (const name of [MARK, '合计', '比率_支出完成率'])
      expect(plan.writes.map((one) => one.name)).not.toContain(name);
    expect(fillOf(after)).toEqual({ writes: [], kept: [] });
    expect(fillOf(changed(after, { 支出决算数: 2000 })).kept).toEqual([SCORE]);
  });

  test('a caller that brings no text for a row leaves the text alone', () => {
    const source = modelSource(filled);
    const { facts, binding } = readFacts(rubric, source);
    expect(planAssessment(source, binding, assess(rubric, facts), new Map()).writes).toEqual([]);
  });

  test('a cell that a file does not hold is made, in its place', () => {
    const { sheet, row, column } = placeOf(typed, SCORE);
    const without = {
      ...typed,
      sheets: typed.sheets.map((one) =>
        one.name === sheet
          ? { ...one, cells: one.cells.filter((cell) => cell.row !== row || cell.column !== column) }
          : one,
      ),
    };
    const { after } = planned(rubric, without);
    expect(cellOf(after, SCORE)).toEqual({ row, column, value: 3, formula: null, style: 0 });
    const cells = after.sheets[0]?.cells ?? [];
    expect([...cells].sort((a, b) => a.row - b.row || a.column - b.column)).toEqual(cells);
  });
});

test('nothing of a blank workbook is filled in, and 合计 stays blank', () => {
  const blank = standardWorkbook(rubric);
  expect(fillOf(blank)).toEqual({ writes: [], kept: [] });
});
