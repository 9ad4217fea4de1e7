import { readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { parse } from 'yaml';

import { narrate } from '../../../src/narrative/narrate';
import { Quotient } from '../../../src/rubric/formula';
import { loadRubric } from '../../../src/rubric/load';
import { itemName, nameFault, nameKey, rowName } from '../../../src/rubric/names';
import { judgedItemsOf, type Rubric } from '../../../src/rubric/rubric';
import { assess } from '../../../src/scoring/assess';
import { absoluteText, areaToA1, toA1 } from '../../../src/workbook/address';
import { namesOf } from '../../../src/workbook/binding';
import type { Area, CellModel, SheetModel, WorkbookModel } from '../../../src/workbook/model';
import { contains } from '../../../src/workbook/source';
import { standardWorkbook, SHEETS } from '../../../src/workbook/standard';
import { linesOf, rowHeight } from '../../../src/workbook/standard/drawing';
import { STYLES } from '../../../src/workbook/standard/styles';
import { plausibleFacts } from '../../support/arbitrary-facts';
import { fixtureCase, rubric2019 } from '../../support/facts';
import { expectGolden } from '../../support/golden';
import { KINDS_FILE, kindsRubric } from '../../support/kinds';
import { allNames, bound, cellOf, placeOf } from '../support';

const rubric = rubric2019();
const workbook = standardWorkbook(rubric);
const STYLE_NAMES = Object.keys(STYLES);

function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const found = model.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The points and characters of a cell, or of the merged area that it begins. */
function roomOf(sheet: SheetModel, { row, column }: CellModel): { height: number; width: number } {
  const alone: Area = { top: row, left: column, bottom: row, right: column };
  const area = sheet.merges.find((one) => one.top === row && one.left === column) ?? alone;
  let height = 0;
  for (let at = area.top; at <= area.bottom; at += 1)
    height += sheet.rows.find((one) => one.row === at)?.height ?? sheet.defaultRowHeight;
  const width = sheet.columns.slice(area.left, area.right + 1).reduce((sum, one) => sum + one.width, 0);
  return { height, width };
}

/** Texts that their cells do not show whole, at the size of their fonts. */
function cutTexts(model: WorkbookModel): readonly string[] {
  return model.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) => {
      const style = model.styles[cell.style];
      if (typeof cell.value !== 'string' || cell.value === '' || style === undefined) return [];
      const { height, width } = roomOf(sheet, cell);
      const size = style.font.size / 10.5;
      const lines = linesOf(cell.value, width / size);
      // Text that does not wrap runs on over the blank cells behind it.
      const fits = style.alignment.wrap ? lines * 14.25 * size <= height : cell.value.length < 80;
      return fits ? [] : [`${sheet.name}!${toA1(cell.row, cell.column)} ${cell.value.slice(0, 20)}`];
    }),
  );
}

describe.each<[string, Rubric]>([
  ['the rubric of 2019', rubric],
  ['another rubric', kindsRubric()],
])('the workbook of %s', (_, by) => {
  const model = standardWorkbook(by);

  test('has every name once and no other, each valid and on a cell of its own', () => {
    const names = model.names.map((one) => one.name);
    expect([...names].sort()).toEqual(allNames(by));
    expect([...namesOf(by)].sort()).toEqual(allNames(by));
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
    for (const name of names) expect([name, nameFault(name)]).toEqual([name, null]);
    expect(model.names.every((one) => one.sheet === null && !one.hidden)).toBe(true);
    const { missing, broken, cells } = bound(by, model);
    expect([missing, broken]).toEqual([[], []]);
    expect(cells.size).toBe(names.length);
  });

  test('has its four sheets in order', () => {
    expect(model.sheets.map((one) => one.name)).toEqual(['评分表', '基础数据', '评分底稿', '核查意见']);
    expect(model.sheets.every((one) => one.visibility === 'visible' && !one.protected)).toBe(true);
    for (const { print, frozen } of model.sheets) {
      expect([print.orientation, print.paper, print.fit?.width, print.titleRows?.first]).toEqual([
        'landscape',
        9,
        1,
        0,
      ]);
      expect(print.footer).toBe('&C第 &P 页，共 &N 页');
      expect((print.titleRows?.last ?? 0) + 1).toBe(frozen?.rows);
    }
  });

  test('prints weights that add up', () => {
    const sheet = sheetOf(model, SHEETS.score);
    const weights = (column: number): Quotient =>
      Quotient.sum(
        ...sheet.cells
          .filter((one) => one.column === column && one.row > 5)
          .flatMap(({ value }) => (typeof value === 'number' ? [Quotient.of(String(value))] : [])),
      );
    const total = by.source.total.max.toDecimalText();
    for (const column of [1, 3, 5]) expect(weights(column).toDecimalText()).toBe(total);
    for (const { name, weight } of by.indicators)
      expect(cellOf(model, rowName('weight', name)).value).toBe(Number(weight.toDecimalText()));
  });

  test('asks for every input once, in 基础数据', () => {
    const sheet = sheetOf(model, SHEETS.data);
    for (const name of by.inputs.keys()) {
      const { row, column, sheet: where } = placeOf(model, name);
      expect([where, column]).toEqual(['基础数据', 1]);
      expect(
        sheet.cells.filter((one) => one.column === 0 && one.value === name).map((one) => one.row),
      ).toEqual([row]);
      expect(STYLE_NAMES[cellOf(model, name).style]).toMatch(/^input/u);
    }
    for (const [name, { kind }] of by.values) {
      const cell = cellOf(model, kind === 'ratio' ? `比率_${name}` : name);
      expect([cell.formula === null, cell.value]).toEqual([false, '']);
    }
  });

  test('offers the verdicts that count, where there is a choice', () => {
    const sheet = sheetOf(model, SHEETS.working);
    const wanted = by.indicators.flatMap((indicator) =>
      judgedItemsOf(indicator).map((item) => {
        const { row, column } = placeOf(model, itemName('verdict', indicator.name, item));
        return [areaToA1({ top: row, left: column, bottom: row, right: column }), item.allowed] as const;
      }),
    );
    const lists = sheet.validations.filter((one) => one.kind === 'list');
    expect(lists.map((one) => [one.areas.map(areaToA1).join(), one.list])).toEqual(
      wanted.filter(([, allowed]) => allowed.length > 0),
    );
    for (const { prompt, error, list } of lists) {
      expect('formula' in list).toBe(false);
      expect(prompt?.text.length).toBeLessThanOrEqual(255);
      expect(error?.text.length).toBeLessThanOrEqual(255);
      expect(error?.style).toBe('stop');
    }
  });

  test('warns of numbers out of bounds, and stops nobody', () => {
    const numbers = model.sheets.flatMap((sheet) =>
      sheet.validations
        .filter((one) => one.kind !== 'list')
        .flatMap((one) => one.areas.map((area) => ({ ...one, sheet: sheet.name, area }))),
    );
    const at = (name: string): (typeof numbers)[number] | undefined => {
      const { sheet, row, column } = placeOf(model, name);
      return numbers.find((one) => one.sheet === sheet && contains(one.area, row, column));
    };
    for (const { prompt, error, allowBlank } of numbers) {
      expect([prompt === null, error?.style, allowBlank]).toEqual([false, 'warning', true]);
      for (const text of [prompt?.text, error?.text]) expect(text).toMatch(/^[\u4e00-\u9fff].{1,250}。$/u);
    }
    for (const [name, { kind, max }] of by.inputs) {
      const whole = kind === 'count' || kind === 'days';
      const wanted = { kind: whole ? 'whole' : 'decimal', least: '0', most: max?.toDecimalText() ?? null };
      if (kind === 'text' || kind === 'date') expect(at(name)).toBeUndefined();
      else expect(at(name)).toMatchObject(wanted);
    }
    for (const { name } of by.indicators) {
      const { row } = placeOf(model, rowName('score', name));
      const found = at(rowName('score', name));
      // From the first row of the column to this one, the weight moves along.
      expect(found?.most).toBe(
        `$${toA1(found?.area.top ?? 0, placeOf(model, rowName('weight', name)).column)}`,
      );
      expect(found?.area.bottom).toBeGreaterThanOrEqual(row);
    }
    expect(at('合计')).toMatchObject({ least: '0', most: by.source.total.max.toDecimalText() });
    for (const indicator of by.indicators)
      for (const item of judgedItemsOf(indicator)) {
        const found = at(itemName('deduct', indicator.name, item));
        expect(found !== undefined).toBe(item.allowed.includes('酌情'));
      }
  });

  test('shows every printed text whole', () => {
    expect(cutTexts(model)).toEqual([]);
  });

  test('holds no empty texts, and its merged areas do not overlap', () => {
    for (const { cells, merges } of model.sheets) {
      expect(cells.filter((one) => one.value === '' && one.formula === null)).toEqual([]);
      const taken = new Set<string>();
      for (const area of merges)
        for (let row = area.top; row <= area.bottom; row += 1)
          for (let column = area.left; column <= area.right; column += 1) {
            const place = toA1(row, column);
            expect(taken.has(place)).toBe(false);
            taken.add(place);
            const cell = cells.find((one) => one.row === row && one.column === column);
            expect(cell).toBeDefined();
            if (row !== area.top || column !== area.left) expect(cell?.value).toBeNull();
          }
    }
  });

  test('says which rubric it was made for', () => {
    expect(
      ['评分标准_编号', '评分标准_版本', '评分标准_哈希'].map((name) => cellOf(model, name).value),
    ).toEqual([by.id, by.revision, by.hash]);
  });
});

test('every text of 评分说明 has room: those of 300 random fact sets and of the fixtures', () => {
  const sheet = sheetOf(workbook, SHEETS.score);
  const room = new Map(
    [...rubric.indicators.map((one) => one.name), '加减分项'].map((row) => {
      const cell = cellOf(workbook, rowName('narrative', row));
      return [row, roomOf(sheet, cell)] as const;
    }),
  );
  const cut: string[] = [];
  const fits = (texts: Iterable<readonly [string, string | null]>): void => {
    for (const [row, text] of texts) {
      const { height, width } = room.get(row) ?? { height: 0, width: 0 };
      if (rowHeight(linesOf(text ?? '', width)) > height) cut.push(`${row}：${text ?? ''}`);
    }
  };
  for (const given of fc.sample(plausibleFacts(), { numRuns: 300, seed: 20190214 }))
    fits(narrate(assess(rubric, given)));
  for (const file of [
    'zhanjiang-2019.facts.json',
    'zhanjiang-2019.sheet.json',
    'self-evaluation-2020.sheet.json',
  ]) {
    const { facts } = fixtureCase(file);
    fits(narrate(assess(rubric, facts)));
    fits(Object.entries(facts.narratives));
  }
  expect(cut).toEqual([]);
});

describe('rubrics of other shapes', () => {
  /** The other rubric, changed in its text. */
  function variant(change: (source: Record<string, unknown>) => void): Rubric {
    const source = parse(readFileSync(KINDS_FILE, 'utf8'), { schema: 'failsafe' }) as Record<string, unknown>;
    change(source);
    const loaded = loadRubric(JSON.stringify(source), 'variant.yaml');
    if (!loaded.ok) throw new Error(loaded.errors.map((one) => one.message).join('\n'));
    return loaded.rubric;
  }

  test('header facts that only it knows have cells too', () => {
    const model = standardWorkbook(
      variant((source) => {
        source.header = ['单位名称', '填报人', '核查人', '联系电话'];
        delete source.footnote;
      }),
    );
    const score = sheetOf(model, SHEETS.score);
    for (const name of ['单位名称', '填报人', '核查人', '联系电话']) {
      const { sheet, row, column } = placeOf(model, name);
      expect(sheet).toBe('评分表');
      expect(row).toBeLessThanOrEqual(score.print.area?.bottom ?? 0);
      const label = score.cells
        .filter((one) => one.row === row && one.column < column && one.value !== null)
        .at(-1);
      expect(label?.value).toBe(name === '单位名称' ? '单位：' : `${name}：`);
    }
  });

  test('a header without any fact, no sign-off', () => {
    const model = standardWorkbook(
      variant((source) => {
        source.header = [];
      }),
    );
    expect(cutTexts(model)).toEqual([]);
    expect(sheetOf(model, SHEETS.score).print.area?.bottom).toBe(placeOf(model, '得分_奖惩').row + 1);
  });

  test('choices too long for a message are not repeated there', () => {
    // The list just holds them, the message with its words does not.
    const long = `${'公开'.repeat(62)}的`;
    const by = variant((source) => {
      const text = JSON.stringify(source).replaceAll('未公开', long).replaceAll('已公开', `已${long}`);
      Object.assign(source, JSON.parse(text));
    });
    const { validations } = sheetOf(standardWorkbook(by), SHEETS.working);
    const found = validations.filter(
      (one) => one.kind === 'list' && !('formula' in one.list) && one.list.includes(long),
    );
    expect(found.map((one) => [one.prompt?.text, one.error?.text])).toEqual([
      ['请从下拉列表中选择。', '请从下拉列表中选择。'],
    ]);
    expect(cutTexts(standardWorkbook(by))).toEqual([]);
  });

  test('a long name of a row that one item judges is shown whole', () => {
    const by = variant((source) => {
      Object.assign(
        source,
        JSON.parse(JSON.stringify(source).replaceAll('"机构"', `"${'机构设立情况'.repeat(6)}"`)),
      );
    });
    expect(cutTexts(standardWorkbook(by))).toEqual([]);
  });
});

test('cell by cell, as kept beside this test', () => {
  const names = new Map(workbook.names.map(({ name, refersTo }) => [refersTo, name]));
  const lines = workbook.sheets.flatMap((sheet) => [
    `== ${sheet.name}`,
    `columns ${sheet.columns.map((one) => one.width).join(' ')}; merges ${sheet.merges.map(areaToA1).join(' ')}`,
    ...sheet.cells.flatMap(({ row, column, value, formula, style }) => {
      const name = names.get(absoluteText({ sheet: sheet.name, row, column }));
      if (value === null && formula === null && name === undefined) return [];
      return [
        [
          toA1(row, column),
          name === undefined ? '' : `[${name}]`,
          formula === null ? JSON.stringify(value) : `=${formula}`,
          STYLE_NAMES[style],
        ]
          .filter((part) => part !== '')
          .join(' '),
      ];
    }),
    `heights ${sheet.rows.map((one) => `${one.row + 1}:${one.height ?? ''}`).join(' ')}`,
    `print ${JSON.stringify(sheet.print)}`,
  ]);
  expectGolden(path.join(__dirname, '../golden/zhanjiang-2019.txt'), lines.join('\n'));
});
