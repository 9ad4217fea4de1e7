import { changed } from '../workbook/support';
import { filled2019, openSession, type Opened, sheetOf, SOON, typed2019 } from './support';

const notice = ({ session }: Opened) => sheetOf(session).notice;

describe('what is typed in the pane', () => {
  test('is written with the scores that follow, in one read and one write', async () => {
    const { session, host } = await openSession(filled2019);
    host.forget();
    await session.setCell('支出决算数', ' 3,681.03万元 ');
    expect(host.requests).toEqual(['read', 'write']);
    expect(host.value('支出决算数')).toBe(3681.03);
    expect(host.value('合计')).toBe(95.69);
    expect(sheetOf(session)).toMatchObject({ notice: null, journal: { undo: '填写“支出决算数”' } });
    await session.undo();
    expect(host.value('支出决算数')).toBe(3629.56);
    expect(host.value('合计')).toBe(93.94);
    expect(sheetOf(session).waiting).toBeNull();
    await session.redo();
    expect(host.value('支出决算数')).toBe(3681.03);
    expect(host.value('合计')).toBe(95.69);
  });

  test.each([
    ['支出决算数', '１２３．５', 123.5],
    ['支出决算数', '约三千', '约三千'],
    ['支出决算数', '98%', '98%'],
    ['支出决算数', '', null],
    ['支出决算数', ' \u3000', null],
    ['支出决算数', '0.12345678901234567890', '0.12345678901234567890'],
    ['一般性转移支付提前下达比例', '98.6%', 0.986],
    ['一般性转移支付提前下达比例', '0.986', 0.986],
    ['预算公开日期', '2019-2-14', 43510],
    ['预算公开日期', '2019年2月14日', 43510],
    ['预算公开日期', '2019-2-30', '2019-2-30'],
    ['预算公开日期', '去年', '去年'],
    ['收入预算调整依据', '=1+1', '=1+1'],
    ['收入预算调整依据', '2019', '2019'],
    ['单位名称', '某局', '某局'],
    ['权重_支出完成率', '4分', 4],
    ['得分_支出完成率', '2', 2],
    ['判定_预算编制合理性_1', '酌情', '酌情'],
    ['扣分_预算编制合理性_1', '0.5', 0.5],
    ['理由_预算编制合理性_1', '材料不全', '材料不全'],
    ['佐证_预算编制合理性_1', '1', '1'],
  ])('%s: %j is %j in the cell', async (name, text, value) => {
    const { session, host } = await openSession(typed2019);
    await session.setCell(name, text);
    expect(host.value(name)).toBe(value);
    expect(host.state(name).formula).toBeNull();
  });

  test('is a fault of its cell when it cannot be read', async () => {
    const { session } = await openSession(filled2019);
    await session.setCell('支出决算数', '约三千');
    expect(sheetOf(session).faults).toMatchObject([{ name: '支出决算数', found: '约三千' }]);
  });

  test('takes a number format along under which it is what it says', async () => {
    const opened = await openSession(filled2019);
    const { session, host } = opened;
    host.set('预算公开日期', { numberFormat: 'General' });
    host.set('支出决算数', { numberFormat: 'm"月"d"日"' });
    host.set('收入决算数', { numberFormat: '0%' });
    host.set('一般性转移支付提前下达比例', { numberFormat: 'yyyy/m/d' });
    host.emit({ kind: 'activated' });
    await opened.clock.pass(SOON);
    await session.setCell('预算公开日期', '2019-2-14');
    await session.setCell('支出决算数', '3000');
    await session.setCell('收入决算数', '3000');
    await session.setCell('一般性转移支付提前下达比例', '98%');
    expect(host.state('预算公开日期').numberFormat).toBe('yyyy-mm-dd');
    expect(host.state('支出决算数').numberFormat).toBe('General');
    expect(host.state('收入决算数').numberFormat).toBe('General');
    expect(host.state('一般性转移支付提前下达比例').numberFormat).toBe('0.00%');
    expect(sheetOf(session).faults).toEqual([]);
    for (let step = 0; step < 4; step += 1) await session.undo();
    expect(host.state('支出决算数')).toMatchObject({ value: 3629.56, numberFormat: 'm"月"d"日"' });
    expect(host.state('收入决算数').numberFormat).toBe('0%');
  });

  test('is hers: a score typed there is no longer the one of the product', async () => {
    const { session, host, clock } = await openSession(filled2019);
    await session.setCell('得分_支出完成率', '2');
    expect(sheetOf(session).kept).toMatchObject([{ name: '得分_支出完成率', typed: 2 }]);
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    expect(host.value('得分_支出完成率')).toBe(2);
  });

  test.each([
    '比率_支出完成率',
    '结转结余差额',
    '校验_合计',
    '校验_得分_支出完成率',
    '评分标准_哈希',
    '没有',
  ])('is not taken for %s', async (name) => {
    const opened = await openSession(filled2019);
    await opened.session.setCell(name, '1');
    expect(opened.host.log).toEqual([]);
    expect(notice(opened)).toMatchObject({ tone: 'error' });
  });

  test('goes where the name stands now when something has happened meanwhile', async () => {
    const { session, host, clock } = await openSession(filled2019);
    host.rename((names) =>
      names.map((one) => (one.name === '支出决算数' ? { ...one, refersTo: '基础数据!$B$99' } : one)),
    );
    host.emit({ kind: 'changed', remote: false });
    await session.setCell('支出决算数', '5');
    expect(host.log.filter((one) => one.value === 5).map((one) => one.cell)).toEqual(['基础数据!B99']);
    await clock.pass(SOON);
    expect(host.count('read')).toBe(1);
  });
});

describe('a fix', () => {
  const finding = ({ session }: Opened, code: string) =>
    sheetOf(session).findings.find((one) => one.finding.code === code)!.finding;

  test('writes what the finding says, as the value of the product', async () => {
    const opened = await openSession(changed(filled2019, { 得分_支出完成率: 4 }));
    const { session, host, clock } = opened;
    await session.fix(finding(opened, 'N03'));
    expect(host.value('得分_支出完成率')).toBe(3);
    expect(sheetOf(session).findings.map((one) => one.finding.code)).not.toContain('N03');
    expect(notice(opened)).toMatchObject({ tone: 'info', text: '已将“得分_支出完成率”改为 3。' });
    expect(host.count('write')).toBe(1);
    await session.setMode('auto');
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    expect(host.value('得分_支出完成率')).toBe(4);
  });

  test('is not written twice, and not of a finding that has changed', async () => {
    const opened = await openSession(changed(filled2019, { 得分_支出完成率: 4 }));
    const old = finding(opened, 'N03');
    await opened.session.fix(old);
    opened.host.forget();
    await opened.session.fix(old);
    expect(opened.host.log).toEqual([]);
    expect(notice(opened)?.text).toContain('已经变化');
  });

  test('is not written to a protected sheet', async () => {
    const opened = await openSession(changed(filled2019, { 得分_支出完成率: 4 }));
    opened.host.protectedSheets.add('评分底稿');
    opened.host.emit({ kind: 'activated' });
    await opened.session.fix(finding(opened, 'N03'));
    expect(opened.host.log).toEqual([]);
    expect(notice(opened)?.text).toBe('“评分底稿”已受保护，没有写入。请取消保护后再试。');
  });
});

describe('评分说明', () => {
  const TEXT = '说明_支出完成率';
  const row = ({ session }: Opened) => sheetOf(session).narratives.find((one) => one.row === '支出完成率')!;

  test('fills blank cells with one read and one write, and is the owner of what it wrote', async () => {
    const opened = await openSession(changed(typed2019, { 说明_预算编制合理性: '本单位自己写的' }));
    const { session, host } = opened;
    const blank = sheetOf(session).narratives.filter((one) => one.owner === 'blank').length;
    host.forget();
    await session.fillNarratives({ kind: 'empty' });
    expect(host.requests).toEqual(['read', 'write']);
    expect(notice(opened)?.text).toBe(`已填写评分说明 ${String(blank)} 格。`);
    expect(sheetOf(session).journal.undo).toBe(`填写评分说明 ${String(blank)} 格`);
    expect(host.value('说明_预算编制合理性')).toBe('本单位自己写的');
    expect(row(opened)).toMatchObject({ owner: 'product', same: true, present: host.value(TEXT) });
    const hers = sheetOf(session).narratives.find((one) => one.row === '预算编制合理性');
    expect(hers).toMatchObject({ owner: 'person', same: false, present: '本单位自己写的' });
    await session.fillNarratives({ kind: 'empty' });
    expect(host.count('write')).toBe(1);
    expect(notice(opened)?.text).toContain('没有可以填写');
  });

  test('is brought up to date where the product wrote it, by command only', async () => {
    const opened = await openSession(filled2019);
    const { session, host, clock } = opened;
    const before = host.value(TEXT);
    host.type({ 支出决算数: 3681.03, 说明_结转结余率: '手工改过' });
    await clock.pass(SOON);
    expect(host.value(TEXT)).toBe(before);
    expect(row(opened)).toMatchObject({ owner: 'product', same: false });
    await session.fillNarratives({ kind: 'own' });
    expect(host.value(TEXT)).not.toBe(before);
    expect(host.value('说明_结转结余率')).toBe('手工改过');
    expect(row(opened)).toMatchObject({ owner: 'product', same: true });
    await session.undo();
    expect(host.value(TEXT)).toBe(before);
    expect(host.value('合计')).toBe(95.69);
  });

  test('of a row that has become missing is taken away again', async () => {
    const opened = await openSession(filled2019);
    opened.host.type({ 支出决算数: null });
    await opened.clock.pass(SOON);
    expect(row(opened)).toMatchObject({ proposed: null, owner: 'product', same: false });
    await opened.session.fillNarratives({ kind: 'own' });
    expect(opened.host.value(TEXT)).toBeNull();
    expect(row(opened)).toMatchObject({ proposed: null, owner: 'blank', same: true, present: '' });
  });

  test('of chosen rows is replaced, whoever wrote it', async () => {
    const opened = await openSession(changed(filled2019, { [TEXT]: '手工改过', 说明_结转结余率: '也是' }));
    await opened.session.fillNarratives({ kind: 'rows', rows: ['支出完成率', '没有这一行'] });
    expect(row(opened)).toMatchObject({ owner: 'product', same: true });
    expect(opened.host.value('说明_结转结余率')).toBe('也是');
  });

  test('a person’s text is worth more than none', async () => {
    const opened = await openSession(changed(filled2019, { [TEXT]: '手工改过', 支出决算数: null }));
    await opened.session.fillNarratives({ kind: 'rows', rows: ['支出完成率'] });
    expect(opened.host.value(TEXT)).toBe('手工改过');
  });

  test('is written in 只核对 too, and nothing else with it', async () => {
    const opened = await openSession(changed(typed2019, { 得分_支出完成率: 2 }));
    expect(sheetOf(opened.session).mode).toBe('check');
    await opened.session.fillNarratives({ kind: 'empty' });
    expect(opened.host.value('合计')).toBeNull();
    expect(opened.host.value(TEXT)).not.toBeNull();
  });

  test('is not written to a protected sheet', async () => {
    const opened = await openSession(typed2019);
    opened.host.protectedSheets.add('评分表');
    opened.host.emit({ kind: 'activated' });
    opened.host.forget();
    await opened.session.fillNarratives({ kind: 'empty' });
    expect(opened.host.log).toEqual([]);
    expect(notice(opened)?.tone).toBe('error');
  });

  test('that the host refuses is told of', async () => {
    const opened = await openSession(typed2019);
    opened.host.faults.push({ on: 'write', kind: 'too-large' });
    await opened.session.fillNarratives({ kind: 'empty' });
    expect(notice(opened)?.text).toBe('没有完成：没有做到（too-large）。');
  });
});
