/** What not every program does, or not every bench can bring about: tests that are about it say that they need it. */
export type Trait =
  /** The program tells what happens in the workbook. */
  | 'events'
  /** It tells other people's edits, in co-authoring, as theirs. */
  | 'remoteEdits'
  /** It tells that rows came or went. */
  | 'toldRows'
  /** It tells that a sheet was deleted. */
  | 'toldDeletedSheets'
  /** It tells that a sheet was protected. */
  | 'toldProtection'
  /** A cell may be being edited while the host is asked for something. */
  | 'editing'
  /** The program may not answer. */
  | 'hanging'
  /** Others may change the workbook between a reading and a write. */
  | 'shared'
  /** A sheet is known again that others renamed between a reading and a write. */
  | 'renamedSheets'
  /** Locked cells of a protected sheet cannot be written. */
  | 'locking'
  /** A cell can be selected and shown. */
  | 'selecting'
  /** A sheet has a used range, and reading a large one is dear. */
  | 'usedRange'
  /** Another workbook can be opened beside this one. */
  | 'openWorkbook'
  /** A name that means something else already is left as it is. */
  | 'keptNames'
  /** Sheets can be added. */
  | 'addSheets'
  /** `Bench.requests` counts what the port's documentation calls requests. */
  | 'requests';

/** The traits that a host or its bench is without, each with why, in English: it stands in the titles of skipped tests. */
export type Lacks = Readonly<Partial<Record<Trait, string>>>;

/** As jest's `test`. */
export type Register = (title: string, body: () => Promise<void>) => void;

/** `test`, or a test that is skipped aloud: its title says what the host is without. */
export function needing(lacks: Lacks, needs: readonly Trait[]): Register {
  const missing = new Set(needs.flatMap((need) => lacks[need] ?? []));
  return (title, body) => {
    if (missing.size === 0) test(title, body);
    else test.skip(`${title} (skipped: ${[...missing].join('; ')})`, body);
  };
}
