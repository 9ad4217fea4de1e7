import { buildWorkbook } from '../../../../src/host/xlsx/build/build-workbook';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import { convert, csvSheets, NO_LIBREOFFICE } from '../fidelity/libreoffice';
import { RICH } from './rich-model';
import { testUnless } from '../../../support/skip-aloud';

const when = testUnless(NO_LIBREOFFICE);

when(
  'LibreOffice reads what was written, and works out the formulas',
  () => {
    const sheets = csvSheets([buildWorkbook(RICH)])[0]!;
    expect([...sheets.keys()].sort()).toEqual(RICH.sheets.map(({ name }) => name).sort());
    expect(sheets.get('基础 数据')?.[1]?.slice(0, 2)).toEqual(['财政拨款', '1234.5']);
    const rows = sheets.get('评分表') ?? [];
    expect(rows[0]?.[0]).toBe('部门整体绩效自评 <&>"\'');
    // A tab is a field of its own to it, which in text becomes U+0001.
    expect([rows[1]?.[0], rows[1]?.[3]]).toEqual([' 两端\n\u0001空格 ', '𠮷😀']);
    expect(rows[2]?.slice(0, 2).map(Number)).toEqual([expect.closeTo(0.3, 14), -1e-7]);
    expect(rows[3]?.slice(0, 2)).toEqual(['TRUE', '#N/A']);
    // The last has no result in the file: LibreOffice had to find its name.
    expect(rows[4]?.slice(0, 5)).toEqual(['0.3', ' 合 <格> ', 'FALSE', '#DIV/0!', '2469']);
    expect(rows[7]?.[6]).toBe('达标');
  },
  120_000,
);

when(
  'LibreOffice knows merges, lists, notes, links, formats and print set-up again',
  () => {
    const model = openWorkbook(convert(buildWorkbook(RICH), 'xlsx').get('a.xlsx')!).model();
    const [sheet] = model.sheets;
    const [was] = RICH.sheets;
    expect(model.sheets.map(({ name }) => name)).toEqual(RICH.sheets.map(({ name }) => name));
    // Panes and grid lines it loses when no window is open, those of Excel's own files too.
    expect(sheet).toMatchObject({
      merges: was!.merges,
      protected: true,
      print: {
        orientation: 'landscape',
        paper: 8,
        fit: { width: 1, height: 0 },
        titleRows: was!.print.titleRows,
        area: was!.print.area,
        centred: true,
      },
    });
    expect(sheet!.validations.map((one) => (one.kind === 'list' ? one.list : [one.least, one.most]))).toEqual(
      expect.arrayContaining([['是', '否'], { formula: expect.stringContaining('$A$2:$A$4') }]),
    );
    expect(sheet!.notes.map(({ text }) => text)).toEqual(
      expect.arrayContaining(was!.notes.map(({ text }) => text)),
    );
    expect(sheet!.conditionalFormats.map(({ formula }) => formula)).toEqual(
      expect.arrayContaining(was!.conditionalFormats.map(({ formula }) => formula)),
    );
    const title = model.styles[sheet!.cells[0]!.style]!;
    // A font that is not installed it replaces.
    expect(title.font).toMatchObject({ size: 16, bold: false });
    const date = model.styles[sheet!.cells.find(({ value }) => value === 45351)!.style]!;
    expect(date).toMatchObject({ fill: 'DAE3F3', font: { bold: true, strike: true, colour: 'C00000' } });
  },
  120_000,
);

when(
  'LibreOffice prints it',
  () => {
    const pdf = convert(buildWorkbook(RICH), 'pdf').get('a.pdf');
    expect(new TextDecoder().decode(pdf?.subarray(0, 5))).toBe('%PDF-');
  },
  120_000,
);
