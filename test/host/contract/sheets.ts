import type { DefinedName, WorkbookModel } from '../../../src/workbook/model';
import { cell, sheet } from '../xlsx/build/models';
import { at, failure, type PortUnderTest } from './bench';
import { CONTRACT_MODEL, withSheet } from './model';

const named = (name: string, refersTo: string): DefinedName => ({
  name,
  refersTo,
  sheet: null,
  hidden: false,
});

/** Two sheets of which one looks at a sheet that is there already, one at its neighbour by a name. */
const MORE: WorkbookModel = {
  sheets: [
    sheet('核查 表', {
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      cells: [
        cell(0, 0, '核查评分表', { style: 1 }),
        cell(2, 0, 3, { formula: '评分表!J5' }),
        cell(3, 0, 4, { formula: '评分表!J6' }),
        cell(4, 0, 5),
        cell(4, 1, 7, { formula: '新数+2' }),
      ],
    }),
    sheet('附表', { cells: [cell(0, 0, 5)] }),
  ],
  names: [named('新数', '附表!$A$1'), named('核查_一', "'核查 表'!$A$5")],
  styles: CONTRACT_MODEL.styles,
  date1904: false,
};

/** Reading sheets whole, defining names, adding sheets. */
export function sheetsContract(port: PortUnderTest): void {
  const nameOf = async (name: string): Promise<string | undefined> =>
    (await port.bench.host.read(null)).names.find((one) => one.name === name && one.sheet === null)?.refersTo;

  describe('surveying', () => {
    test(
      port.counted('reads a sheet whole: cells that hold something, merges, in two requests'),
      async () => {
        await port.start();
        port.bench.requests();
        const [content, ...more] = await port.bench.host.survey(['评分表']);
        port.expectRequests({ reads: 2, writes: 0 });
        expect(more).toEqual([]);
        expect(content).toMatchObject({ name: '评分表', visible: true, protected: false });
        expect(content!.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
        const { cells } = content!;
        const places = cells.map(({ row, column }) => row * 100 + column);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(cells).toHaveLength(13);
        expect(cells).toContainEqual({ row: 4, column: 2, value: 0.5, formula: null, numberFormat: '0.00%' });
        expect(cells).toContainEqual({
          row: 5,
          column: 2,
          value: 3681.03,
          formula: 'B5+B6',
          numberFormat: 'General',
        });
        expect(cells).toContainEqual({ row: 11, column: 1, value: '003', formula: null, numberFormat: '@' });
        expect(cells.find(({ row }) => row === 7)?.value).toEqual({ error: '#DIV/0!' });
      },
    );

    test('reads visible sheets unless told which; leaves out one that is not there', async () => {
      const model = withSheet('基础 数据', () => ({ visibility: 'hidden', protected: true }));
      const small = model.sheets.map((one) => (one.name === '远' ? { ...one, cells: [] } : one));
      await port.start({ ...model, sheets: small });
      const visible = await port.bench.host.survey(null);
      expect(visible.map(({ name, cells }) => [name, cells.length > 0])).toEqual([
        ['评分表', true],
        ['远', false],
      ]);
      const asked = await port.bench.host.survey(['没有', '基础 数据']);
      expect(asked.map(({ name, visible: shown, protected: locked }) => [name, shown, locked])).toEqual([
        ['基础 数据', false, true],
      ]);
    });

    test('reads what the cells hold now', async () => {
      await port.start();
      port.bench.type(at("'基础 数据'!C9"), 66);
      await port.bench.settle();
      const [content] = await port.bench.host.survey(['基础 数据']);
      expect(content!.cells.at(-1)).toMatchObject({ row: 8, column: 2, value: 66 });
    });

    port.needing('usedRange')('refuses a sheet that is larger than any score sheet', async () => {
      await port.start();
      const error = await failure(port.bench.host.survey(['远']));
      expect(error).toMatchObject({ kind: 'too-large', sheet: '远' });
      expect(error.message).toContain('200,000');
    });
  });

  describe('defining names', () => {
    test(port.counted('defines names in one request and reads them back'), async () => {
      await port.start();
      port.bench.requests();
      const report = await port.bench.host.define([
        named('得分_新一', '评分表!$J$8'),
        named('得分_新二', "'基础 数据'!$B$3"),
      ]);
      port.expectRequests({ writes: 1, reads: 0 });
      expect(report).toEqual({ done: ['得分_新一', '得分_新二'], failed: [] });
      expect(await nameOf('得分_新二')).toBe("'基础 数据'!$B$3");
      expect((await port.bench.host.read(null)).cell(at('评分表!J8'))).toBeNull();
    });

    const other = 'leaves and reports a name that means something else; one that means the same counts';
    port.needing('keptNames')(other, async () => {
      await port.start();
      const report = await port.bench.host.define([
        named('预算', '评分表!$B$6'),
        named('追加', "'评分表'!$B$6"),
        named('得分_新', '评分表!$J$9'),
      ]);
      expect(report.done).toEqual(['追加', '得分_新']);
      expect(report.failed).toMatchObject([{ name: '预算', error: { kind: 'failed' } }]);
      expect(report.failed[0]!.error.message).toContain('评分表!$B$5');
      expect(await nameOf('预算')).toBe('评分表!$B$5');
    });

    test('a name that refers to nothing any more is pointed anew', async () => {
      const model = CONTRACT_MODEL;
      const dead = [named('得分_旧', '#REF!'), named('得分_旧二', '评分表!#REF!')];
      await port.start({ ...model, names: [...model.names, ...dead] });
      const report = await port.bench.host.define([
        named('得分_旧', '评分表!$J$8'),
        named('得分_旧二', "'基础 数据'!$B$3"),
        named('得分_新', '评分表!$J$9'),
      ]);
      expect(report.failed).toEqual([]);
      expect(await nameOf('得分_旧')).toBe('评分表!$J$8');
      expect(await nameOf('得分_旧二')).toBe("'基础 数据'!$B$3");
      expect(await nameOf('得分_新')).toBe('评分表!$J$9');
    });

    test('a name that cannot be is reported, the others are defined', async () => {
      await port.start();
      const report = await port.bench.host.define([
        named('不 是名称', '评分表!$J$8'),
        named('得分_新', '评分表!$J$9'),
      ]);
      expect(report.done).toEqual(['得分_新']);
      expect(report.failed.map(({ name }) => name)).toEqual(['不 是名称']);
    });
  });

  describe('adding sheets', () => {
    port.needing('addSheets')('adds them behind the others, with looks, formulas and names', async () => {
      await port.start();
      expect(port.bench.host.capabilities.addSheets).toBe('yes');
      await port.bench.host.addSheets(MORE);
      await port.bench.settle();
      const snapshot = await port.bench.host.read(null);
      expect(snapshot.sheets.map(({ name }) => name)).toEqual([
        '评分表',
        '基础 数据',
        '远',
        '核查 表',
        '附表',
      ]);
      expect(await nameOf('新数')).toBe('附表!$A$1');
      expect(await nameOf('核查_一')).toBe("'核查 表'!$A$5");
      expect(port.bench.content(at("'核查 表'!A1"))).toEqual({
        value: '核查评分表',
        formula: null,
        numberFormat: '0.00%',
      });
      expect(port.bench.content(at("'核查 表'!A3")).formula).toBe('评分表!J5');
      expect(port.bench.content(at("'核查 表'!A4")).formula).toBe('评分表!J6');
      expect(port.bench.content(at("'核查 表'!B5")).formula).toBe('新数+2');
      const [content] = await port.bench.host.survey(['核查 表']);
      expect(content!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
      const { done } = await port.write({ address: at("'核查 表'!A5"), value: 6 });
      expect(done).toMatchObject([{ before: { value: 5 }, after: { value: 6 } }]);
    });

    port.needing('addSheets')('leaves a sheet that is there', async () => {
      await port.start();
      await port.bench.host.addSheets(MORE);
      await port.bench.host.read(null);
      await port.write({ address: at("'核查 表'!A5"), value: 9 });
      await port.bench.host.addSheets(MORE);
      const { sheets } = await port.bench.host.read(null);
      expect(sheets).toHaveLength(5);
      expect(port.bench.content(at("'核查 表'!A5")).value).toBe(9);
    });
  });

  test('a link formula is written and read back', async () => {
    await port.start();
    const formula = 'HYPERLINK("#\'评分表\'!J15","评分表!J15")';
    const { done, failed } = await port.write({ address: at('评分表!L5'), value: null, formula });
    expect(failed).toEqual([]);
    expect(done[0]!.after.formula).toBe(formula);
    await port.bench.settle();
    const [content] = await port.bench.host.survey(['评分表']);
    expect(content!.cells.find(({ row, column }) => row === 4 && column === 11)?.formula).toBe(formula);
  });
}
