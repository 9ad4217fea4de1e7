/** A mistake in a rubric file: where it stands, what is wrong and what would be right. */
export interface RubricError {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** In Chinese, one or two sentences. */
  readonly message: string;
}

/** The keys that lead to a node of the parsed content. */
export type Path = readonly (string | number)[];

/** A mistake found in the parsed content, at the path of the node it concerns. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  /** What must have been read whole for this to be a mistake: a sum, a name that is not there, one never used. */
  readonly rests?: readonly Path[];
}

/** `file:line:column message`, as editors and terminals understand it. */
export function formatRubricError(error: RubricError): string {
  return `${error.file}:${String(error.line)}:${String(error.column)} ${error.message}`;
}
