import { PROFILES } from '../../../src/workbench/wps-host/profile';
import { areaToA1 } from '../../../src/workbook/address';
import { blank2019, filled2019 } from '../../session/support';
import { openWpsBench } from './wps-bench';
import { WpsSession } from './wps-session';

/**
 * What things cost over the bridge, in calls: every property and every method of an object of WPS is one, at about
 * 0.2 ms. The numbers are ceilings that were reached, over the standard workbook of 2019 with its 369 names.
 */

/** Names can only be asked one by one, for three things each. */
const OF_NAMES = 3 * 369;
/** The first score: the rest is for the most part number formats and merged areas of the cells that have names. */
const FIRST_SCORE = OF_NAMES + 415;
/** With the review, which needs all that the score sheet and 核查意见 hold. */
const OPENING = OF_NAMES + 695;
/** Reviewing once more, when merged areas and number formats are known. */
const SURVEYED_AGAIN = 35;
/** Reading what somebody typed, without a score that follows from it. */
const READ = 20;
/** The same with six cells written in answer, on two sheets. */
const READ_AND_WRITE = 51;
/** What a cell without a name is merged with, which nobody had asked about. */
const LOOK = 3;
/** Six events of our own that came late, where EnableEvents does not keep them back, three calls each. */
const LATE_ECHOES = 18;
/** With three calls for which workbook is in front. */
const POLL = 54;

let chain: WpsSession;
afterEach(() => chain.close());

describe.each(Object.values(PROFILES))('calls under $name', (profile) => {
  const echoes = profile.enableEvents === 'works' ? 0 : LATE_ECHOES;

  test('opening, a single edit, and nothing at all', async () => {
    chain = await WpsSession.open(profile, filled2019);
    const opening = chain.bench.wps.calls;
    expect(opening.count).toBeLessThanOrEqual(OPENING);
    const names = ['Names.Item', 'Name.Name', 'Name.RefersTo'].map(
      (member) => opening.byMember().get(member) ?? 0,
    );
    expect(names.reduce((sum, one) => sum + one, 0)).toBe(OF_NAMES);
    expect(chain.view.assessment.total.toDecimalText(4)).toBe('93.94');
    chain.calls();

    chain.type('支出决算数', 3681.03);
    await chain.pass(5_000);
    expect(chain.calls().count).toBeLessThanOrEqual(READ_AND_WRITE + echoes);
    expect([chain.value('得分_支出完成率'), chain.value('合计')]).toEqual([4, 95.69]);
    expect(chain.view.waiting).toBeNull();

    chain.type('核查人', '甲');
    await chain.pass(3_000);
    expect(chain.calls().count).toBeLessThanOrEqual(READ);

    await chain.pass(15_000);
    expect(chain.calls().count).toBeLessThanOrEqual(POLL);
  });
});

test('the first reading, a survey, and a survey once more', async () => {
  const bench = await openWpsBench(PROFILES.windows, filled2019);
  const { calls } = bench.wps;
  const snapshot = await bench.host.open(() => undefined);
  expect(calls.count).toBeLessThanOrEqual(FIRST_SCORE);
  const wanted = ['评分表', '核查意见'];
  const [score] = await bench.host.survey(wanted);
  expect(calls.count).toBeLessThanOrEqual(OPENING);
  const [sheet] = bench.grid.sheets();
  const all = { top: 0, left: 0, bottom: 60, right: 20 };
  expect(score!.merges.map(areaToA1).sort()).toEqual(bench.grid.merges(sheet!.id, all).map(areaToA1).sort());
  calls.reset();
  expect(await bench.host.survey(wanted)).toHaveLength(2);
  expect(calls.count).toBeLessThanOrEqual(SURVEYED_AGAIN);
  expect(snapshot.names).toHaveLength(369);
  await bench.dispose();
});

test('a cell without a name is asked about when somebody wants to know, and once', async () => {
  const bench = await openWpsBench(PROFILES.windows, filled2019);
  const { calls } = bench.wps;
  const snapshot = await bench.host.open(() => undefined);
  calls.reset();
  const [sheet] = bench.grid.sheets();
  const inside = { sheet: '评分表', row: 8, column: 0 };
  expect(areaToA1(snapshot.mergeAt(inside)!)).toBe('A7:A11');
  expect(calls.count).toBeLessThanOrEqual(LOOK);
  expect(snapshot.mergeAt({ ...inside, row: 10 })).toEqual(snapshot.mergeAt(inside));
  expect(calls.count).toBeLessThanOrEqual(LOOK);
  calls.reset();
  // Blank, without a name and with the format of the cell that it is merged with; and one with a name.
  const blank = { sheet: '评分底稿', row: 4, column: 8 };
  expect([snapshot.cell(blank), snapshot.cell(blank)]).toEqual([
    { value: null, formula: null, numberFormat: '@' },
    { value: null, formula: null, numberFormat: '@' },
  ]);
  expect(calls.count).toBeLessThanOrEqual(2);
  calls.reset();
  expect(snapshot.cell({ sheet: '评分表', row: 6, column: 9 })?.numberFormat).toBe('0.00');
  expect(calls.count).toBe(0);
  bench.grid.deleteSheet(sheet!.id);
  expect(snapshot.cell({ sheet: '评分表', row: 0, column: 0 })?.numberFormat).toBe('General');
  expect(snapshot.mergeAt({ sheet: '评分表', row: 36, column: 3 })).toBeNull();
  await bench.dispose();
});

test('names are not listed again for edits, comings back and rests', async () => {
  chain = await WpsSession.open(PROFILES.windows, blank2019);
  chain.calls();
  for (const spent of [3_000, 3_100, 3_200]) {
    chain.type('支出决算数', spent);
    await chain.pass(1_000);
  }
  chain.bench.wps.activate();
  await chain.pass(60_000);
  expect(chain.bench.wps.calls.byMember().get('Names.Item') ?? 0).toBe(0);
});
