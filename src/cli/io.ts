import { parseNumber } from 'office-addin-cli/lib/parse';

/** What a command may do to the world: write. Tests give their own. */
export interface Io {
  /** Writes to the standard output; settles when the reader has taken it, so that nothing piles up. */
  out(text: string): Promise<void>;
  /** Writes to the standard error. */
  err(text: string): void;
  /** Columns of the terminal, or of the page that is written. */
  readonly width: number;
  /** Whether the output may carry colour. */
  readonly colour: boolean;
  /** Whether the standard error is a terminal, where progress can be shown. */
  readonly terminal: boolean;
}

const NARROWEST = 60;
const WIDEST = 100;

/** The process's own streams. A reader that has gone away (`| head`) ends the command without a word. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  const gone = (error: NodeJS.ErrnoException): void => {
    // Whatever else is wrong with the output cannot be reported there either.
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  };
  stdout.on('error', gone);
  stderr.on('error', gone);
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once('drain', resolve);
      }),
    err: (text) => {
      stderr.write(text);
    },
    width: Math.max(NARROWEST, Math.min(WIDEST, stdout.columns || columnsOf(env.COLUMNS))),
    colour: stdout.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    terminal: stderr.isTTY && env.TERM !== 'dumb',
  };
}

/** COLUMNS, where the shell says it; the widest otherwise. */
function columnsOf(text: string | undefined): number {
  try {
    return parseNumber(text) ?? WIDEST;
  } catch {
    return WIDEST;
  }
}
