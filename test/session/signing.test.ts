import { rowName } from '../../src/rubric/names';
import { MemoryHost } from '../support/memory-host';
import { rubric2019 } from '../support/facts';
import { filled2019, openSession, type Opened, sheetOf, SOON } from './support';

/* 签署 where the sheet itself has no cells for it. */

const WHO = { unit: '财政局', auditor: '甲', checker: '乙', date: '2020-11-12' };
const SIGNED = ['核查单位', '核查人', '复核人', '核查日期'];

/** Gives every row its weight, with a reason where one is asked for. */
async function decided({ session }: Opened): Promise<void> {
  await session.acceptProposed(null);
  const rows = sheetOf(session).audit?.audit.rows ?? [];
  for (const { name, state, weight } of rows) {
    if (state === 'accepted') continue;
    await session.setCell(rowName('reviewScore', name), weight?.toDecimalText() ?? '0');
    await session.setCell(rowName('reviewReason', name), '依据现场查阅的材料');
  }
}

async function signed(opened: Opened): Promise<void> {
  await opened.session.startAudit();
  await decided(opened);
  await opened.session.signOff(WHO);
  expect(sheetOf(opened.session).notice?.text ?? '').toContain('核查已签署');
  expect(sheetOf(opened.session).signOff).toEqual({ state: 'signed', ...WHO });
}

test('a workbook whose names lack those of the sign-off is signed on 核查评分表, and opened again it is signed', async () => {
  const names = filled2019.names.filter(({ name }) => !SIGNED.includes(name));
  const first = await openSession(new MemoryHost({ ...filled2019, names }));
  await signed(first);
  for (const name of SIGNED) expect(first.host.address(name).sheet).toBe('核查评分表');
  await first.session.stop();
  const again = await openSession(first.host);
  await again.clock.pass(SOON);
  expect(sheetOf(again.session).signOff).toEqual({ state: 'signed', ...WHO });
});

test('a sheet that was made out without its rubric is signed, too', async () => {
  const other = {
    ...filled2019,
    names: [],
    sheets: filled2019.sheets
      .filter(({ name }) => name === '评分表')
      .map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => {
          if (typeof cell.value !== 'string') return cell;
          const { row, column, value } = cell;
          if (rubric2019().indicators.some(({ name }) => name === value))
            return { ...cell, value: `别的指标${String(row)}`, formula: null };
          // Standards of another place: the rows are not known by these either.
          return value.length > 40
            ? { ...cell, value: `另一套标准第${String(row)}行${String(column)}列`, formula: null }
            : cell;
        }),
      })),
  };
  const opened = await openSession(new MemoryHost(other));
  await opened.session.recognise();
  await opened.session.acceptRecognition();
  await opened.clock.pass(SOON);
  expect(sheetOf(opened.session).rubric.id).not.toBe(rubric2019().id);
  await signed(opened);
  expect(opened.host.value('核查日期')).toBe(44147);
});

test('a figure that changes within its band takes the signature back', async () => {
  const opened = await openSession(new MemoryHost(filled2019));
  await signed(opened);
  opened.host.type({ 支出决算数: 3577.87 });
  await opened.clock.pass(SOON);
  expect(sheetOf(opened.session).signOff.state).toBe('lapsed');
});
