import type {
  Area,
  ConditionalFormat,
  DefinedName,
  Scalar,
  Style,
  WorkbookModel,
} from '../../workbook/model';

/**
 * A workbook that lives: what the office-host asks of whatever shows and calculates the cells. The in-memory grid
 * serves the tests, the Univer grid the workbench; one contract suite holds for both. Rows and columns count from 0;
 * a `sheet` is always a sheet's id, in methods and events.
 */
export interface Grid {
  /** The file's name, as a title bar shows it. */
  readonly name: string;
  readonly date1904: boolean;
  /** In the order of the tabs. */
  sheets(): readonly GridSheet[];
  names(): readonly DefinedName[];
  /** The smallest area that holds every cell with content; null for an empty sheet. */
  usedArea(sheet: string): Area | null;
  /** The cells of an area, row by row, after {@link settled}. */
  cells(sheet: string, area: Area): readonly (readonly GridCell[])[];
  /** How a cell looks; null where it has no look of its own. Its number format is told by {@link cells}. */
  look(sheet: string, row: number, column: number): Style | null;
  /** Merged areas that touch an area. */
  merges(sheet: string, area: Area): readonly Area[];
  /**
   * Writes cells of one sheet as a program does, not as a user: outside the grid's own undo stack. What is absent
   * from a change stays as it is. Never writes to a merged cell that is not the anchor: that is the caller's rule.
   */
  write(sheet: string, changes: readonly GridChange[], origin: GridOrigin): void;
  conditionalFormats(sheet: string): readonly GridFormat[];
  addConditionalFormat(sheet: string, format: ConditionalFormat): string;
  removeConditionalFormat(sheet: string, id: string): void;
  /** Defines a name of the whole workbook, or changes what it means. */
  defineName(name: Omit<DefinedName, 'sheet'>): void;
  /**
   * Adds all sheets of a workbook behind the others, each under a name that is free; names of the workbook that they
   * came from are left behind, a sheet's own ones come along.
   * @returns the ids of the new sheets
   */
  addSheets(model: WorkbookModel): readonly string[];
  /** What was added since the workbook was opened, for a save: the sheets as they came, under the names they got. */
  added(): readonly WorkbookModel[];
  /** The active sheet's selected area. */
  selection(): { readonly sheet: string; readonly area: Area };
  select(sheet: string, area: Area): void;
  /** Resolves when nothing is left to calculate. */
  settled(): Promise<void>;
  /** @returns stops listening */
  listen(listener: (event: GridEvent) => void): () => void;
}

/** An area of a sheet. */
export interface GridPlace {
  readonly sheet: string;
  readonly area: Area;
}

export interface GridSheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
}

export interface GridCell {
  readonly value: Scalar;
  /** Without the leading `=`; null for a plain value. */
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Whether it is locked when its sheet is protected; absent means yes, as in Excel. */
  readonly locked?: boolean;
}

/** A cell with what it is to hold: a value, or a formula. */
export interface GridChange {
  readonly row: number;
  readonly column: number;
  readonly value?: Scalar;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** A conditional format with the id by which it can be removed. */
export interface GridFormat {
  readonly id: string;
  readonly format: ConditionalFormat;
}

/** Who changed cells: the user at the grid, an add-in, or somebody else who has the workbook open. */
export type GridOrigin = 'user' | 'addin' | 'remote';

export type GridEvent =
  | {
      readonly kind: 'changed';
      readonly origin: GridOrigin;
      readonly sheet: string;
      readonly area: Area;
      readonly change: 'edited' | 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted';
      /** Of a single cell, before and after; null for an area. */
      readonly cell: { readonly before: GridCell; readonly after: GridCell } | null;
    }
  | { readonly kind: 'calculated'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'selected'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheet: string }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetRenamed'; readonly sheet: string }
  | { readonly kind: 'protection'; readonly sheet: string; readonly protected: boolean };
