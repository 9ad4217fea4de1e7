import { foundBy, saying } from '../words/support';

const ROW = '公用经费控制率';

describe('T08 slips of the pen', () => {
  test.each([
    ['日常公用经费决算数为215.06万元元，预算数为265.82万元。', '“万元元”应为“万元”'],
    ['实际支出215.06元元。', '“元元”应为“元”'],
    ['由市机关事务管理局有关有关工作人员组成。', '“有关有关”应为“有关”'],
    ['单位的的经费控制较好。', '应为“位的”'],
    ['预算265.82万元，，决算215.06万元。', '“，，”应为“，”'],
    ['得4分。。', '“。。”应为“。”'],
    ['控制率80%%。', '“%%”应为“%”'],
    ['按轻车缓急的原则安排。', '“轻车缓急”应为“轻重缓急”'],
    ['认真布署压减工作。', '“布署”应为“部署”'],
  ])('%s', (text, words) => {
    const [finding, ...others] = foundBy('T08', saying(ROW, text));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: ROW, names: [`说明_${ROW}`] });
    expect(finding?.message).toContain(words);
  });

  test.each([
    '“三公”经费实际支出8万元，预算10万元，控制率80%；得4分。',
    '真实、及时和完整，以及及时公开，涉及及早安排。',
    '得分分别为2分和2分，年年压减，层层落实，人人有责。',
    '市政府政府采购目录，绩效目标目标值，一项一项核对。',
    '资金用于实现目的的部分。',
    '不存在在建工程。',
    '详见附件……',
    '1,000,000元。',
    '',
  ])('silent: %s', (text) => {
    expect(foundBy('T08', saying(ROW, text))).toEqual([]);
  });
});
