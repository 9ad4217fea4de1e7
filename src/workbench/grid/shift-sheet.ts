import type { Area, SheetModel, Validation } from '../../workbook/model';
import { cellArea } from './areas';
import { type Shift, shiftArea } from './shift';
import { shiftFormula } from './shift-formula';

/** What of a sheet moves along besides its cells and conditional formats. */
export type SheetLook = Omit<SheetModel, 'cells' | 'conditionalFormats' | 'name' | 'protected'>;

/** A sheet's merges, notes, links, validations, heights and widths after rows or columns came or went. */
export function shiftLook(look: SheetLook, name: string, shift: Shift): SheetLook {
  return {
    ...look,
    merges: shiftAreas(look.merges, shift).filter(
      ({ top, left, bottom, right }) => top < bottom || left < right,
    ),
    notes: look.notes.flatMap((note) => {
      const place = shiftArea(cellArea(note.row, note.column), shift);
      return place === null ? [] : [{ ...note, row: place.top, column: place.left }];
    }),
    links: look.links.flatMap((link) => {
      const area = shiftArea(link.area, shift);
      return area === null ? [] : [{ ...link, area }];
    }),
    validations: look.validations.flatMap((validation) => shiftValidation(validation, name, shift)),
    rows: look.rows.flatMap((row) => {
      const place = shiftArea({ top: row.row, left: 0, bottom: row.row, right: Infinity }, shift);
      return place === null ? [] : [{ ...row, row: place.top }];
    }),
    columns: look.columns.flatMap((column) => {
      const place = shiftArea({ top: 0, left: column.first, bottom: Infinity, right: column.last }, shift);
      return place === null ? [] : [{ ...column, first: place.left, last: place.right }];
    }),
  };
}

export function shiftAreas(areas: readonly Area[], shift: Shift): readonly Area[] {
  return areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
}

function shiftValidation(validation: Validation, name: string, shift: Shift): readonly Validation[] {
  const areas = shiftAreas(validation.areas, shift);
  if (areas.length === 0) return [];
  const moved = (formula: string): string => shiftFormula(formula, name, name, shift);
  if (validation.kind === 'list') {
    const { list } = validation;
    return [{ ...validation, areas, list: 'formula' in list ? { formula: moved(list.formula) } : list }];
  }
  const bound = (formula: string | null): string | null => (formula === null ? null : moved(formula));
  return [{ ...validation, areas, least: bound(validation.least), most: bound(validation.most) }];
}
