/** Numbers by which the library tells events apart. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  protection: 24,
  workbookActivated: 2203,
} as const;

/** The target of events of the workbook and its collections; those of a sheet have its id. */
export const WORKBOOK_TARGET = 'Workbook';
