import { foundBy, saying } from '../words/support';

const ROW = '组织建立情况';

describe('T12 personal data', () => {
  test.each([
    // 11010519491231002X is the example of GB 11643; the others only have the form.
    ['组长甲，身份证号11010519491231002X。', '身份证号（110*************2X）'],
    ['联系人甲（13800138000）。', '手机号码（138******00）'],
    ['联系电话138 0013 8000', '手机号码（138******00）'],
    ['联系电话１３８００１３８０００。', '手机号码（138******00）'],
    ['补助汇入账号：4400 1234 5678 9012 345', '银行账号（440**************45）'],
    ['卡号6222021234567890128', '银行账号（622'],
  ])('%s', (text, words) => {
    const [finding, ...others] = foundBy('T12', saying(ROW, text));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: ROW, names: [`说明_${ROW}`] });
    expect(finding?.message).toContain(words);
  });

  test('never shows the whole of it, and not more than five', () => {
    const text = Array.from({ length: 8 }, (_, index) => `1380013800${String(index)}`).join('，');
    const message = foundBy('T12', saying(ROW, text))[0]?.message ?? '';
    expect(message).not.toContain('138001');
    expect(message.match(/手机号码/gu)).toHaveLength(5);
  });

  test.each([
    '支出完成率=3629.56/(70+3611.03)*100%=98.60%，扣1分。',
    '办理电报13800件，投入13800138000.55元。',
    '资产编号11010519491231002A。',
    '12345热线接听34905宗，公开20200828。',
    '成立自评工作小组，联系电话0759-3181234。',
    '订单号20200828123456789012。',
    '',
  ])('silent: %s', (text) => {
    expect(foundBy('T12', saying(ROW, text))).toEqual([]);
  });
});
