import { INPUTS_2019, said } from '../texts/on-row';

describe('N04 other inputs give what is printed', () => {
  test('the adjusted budget, which the formula does not print', () => {
    const inputs = {
      收入决算数: '1100',
      收入预算数: '1000',
      调整后收入预算数: '1120.5',
      收入预算调整依据: '湛财预〔2020〕9号',
    };
    expect(said('N04', '预算编制准确性', '差异率=(1100-1000)/1000=-1.83%', { inputs })).toEqual([
      'error “财政拨款收入预决算差异率”的算式 (1100-1000)/1000 按所列数字计算为 10.00%，而写的结果是 -1.83%；-1.83% 用的是数据表的“采用收入预算数”1120.50。',
    ]);
    // The other way round: the first budget was taken although the adjusted one is printed.
    expect(said('N04', '预算编制准确性', '差异率=(1100-1120.5)/1120.5=10.00%', { inputs })).toEqual([
      'error “财政拨款收入预决算差异率”的算式 (1100-1120.5)/1120.5 按所列数字计算为 -1.83%，而写的结果是 10.00%；10.00% 用的是数据表的“收入预算数”1000，不是 1120.50。',
    ]);
  });

  test('a slip of the pen in one input', () => {
    const text = '支出完成率=3692.56/(70+3611.03)*100%=98.60%';
    expect(said('N04', '支出完成率', text, { inputs: INPUTS_2019 })).toEqual([
      'error “支出完成率”的算式 3692.56/(70+3611.03)*100% 按所列数字计算为 100.31%，而写的结果是 98.60%；98.60% 用的是数据表的“支出决算数”3629.56。',
    ]);
    expect(said('N01', '支出完成率', text, { inputs: INPUTS_2019 })).toEqual([]);
    // Without data there is only the calculation to go by.
    expect(said('N04', '支出完成率', text)).toEqual([]);
    expect(said('N01', '支出完成率', text)).toHaveLength(1);
  });

  test.each([
    ['支出完成率', '支出完成率=3629.56/(70+3611.03)*100%=98.60%'],
    ['支出完成率', '支出完成率=3629.56/(70+3611.03)*100%=97.77%'],
    ['结转结余率', '结转结余率=51.47/(70+3611.03)*100%=1.4%'],
  ])('silent: %s：%s', (row, text) => {
    expect(said('N04', row, text, { inputs: INPUTS_2019 })).toEqual([]);
  });
});
