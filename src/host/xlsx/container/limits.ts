/**
 * Caps that hold before and while a file is unpacked. Absolute, not ratios: XML of many equal rows compresses
 * a hundredfold in honest files too (field notes, “ratio guards raise false alarms”).
 */
export interface Limits {
  /** Entries of the archive, folders included. */
  readonly entries: number;
  /** Bytes of one entry, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all entries, unpacked. */
  readonly totalBytes: number;
}

const MB = 1_048_576;

/** A self-evaluation workbook has some 30 entries and 1 MB; the caps leave room for pictures and attachments. */
export const LIMITS: Limits = { entries: 2_000, entryBytes: 64 * MB, totalBytes: 200 * MB };

/** Bytes of a file on disk. */
export const LARGEST_FILE = 100 * MB;
