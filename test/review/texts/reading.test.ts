import { readText } from '../../../src/review/texts';
import { valueOf } from '../../../src/review/texts/arithmetic';

const figures = (text: string): readonly string[] =>
  readText(text).figures.map(({ printed, unit }) => `${printed}${unit ?? ''}`);
const equations = (text: string): readonly string[] =>
  readText(text).equations.map(
    ({ label, formula, results }) =>
      `${label}：${valueOf(formula)?.toDecimalText(7) ?? '无'}=${results.map(({ printed }) => printed).join('=')}`,
  );
const points = (text: string): readonly string[] =>
  readText(text).points.map(({ kind, figure }) => `${kind} ${figure.printed}`);

describe('what is no figure', () => {
  test.each([
    ['2019年2月14日公开，2020年度、2018、2019年，11月底前'],
    ['公开时间：2019-02-14；2019.2.14；2019/2/14'],
    ['湛财评[2019]24号、湛调函〔2020〕1号、（2019）8号、8号文'],
    ['第3号，第1、2项，附表01-1，03表，表2'],
    ['1、制度健全；2.执行到位；（3）账账相符\n4）其他'],
    ['95%≤支出完成率<100%，≥95%，20%(含)以上，不低于90%，5项及以上'],
    ['见https://www.example.gov.cn/2019/0214.html，GB18030，COVID-19'],
    ['8:30至17:30，版本1.2.3'],
  ])('%s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe('what is one', () => {
  test.each([
    ['收入3,629.56万元，支出3629.56元，共0.36亿元', ['3629.56万元', '3629.56元', '0.36亿元']],
    ['收入为3，629.56万元', ['3629.56万元']],
    ['扣1，329.56万元未支付', ['1', '329.56万元']],
    ['１２．５％，得３分', ['12.5%', '3分']],
    ['票据3629张，2个项目，2.6万余人次', ['3629张', '2个', '2.6万']],
    ['变动率-98.44%，负6.58%，－3％', ['-98.44%', '-6.58%', '-3%']],
    ['84.73%>0', ['84.73%', '0'].slice(0, 1)],
    ['资金约3629万，其中', ['3629万元']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test('counts as it says, with what rounding may hide', () => {
    const [percent, amount] = readText('完成率98.6%，金额0.36亿元').figures;
    expect(percent?.value.toDecimalText()).toBe('0.986');
    expect(percent?.tolerance.toDecimalText()).toBe('0.0005');
    expect(amount?.value.toDecimalText()).toBe('3600');
    expect(amount?.tolerance.toDecimalText()).toBe('50');
    expect(amount?.label).toBe('金额');
  });

  test.each([
    ['收入决算数为3611.03万元', '收入决算数'],
    ['“三公”经费实际支出数83.08万元', '三公经费实际支出数'],
    ['2019年收入决算数（财政拨款）3611.03万元', '收入决算数'],
    ['，其中基本支出80.5万元', '基本支出'],
    ['80.5万元', ''],
  ])('the words of %s', (text, label) => {
    expect(readText(text).figures.at(-1)?.label).toBe(label);
  });
});

describe('calculations', () => {
  test.each([
    ['支出完成率=3629.56/(70+3611.03)*100%=98.60%，', ['支出完成率：0.9860175=98.60']],
    [
      '支出完成率＝３，６２９．５６÷【７０＋３６１１．０３】×１００％＝９８．６０％',
      ['支出完成率：0.9860175=98.60'],
    ],
    ['差异率=（3257.65万元-3132.88万元）/3132.88万元*100%=3.98%', ['差异率：0.03982597=3.98']],
    ['执行率为531.95/535.58=99.32%', ['执行率：0.9932223=99.32']],
    ['变动率：（2.65/169.45-1）×100%为-98.44%', ['变动率：-0.9843612=-98.44']],
    ['核查得分99.88分=99.88/100*5=4.99', ['核查得分：4.994=4.99']],
    ['98.60%=3629.56/3681.03', ['：0.9860175=98.60']],
    ['3x3/4=2.25', ['：2.25=2.25']],
    ['完成率=a/b=3629.56/3681.03=0.986=98.6%', ['完成率：0.9860175=0.986=98.6']],
    ['差异率=(收入决算数3612.83-收入预算数3867.48)/收入预算数3867.48=-6.58%', ['差异率：-0.06584391=-6.58']],
    ['支出率=36295600元/(700000元+36110300元)=98.60%', ['支出率：0.9860175=98.60']],
    ['支出率=36295600元/(70万元+3611.03万元)=98.60%', ['支出率：0.9860175=98.60']],
    // Brackets that do not pair.
    ['结转率=51.47/(70+3611.03))*100%=1.40%', ['结转率：0.0139825=1.40']],
    ['差异率=(3612.83-3867.48/3867.48=-6.58%', ['差异率：-0.06584391=-6.58']],
    ['差异率=3612.83-3867.48)/3867.48=-6.58%', ['差异率：-0.06584391=-6.58']],
    ['（支出完成率=3629.56/(70+3611.03)*100%=98.60%）', ['支出完成率：0.9860175=98.60']],
    ['(3629.56/(70+3611.03)*100%=98.60%)', ['：0.9860175=98.60']],
    // Which way it is to be mended matters, and none gives what is printed: nothing is claimed.
    ['差异率=(3612.83-3867.48/3867.48=-7.77%', []],
    ['湛财预〔2020〕9号=2019年', []],
    ['3629.56/(70+3611.03)', []],
  ])('%s', (text, expected) => {
    expect(equations(text)).toEqual(expected);
  });
});

describe('points', () => {
  test.each([
    ['扣1分；扣减0.5分，得3.5分。', ['lost 1', 'lost 0.5', 'got 3.5']],
    ['本指标得分=2×99.32%=1.99，扣0.01分，得1.99分。', ['got 1.99', 'lost 0.01', 'got 1.99']],
    ['该项不扣分，不得分', ['got 0']],
    ['加2分，减2分，实际加0分', ['added 2', 'taken 2', 'added 0']],
    ['本项得分：3分', ['got 3']],
    // Another's score, the standard quoted, and what only looks like points.
    ['市委督查得分94.23分，考核得分99.88分', []],
    ['结余结转率≤10%的，得3分；每增加5%扣0.5分', []],
    ['合计100分，累计3分，扣3分钟', []],
  ])('%s', (text, expected) => {
    expect(points(text)).toEqual(expected);
  });
});
