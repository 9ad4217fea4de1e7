import { PROFILES } from '../../../src/workbench/wps-host/profile';
import { blank2019, filled2019 } from '../../session/support';
import { WpsSession } from './wps-session';

/**
 * What things cost over the bridge, in calls: every property and every method of an object of WPS is one, at about
 * 0.2 ms. The numbers are ceilings that were reached, over the standard workbook of 2019 with its 369 names.
 */

/** Three calls a name, for names can only be asked one by one; the rest is number formats and merged areas. */
const OPENING = 3_100;
const OF_NAMES = 3 * 369;
/** Reading what somebody typed, without a score that follows from it. */
const READ = 21;
/** The same with six cells written in answer, on two sheets. */
const READ_AND_WRITE = 52;
/** Six events of our own that came late, where EnableEvents does not keep them back, three calls each. */
const LATE_ECHOES = 18;
const POLL = 51;

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
