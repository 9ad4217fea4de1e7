/** One question to the program that the page runs in. */
export interface Probe {
  /** Its name in the text: Latin, dotted, never changed once it was given out. */
  readonly name: string;
  /** What it asks, in plain Chinese, for the list. */
  readonly says: string;
  /**
   * What it needs: nothing but the page, the program (only read), or a workbook of its own that it may write to.
   */
  readonly needs: 'page' | 'program' | 'scratch';
  /**
   * Asks. What is thrown is reported as the answer. A text is reported as it is, everything else as `shown` says.
   */
  readonly run: (env: ProbeEnv) => unknown;
}

/** Questions of one kind, asked one after the other in their order. */
export interface ProbeGroup {
  readonly title: string;
  readonly probes: readonly Probe[];
}

/** What the probes work with. */
export interface ProbeEnv {
  /** The page's global object. */
  readonly page: object;
  /** WPS's Application object. @throws when there is none */
  readonly app: unknown;
  /** The workbook that the probes added for themselves. @throws when there is none */
  readonly book: unknown;
  /** Its first sheet. */
  readonly sheet: unknown;
  /** How long after the page began the roots were there, in milliseconds; null when they never came. */
  readonly injectedAfter: number | null;
  /** How long a late event is waited for, in milliseconds. */
  readonly patience: number;
  /** Milliseconds, for differences only. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** The answer where a switch cannot be told from what was found; what follows says why. */
export const UNTOLD = '?';

/** A probe of one kind, written shortly. */
export function page(name: string, says: string, run: Probe['run']): Probe {
  return { name, says, needs: 'page', run };
}

export function program(name: string, says: string, run: Probe['run']): Probe {
  return { name, says, needs: 'program', run };
}

export function scratch(name: string, says: string, run: Probe['run']): Probe {
  return { name, says, needs: 'scratch', run };
}

/** Cells of the probes' own sheet. */
export function cells(env: ProbeEnv, address: string): unknown {
  return (env.sheet as { Range(address: string): unknown }).Range(address);
}
