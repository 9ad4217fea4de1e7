import { createOfficeHost } from '../office-host';
import { loadFrame } from '../page/frame';
import type { Door, DoorOptions } from './door';

/** The pane as it ships for Excel, below the workbench's own address. */
export const EXCEL_PANE = 'excel/taskpane.html';

/** Excel, by the wire protocol of its library. */
export function excelDoor({ grid, workbookId, pane, openWorkbook, wire }: DoorOptions): Door {
  const host = createOfficeHost(grid, {
    documentUrl: workbookId,
    createWorkbook: openWorkbook,
    ...(wire !== undefined && { observer: wire }),
  });
  loadFrame(pane, EXCEL_PANE, '绩评任务窗格', (inside) => {
    // The library remembers the host of the last page in the session's storage.
    inside.name = '';
    host.install(inside);
  });
  return {
    runCommand: (name) => host.runCommand(name),
    activate: host.activate,
    get editing() {
      return host.faults.editing;
    },
    set editing(editing) {
      host.faults.editing = editing;
    },
    close: () => {
      host.close();
    },
  };
}
