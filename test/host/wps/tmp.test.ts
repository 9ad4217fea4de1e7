import { PROFILES } from '../../../src/workbench/wps-host/profile';
import { filled2019 } from '../../session/support';
import { WpsSession } from './wps-session';
test.each(Object.values(PROFILES))('$name', async (profile) => {
    const s = await WpsSession.open(profile, filled2019);
    const out = [`open ${JSON.stringify(s.calls())}`];
    out.push(s.view.assessment.total.toDecimalText(4));
    s.type('支出决算数', 3681.03);
    await s.pass(5_000);
    out.push(`edit ${JSON.stringify(s.calls())}`, String(s.value('得分_支出完成率')), String(s.value('合计')));
    s.type('核查人', '甲');
    await s.pass(3_000);
    out.push(`edit2 ${JSON.stringify(s.calls())}`);
    await s.pass(15_000);
    out.push(`poll ${JSON.stringify(s.calls())}`);
    console.log(out.join('\n'));
    await s.close();
});
