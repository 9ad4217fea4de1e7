import { at, type PortUnderTest } from './bench';
import { CONTRACT_MODEL, withSheet } from './model';

export function readingContract(port: PortUnderTest): void {
  describe('reading', () => {
    test('tells the workbook, its sheets and its names', async () => {
      await port.start();
      expect(port.snapshot.workbook).toMatchObject({ name: '自评表.xlsx', readOnly: false });
      expect(port.snapshot.sheets.map((sheet) => [sheet.name, sheet.visible, sheet.protected])).toEqual([
        ['评分表', true, false],
        ['基础 数据', true, false],
        ['远', true, false],
      ]);
      const byName = (one: { name: string; sheet: number | null }, other: typeof one): number =>
        `${one.name} ${String(one.sheet)}` < `${other.name} ${String(other.sheet)}` ? -1 : 1;
      expect([...port.snapshot.names].sort(byName)).toEqual([...CONTRACT_MODEL.names].sort(byName));
      expect(port.snapshot.date1904).toBe(false);
      expect(port.snapshot.sheetName('评分表')).toBe('评分表');
      expect(port.snapshot.sheetName('没有')).toBeNull();
    });

    test('tells cells of every kind', async () => {
      await port.start();
      const shown = (text: string): unknown => port.snapshot.cell(at(text));
      expect(shown('评分表!B5')).toEqual({ value: 70, formula: null, numberFormat: 'General' });
      expect(shown('评分表!C5')).toEqual({ value: 0.5, formula: null, numberFormat: '0.00%' });
      expect(shown('评分表!C6')).toEqual({ value: 3681.03, formula: 'B5+B6', numberFormat: 'General' });
      expect(shown('评分表!B7')).toEqual({ value: '=1+1', formula: null, numberFormat: 'General' });
      expect(shown('评分表!B8')).toEqual({
        value: { error: '#DIV/0!' },
        formula: 'B5/0',
        numberFormat: 'General',
      });
      expect(shown('评分表!B9')).toEqual({ value: true, formula: null, numberFormat: 'General' });
      expect(shown('评分表!B10')).toEqual({ value: '', formula: '""', numberFormat: 'General' });
      expect(shown('评分表!B11')).toEqual({ value: 43_830, formula: null, numberFormat: 'yyyy-mm-dd' });
      expect(shown('评分表!B12')).toEqual({ value: '003', formula: null, numberFormat: '@' });
      expect(shown('评分表!B13')).toBeNull();
      expect(shown("'基础 数据'!A1")).toEqual({ value: 12, formula: null, numberFormat: 'General' });
    });

    test('reads cells that lie far apart', async () => {
      await port.start();
      expect(port.snapshot.cell(at('远!A1'))?.value).toBe('near');
      expect(port.snapshot.cell(at('远!A10000'))?.value).toBe('far');
      expect(port.snapshot.cell(at('远!GJI1'))?.value).toBe('wide');
    });

    test('tells merged areas', async () => {
      await port.start();
      const merged = { top: 1, left: 1, bottom: 1, right: 3 };
      expect(port.snapshot.mergeAt(at('评分表!D2'))).toEqual(merged);
      expect(port.snapshot.mergeAt(at('评分表!B5'))).toBeNull();
      expect(port.snapshot.cell(at('评分表!B2'))?.value).toBe('自评表');
    });

    test('tells the date system', async () => {
      await port.start({ ...CONTRACT_MODEL, date1904: true });
      expect(port.snapshot.date1904).toBe(true);
    });

    test('follows what is typed', async () => {
      await port.start();
      port.bench.type(at('评分表!B5'), 71);
      expect((await port.bench.host.read(null)).cell(at('评分表!B5'))?.value).toBe(71);
      // A snapshot is of its moment.
      expect(port.snapshot.cell(at('评分表!B5'))?.value).toBe(70);
    });

    test('reads only what is wanted', async () => {
      await port.start();
      const some = await port.bench.host.read(new Set(['预算']));
      expect(some.cell(at('评分表!B5'))?.value).toBe(70);
      expect(some.names).toHaveLength(CONTRACT_MODEL.names.length);
    });

    test('finds cells again behind inserted rows', async () => {
      await port.start();
      port.bench.insertRows('评分表', 0, 40);
      const moved = await port.bench.host.read(null);
      expect(moved.names.find((one) => one.name === '预算' && one.sheet === null)?.refersTo).toBe(
        '评分表!$B$45',
      );
      expect(moved.cell(at('评分表!B45'))?.value).toBe(70);
      expect(moved.mergeAt(at('评分表!B42'))).toEqual({ top: 41, left: 1, bottom: 41, right: 3 });
    });

    test('a name whose row was deleted does not break the others', async () => {
      await port.start();
      port.bench.deleteRows('评分表', 4, 1);
      const rest = await port.bench.host.read(null);
      expect(rest.names.find((one) => one.name === '预算' && one.sheet === null)?.refersTo).toContain(
        '#REF!',
      );
      expect(rest.cell(at('评分表!B5'))?.value).toBe(3611.03);
    });

    test('follows a renamed sheet', async () => {
      await port.start();
      port.bench.renameSheet('评分表', '得分 表');
      const renamed = await port.bench.host.read(null);
      expect(renamed.sheetName('得分 表')).toBe('得分 表');
      expect(renamed.sheetName('评分表')).toBeNull();
      expect(renamed.cell(at("'得分 表'!B5"))?.value).toBe(70);
    });

    test.each([false, true])('goes on without a deleted sheet (protected: %s)', async (isProtected) => {
      await port.start(withSheet('基础 数据', () => ({ protected: isProtected })));
      port.bench.deleteSheet('基础 数据');
      const rest = await port.bench.host.read(null);
      expect(rest.sheets.map((sheet) => sheet.name)).toEqual(['评分表', '远']);
      expect(rest.cell(at('评分表!B5'))?.value).toBe(70);
      expect(rest.cell(at("'基础 数据'!A1"))).toBeNull();
    });

    test('the workbook stays the same one while it is open', async () => {
      await port.start();
      expect((await port.bench.host.read(null)).workbook.id).toBe(port.snapshot.workbook.id);
    });
  });
}
