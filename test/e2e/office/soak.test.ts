/** @jest-environment jsdom */
import '../../support/office/page';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { assess } from '../../../src/scoring/assess';
import { cellText } from '../../../src/workbook/address';
import { readFacts } from '../../../src/workbook/reading/read-facts';
import { modelSource } from '../../../src/workbook/source';
import { planAssessment } from '../../../src/workbook/writing/plan-assessment';
import { typed2019 } from '../../session/support';
import { seldomReviewer } from '../../support/seldom-reviewer';
import { OfficeSession } from './office-session';
import { isRepeated, watchWrites, type WatchedWrite } from './write-watch';

/** 2,000 edits on the machine of whoever waits for it; the seed picks another way through. */
const EDITS = Number(process.env['SOAK_EDITS'] ?? 2_000);
const SEED = Number(process.env['SOAK_SEED'] ?? 20_190_214);

/** Cells that people change, with what they type there. */
const INPUTS: readonly (readonly [string, readonly (string | number | null)[]])[] = [
  ['支出决算数', [3000, 3629.56, 3681.03, null, '约三千']],
  ['年末结转结余', [0, 51.47, 800]],
  ['本年末存量资金', [0, 10, 900, null]],
  ['政府采购实际金额', [0, 50, 100_000]],
  ['满意度得分', [60, 90, null]],
  ['表彰次数', [0, 1, 3]],
  ['核查人', ['甲', '乙']],
  ['权重_支出完成率', [4, 3, null]],
];

/** Scores that people now and then type over, or clear. */
const SCORES = ['得分_支出完成率', '得分_结转结余率', '合计'] as const;

/** Numbers that are the same for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

let chain: OfficeSession;
afterEach(() => chain.close());

/** What Excel and other people do to the add-in, for a while. */
function trouble(random: (below: number) => number): () => void {
  const { faults, grid } = chain.excel;
  const kinds: (() => () => void)[] = [
    () => {
      faults.latency = 1 + random(400);
      return () => {
        faults.latency = 0;
      };
    },
    () => {
      // Longer than the watchdog waits: what was asked is done, and nobody hears of it.
      faults.latency = 2_500;
      return () => {
        faults.latency = 0;
      };
    },
    () => {
      faults.next((['hang-before', 'hang-after', 'editing', 5001, 5102, 7000] as const)[random(6)]!);
      return () => undefined;
    },
    () => {
      faults.editing = true;
      return () => {
        faults.editing = false;
      };
    },
    () => {
      faults.events = random(2) === 0 ? 'doubled' : 'missing';
      return () => {
        faults.events = 'once';
      };
    },
    () => {
      faults.eventDelay = 1 + random(900);
      return () => {
        faults.eventDelay = 0;
      };
    },
    () => {
      const sheets = grid.sheets();
      const { id } = sheets[random(sheets.length)]!;
      grid.protect(id, true);
      return () => {
        grid.protect(id, false);
      };
    },
    () => {
      // Below what a reading needs at times, and below what a large write needs.
      faults.requestLimit = 2_000 + random(30_000);
      return () => {
        faults.requestLimit = Infinity;
      };
    },
    () => {
      faults.answerLimit = 20_000 + random(100_000);
      return () => {
        faults.answerLimit = Infinity;
      };
    },
  ];
  return kinds[random(kinds.length)]!();
}

function isProtected(name: string): boolean {
  const { sheet } = chain.place(name);
  return chain.excel.grid.sheets().some((one) => one.name === sheet && one.protected);
}

/** One thing that a person does. */
function act(random: (below: number) => number): void {
  const [name, values] = INPUTS[random(INPUTS.length)]!;
  const value = values[random(values.length)]!;
  const what = random(40);
  if (what === 0) void chain.session.undo();
  else if (what === 1) void chain.session.redo();
  else if (what === 2) void chain.session.fillNarratives({ kind: random(2) === 0 ? 'empty' : 'own' });
  else if (what === 3) void chain.session.setCell(name, value === null ? '' : String(value));
  else if (what === 4) void chain.session.writeWaiting();
  else if (what === 5) chain.excel.host.activate();
  else if (what === 6) {
    const score = SCORES[random(SCORES.length)]!;
    if (!isProtected(score)) chain.type(score, random(2) === 0 ? 1.5 : null);
  } else if (what === 7) {
    const { grid } = chain.excel;
    const sheet = grid.sheetId(chain.place(name).sheet);
    if (random(2) === 0) grid.insertRows(sheet, 0);
    else if (chain.place(name).row > 12) grid.deleteRows(sheet, 0);
  } else if (!isProtected(name)) chain.type(name, value, what < 12 ? 'remote' : 'user');
}

/** What the assessment says of the workbook as it is, made without the session. */
function planned(): ReturnType<typeof planAssessment> {
  const source = modelSource(chain.excel.grid.model());
  const { facts, binding } = readFacts(chain.rubric, source);
  return planAssessment(source, binding, assess(chain.rubric, facts), new Map());
}

test(`${EDITS} edits with random faults: in the end every cell of the product is right or waits, nothing was written twice, and memory is flat`, async () => {
  chain = await OfficeSession.open(typed2019, { calculationDelay: 5, checks: seldomReviewer() });
  const { excel, session } = chain;
  const { faults, log } = excel;
  const random = dice(SEED);
  const repeated: WatchedWrite[] = [];
  const written = { count: 0 };
  watchWrites(excel.grid, (write) => {
    written.count += 1;
    if (isRepeated(write)) repeated.push(write);
  });
  let calm: (() => void) | null = null;
  const used: number[] = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    act(random);
    if (random(12) === 0) {
      calm?.();
      calm = calm === null ? trouble(random) : null;
    }
    // Most edits come in bursts.
    if (random(5) === 0) await chain.pass([20, 60, 200, 700][random(4)]!);
    log.clear();
    if (edit % Math.ceil(EDITS / 4) === 0) used.push(memory());
  }
  calm?.();
  Object.assign(faults, { latency: 0, hang: 'no', events: 'once', eventDelay: 0 });
  Object.assign(faults, { requestLimit: Infinity, answerLimit: Infinity, editing: false });
  excel.host.activate();
  await chain.pass(60_000);
  await chain.until(session.retry());
  await chain.pass(10_000);

  // Every cell of the product holds what the assessment says, waits, or is a person's and told as such.
  const { waiting, kept, mode } = chain.view;
  expect(mode).toBe('auto');
  const waits = new Set(waiting?.cells ?? []);
  const { writes } = planned();
  const open = writes.filter(({ kind, address }) => kind === 'value' && !waits.has(cellText(address)));
  expect(open).toEqual([]);
  expect(kept.map((one) => one.name).filter((name) => !(SCORES as readonly string[]).includes(name))).toEqual(
    [],
  );
  // And what waits is written when it is asked for.
  await chain.until(session.writeWaiting());
  await chain.pass(10_000);
  expect(chain.view.waiting).toBeNull();
  expect(planned().writes.filter(({ kind }) => kind === 'value')).toEqual([]);

  // No write repeated what the cell already held, so no planned write was carried out twice; none was lost, or one
  // would be open above.
  expect(repeated).toEqual([]);
  expect(written.count).toBeGreaterThan(EDITS / 4);

  // Nothing is held for us in Excel, and nothing grows here. Megabytes.
  expect(excel.host.held()).toEqual({ references: 0, listeners: 8 });
  const [, early, , late] = used;
  expect((late! - early!) / 2 ** 20).toBeLessThan(8);
}, 600_000);

/** Bytes in use once what is not needed has been thrown away. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
