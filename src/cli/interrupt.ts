const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs work that a signal must not cut in two: while it runs, Ctrl-C only leaves a mark, which the work asks for
 * between its steps. A file that is being written is thus written to its end, and nothing is left beside it.
 * @param work is given a function that tells whether to stop
 */
export async function interruptible<T>(work: (stopped: () => Promise<boolean>) => Promise<T>): Promise<T> {
  let asked = false;
  const mark = (): void => {
    asked = true;
  };
  for (const signal of SIGNALS) process.on(signal, mark);
  try {
    return await work(async () => {
      // Signals are delivered between two turns of the event loop; the work itself is synchronous.
      await new Promise((resolve) => setImmediate(resolve));
      return asked;
    });
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, mark);
  }
}

/** Runs work that a signal may end at once, as it ends any program. */
export function uninterrupted<T>(work: (stopped: () => Promise<boolean>) => Promise<T>): Promise<T> {
  return work(() => Promise.resolve(false));
}
