import type { Com } from '../../../src/host/wps/jsapi';
import { Looks } from '../../../src/host/wps/looks';
import { areaFromA1, areaToA1 } from '../../../src/workbook/address';
import type { Area } from '../../../src/workbook/model';
import { contains } from '../../../src/workbook/source';

const [HEIGHT, WIDTH] = [24, 8];
const ALL: Area = { top: 0, left: 0, bottom: HEIGHT - 1, right: WIDTH - 1 };
const FORMATS = ['General', '0.00', '@', 'yyyy-mm-dd'];

/** How builds may answer: what is known of them leaves it open. */
interface Answers {
  /** Whether a range of several merged areas and nothing else says that it is merged. */
  readonly severalAreMerged: boolean;
  /** What a range says of which some cells are merged: the documentation can be read either way. */
  readonly some: true | null;
  /** What a cell by itself gives as its merged area. */
  readonly alone: 'itself' | 'null' | 'fails';
}

const ANSWERS: readonly Answers[] = (['itself', 'null', 'fails'] as const).flatMap((alone) => [
  { severalAreMerged: false, some: null, alone },
  { severalAreMerged: true, some: null, alone },
  { severalAreMerged: true, some: true, alone },
]);

interface Sheet {
  readonly merges: readonly Area[];
  readonly formatAt: (row: number, column: number) => string;
}

/** A sheet that answers for ranges, and how often it was asked. */
function answering({ merges, formatAt }: Sheet, { severalAreMerged, some, alone }: Answers) {
  const asked = { calls: 0 };
  const range = (area: Area): unknown => ({
    get NumberFormat() {
      asked.calls += 1;
      const formats = new Set(cellsOf(area).map(([row, column]) => formatAt(row, column)));
      return formats.size === 1 ? [...formats][0] : null;
    },
    get MergeCells() {
      asked.calls += 1;
      const own = new Set(
        cellsOf(area).map(([row, column]) => merges.find((one) => contains(one, row, column)) ?? null),
      );
      if (own.size === 1 && own.has(null)) return false;
      return own.size === 1 || (severalAreMerged && !own.has(null)) ? true : some;
    },
    get MergeArea() {
      asked.calls += 1;
      const found = merges.find((one) => contains(one, area.top, area.left));
      if (found === undefined && alone === 'fails') throw new Error('no merged area');
      if (found === undefined && alone === 'null') return null;
      return { Address: () => areaToA1(found ?? area) };
    },
  });
  const sheet = { Range: (address: string) => range(areaFromA1(address)!) } as unknown as Com;
  return { sheet, asked };
}

function cellsOf({ top, left, bottom, right }: Area): [number, number][] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, along): [number, number] => [top + down, left + along]),
  ).flat();
}

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    return (state >>> 8) % sides;
  };
}

function sheetOf(seed: number): Sheet {
  const roll = dice(seed);
  const merges: Area[] = [];
  for (let count = roll(30); count > 0; count -= 1) {
    const [top, left] = [roll(HEIGHT), roll(WIDTH)];
    const one = {
      top,
      left,
      bottom: Math.min(top + roll(4), HEIGHT + 1),
      right: Math.min(left + roll(3), WIDTH + 1),
    };
    const free = cellsOf(one).every(([row, column]) => !merges.some((other) => contains(other, row, column)));
    if (free && (one.top < one.bottom || one.left < one.right)) merges.push(one);
  }
  const bands = Array.from({ length: WIDTH }, () => [1 + roll(HEIGHT), roll(4), roll(4)] as const);
  return {
    merges,
    formatAt: (row, column) => {
      const [from, above, below] = bands[column] ?? [0, 0, 0];
      return FORMATS[row < from ? above : below] ?? 'General';
    },
  };
}

function mergedAt({ merges }: Sheet, row: number, column: number): Area | null {
  return merges.find((one) => contains(one, row, column)) ?? null;
}

const SEEDS = Array.from({ length: 15 }, (_, seed) => seed);

describe.each(ANSWERS)('a build that answers %j', (answers) => {
  test('all of a sheet, whatever is guessed', () => {
    for (const seed of SEEDS) {
      const truth = sheetOf(seed);
      const roll = dice(seed + 1_000);
      const guesses = Array.from({ length: roll(40) }, () => ({ row: roll(HEIGHT), column: roll(WIDTH) }));
      const looks = new Looks(answering(truth, answers).sheet);
      looks.settle([ALL], [ALL], guesses);
      const met = truth.merges.map(areaToA1).sort();
      expect(looks.merges.map(areaToA1).sort()).toEqual(met);
      const told = cellsOf(ALL).map(([row, column]) => [
        looks.formatAt(row, column),
        looks.mergeAt(row, column),
      ]);
      const real = cellsOf(ALL).map(([row, column]) => [
        truth.formatAt(row, column),
        mergedAt(truth, row, column),
      ]);
      expect(told).toEqual(real);
    }
  });

  test('some cells first, others singly, then all: nothing is asked twice', () => {
    for (const seed of SEEDS) {
      const truth = sheetOf(seed);
      const roll = dice(seed + 2_000);
      const some = Array.from({ length: 1 + roll(40) }, () => {
        const [row, column] = [roll(HEIGHT), roll(WIDTH)];
        return { top: row, left: column, bottom: row, right: column };
      });
      const { sheet, asked } = answering(truth, answers);
      const looks = new Looks(sheet);
      looks.settle(some);
      const before = asked.calls;
      const told = some.map(({ top, left }) => [looks.formatAt(top, left), looks.mergeAt(top, left)]);
      const real = some.map(({ top, left }) => [truth.formatAt(top, left), mergedAt(truth, top, left)]);
      expect(told).toEqual(real);
      expect(asked.calls).toBe(before);
      looks.mergeAt(0, 0);
      looks.formatAt(0, 0);
      expect(asked.calls).toBeLessThanOrEqual(before + 2);
      looks.settle([ALL]);
      expect(looks.merges.map(areaToA1).sort()).toEqual(truth.merges.map(areaToA1).sort());
      const after = asked.calls;
      looks.settle([ALL, ...some]);
      expect(asked.calls).toBe(after);
    }
  });
});

test('a sheet without merged cells and with one number format costs one question each', () => {
  const plain: Sheet = { merges: [], formatAt: () => '@' };
  const { sheet, asked } = answering(plain, ANSWERS[0]!);
  new Looks(sheet).settle([ALL]);
  expect(asked.calls).toBe(2);
});

test('cells that do not say have the general format and are not merged', () => {
  const mute = {
    Range: () => ({
      get NumberFormat(): never {
        throw new Error('no answer');
      },
    }),
  } as unknown as Com;
  const looks = new Looks(mute);
  looks.settle([{ top: 0, left: 0, bottom: 2, right: 1 }]);
  expect([looks.formatAt(2, 1), looks.mergeAt(2, 1)]).toEqual(['General', null]);
});
