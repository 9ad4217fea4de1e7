import { rowName } from '../../../src/rubric/names';
import type { NotRecognised, Recognition } from '../../../src/workbook/recognise';
import { isRecognised, readRecognised, recognise } from '../../../src/workbook/recognise';
import type { SheetContent, WorkbookSource } from '../../../src/workbook/source';
import { rubric2019 } from '../../support/facts';
import type { Truth } from '../../support/sheet-drawing';

/** How far a recognition is right. */
export interface Judged {
  readonly found: Recognition | NotRecognised;
  /** Rows that are there, and rows that were mapped to the right indicator with all their cells. */
  readonly rows: number;
  readonly mapped: number;
  /** What is wrong, each in words; whatever it is, such a sheet must not be trusted. */
  readonly wrong: readonly string[];
  readonly trusted: boolean;
}

/** Compares what was recognised with what was drawn. */
export function judge(sheets: readonly SheetContent[], source: WorkbookSource, truth: Truth): Judged {
  const rubric = rubric2019();
  const found = recognise(sheets, [rubric]);
  if (!isRecognised(found))
    return { found, rows: truth.rows.length, mapped: 0, wrong: [found.message], trusted: false };
  const wrong: string[] = [];
  const same = (what: string, actual: unknown, expected: unknown): boolean => {
    if (actual === expected) return true;
    wrong.push(`${what}: ${String(actual)} instead of ${String(expected)}`);
    return false;
  };
  const place = (name: string): string | null => {
    const cell = found.binding.cells.get(name);
    return cell === undefined ? null : `${String(cell.row)},${String(cell.column)}`;
  };
  same('sheet', found.sheet, truth.sheet);
  const { facts } = readRecognised(found, source);
  const groupOf = (level: 1 | 2, row: number): string | null => {
    const index = found.rows.findIndex((one) => one.row === row);
    const group = found.printed.groups?.find((one) => one.level === level && one.rows.includes(index));
    return group === undefined ? null : group.printed.normalize('NFKC').replace(/[\s\n]|\(.*\)$/gu, '');
  };
  let mapped = 0;
  for (const row of truth.rows) {
    const name = row.indicator;
    const at = found.rows.find((one) => one.row === row.row);
    const own = rubric.indicator(name)?.weight.toDecimalText() ?? null;
    const right = [
      same(`${name} row`, at?.indicator ?? null, name),
      same(`${name} score`, place(rowName('score', name)), row.score),
      same(`${name} narrative`, place(rowName('narrative', name)), row.narrative),
      same(`${name} weight cell`, place(rowName('weight', name)), row.weightCell),
      same(`${name} weight`, facts.weights[name] ?? own, row.weight ?? own),
      same(`${name} level 1`, groupOf(1, row.row), row.level1),
      same(`${name} level 2`, groupOf(2, row.row), row.level2),
    ].every(Boolean);
    if (right) mapped += 1;
  }
  if (found.rows.length !== truth.rows.length)
    wrong.push(`${String(found.rows.length)} rows instead of ${String(truth.rows.length)}`);
  for (const [name, cell] of Object.entries(truth.cells)) same(name, place(name), cell);
  for (const [name, text] of Object.entries(truth.header)) same(name, facts.header[name], text);
  for (const [name, value] of Object.entries(facts.inputs))
    same(name, Number(value), truth.inputs[name] === undefined ? undefined : Number(truth.inputs[name]));
  for (const name of Object.keys(truth.inputs))
    if (facts.inputs[name] === undefined) wrong.push(`${name} not bound`);
  return { found, rows: truth.rows.length, mapped, wrong, trusted: found.trusted };
}

/** Figures over many sheets, as the tests print them. */
export class Tally {
  private sheets = 0;
  private rows = 0;
  private mapped = 0;
  private trusted = 0;
  private sound = 0;
  readonly trustedAndWrong: string[] = [];
  readonly notWhole: string[] = [];

  add(name: string, judged: Judged, sound: boolean): void {
    this.sheets += 1;
    this.rows += judged.rows;
    this.mapped += judged.mapped;
    if (sound) this.sound += 1;
    if (judged.trusted) this.trusted += 1;
    if (judged.wrong.length > 0) {
      (judged.trusted ? this.trustedAndWrong : this.notWhole).push(
        `${name}: ${judged.wrong.slice(0, 4).join('; ')}`,
      );
    }
  }

  get share(): number {
    return this.mapped / this.rows;
  }

  get trustedShare(): number {
    return this.trusted / this.sound;
  }

  text(what: string): string {
    return `${what}: ${String(this.sheets)} sheets, ${String(this.mapped)} of ${String(this.rows)} rows mapped (${(this.share * 100).toFixed(2)}%), trusted ${String(this.trusted)} of ${String(this.sound)} whose weights add up, trusted and wrong ${String(this.trustedAndWrong.length)}`;
  }
}
