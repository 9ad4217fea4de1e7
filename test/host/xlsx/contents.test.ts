import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { contentOf } from '../../../src/host/xlsx/contents';
import { sheetPart } from '../../../src/host/xlsx/patch/sheet-part';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { CONTRACT_MODEL, withSheet } from '../contract/model';

test('a sheet whose protection was switched off is not protected, whoever asks', () => {
  const file = openWorkbook(buildWorkbook(withSheet('评分表', () => ({ protected: true }))));
  const both = (): unknown[] => [
    contentOf(file).find(({ name }) => name === '评分表')?.protected,
    file.model().sheets[0]?.protected,
  ];
  expect(both()).toEqual([true, true]);
  // As programs leave it that keep what else was set (ECMA-376 Part 1, 18.3.1.85).
  const part = sheetPart(file.package, '评分表');
  const text = file.package.text(part);
  const off = text.replace(/(<sheetProtection[^>]*\bsheet=)"1"/u, '$1"0"');
  expect(off).not.toBe(text);
  file.package.setText(part, off);
  expect(both()).toEqual([false, false]);
});

test('all sheets are read whole, in their order', () => {
  const read = contentOf(openWorkbook(buildWorkbook(CONTRACT_MODEL)));
  expect(read.map(({ name, cells }) => [name, cells.length])).toEqual(
    CONTRACT_MODEL.sheets.map(({ name, cells }) => [name, cells.length]),
  );
});
