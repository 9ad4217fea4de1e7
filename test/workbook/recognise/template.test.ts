import { bind } from '../../../src/workbook/binding';
import { modelSource } from '../../../src/workbook/source';
import { isRecognised, readRecognised, recognise } from '../../../src/workbook/recognise';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { filledTemplate } from '../../../src/workbook/template';
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
