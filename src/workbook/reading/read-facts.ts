import { Quotient } from '../../rubric/formula';
import { type ItemCell, itemName, rowName, SHEET_NAMES } from '../../rubric/names';
import { judgedItemsOf, type Rubric } from '../../rubric/rubric';
import type { JudgedItem } from '../../rubric/types';
import { CHOICE, type Facts, type Judgement, TOTAL } from '../../scoring/facts';
import { type CellAddress, cellText } from '../address';
import { bind, type Binding } from '../binding';
import { behindLabel, withoutLabel } from '../recognise/words';
import type { SourceCell, WorkbookSource } from '../source';
import { readCell, readPoints, scalarText } from './read-cell';
import type { Read } from './read-number';
import { narrow } from './typed';

/** A cell that could not be read as what it should hold. The facts carry its text, so that its row is missing. */
export interface ReadFault {
  readonly name: string;
  /** `基础数据!B5`. */
  readonly cell: string;
  readonly found: string;
  /** In Chinese: what stands there, where, and what to do. */
  readonly message: string;
}

/** A workbook's facts, with what could not be read. */
export interface WorkbookFacts {
  readonly facts: Facts;
  readonly binding: Binding;
  readonly faults: readonly ReadFault[];
}

/**
 * Reads the cells of the rubric's names into facts: tolerant of what people type, strict about what it cannot be.
 * @param binding where the names stand, for a sheet without names that was recognised; otherwise the workbook's own
 */
export function readFacts(
  rubric: Rubric,
  source: WorkbookSource,
  binding: Binding = bind(rubric, source),
): WorkbookFacts {
  const reader = new Reader(source, binding);
  const header = reader.record(rubric.source.header, (name) => withoutLabel(name, reader.text(name)));
  const inputs = reader.record([...rubric.inputs.keys()], (name) => {
    const input = rubric.inputs.get(name);
    return reader.read(name, (cell) =>
      readCell(withoutOwnLabel(name, cell), input?.kind ?? 'text', input?.unit ?? null, source.date1904),
    );
  });
  const rows = [...rubric.indicators.map((one) => one.name), rubric.source.adjustment.name];
  const reported = reader.record(rows, (name) => reader.read(rowName('score', name), readPoints));
  const total = reader.read(SHEET_NAMES.total, readPoints);
  return {
    facts: {
      header,
      inputs,
      judgements: readJudgements(rubric, reader),
      weights: readWeights(rubric, reader),
      reported: total === '' ? reported : { ...reported, [TOTAL]: total },
      narratives: reader.record(rows, (name) => reader.text(rowName('narrative', name))),
    },
    binding,
    faults: reader.faults,
  };
}

function withoutOwnLabel(name: string, cell: SourceCell | null): SourceCell | null {
  if (typeof cell?.value !== 'string' || !/[:：]/u.test(cell.value)) return cell;
  return { ...cell, value: behindLabel(name, cell.value) };
}

class Reader {
  readonly faults: ReadFault[] = [];

  constructor(
    private readonly source: WorkbookSource,
    private readonly binding: Binding,
  ) {}

  /** The values of names that are not blank. */
  record(names: readonly string[], valueOf: (name: string) => string): Readonly<Record<string, string>> {
    const values = names.map((name) => [name, valueOf(name)] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
  }

  text(name: string): string {
    return this.read(name, (cell) => readCell(cell, 'text', null, this.source.date1904));
  }

  /** Reads a cell; what it cannot be is reported and stands in the facts as it is. */
  read(name: string, how: (cell: SourceCell | null) => Read): string {
    const cell = this.cell(name);
    if (cell === null) return '';
    const read = how(cell.found);
    if ('text' in read) return read.text;
    const place = cellText(cell.address);
    const found = scalarText(cell.found?.value ?? null).trim();
    this.faults.push({
      name,
      cell: place,
      found,
      message: `${place}（${name}）${read.fault}，未能读取；请改正。`,
    });
    return found;
  }

  private cell(name: string): { readonly address: CellAddress; readonly found: SourceCell | null } | null {
    const address = this.binding.cells.get(name);
    return address === undefined ? null : { address, found: this.source.cell(address) };
  }
}

function readJudgements(rubric: Rubric, reader: Reader): Facts['judgements'] {
  const rows = rubric.indicators.map((indicator) => {
    const items = judgedItemsOf(indicator).map(
      (item) => [item.key ?? CHOICE, readJudgement(indicator.name, item, reader)] as const,
    );
    return [
      indicator.name,
      Object.fromEntries(items.filter(([, one]) => Object.keys(one).length > 0)),
    ] as const;
  });
  return Object.fromEntries(rows.filter(([, items]) => Object.keys(items).length > 0));
}

function readJudgement(row: string, item: JudgedItem, reader: Reader): Judgement {
  const name = (kind: ItemCell): string => itemName(kind, row, item);
  const parts = {
    verdict: verdictOf(reader.text(name('verdict')), item.allowed),
    deduct: reader.read(name('deduct'), readPoints),
    reason: reader.text(name('reason')),
    evidence: reader.text(name('evidence')),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

/** A verdict with blanks or full-width letters in it is the verdict; another word stays as it is. */
function verdictOf(text: string, allowed: readonly string[]): string {
  const plain = (one: string): string => narrow(one).replaceAll(' ', '');
  return allowed.find((one) => plain(one) === plain(text)) ?? text;
}

/** Weights that differ from the rubric's own; the others are left out, as in a facts file. */
function readWeights(rubric: Rubric, reader: Reader): Facts['weights'] {
  const different = rubric.indicators.flatMap(({ name, weight }) => {
    const text = reader.read(rowName('weight', name), readPoints);
    return text === '' || Quotient.parse(text)?.eq(weight) === true ? [] : [[name, text] as const];
  });
  return Object.fromEntries(different);
}
