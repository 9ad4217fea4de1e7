import type { OfficeHostObserver } from '../office-host';
import type { Grid } from '../grid/grid';
import type { ProfileId } from '../wps-host/profile';

/** Which program the pane meets: Excel, or a WPS with one of the profiles of what nobody has measured. */
export type DoorId = 'excel' | `wps-${ProfileId}`;

/** The functions that the add-in's ribbon buttons run. */
export type RibbonCommand = 'OpenPane' | 'FillNarratives' | 'Check' | 'Undo' | 'NewWorkbook';

/** The way between a workbook and its pane: one program, emulated, with the pane as it ships for that program. */
export interface Door {
  /**
   * Presses a button of the add-in's ribbon.
   * @returns whether the add-in has taken it
   */
  runCommand(name: RibbonCommand): Promise<boolean>;
  /** The workbook's window comes to the front. */
  activate(): void;
  /** Whether a cell is being edited. */
  editing: boolean;
  close(): void;
}

/** What a door opens onto. */
export interface DoorOptions {
  readonly grid: Grid;
  /** Tells this workbook from every other one, also from one of the same name. */
  readonly workbookId: string;
  /** Where the pane is put. */
  readonly pane: HTMLElement;
  /** Shows or hides the pane. */
  readonly showPane: (shown: boolean) => void;
  /** The pane asked for a new workbook beside this one. */
  readonly openWorkbook: (bytes: Uint8Array) => void;
  readonly say: (text: string) => void;
  readonly wire?: OfficeHostObserver;
}
