import { cleanSheet } from '../sheet';
import { blank, foundBy, saying } from '../words/support';

/** Some other row has a text, so the sheet prints texts. */
const others = { 加减分项: '无表彰和问责事项。' };
const rowsOf = (found: readonly { readonly indicator: string | null }[]): readonly (string | null)[] =>
  found.map(({ indicator }) => indicator);

describe('L05 a deduction without a reason, full marks without a statement', () => {
  const ROW = '自评材料报送质量';
  const at = (text: string, score: string): readonly string[] =>
    foundBy('L05', saying(ROW, text, score, { narratives: others }))
      .filter(({ indicator }) => indicator === ROW)
      .map(({ message }) => message);

  test.each([
    ['', '1', '得满分 1，没有评分说明'],
    ['得1分。', '1', '得满分 1，评分说明只写了分数'],
    ['自评材料报送质量得满分。', '1', '得满分 1，评分说明只写了分数'],
    ['', '0.8', '扣 0.2），没有评分说明'],
    ['扣0.2分，得0.8分。', '0.8', '扣 0.2），评分说明只写了分数'],
    ['“真实齐全”一项酌情扣0.2分，得0.8分。', '0.8', '评分说明只写了分数'],
    ['自评材料真实、齐全，得0.8分。', '0.8', '评分说明没有写扣分的理由'],
    ['', '0', '扣 1），没有评分说明'],
  ])('“%s” at %s', (text, score, says) => {
    expect(at(text, score)).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    ['自评材料真实齐全。', '1'],
    ['材料真实。', '1'],
    ['佐证材料规范、完整度稍微欠缺，扣0.2分，得0.8分。', '0.8'],
    ['表格有漏填，得0.8分。', '0.8'],
    ['迟报，得0.5分。', '0.5'],
    ['自评报告比规定日期晚3日，得0.5分。', '0.5'],
    ['只提供了部分佐证材料', '0.5'],
    ['“真实齐全”一项不符合要求，扣1分，不得分。', '0'],
    ['无佐证材料', '0'],
    ['', ''],
  ])('silent: “%s” at %s', (text, score) => {
    expect(at(text, score)).toEqual([]);
  });

  test('silent on a sheet that prints no text at all', () => {
    expect(foundBy('L05', cleanSheet())).toEqual([]);
  });

  test('silent where L01 or L02 speaks of the blank text', () => {
    const bare = saying('加减分项', others.加减分项, undefined, {
      inputs: blank('满意度得分'),
      judgements: { 项目监管: { '1': { verdict: '符合' } } },
    });
    const given = { ...bare, reported: { ...bare.reported, 公众或服务对象满意度: '3', 项目监管: '5' } };
    expect(rowsOf(foundBy('L02', given))).toEqual(['公众或服务对象满意度']);
    expect(rowsOf(foundBy('L01', given))).toEqual(['项目监管']);
    const rows = rowsOf(foundBy('L05', given));
    expect(rows).toContain('社会经济环境效益');
    expect(rows).not.toContain('公众或服务对象满意度');
    expect(rows).not.toContain('项目监管');
  });
});
