/**
 * A workbook as data: what a file holds, what a grid shows, what a template is made of. One model in all
 * directions, so that what is read can be written and shown elsewhere. Rows and columns count from 0.
 */

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedName[];
  /** Cells refer to these by index; 0 is the default look. */
  readonly styles: readonly Style[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
}

/** A defined name with the formula it stands for, without the leading `=`: `基础数据!$B$5`. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Index of the sheet it is local to; null for the whole workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

export interface SheetModel {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Row by row, each from left to right; only cells that hold something or have a look of their own. */
  readonly cells: readonly CellModel[];
  readonly merges: readonly Area[];
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly RowModel[];
  /** Default row height in points. */
  readonly defaultRowHeight: number;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly showGridLines: boolean;
  readonly validations: readonly Validation[];
  readonly notes: readonly NoteModel[];
  readonly links: readonly LinkModel[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly protected: boolean;
  readonly print: PrintModel;
}

export interface CellModel {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  /** Without the leading `=`; null for a plain value. */
  readonly formula: string | null;
  /** Index into the workbook's styles. */
  readonly style: number;
}

/** What a cell holds. A number is the double in the file; dates are numbers with a date format. */
export type Scalar = number | string | boolean | CellError | null;

/** An error value: `#REF!`, `#DIV/0!`, `#VALUE!`, `#NAME?`, `#N/A`, `#NUM!`, `#NULL!`. */
export interface CellError {
  readonly error: string;
}

/** Both corners belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ColumnModel {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as Excel counts. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface RowModel {
  readonly row: number;
  /** In points; null when nothing is said. */
  readonly height: number | null;
  /** A person set the height: it does not follow the content any more (`customHeight`). */
  readonly fixed: boolean;
  readonly hidden: boolean;
}

/** A cell's look. Colours are RRGGBB; null means automatic or none. */
export interface Style {
  readonly font: FontModel;
  readonly fill: string | null;
  readonly border: BorderModel;
  readonly alignment: AlignmentModel;
  /** `General`, `0.00`, `0.00%`, `yyyy-mm-dd`, `@` … */
  readonly numberFormat: string;
  /** Whether the cell is locked when its sheet is protected. */
  readonly locked: boolean;
}

export interface FontModel {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly colour: string | null;
}

export type LineStyle = 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'hair' | 'double' | 'other';

export interface BorderLine {
  readonly style: LineStyle;
  readonly colour: string | null;
}

export interface BorderModel {
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
}

export interface AlignmentModel {
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly indent: number;
  /** Text stands upright, one character below the other. */
  readonly upright: boolean;
}

/** What may be typed into cells, and what is said about it (数据验证). */
export type Validation = ListValidation | NumberValidation;

/** A data validation that offers a list. */
export interface ListValidation extends ValidationMessages {
  readonly kind: 'list';
  /** The choices themselves, or a formula that names a range. */
  readonly list: readonly string[] | { readonly formula: string };
}

/** A data validation that wants a number within bounds, of which at least one is given. */
export interface NumberValidation extends ValidationMessages {
  readonly kind: 'decimal' | 'whole';
  /** Formulas without the leading `=`: numbers, names, or cells as seen from the first cell of the first area. */
  readonly least: string | null;
  readonly most: string | null;
}

interface ValidationMessages {
  readonly areas: readonly Area[];
  readonly allowBlank: boolean;
  readonly prompt: { readonly title: string; readonly text: string } | null;
  readonly error: {
    readonly title: string;
    readonly text: string;
    readonly style: 'stop' | 'warning' | 'information';
  } | null;
}

export interface NoteModel {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** A link from a cell to another cell of the workbook (`location`) or elsewhere (`target`). */
export interface LinkModel {
  readonly area: Area;
  readonly location: string | null;
  readonly target: string | null;
  readonly tooltip: string | null;
}

/** A conditional format that a formula decides. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** Without the leading `=`. */
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColour: string | null;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly border: BorderModel | null;
  readonly stopIfTrue: boolean;
}

export interface PrintModel {
  readonly orientation: 'portrait' | 'landscape';
  /** 9 is A4, as in ECMA-376 Part 1, 18.3.1.63. */
  readonly paper: number;
  /** Pages wide and high that the sheet is fitted to; 0 means as many as it takes. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly area: Area | null;
  /** In inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** With Excel's codes: `第 &P 页，共 &N 页`. */
  readonly header: string;
  readonly footer: string;
  readonly centred: boolean;
  /** Rows before which a new page begins. */
  readonly breaks: readonly number[];
}
