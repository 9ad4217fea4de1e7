/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';

import * as application from '../../../src/workbench/office-host/excel/application';
import * as conditionalFormats from '../../../src/workbench/office-host/excel/conditional-formats';
import * as conditionalRangeFormat from '../../../src/workbench/office-host/excel/conditional-range-format';
import * as functions from '../../../src/workbench/office-host/excel/functions';
import * as names from '../../../src/workbench/office-host/excel/names';
import * as range from '../../../src/workbench/office-host/excel/range';
import * as rangeAreas from '../../../src/workbench/office-host/excel/range-areas';
import * as rangeFormat from '../../../src/workbench/office-host/excel/range-format';
import * as workbook from '../../../src/workbench/office-host/excel/workbook';
import * as worksheet from '../../../src/workbench/office-host/excel/worksheet';
import { WireObject, wireNames } from '../../../src/workbench/office-host/wire-object';
import { openExcel, type OpenExcel } from '../../support/office';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel({ model: smallWorkbook([smallSheet('表')]) });
});
afterEach(() => excel.close());

const modules = [
  ...[application, conditionalFormats, conditionalRangeFormat, functions, names, range, rangeAreas],
  ...[rangeFormat, workbook, worksheet],
];
const classes = modules
  .flatMap((one): unknown[] => Object.values(one))
  .filter(
    (one): one is { readonly name: string; readonly prototype: WireObject } =>
      typeof one === 'function' && one.prototype instanceof WireObject,
  );

interface Reflected {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

test('the library takes it for Excel on Windows', () => {
  const { Office } = excel;
  expect(Office.context.host).toBe('Excel');
  expect(Office.context.platform).toBe('PC');
  expect(Office.context.document.url).toBe('自评表.xlsx');
  expect(Office.context.displayLanguage).toBe('zh-CN');
});

test('classes are found', () => {
  expect(classes.length).toBeGreaterThan(20);
});

test.each(classes.map((one) => [one.name, one] as const))(
  '%s has no member that Excel lacks',
  (name, one) => {
    const real = (excel.Excel as unknown as Record<string, { readonly prototype: Reflected } | undefined>)[
      name
    ];
    expect(real).toBeDefined();
    const { prototype } = real!;
    const source = readFileSync(
      require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js'),
      'utf8',
    );
    for (const member of wireNames(Object.create(one.prototype) as WireObject)) {
      const own = Object.getOwnPropertyDescriptor(one.prototype, member)!;
      const theirs = member.charAt(0).toLowerCase() + member.slice(1);
      const where = `${name}.${member}`;
      // Parts of the protocol that are no members of a class of the library.
      if (/^_(?:Register|Unregister)/u.test(member))
        expect([where, source.includes(`"${member}"`)]).toEqual([where, true]);
      else if (member === '_Runtime') expect(source).toContain('"_Runtime"');
      else if (own.value !== undefined)
        expect([where, typeof Reflect.get(prototype, member.startsWith('_') ? member : theirs)]).toEqual([
          where,
          'function',
        ]);
      else {
        const scalar = prototype._scalarPropertyOriginalNames?.indexOf(member) ?? -1;
        const known =
          scalar >= 0 || prototype._navigationPropertyNames?.includes(theirs) === true || theirs in prototype;
        expect([where, known]).toEqual([where, true]);
        if (own.set !== undefined)
          expect([where, prototype._scalarPropertyUpdateable?.[scalar]]).toEqual([where, true]);
      }
    }
  },
);

test('the requirement sets decide what may be called', async () => {
  const protection = (context: Excel.RequestContext): unknown =>
    context.workbook.worksheets.onProtectionChanged.add(() => Promise.resolve());
  await excel.Excel.run((context) => {
    protection(context);
    return context.sync();
  });
  expect(excel.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(excel.Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);

  await excel.close();
  excel = await openExcel({ model: smallWorkbook([smallSheet('表')]), excelApi: '1.13' });
  const old = excel.Excel.run((context) => {
    protection(context);
    return context.sync();
  });
  await expect(old).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('a ribbon command runs the function that the page associates', async () => {
  const seen: string[] = [];
  excel.Office.actions.associate('fillNarratives', (event: Office.AddinCommands.Event) => {
    seen.push(event.source.id);
    event.completed();
  });
  await expect(excel.host.runCommand('fillNarratives', 'FillButton')).resolves.toBe(true);
  expect(seen).toEqual(['FillButton']);
  await expect(excel.host.runCommand('nobody')).resolves.toBe(false);
});

test('a new workbook is opened from its bytes', async () => {
  await excel.Excel.createWorkbook(btoa('PK\u0003\u0004'));
  expect(excel.opened).toEqual([new Uint8Array([0x50, 0x4b, 3, 4])]);
  await expect(excel.Excel.createWorkbook('*')).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test.each([
  [false, 36_526],
  [true, 35_064],
])('DATE tells the date system (1904: %s)', async (date1904, serial) => {
  await excel.close();
  excel = await openExcel({ model: smallWorkbook([smallSheet('表')], {}, { date1904 }) });
  await excel.Excel.run(async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load('value,error');
    const nothing = context.workbook.functions.date(1800, 1, 1);
    nothing.load('value,error');
    await context.sync();
    expect([day.value, nothing.error]).toEqual([serial, '#NUM!']);
  });
});
