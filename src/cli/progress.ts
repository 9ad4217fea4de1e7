import { SingleBar } from 'cli-progress';

import type { Io } from './io';

/** So many files are done before anyone asks how far it is. */
const HANDFUL = 5;

/** How far a command is with its files. */
export interface Progress {
  /** To be written to instead of the command's own: the bar makes way. */
  readonly io: Io;
  step(): void;
  stop(): void;
}

/** A bar on the standard error; none for a handful of files, or where nobody would see it. */
export function progressOf(io: Io, total: number): Progress {
  if (!io.terminal || total <= HANDFUL) return { io, step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {value}/{total}',
    barsize: 30,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    clearOnComplete: true,
    // Ctrl-C is the command's own business.
    gracefulExit: false,
  });
  let done = 0;
  bar.start(total, 0);
  /** The bar keeps the place of the cursor from its start to its end, so it ends before anything else is written. */
  const around = (text: string, write: () => void): void => {
    if (text === '') return;
    bar.stop();
    write();
    // A line that is not finished yet must not be drawn over.
    if (text.endsWith('\n')) bar.start(total, done);
  };
  return {
    io: {
      ...io,
      out: (text) => {
        let written = Promise.resolve();
        around(text, () => {
          written = io.out(text);
        });
        return written;
      },
      err: (text) => {
        around(text, () => {
          io.err(text);
        });
      },
    },
    step() {
      done += 1;
      bar.update(done);
    },
    stop() {
      bar.stop();
    },
  };
}
