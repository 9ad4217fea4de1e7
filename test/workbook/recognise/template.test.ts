import { bind } from '../../../src/workbook/binding';
import { modelSource } from '../../../src/workbook/source';
import { isRecognised, printedSheet, readRecognised, recognise } from '../../../src/workbook/recognise';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { filledTemplate } from '../../../src/workbook/template';
import { NO_SHEET } from '../../../src/review';
import { fixtureCase, rubric2019 } from '../../support/facts';
import { contentOfModel } from '../../support/sheet-content';

describe.each(['zhanjiang-2019.sheet.json', 'self-evaluation-2020.sheet.json'])('%s', (name) => {
  const rubric = rubric2019();
  const model = filledTemplate(rubric, fixtureCase(name).facts);
  const bare = { ...model, names: [] };
  const found = recognise(contentOfModel(bare), [rubric]);

  test('is recognised whole and trusted without its names', () => {
    if (!isRecognised(found)) throw new Error(found.message);
    expect(found.trusted).toBe(true);
    const whole = bind(rubric, modelSource(model));
    for (const [key, address] of found.binding.cells)
      expect([key, address]).toEqual([key, whole.cells.get(key)]);
    const given = readFacts(rubric, modelSource(model)).facts;
    const read = readRecognised(found, modelSource(bare)).facts;
    expect(read).toEqual({ ...given, judgements: {} });
  });
});

describe('what a standard workbook prints', () => {
  const rubric = rubric2019();
  const model = filledTemplate(rubric, fixtureCase('zhanjiang-2019.sheet.json').facts);
  const binding = bind(rubric, modelSource(model));
  const content = contentOfModel(model)[0]!;

  test('is what recognition finds on it', () => {
    const found = recognise([content], [rubric]);
    if (!isRecognised(found)) throw new Error(found.message);
    expect(printedSheet(content, rubric, binding)).toEqual(found.printed);
    expect(found.printed.rows).toHaveLength(30);
    expect(found.printed.groups).toHaveLength(16);
    expect([found.printed.whole, found.printed.known]).toEqual(['100', true]);
  });

  test('rows are known by their names in the workbook, however they are called', () => {
    const cells = content.cells.map((cell) =>
      cell.value === '支出完成率' ? { ...cell, value: '支出进度' } : cell,
    );
    const printed = printedSheet({ ...content, cells }, rubric, binding);
    expect(printed.rows?.find((row) => row.printed === '支出进度')).toMatchObject({
      indicator: '支出完成率',
      by: null,
    });
  });

  test('a sheet without a head says nothing', () => {
    expect(printedSheet({ ...content, cells: [] }, rubric, binding)).toBe(NO_SHEET);
  });
});
