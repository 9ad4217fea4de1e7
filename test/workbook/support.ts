import { Quotient } from '../../src/rubric/formula';
import { judgedItemsOf, type Rubric } from '../../src/rubric/rubric';
import { narrate } from '../../src/narrative/narrate';
import { assess } from '../../src/scoring/assess';
import type { Assessment } from '../../src/scoring/assessment';
import { CHOICE, type Facts, TOTAL } from '../../src/scoring/facts';
import { type CellAddress, singleCell } from '../../src/workbook/address';
import { bind } from '../../src/workbook/binding';
import type { CellModel, DefinedName, Scalar, WorkbookModel } from '../../src/workbook/model';
import { readFacts, type WorkbookFacts } from '../../src/workbook/reading/read-facts';
import { modelSource, type SourceCell } from '../../src/workbook/source';
import { applyWrites } from '../../src/workbook/writing/apply';
import type { Plan } from '../../src/workbook/writing/plan';
import { type Overwrite, planAssessment } from '../../src/workbook/writing/plan-assessment';

/** A plain cell as a source gives it. */
export function cell(value: Scalar, numberFormat = 'General', formula: string | null = null): SourceCell {
  return { value, formula, numberFormat };
}

/** Where a defined name of a workbook stands. */
export function placeOf(model: WorkbookModel, name: string): CellAddress {
  const defined = model.names.find((one) => one.name === name && one.sheet === null);
  const place = singleCell(defined?.refersTo ?? '');
  if (place === null) throw new Error(`no cell ${name}`);
  return place;
}

/** The cell that a defined name stands for. */
export function cellOf(model: WorkbookModel, name: string): CellModel {
  const { sheet, row, column } = placeOf(model, name);
  const found = model.sheets
    .find((one) => one.name === sheet)
    ?.cells.find((one) => one.row === row && one.column === column);
  if (found === undefined) throw new Error(`nothing stands at ${name}`);
  return found;
}

export function valueOf(model: WorkbookModel, name: string): Scalar {
  return cellOf(model, name).value;
}

/** The text that stands in a named cell. */
export function textOf(model: WorkbookModel, name: string): string {
  const value = valueOf(model, name);
  if (typeof value !== 'string') throw new Error(`no text stands at ${name}`);
  return value;
}

/** A workbook with some named cells changed as a person would. */
export function changed(
  model: WorkbookModel,
  changes: Readonly<Record<string, Scalar | Partial<Pick<CellModel, 'value' | 'formula' | 'style'>>>>,
): WorkbookModel {
  const places = Object.entries(changes).map(([name, change]) => ({ ...placeOf(model, name), change }));
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((one) => {
        const found = places.find(
          (place) => place.sheet === sheet.name && place.row === one.row && place.column === one.column,
        );
        if (found === undefined) return one;
        const { change } = found;
        const partial = typeof change === 'object' && change !== null && !('error' in change);
        return partial ? { ...one, ...change } : { ...one, formula: null, value: change };
      }),
    })),
  };
}

/** A workbook with other defined names. */
export function renamed(
  model: WorkbookModel,
  change: (names: readonly DefinedName[]) => readonly DefinedName[],
): WorkbookModel {
  return { ...model, names: change(model.names) };
}

/** What a fill does: reads, scores, plans. */
export function planned(
  rubric: Rubric,
  model: WorkbookModel,
  overwrite?: Overwrite,
): {
  readonly read: WorkbookFacts;
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly texts: ReadonlyMap<string, string | null>;
  readonly after: WorkbookModel;
} {
  const source = modelSource(model);
  const read = readFacts(rubric, source);
  const assessment = assess(rubric, read.facts);
  const texts = narrate(assessment);
  const plan = planAssessment(source, read.binding, assessment, texts, overwrite);
  return { read, plan, assessment, texts, after: applyWrites(model, plan.writes) };
}

export function bound(rubric: Rubric, model: WorkbookModel): ReturnType<typeof bind> {
  return bind(rubric, modelSource(model));
}

/** Facts as a workbook gives them back: trimmed, blanks left out, numbers plain, weights only where they differ. */
export function asRead(rubric: Rubric, facts: Facts): Facts {
  const number = (text: string): string => Quotient.parse(text)?.toDecimalText(200) ?? text;
  const record = (
    given: Readonly<Record<string, string>>,
    names: readonly string[],
    how: (text: string, name: string) => string = (text) => text,
  ): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const text = (given[name] ?? '').trim();
        return text === '' ? [] : [[name, how(text, name)]];
      }),
    );
  const rows = rubric.indicators.map((one) => one.name);
  const all = [...rows, rubric.source.adjustment.name];
  const judged = rubric.indicators.flatMap((indicator) => {
    const items = judgedItemsOf(indicator).flatMap((item) => {
      const { verdict, deduct, reason, evidence } =
        facts.judgements[indicator.name]?.[item.key ?? CHOICE] ?? {};
      const said = record(
        { verdict: verdict ?? '', deduct: deduct ?? '', reason: reason ?? '', evidence: evidence ?? '' },
        ['verdict', 'deduct', 'reason', 'evidence'],
        (text, kind) => (kind === 'deduct' ? number(text) : text),
      );
      return Object.keys(said).length === 0 ? [] : [[item.key ?? CHOICE, said] as const];
    });
    return items.length === 0 ? [] : [[indicator.name, Object.fromEntries(items)] as const];
  });
  const weights = record(facts.weights, rows, number);
  return {
    header: { 评价年度: String(rubric.source.year), ...record(facts.header, rubric.source.header) },
    inputs: record(facts.inputs, [...rubric.inputs.keys()], (text, name) => {
      const kind = rubric.inputs.get(name)?.kind;
      return kind === 'text' || kind === 'date' ? text : number(text);
    }),
    judgements: Object.fromEntries(judged),
    weights: Object.fromEntries(
      Object.entries(weights).filter(
        ([name, text]) => Quotient.parse(text)?.eq(weightOf(rubric, name)) !== true,
      ),
    ),
    reported: record(facts.reported, [...all, TOTAL], number),
    narratives: record(facts.narratives, all),
  };
}

function weightOf(rubric: Rubric, name: string): Quotient {
  return rubric.indicator(name)?.weight ?? Quotient.ZERO;
}

/** What an assessment says, without its derivations. */
export function summary(assessment: Assessment, texts = narrate(assessment)): unknown {
  return {
    total: assessment.total.toDecimalText(),
    grade: assessment.grade,
    rows: [...assessment.rows, assessment.adjustment].map(({ name, score, missing }) => [
      name,
      score?.toDecimalText() ?? missing.map((one) => `${one.name} ${one.reason}`),
    ]),
    ratios: assessment.ratios.map((ratio) => ratio.value?.toDecimalText(30) ?? null),
    texts: [...texts],
  };
}

/** All names that inputs.md and the issue give the workbook of a rubric, sorted. */
export function allNames(rubric: Rubric): readonly string[] {
  const ofRow = (row: string): readonly string[] =>
    ['得分_', '说明_', '校验_得分_', '校验_说明_'].map((prefix) => `${prefix}${row}`);
  return [
    ...['合计', '等级', '校验_合计', '校验_等级', '评分标准_编号', '评分标准_版本', '评分标准_哈希'],
    ...rubric.source.header,
    ...rubric.inputs.keys(),
    ...[...rubric.values].map(([name, { kind }]) => (kind === 'ratio' ? `比率_${name}` : name)),
    ...rubric.indicators.flatMap((indicator) => [
      ...ofRow(indicator.name),
      `权重_${indicator.name}`,
      ...judgedItemsOf(indicator).flatMap(({ key }) =>
        ['判定_', '扣分_', '理由_', '佐证_'].map((prefix) => `${prefix}${indicator.name}_${key ?? '1'}`),
      ),
    ]),
    ...ofRow(rubric.source.adjustment.name),
  ].sort();
}
