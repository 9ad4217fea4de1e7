import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { personalDataIn } from '../words/personal';
import { printedTexts } from '../words/rows';

/** Personal data in texts that will be published: identity numbers, mobile numbers, bank accounts. */
export const T12 = defineCheck({
  code: 'T12',
  severity: 'info',
  scope: ['S'],
  reads: ['texts'],
  title: '公开的材料不含个人信息',
  basis: '自评材料须向社会公开，不应写明身份证号、手机号码和银行账号。',
  advice: '公开前删去或者遮盖。',
  places: printedTexts,
  judge: ({ name, plain }) => {
    const found = personalDataIn(plain);
    if (found.length === 0) return null;
    return {
      indicator: name,
      names: [rowName('narrative', name)],
      message: `“${name}”的评分说明写有${found.map(({ kind, masked }) => `${kind}（${masked}）`).join('、')}。`,
      fix: null,
    };
  },
});
