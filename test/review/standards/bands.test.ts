import { printedBands } from '../../../src/review/standards/bands';
import { clashesOf } from '../../../src/review/standards/clashes';

const read = (text: string): readonly string[] =>
  printedBands(text).map(({ subject, low, high, points }) => {
    const from = low === null ? '(' : `${low.inclusive ? '[' : '('}${low.value.toDecimalText()}`;
    const to = high === null ? ')' : `${high.value.toDecimalText()}${high.inclusive ? ']' : ')'}`;
    return `${subject}${from},${to} ${points}`;
  });
const clashes = (text: string): readonly string[] =>
  clashesOf(printedBands(text)).map(
    ({ kind, one, other, edge }) => `${kind} ${one.written} ${other.written} ${edge?.toDecimalText() ?? ''}`,
  );

describe('the bands of a printed standard', () => {
  test.each([
    ['90—95%得3分；95—100%得4分', ['[0.9,0.95] 得3分', '[0.95,1] 得4分']],
    // The percent sign stands at one end only.
    ['80<比率≤90%，得2分；90%<比率≤100，得3分', ['比率(0.8,0.9] 得2分', '比率(0.9,1] 得3分']],
    ['60%以下不得分；60%以上得3分', ['(,0.6) 不得分', '[0.6,) 得3分']],
    ['60%(含)以下不得分', ['(,0.6] 不得分']],
    ['5项以内得3分；6项(含)以上得1分', ['(,5] 得3分', '[6,) 得1分']],
    // Said twice, the narrower counts, whichever comes first.
    ['高于80%但不低于90%得3分；高于90%且高于80%得4分', ['[0.9,) 得3分', '(0.9,) 得4分']],
    ['低于60%且低于50%不得分；低于50%且低于60%得1分', ['(,0.5) 不得分', '(,0.5) 得1分']],
    ['公开率90%以上得3分', ['公开率[0.9,) 得3分']],
    ['没有分档', []],
  ])('%s', (text, bands) => {
    expect(read(text)).toEqual(bands);
  });
});

describe('what does not fit together in them', () => {
  test.each([
    ['90—95%得3分；95—100%得4分', ['overlap 90—95% 95—100% 0.95']],
    ['5项以内得3分；5项(含)以上得1分', ['overlap 5项以内 5项(含)以上 5']],
    ['小于10%，得1分；大于10%，得2分', ['gap 小于10% 大于10% 0.1']],
    ['小于10%，得1分；大于20%，得2分', ['gap 小于10% 大于20% ']],
    // One value, two bands, the same points.
    ['90%以下得3分；85%—95%得3分', []],
    // The better one is meant to come first.
    ['<60%得1分；<80%得2分', []],
    ['≥90%得2分；≥80%得1分', []],
    ['80<比率≤90%，得2分；90%<比率≤100，得3分', []],
  ])('%s', (text, expected) => {
    expect(clashes(text)).toEqual(expected);
  });
});
