import { modelSource } from '../../../src/workbook/source';
import { fixtureCase, rubric2019 } from '../../support/facts';
import { contentOfModel } from '../../support/sheet-content';
import { drawWorkbook } from '../../support/sheet-drawing';
import { randomLayout } from '../../support/sheet-layouts';
import { judge, Tally } from './support';

const SEEDS = 200;

test('random combinations of traits: what is trusted is right', () => {
  const rubric = rubric2019();
  const { facts } = fixtureCase('zhanjiang-2019.sheet.json');
  const tally = new Tally();
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const layout = randomLayout(seed);
    const { model, truth } = drawWorkbook(rubric, facts, layout);
    tally.add(layout.name, judge(contentOfModel(model), modelSource(model), truth), truth.sound);
  }
  console.info(tally.text('random combinations'));
  expect(tally.trustedAndWrong).toEqual([]);
  expect(tally.notWhole).toEqual([]);
  expect(tally.share).toBeGreaterThanOrEqual(0.99);
  expect(tally.trustedShare).toBeGreaterThanOrEqual(0.98);
});
