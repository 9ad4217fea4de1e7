import { useSheet } from '../state/pane';

/** Whether the review takes no changes now: it is signed, or the workbook is open for reading only. */
export function useLocked(): boolean {
  const { workbook, signOff } = useSheet();
  return workbook.readOnly || signOff.state === 'signed';
}
