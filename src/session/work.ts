import type { HostError } from '../host/port';
import type { NamedWrite } from './states';

/** What is to be written, in the words of the journal. */
export interface Work {
  /** Cells that a command writes; none for scores alone. */
  readonly asked: readonly NamedWrite[];
  readonly what: string;
  readonly counted: boolean;
  /** Whether the asked cells are the product's own words, not a person's. */
  readonly product: boolean;
  /** Written to restore what was: no step of its own, and no score is written over it. */
  readonly restores: boolean;
  /** Another person's edit is being answered, that is: not. */
  readonly remote: boolean;
}

/** What became of it. `error`: the whole request failed, and what was done of it shows at the next read. */
export interface Outcome {
  readonly written: number;
  readonly failed: readonly { readonly name: string; readonly error: HostError }[];
  readonly error: HostError | null;
}
