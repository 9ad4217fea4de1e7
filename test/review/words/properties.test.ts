import fc from 'fast-check';

import { narrate } from '../../../src/narrative/narrate';
import { subjectOf } from '../../../src/review';
import { assess } from '../../../src/scoring/assess';
import { type Facts, TOTAL } from '../../../src/scoring/facts';
import { arbitraryFacts, plausibleFacts } from '../../support/arbitrary-facts';
import { rubric2019 } from '../../support/facts';
import { scoresOf } from '../sheet';
import { WORDS } from './support';

const rubric = rubric2019();
const SEED = 20190214;
const STYLE = WORDS.filter(({ code }) => ['L04', 'T04', 'T05', 'T07', 'T08', 'T12'].includes(code));

/** A sheet that prints the product's own scores and texts. */
function written(given: Facts): Facts {
  const texts = [...narrate(assess(rubric, given))].map(([row, text]) => [row, text ?? ''] as const);
  return { ...given, reported: scoresOf(given), narratives: Object.fromEntries(texts) };
}

describe('precision', () => {
  test('what the product writes itself has no error of words, evidence or dates, and no slip of style', () => {
    const looked = new Map(WORDS.map(({ code }) => [code, 0]));
    fc.assert(
      fc.property(plausibleFacts(), (given) => {
        const subject = subjectOf(assess(rubric, written(given)));
        const errors = WORDS.filter(({ severity }) => severity === 'error').flatMap((check) => {
          if (check.examine(subject).places > 0) looked.set(check.code, (looked.get(check.code) ?? 0) + 1);
          return check.find(subject).map(({ message }) => `${check.code} ${message}`);
        });
        expect(errors).toEqual([]);
        // Nor does the product hedge, lose a negation, misspell, leave a template or print personal data.
        expect(STYLE.flatMap((check) => check.find(subject))).toEqual([]);
      }),
      { numRuns: 100, seed: SEED },
    );
    for (const { code, severity } of WORDS) if (severity === 'error') expect(looked.get(code)).not.toBe(0);
  });
});

describe('whatever a text holds', () => {
  const pieces = fc.constantFrom(
    ...[
      '没有设置',
      '未',
      '不足',
      '无',
      '、',
      '，',
      '。',
      '；',
      '《',
      '》',
      '“',
      '”',
      '（',
      '〔2019〕',
      '号',
      '1',
    ],
    ...[
      '该项不扣分',
      '视同',
      '基本',
      '较',
      '获得',
      '评为',
      '同志',
      '元元',
      '××',
      '扣',
      '分',
      '2018年度',
      '审计',
    ],
    ...[' ', '\n', '\u0000', '\ud83d', '𠮷', '138', 'X', '.', '的', '情况', '佐证', '只有部分', '%', '，，'],
  );
  const hostile = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));

  test('every check answers, and its message is a sentence', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('3', '5', '0.5', ''), (text, score) => {
        const rows = [...rubric.indicators.map(({ name }) => name), rubric.source.adjustment.name];
        const facts: Facts = {
          ...written({ header: {}, inputs: {}, judgements: {}, weights: {}, reported: {}, narratives: {} }),
          reported: { ...Object.fromEntries(rows.map((row) => [row, score])), [TOTAL]: '100' },
          narratives: Object.fromEntries(rows.map((row) => [row, text])),
        };
        const subject = subjectOf(assess(rubric, facts));
        const odd = WORDS.flatMap((check) => check.find(subject)).filter(
          ({ message, names }) =>
            !message.endsWith('。') || /undefined|NaN|\[object/u.test(message) || names.length === 0,
        );
        expect(odd).toEqual([]);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  test('any facts at all', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (given) => {
        const subject = subjectOf(assess(rubric, given));
        for (const check of WORDS) expect(check.find(subject).length >= 0).toBe(true);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  /** The longest that a cell can hold, made of one piece. */
  const LONGEST = 32_767;
  test.each([
    ...[
      '没有',
      '未完成',
      '只有部分',
      '基本',
      '较',
      '该项不扣分，',
      '不扣分',
      '无、',
      '，',
      '、',
      '\n',
      '《',
      '扣1分',
    ],
    ...[
      '1',
      '9.',
      ' ',
      '元元',
      '我委',
      '湛财〔2019〕3号',
      '《甲》（某财〔2019〕3号）',
      '被评为',
      '获',
      '，1、',
      '审计2018年度',
    ],
    ...['对', '不足', '13800138000，', '得', '简介', '无A、大、', '佐证', '（请', '__'],
  ])('32,767 characters of %j take no time', (piece) => {
    const text = piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
    const rows = ['财务合规性', '项目监管', '预算编制准确性', '加减分项'];
    const facts: Facts = {
      ...written({ header: {}, inputs: {}, judgements: {}, weights: {}, reported: {}, narratives: {} }),
      reported: { 财务合规性: '6', 项目监管: '5', 预算编制准确性: '5' },
      narratives: Object.fromEntries(rows.map((row) => [row, text])),
    };
    const subject = subjectOf(assess(rubric, facts));
    // The reading of texts has its own test of this.
    for (const row of rows) subject.text(row);
    const start = process.cpuUsage();
    for (const check of WORDS) check.find(subject);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(1500);
  });
});
