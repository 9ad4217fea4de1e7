import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { filledTemplate } from '../../src/workbook/template';
import { plausibleFacts } from '../support/arbitrary-facts';
import { rubric2019 } from '../support/facts';
const rubric = rubric2019();
test('x', () => {
  const t0 = process.cpuUsage().user;
  const facts = fc.sample(plausibleFacts(), { numRuns: 40, seed: 2019 });
  const t1 = process.cpuUsage().user;
  const models = facts.map((f) => filledTemplate(rubric, f));
  const t2 = process.cpuUsage().user;
  models.forEach((m, n) => {
    writeFileSync(`/tmp/partc/lo/full-${n}.xlsx`, buildWorkbook(m));
  });
  const t3 = process.cpuUsage().user;
  console.log('sample', t1 - t0, 'fill', t2 - t1, 'build', t3 - t2);
  console.log(
    models[0]!.sheets.map((s) => [
      s.name,
      s.cells.length,
      s.cells.filter((c) => c.formula !== null).length,
      Object.keys(s),
    ]),
  );
  console.log(models[0]!.names.length, models[0]!.styles.length);
});
