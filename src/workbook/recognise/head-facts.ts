import { SHEET_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import type { Grid, Spot } from './grid';
import type { Header } from './header';
import type { Place, Table } from './table';
import { bareUnit, dateLabel, labelOf, moneyUnit, plain } from './words';

/** What a sheet says of itself as a whole. */
export interface HeadFacts {
  /** Name of the rubric → its cell. */
  readonly places: ReadonlyMap<string, Place>;
  /** What stands in a cell together with other facts, by the rubric's names; such a cell cannot be named. */
  readonly given: Readonly<Record<string, string>>;
  /** 元, 万元, 千元 and the like. */
  readonly unit: string | null;
}

const YEAR = '评价年度';
const PAIR = /([^\s:：，,；;。()（）]{1,12})\s*[:：]\s*([^:：]*?)(?=\s+[^\s:：]{1,12}\s*[:：]|$)/gu;
const LONGEST = 400;
/** Title, signatures and notes take a few rows. */
const MOST_ROWS = 300;

/** Looks for unit, year, grade and sign-off above and below the table. */
export function headFacts(grid: Grid, header: Header, table: Table, rubric: Rubric): HeadFacts {
  const places = new Map<string, Place>();
  const given: Record<string, string> = {};
  let unit: string | null = null;
  const dates = new Map(
    [...rubric.inputs].flatMap(([name, { kind }]) =>
      kind === 'date' ? [[dateLabel(name), name] as const] : [],
    ),
  );
  const put = (name: string, place: Place): void => {
    if (!places.has(name)) places.set(name, place);
  };
  const outside = grid.rows.filter(
    (row) => !(table.taken.has(row) && row !== table.total?.row) && (row < header.top || row > header.bottom),
  );
  for (const row of outside.slice(0, MOST_ROWS)) {
    for (const spot of grid.inRow(row)) {
      if (spot.row !== row || spot.text.length > LONGEST) continue;
      unit ??= moneyUnit(spot.text);
      const pairs = pairsIn(spot.text);
      const [first] = pairs;
      const date = dates.get(dateLabel(first?.label ?? spot.text));
      if (date !== undefined && pairs.length < 2) {
        const written =
          first === undefined || first.value === '' ? besideLabel(grid, spot, rubric)?.place : spot;
        if (written !== undefined) put(date, { row: written.row, column: written.column });
        continue;
      }
      const known = pairs.flatMap(({ label, value }) => {
        const name = labelOf(label, rubric.source.header);
        return name === null || bareUnit(value) !== null ? [] : [{ name, value }];
      });
      if (pairs.length > 1) {
        for (const { name, value } of known)
          if (value !== '' && name !== SHEET_NAMES.grade) given[name] ??= value;
        continue;
      }
      const [only] = known;
      const name = only?.name ?? (pairs.length === 0 ? labelOf(spot.text, rubric.source.header) : null);
      if (name === null) continue;
      const own = only !== undefined && only.value !== '' ? spot : null;
      const beside = own === null ? besideLabel(grid, spot, rubric) : null;
      const money = beside?.spot == null ? null : bareUnit(beside.spot.text);
      if (money !== null) unit ??= money;
      else if (own !== null) put(name, { row: own.row, column: own.column });
      else if (beside !== null) put(name, beside.place);
      else if (only !== undefined) put(name, { row: spot.row, column: spot.column });
    }
  }
  if (rubric.source.header.includes(YEAR) && !places.has(YEAR)) {
    const years = new Set(
      grid.rows
        .filter((row) => row < header.top)
        .flatMap((row) => grid.inRow(row))
        .flatMap((spot) => [
          ...spot.text
            .slice(0, LONGEST)
            .normalize('NFKC')
            .matchAll(/(20\d\d)\s*年/gu),
        ])
        .map(([text]) => text.slice(0, 4)),
    );
    const [year] = years;
    if (years.size === 1 && year !== undefined) given[YEAR] ??= year;
  }
  return { places, given, unit };
}

function pairsIn(text: string): readonly { readonly label: string; readonly value: string }[] {
  return [...text.trim().matchAll(PAIR)].map((match) => ({
    label: match[1] ?? '',
    value: (match[2] ?? '').trim(),
  }));
}

/** The cell right of a label, blank or not, unless another label stands there. */
function besideLabel(
  grid: Grid,
  label: Spot,
  rubric: Rubric,
): { readonly place: Place; readonly spot: Spot | null } | null {
  const column = label.right + 1;
  if (column >= grid.width) return null;
  const area = grid.areaAt(label.row, column);
  const spot = grid.at(label.row, column);
  if (area.top !== label.row) return null;
  if (spot !== null) {
    const [pair] = pairsIn(spot.text);
    if (pair !== undefined || labelOf(spot.text, rubric.source.header) !== null || plain(spot.text) === '')
      return null;
  }
  return { place: { row: area.top, column: area.left }, spot };
}
