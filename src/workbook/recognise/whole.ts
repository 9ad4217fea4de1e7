import { pairs } from '../../rubric/pairs';
import type { SheetContent } from '../source';
import type { Candidate } from './candidate';
import { dataPlaces, NO_DATA } from './data';
import type { Grid } from './grid';
import { headFacts } from './head-facts';
import { namedCells, rowPlaces } from './names';
import { countingRows, printedOf } from './printed';
import { number } from './proofs';
import type { GivenFacts, RecognisedRow, Recognition } from './recognition';
import { MOST_ROWS, type TableRow } from './table';

interface Parts {
  readonly sheets: readonly SheetContent[];
  readonly grids: readonly Grid[];
  readonly best: Candidate;
  readonly others: readonly string[];
  readonly date1904: boolean;
}

/** Below it a row is doubtful. */
const SURE = 0.8;
/** Of doubts and the like so many rows are named. */
const MOST_NAMED = 8;

/** Everything that a recognised workbook says, from its score sheet. */
export function recognitionOf({ sheets, grids, best, others, date1904 }: Parts): Recognition {
  const { grid, columns, table, rubric, known, identities, levels, proofs, header } = best;
  const counting = countingRows(table.rows, identities, rubric);
  const head = headFacts(grid, header, table, rubric);
  const data = known
    ? dataPlaces(
        grids,
        { rubric, unit: head.unit },
        date1904,
        (one, row) =>
          one.name === grid.name && (table.taken.has(row) || (row >= header.top && row <= header.bottom)),
      )
    : NO_DATA;
  const places = rowPlaces(grid.name, table, counting, rubric.source.adjustment.name);
  for (const [name, { row, column }] of head.places) places.set(name, { sheet: grid.name, row, column });
  for (const [name, place] of data.places) places.set(name, place);
  const { names, binding, crowded } = namedCells(rubric, sheets, places);
  const at = (place: { readonly row: number; readonly column: number } | null): RecognisedRow['score'] =>
    place === null ? null : { sheet: grid.name, row: place.row, column: place.column };
  const rows = pairs(table.rows, identities).map(([row, { indicator, by, confidence }]): RecognisedRow => ({
    row: row.row,
    printed: row.printed,
    indicator,
    by,
    confidence: confidenceOf(row, confidence),
    weight: at(row.weightCell),
    score: at(row.score),
    narrative: at(row.narrative),
    standard: at(row.standardCell),
  }));
  const doubts = [
    ...columns.doubts,
    ...(table.cut ? [`表格超过 ${String(MOST_ROWS)} 行，只读了前面的。`] : []),
    ...rowDoubts(best),
    ...scoreDoubts(table.rows),
    ...(crowded.length === 0 ? [] : [`${named(crowded)}与别的数据在同一个单元格里，未能取用。`]),
  ];
  return {
    sheet: grid.name,
    rubric,
    known,
    columns: columns.list,
    rows,
    proofs,
    trusted: doubts.length === 0 && proofs.every((proof) => proof.holds),
    names,
    binding,
    unbound: [...rubric.inputs.keys()].filter((name) => known && !binding.cells.has(name)),
    given: givenOf(best, counting, head.given, binding.cells),
    doubts,
    notes: [...notesOf(best, counting), ...data.doubts],
    others,
    printed: printedOf(grid.name, table, identities, levels, { unit: head.unit ?? data.unit, known }),
  };
}

function confidenceOf(row: TableRow, identified: number): number {
  let confidence = identified;
  if (row.kind === 'indicator' && row.weight === null) confidence *= 0.6;
  if (row.score === null) confidence *= 0.5;
  if (row.doubts.length > 0) confidence *= 0.5;
  return Math.round(confidence * 100) / 100;
}

function rowDoubts({ table, identities }: Candidate): readonly string[] {
  return pairs(table.rows, identities).flatMap(
    ([row, { indicator, confidence, doubts }]): readonly string[] => {
      if (confidenceOf(row, confidence) >= SURE && indicator !== null) return [];
      const name = row.printed.replace(/\s+/gu, '').slice(0, 30);
      const why = [
        ...doubts,
        ...row.doubts,
        ...(indicator === null ? ['评分标准中没有这一行'] : []),
        ...(row.kind === 'indicator' && row.weight === null && row.doubts.length === 0 ? ['没有权重'] : []),
      ];
      const said = why.length === 0 ? `按评分标准的文字认作“${String(indicator)}”` : why.join('；');
      return [`第 ${String(row.row + 1)} 行“${name}”：${said}。`];
    },
  );
}

/** Scores that do not fit their weights in many rows: the wrong column, rather than wrong scores. */
function scoreDoubts(rows: readonly TableRow[]): readonly string[] {
  const pairs = rows.flatMap((row) => {
    const score = number(row.scoreText);
    const weight = number(row.weight);
    return score === null || weight === null ? [] : [score.gt(weight)];
  });
  const above = pairs.filter(Boolean).length;
  return above >= 3 && above * 3 > pairs.length
    ? [`有 ${String(above)} 行的得分高于权重，得分或权重可能取错了列。`]
    : [];
}

function notesOf(
  { identities, rubric, known }: Candidate,
  counting: ReadonlyMap<string, TableRow>,
): readonly string[] {
  if (!known)
    return ['没有适用的评分标准：只核对表内的合计、权重、范围、文字与得分是否一致和签署，不按标准计分。'];
  const missing = rubric.indicators.filter(({ name }) => !counting.has(name)).map(({ name }) => name);
  const other = rubric.indicators.flatMap(({ name, weight }) => {
    const printed = number(counting.get(name)?.weight ?? null);
    return printed === null || printed.eq(weight)
      ? []
      : [`${name} ${printed.toDecimalText()}（标准 ${weight.toDecimalText()}）`];
  });
  const inName = rubric.indicators.filter(({ name, weight }) => {
    const row = counting.get(name);
    return row?.weightCell === null && number(row.weight)?.eq(weight) === false;
  }).length;
  const aliased = identities.filter(
    ({ by, indicator }) => by === 'alias' && indicator !== rubric.source.adjustment.name,
  ).length;
  return [
    ...(missing.length === 0
      ? []
      : [`评分标准中的 ${String(missing.length)} 行表上没有：${named(missing)}。`]),
    ...(other.length === 0
      ? []
      : [`权重与评分标准不同的 ${String(other.length)} 行，按表上的权重计：${named(other)}。`]),
    ...(inName === 0
      ? []
      : [`有 ${String(inName)} 行的权重写在名称里，没有自己的单元格：定义名称之后按评分标准的权重计。`]),
    ...(aliased === 0 ? [] : [`有 ${String(aliased)} 行用的是别名。`]),
  ];
}

function givenOf(
  { rubric }: Candidate,
  counting: ReadonlyMap<string, TableRow>,
  header: Readonly<Record<string, string>>,
  bound: ReadonlyMap<string, unknown>,
): GivenFacts {
  const weights: Record<string, string> = {};
  const narratives: Record<string, string> = {};
  for (const [name, row] of counting) {
    const own = rubric.indicator(name)?.weight;
    if (
      row.weightCell === null &&
      row.weight !== null &&
      own !== undefined &&
      number(row.weight)?.eq(own) !== true
    )
      weights[name] = row.weight;
    if (row.narratives.length > 1) narratives[name] = row.narratives.join('\n');
  }
  return {
    header: Object.fromEntries(Object.entries(header).filter(([name]) => !bound.has(name))),
    weights,
    narratives,
  };
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join('、')}${more > 0 ? `等（另有 ${String(more)} 项）` : ''}`;
}
