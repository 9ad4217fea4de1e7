import { nameKey } from '../../rubric/names';
import { singleCell } from '../../workbook/address';
import type { DefinedName, SheetModel, WorkbookModel } from '../../workbook/model';
import { standardWorkbook } from '../../workbook/standard';
import { SHEETS } from '../../workbook/standard/sheets';
import type { Standing } from '../standing';

/** The standard sheets that a recognised workbook lacks: 基础数据 for its data, 评分底稿 for judgements and 校验. */
const PARTS: readonly string[] = [SHEETS.data, SHEETS.working];

/**
 * Those sheets with the names that are not defined yet. Where the workbook has a cell for something already, the
 * sheet shows that cell.
 */
export function missingParts({ rubric, snapshot }: Standing): {
  readonly model: WorkbookModel;
  /** Sheets that cannot be added, in Chinese. */
  readonly left: readonly string[];
} {
  const whole = standardWorkbook(rubric);
  const present = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const sheets = whole.sheets.filter(({ name }) => PARTS.includes(name));
  const added = sheets.filter(({ name }) => !present.has(name.toLowerCase()));
  const known = new Set(snapshot.names.filter((one) => one.sheet === null).map(({ name }) => nameKey(name)));
  const names = whole.names.filter(({ refersTo }) =>
    added.some(({ name }) => singleCell(refersTo)?.sheet === name),
  );
  const bound = names.filter(({ name }) => known.has(nameKey(name)));
  return {
    model: {
      ...whole,
      sheets: added.map((sheet) => linked(sheet, bound)),
      names: names.filter(({ name }) => !known.has(nameKey(name))),
    },
    left: sheets
      .filter((sheet) => !added.includes(sheet))
      .map(({ name }) => `工作簿中已有名为“${name}”的工作表，没有添加。`),
  };
}

/** A sheet whose cells show those that the workbook has already under the same names. */
function linked(sheet: SheetModel, bound: readonly DefinedName[]): SheetModel {
  const names = new Map(
    bound.flatMap(({ name, refersTo }) => {
      const place = singleCell(refersTo);
      return place?.sheet === sheet.name
        ? [[`${String(place.row)},${String(place.column)}`, name] as const]
        : [];
    }),
  );
  if (names.size === 0) return sheet;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const name = names.get(`${String(cell.row)},${String(cell.column)}`);
      return name === undefined ? cell : { ...cell, value: null, formula: `IF(${name}="","",${name})` };
    }),
  };
}
