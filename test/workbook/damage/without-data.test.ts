import { itemName, rowName } from '../../../src/rubric/names';
import { judgedItemsOf } from '../../../src/rubric/rubric';
import { Quotient } from '../../../src/rubric/formula';
import type { Finding } from '../../../src/review';
import type { RowResult } from '../../../src/scoring/assessment';
import type { Scalar, WorkbookModel } from '../../../src/workbook/model';
import { changed, textOf } from '../support';
import { cleanBases, reviewed } from './bases';
import { type Base, inTurn } from './damage';

/**
 * Filled workbooks without their data and verdicts: a score that does not fit the calculation in the row's own text is
 * found by it alone, for the texts say nothing of points. 50 times each.
 */
const TIMES = 50;
const BASES = 15;
/** The rest lie at the edge of a band, or would fit a ratio upside down: there nothing is said. */
const TARGET = 75;

interface Bare extends Base {
  readonly before: readonly Finding[];
}

const bases = cleanBases(BASES).map(bare);

/** Nothing but scores and texts, which do not say how many points they come to. */
function bare(base: Base): Bare {
  const { rubric, assessment } = base;
  const blank: Record<string, Scalar> = {};
  for (const name of rubric.inputs.keys()) blank[name] = null;
  for (const indicator of rubric.indicators) {
    for (const item of judgedItemsOf(indicator)) {
      for (const kind of ['verdict', 'deduct', 'reason'] as const)
        blank[itemName(kind, indicator.name, item)] = null;
    }
  }
  for (const { name } of assessment.rows.filter(isCalculated)) {
    const cell = rowName('narrative', name);
    blank[cell] = textOf(base.model, cell).replace(
      /(?:，本指标得分.*|，(?:扣[\d.]+分，)?(?:得[\d.]+分|不得分))。$/u,
      '。',
    );
  }
  const model = changed(base.model, blank);
  return { ...base, model, before: reviewed(model).findings };
}

/** A row whose text calculates the one ratio that it is scored by. */
function isCalculated({ working }: RowResult): boolean {
  if (working.kind !== 'bands' && working.kind !== 'proportion') return false;
  return working.special === null && working.value.name !== null;
}

interface Kind {
  readonly name: string;
  readonly scores: (row: RowResult, base: Base) => readonly Quotient[];
}

const by = (text: string): Kind['scores'] => {
  const step = Quotient.parse(text) ?? Quotient.ONE;
  return ({ score, weight }) =>
    score === null
      ? []
      : [score.add(step), score.sub(step)].filter((one) => one.sign() >= 0 && weight?.gte(one));
};

const KINDS: readonly Kind[] = [
  { name: '没有数据，得分 ±0.5', scores: by('0.5') },
  { name: '没有数据，得分 ±1', scores: by('1') },
  {
    name: '没有数据，错档',
    scores: ({ name, working, score }, { assessment }) => {
      const legal = assessment.legal(name);
      if (working.kind !== 'bands' || legal.kind === 'any') return [];
      return legal.values.filter((value) => score?.eq(value) === false);
    },
  },
];

describe('a sheet without data', () => {
  test('no score is said to be wrong while all are right', () => {
    const codes = bases.flatMap(({ before }) => before.map(({ code }) => code));
    expect(codes.filter((code) => ['N03', 'N07', 'N21'].includes(code))).toEqual([]);
  });

  test.each(KINDS)('$name', ({ name, scores }) => {
    let times = 0;
    const missed: string[] = [];
    const alarms: string[] = [];
    for (let turn = 0; times < TIMES && turn < TIMES * 6; turn += 1) {
      const base = inTurn(bases, turn);
      const row = inTurn(
        base?.assessment.rows.filter(isCalculated) ?? [],
        Math.floor(turn / bases.length) * 2 + turn,
      );
      if (base === undefined || row === undefined) continue;
      const score = inTurn(scores(row, base), turn);
      if (score === undefined) continue;
      times += 1;
      const cell = rowName('score', row.name);
      const { findings } = reviewed(damaged(base.model, cell, score));
      const text = textOf(base.model, rowName('narrative', row.name));
      const what = `${row.name} ${row.score?.toDecimalText() ?? ''} → ${score.toDecimalText()} ${text}`;
      if (!findings.some(({ code, names }) => code === 'N03' && names.includes(cell))) missed.push(what);
      for (const one of findings) {
        const isNew = one.severity === 'error' && !base.before.some(({ message }) => message === one.message);
        // The total no longer adds up, and no outcome may give such a score.
        if (isNew && !['S02', 'S11'].includes(one.code) && one.indicator !== row.name)
          alarms.push(`${what}: ${one.code} ${one.message}`);
      }
    }
    process.stdout.write(
      `${name}\t${String(times - missed.length)}/${String(times)}\n${missed.join('\n')}\n`,
    );
    expect(times).toBe(TIMES);
    expect(alarms).toEqual([]);
    expect({ missed: missed.length * 100 <= (100 - TARGET) * times ? [] : missed }).toEqual({ missed: [] });
  });
});

function damaged(model: WorkbookModel, cell: string, score: Quotient): WorkbookModel {
  return changed(model, { [cell]: Number(score.toDecimalText()) });
}
