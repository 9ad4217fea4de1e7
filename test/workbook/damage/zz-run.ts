import { cleanBases, reviewed } from './bases';
import { findingCells } from '../../../src/workbook/finding-cells';
import * as cells from './cells';
import * as rows from './rows';
import * as texts from './texts';
const TIMES = Number(process.argv[2] ?? 50);
const only = process.argv.slice(3);
const KINDS = [
  texts.inverted,
  texts.wrongDenominator,
  texts.openingLeftOut,
  texts.digitsInText,
  texts.percentHundredfold,
  texts.badRounding,
  texts.withoutDeduction,
  cells.scoreOff,
  cells.deductionDropped,
  cells.bonusOverCap,
  cells.totalOff,
  cells.weightMoved,
  cells.tenThousandfold,
  cells.digitsInCell,
  cells.wrongBand,
  cells.dateOrder,
  cells.textForNumber,
  cells.lostName,
  cells.evidenceRemoved,
  cells.gradeWord,
  rows.rowDuplicated,
  rows.rowRemoved,
].filter((k) => only.length === 0 || only.some((o) => k.name.includes(o)));
let c0 = process.cpuUsage();
const bases = cleanBases(TIMES);
const cpu = () => {
  const c = process.cpuUsage(c0);
  c0 = process.cpuUsage();
  return Math.round((c.user + c.system) / 1e3);
};
console.log('bases ms', cpu());
for (const kind of KINDS) {
  let times = 0,
    found = 0;
  const missed: string[] = [];
  const alarms: string[] = [];
  for (let turn = 0; times < TIMES && turn < TIMES * 6; turn++) {
    const base = bases[turn % bases.length]!;
    const d = kind.damage(base, turn);
    if (d === null) continue;
    times++;
    const { findings: f, binding } = reviewed(d.model);
    const ok = f.some(
      (o) =>
        kind.codes.includes(o.code) &&
        (d.cells !== undefined
          ? findingCells(binding, o).some((c) => d.cells!.includes(c))
          : d.at.length === 0
            ? o.indicator === d.row || o.message.includes(d.row ?? '')
            : o.names.some((n) => d.at.includes(n))),
    );
    if (ok) found++;
    else
      missed.push(
        `${turn} ${d.what}: ${f
          .filter((o) => o.severity !== 'info')
          .map((o) => o.code + o.severity[0])
          .join(' ')}`,
      );
    for (const o of f)
      if (o.severity === 'error' && !kind.codes.includes(o.code) && !kind.follows.includes(o.code))
        alarms.push(`${turn} ${d.what}: ${o.code} ${o.indicator ?? ''} ${o.message}`);
  }
  console.log(`${kind.name}\t${found}/${times}\talarms ${alarms.length}\tcpu ${cpu()}`);
  missed.forEach((m) => console.log('   MISS', m));
  alarms.forEach((m) => console.log('   ALARM', m));
}
