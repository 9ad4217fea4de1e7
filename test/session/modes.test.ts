import { changed } from '../workbook/support';
import { filled2019, openSession, sheetOf, SOON, typed2019 } from './support';

/** A person scored one row too well and another as it is. */
const typed = changed(typed2019, { 得分_支出完成率: 4, 得分_预算编制合理性: 3 });

describe('只核对', () => {
  test('writes nothing unasked and calls nothing waiting', async () => {
    const { session, host, clock } = await openSession(typed);
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    host.type({ 支出决算数: 3000 }, true);
    await clock.pass(SOON);
    expect(host.count('write')).toBe(0);
    expect(sheetOf(session)).toMatchObject({ mode: 'check', waiting: null });
  });

  test('is what one can go back to', async () => {
    const { session, host, clock } = await openSession(filled2019);
    await session.setMode('check');
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    expect(host.count('write')).toBe(0);
    expect(sheetOf(session)).toMatchObject({ mode: 'check', notice: { tone: 'info' } });
  });
});

describe('自动填分', () => {
  test('fills what is blank and replaces nothing that a person typed', async () => {
    const { session, host } = await openSession(typed);
    expect(sheetOf(session).kept.map((one) => one.name)).toEqual(['得分_支出完成率']);
    await session.setMode('auto');
    expect(host.requests).toEqual(['open', 'survey', 'read', 'write']);
    expect(host.value('得分_支出完成率')).toBe(4);
    expect(host.value('校验_得分_支出完成率')).toBeNull();
    expect(host.value('得分_结转结余率')).not.toBeNull();
    expect(sheetOf(session)).toMatchObject({ mode: 'auto', kept: [{ name: '得分_支出完成率', own: 3 }] });
    expect(sheetOf(session).notice?.text).toContain('人工填写的 1 格未改动');
  });

  test('replaces what is ticked, and takes care of it from then on', async () => {
    const { session, host, clock } = await openSession(changed(typed, { 合计: 90 }));
    await session.setMode('auto', ['得分_支出完成率']);
    expect(host.value('得分_支出完成率')).toBe(3);
    expect(host.value('合计')).toBe(90);
    expect(sheetOf(session).kept.map((one) => one.name)).toEqual(['合计']);
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    expect(host.value('得分_支出完成率')).toBe(4);
    // What she types after that is hers again.
    host.type({ 得分_支出完成率: 1 });
    await clock.pass(SOON);
    host.type({ 支出决算数: 3000 });
    await clock.pass(SOON);
    expect(host.value('得分_支出完成率')).toBe(1);
  });

  test('takes over a ticked score that is right already', async () => {
    const { session, host, clock } = await openSession(changed(typed2019, { 得分_支出完成率: '3 分' }));
    await session.setMode('auto', ['得分_支出完成率']);
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    expect(host.value('得分_支出完成率')).toBe(4);
    expect(sheetOf(session).kept).toEqual([]);
  });

  test('does not replace a ticked score as long as it has none itself', async () => {
    const { session, host } = await openSession(changed(typed, { 支出决算数: null }));
    expect(sheetOf(session).kept).toMatchObject([{ name: '得分_支出完成率', own: null }]);
    await session.setMode('auto', ['得分_支出完成率']);
    expect(host.value('得分_支出完成率')).toBe(4);
  });

  test('writes nothing that a person has to see first when it is switched on twice', async () => {
    const { session, host } = await openSession(typed);
    await session.setMode('auto');
    await session.setMode('auto');
    expect(host.count('write')).toBe(1);
  });

  test('clears what it wrote of a row that has become missing', async () => {
    const { session, host, clock } = await openSession(filled2019);
    host.type({ 支出决算数: null });
    await clock.pass(SOON);
    for (const name of ['得分_支出完成率', '校验_得分_支出完成率', '合计', '等级'])
      expect(host.value(name)).toBeNull();
    // Texts are written by command alone.
    expect(host.value('说明_支出完成率')).not.toBeNull();
    expect(sheetOf(session).assessment.complete).toBe(false);
  });
});
