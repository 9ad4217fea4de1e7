import { Quotient, readDouble } from '../../../src/rubric/formula';
import { itemName, rowName, SHEET_NAMES } from '../../../src/rubric/names';
import { judgedItemsOf, namesReadBy } from '../../../src/rubric/rubric';
import { narrate } from '../../../src/narrative/narrate';
import { assess } from '../../../src/scoring/assess';
import type { RowResult } from '../../../src/scoring/assessment';
import { changed, renamed, textOf, valueOf } from '../support';
import { type Base, type Damaged, inTurn, type Kind } from './damage';
import { swapped } from './texts';

function rowsOf({ assessment }: Base): readonly RowResult[] {
  return assessment.rows;
}

function scored(base: Base, row: RowResult, score: Quotient, what: string): Damaged {
  const name = rowName('score', row.name);
  return {
    model: changed(base.model, { [name]: Number(score.toDecimalText()) }),
    at: [name],
    row: row.name,
    what: `${what} ${row.name} ${row.score?.toDecimalText() ?? ''} → ${score.toDecimalText()}`,
  };
}

export const scoreOff: Kind = {
  name: '得分 ±0.5',
  codes: ['N03', 'S03', 'S11'],
  // Half a point more may make it a score without evidence, or full marks beside what the text admits.
  follows: ['S02', 'S05', 'L01', 'L03'],
  damage(base, turn) {
    const half = Quotient.parse('0.5') ?? Quotient.ZERO;
    const rows = rowsOf(base).filter(({ score }) => score !== null);
    const row = inTurn(rows, turn * 7);
    if (row?.score == null) return null;
    return scored(base, row, turn % 2 === 0 ? row.score.add(half) : row.score.sub(half), '±0.5');
  },
};

export const deductionDropped: Kind = {
  name: '漏扣分',
  codes: ['N03', 'S05', 'N11'],
  follows: ['S02', 'S11', 'L03'],
  damage(base, turn) {
    const rows = rowsOf(base).filter(({ score, weight }) => score !== null && weight?.gt(score) === true);
    const row = inTurn(rows, turn);
    return row?.weight == null ? null : scored(base, row, row.weight, '漏扣');
  },
};

export const bonusOverCap: Kind = {
  name: '加分超过上限',
  codes: ['S04'],
  follows: ['S02', 'S05', 'N03', 'S11'],
  damage({ model, assessment }, turn) {
    const name = rowName('score', assessment.adjustment.name);
    const bonus = 4 + (turn % 3);
    return {
      model: changed(model, { [name]: bonus }),
      at: [name],
      row: assessment.adjustment.name,
      what: `加分 ${String(bonus)}`,
    };
  },
};

export const totalOff: Kind = {
  name: '合计错误',
  codes: ['S02'],
  follows: ['S06'],
  damage({ model, assessment }, turn) {
    const off = Quotient.parse(['0.5', '-1', '0.01', '-0.1', '2'][turn % 5] ?? '1') ?? Quotient.ZERO;
    const total = assessment.total.add(off);
    return {
      model: changed(model, { [SHEET_NAMES.total]: Number(total.toDecimalText()) }),
      at: [SHEET_NAMES.total],
      row: null,
      what: `${assessment.total.toDecimalText()} → ${total.toDecimalText()}`,
    };
  },
};

export const weightMoved: Kind = {
  name: '权重挪到另一行',
  codes: ['S01', 'S16'],
  follows: ['N03', 'S03', 'S05', 'S11', 'S01', 'S12'],
  damage({ model, rubric, assessment }, turn) {
    // Between assumed weights nothing is wrong as long as their sum stays.
    const sure = rubric.indicators.filter((one) => one.weightCertainty?.level !== 'assumed');
    const from = inTurn(
      sure.filter((one) => one.weight.gt(Quotient.ONE)),
      turn,
    );
    const to = inTurn(
      sure.filter((one) => one !== from),
      turn * 5 + 1,
    );
    if (from === undefined || to === undefined) return null;
    const weight = (name: string): Quotient => assessment.row(name)?.weight ?? Quotient.ZERO;
    const names = [rowName('weight', from.name), rowName('weight', to.name)];
    return {
      model: changed(model, {
        [names[0] ?? '']: Number(weight(from.name).sub(Quotient.ONE).toDecimalText()),
        [names[1] ?? '']: Number(weight(to.name).add(Quotient.ONE).toDecimalText()),
      }),
      at: names,
      row: from.name,
      what: `${from.name} → ${to.name}`,
    };
  },
};

/** Amounts that a ratio rests on, as they stand in the data sheet. */
function amounts({ model, rubric }: Base): readonly { readonly name: string; readonly value: string }[] {
  const read = new Set(rubric.indicators.flatMap((one) => [...rubric.inputsOf(namesReadBy(one.rule))]));
  return [...rubric.inputs].flatMap(([name, { kind }]) => {
    if (kind !== 'amount' || !read.has(name)) return [];
    const value = valueOf(model, name);
    return typeof value === 'number' && value > 0 ? [{ name, value: readDouble(value) ?? '' }] : [];
  });
}

/** The texts in which an input's figure stands, and its own cell: where a reader would be led. */
function near({ rubric }: Base, input: string): readonly string[] {
  const rows = rubric.indicators.filter((one) => rubric.inputsOf(namesReadBy(one.rule)).has(input));
  return [input, ...rows.flatMap((row) => [rowName('narrative', row.name), rowName('score', row.name)])];
}

/** Changed only where the product's own texts would then say something else: otherwise nothing could contradict it. */
function inputChanged(base: Base, name: string, by: string): Damaged | null {
  const { facts } = base.assessment;
  const after = assess(base.rubric, { ...facts, inputs: { ...facts.inputs, [name]: by } });
  const [before, others] = [narrate(base.assessment), narrate(after)];
  if ([...before].every(([row, text]) => others.get(row) === text)) return null;
  return {
    model: changed(base.model, { [name]: Number(by) }),
    at: near(base, name),
    row: null,
    what: `${name} ${by}`,
  };
}

const FOLLOWS_INPUT = [
  'N03',
  'N06',
  'N07',
  'N05',
  'N04',
  'N01',
  'N02',
  'N08',
  'N11',
  'S02',
  'S05',
  'N14',
  'N12',
  'S11',
  'S12',
  'L03',
  'N17',
];

export const tenThousandfold: Kind = {
  name: '元与万元混用',
  codes: ['N17'],
  follows: FOLLOWS_INPUT,
  damage(base, turn) {
    const one = inTurn(amounts(base), turn);
    if (one === undefined) return null;
    const value = Quotient.parse(one.value)?.mul(Quotient.parse('10000') ?? Quotient.ONE);
    return value === undefined ? null : inputChanged(base, one.name, value.toDecimalText());
  },
};

export const digitsInCell: Kind = {
  name: '数据单元格数字颠倒',
  codes: ['N03', 'N05', 'N06', 'N07', 'N01', 'N02', 'N04', 'N08', 'N11', 'N14'],
  follows: FOLLOWS_INPUT,
  damage(base, turn) {
    const possible = amounts(base).flatMap(({ name, value }) => {
      const by = swapped(value, turn);
      return by === null || Quotient.parse(by)?.isZero() !== false ? [] : [{ name, by }];
    });
    const one = inTurn(possible, turn);
    return one === undefined ? null : inputChanged(base, one.name, one.by);
  },
};

export const wrongBand: Kind = {
  name: '错档',
  codes: ['N03'],
  follows: ['S02', 'S05', 'L03'],
  damage(base, turn) {
    const rows = rowsOf(base).flatMap((row) => {
      const legal = base.assessment.legal(row.name);
      if (row.working.kind !== 'bands' || legal.kind === 'any' || row.score === null) return [];
      const others = legal.values.filter((value) => row.score?.eq(value) === false);
      return others.length === 0 ? [] : [{ row, others }];
    });
    const one = inTurn(rows, turn);
    const score = one === undefined ? undefined : inTurn(one.others, turn);
    return one === undefined || score === undefined ? null : scored(base, one.row, score, '错档');
  },
};

export const dateOrder: Kind = {
  name: '日期次序颠倒',
  codes: ['T01', 'T11'],
  follows: ['T11'],
  damage({ model }, turn) {
    const [name, days] = inTurn(
      [
        ['自评小组成立日期', -30],
        ['自评材料报送日期', -120],
        ['自评材料公开日期', -60],
        ['核查日期', -200],
      ] as const,
      turn,
    ) ?? ['核查日期', -200];
    const value = valueOf(model, name);
    if (typeof value !== 'number') return null;
    return {
      model: changed(model, { [name]: value + days - (turn % 5) }),
      at: [name],
      row: null,
      what: name,
    };
  },
};

export const textForNumber: Kind = {
  name: '数字写成文字',
  codes: ['S14'],
  follows: ['S02', 'S03', 'N03', 'S05'],
  damage(base, turn) {
    const [first] = amounts(base);
    const row = inTurn(rowsOf(base), turn);
    if (first === undefined || row === undefined) return null;
    const one = inTurn(amounts(base), turn) ?? first;
    const [name, text] = turn % 2 === 0 ? [one.name, `约${one.value}`] : [rowName('score', row.name), '满分'];
    return { model: changed(base.model, { [name]: text }), at: [name], row: null, what: `${name} ${text}` };
  },
};

export const lostName: Kind = {
  name: '名称失效（#REF!）',
  codes: ['S14'],
  follows: ['S02', 'S03', 'N03', 'S05', 'L02', 'L01'],
  damage(base, turn) {
    const names = [
      ...amounts(base).map((one) => one.name),
      ...rowsOf(base).map((one) => rowName('score', one.name)),
    ];
    const name = inTurn(names, turn * 3);
    if (name === undefined) return null;
    const model = renamed(base.model, (all) =>
      all.map((one) => (one.name === name ? { ...one, refersTo: '#REF!' } : one)),
    );
    return { model, at: [name], row: null, what: name };
  },
};

export const evidenceRemoved: Kind = {
  name: '佐证删去',
  codes: ['L01'],
  follows: ['N03', 'S02', 'S05'],
  damage({ model, rubric, assessment }, turn) {
    const rows = rubric.indicators.filter(
      ({ name, rule }) => rule.kind === 'evidence' && (assessment.row(name)?.score?.sign() ?? 0) > 0,
    );
    const row = inTurn(rows, turn);
    if (row === undefined) return null;
    const evidence = judgedItemsOf(row).map((item) => itemName('evidence', row.name, item));
    const text = textOf(model, rowName('narrative', row.name));
    const bare = text
      .replace(/（[^）]*）|“[^”]*”|《[^》]*》|检查底稿|湛财预〔2019〕8号/gu, '')
      .replace(/佐证|材料|说明/gu, '');
    return {
      model: changed(model, {
        ...Object.fromEntries(evidence.map((name) => [name, null])),
        [rowName('narrative', row.name)]: bare,
      }),
      at: [...evidence, rowName('score', row.name), rowName('narrative', row.name)],
      row: row.name,
      what: row.name,
    };
  },
};

export const gradeWord: Kind = {
  name: '等级与合计不符',
  codes: ['S06'],
  follows: [],
  damage({ model, rubric, assessment }, turn) {
    const others = rubric.source.grades.scale
      .map((one) => one.name)
      .filter((one) => one !== assessment.grade);
    // 良好 is what 良 is often called.
    const grade = inTurn(assessment.grade === '良' ? others : [...others, '良好'], turn) ?? '';
    const name = turn % 2 === 0 ? SHEET_NAMES.grade : '自评等级';
    return { model: changed(model, { [name]: grade }), at: [name], row: null, what: `${name} ${grade}` };
  },
};
