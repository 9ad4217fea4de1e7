import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import { plainWorkbook } from '../../../support/rich-workbook';

test('a group of 130,000 cells goes on without its first', () => {
  const rest = Array.from(
    { length: 130_000 },
    (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><f t="shared" si="0"/></c></row>`,
  );
  const first = '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A130001">B1+$C$1</f></c></row>';
  const file = openWorkbook(plainWorkbook(`${first}${rest.join('')}`));
  const sheet = file.values().sheets[0]!.name;
  const { formulasMoved } = file.write([{ sheet, row: 0, column: 0, value: 1, kind: 'value' }]);
  expect(formulasMoved).toEqual([{ sheet, row: 1, column: 0 }]);
  const cells = file.values().cells(0);
  expect(cells[0]).toMatchObject({ value: 1, formula: null });
  expect(cells[1]).toMatchObject({ formula: 'B2+$C$1' });
  expect(cells.at(-1)).toMatchObject({ row: 130_000, formula: 'B130001+$C$1' });
  expect(file.package.text(file.values().sheets[0]!.part!)).toContain('ref="A2:A130001"');
}, 30_000);
