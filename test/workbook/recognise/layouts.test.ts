import { modelSource } from '../../../src/workbook/source';
import { fixtureCase, rubric2019 } from '../../support/facts';
import { contentOfModel } from '../../support/sheet-content';
import { drawWorkbook } from '../../support/sheet-drawing';
import { LAYOUTS, randomLayout } from '../../support/sheet-layouts';
import { judge, Tally } from './support';

const rubric = rubric2019();
const { facts } = fixtureCase('zhanjiang-2019.sheet.json');

test('200 random combinations of traits', () => {
  const tally = new Tally();
  for (let seed = 0; seed < 200; seed += 1) {
    const layout = randomLayout(seed);
    const { model, truth } = drawWorkbook(rubric, facts, layout);
    tally.add(`${String(seed)}`, judge(contentOfModel(model), modelSource(model), truth), truth.sound);
  }
  console.info(tally.text('random'));
  console.info(tally.trustedAndWrong.slice(0, 12), tally.notWhole.slice(0, 40));
  expect(tally.trustedAndWrong).toEqual([]);
});

test('named layouts', () => {
  const tally = new Tally();
  for (const layout of LAYOUTS) {
    const { model, truth } = drawWorkbook(rubric, facts, layout);
    const judged = judge(contentOfModel(model), modelSource(model), truth);
    if (layout.second !== 'alike') tally.add(layout.name, judged, truth.sound);
  }
  console.info(tally.text('named'));
  console.info(tally.trustedAndWrong, tally.notWhole);
});
