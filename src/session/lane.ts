import { HostError } from '../host/port';
import type { Schedule } from './parts';

/** Work in its order, one piece at a time: a host never has two requests of ours at once. */
export class Lane {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }
}

/**
 * Asks a host, and gives up after a time.
 * @throws HostError and nothing else
 */
export function request<T>(ask: () => Promise<T>, schedule: Schedule, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = schedule(() => {
      reject(new HostError('hung', '表格程序长时间没有回应。请点“重试”。'));
    }, ms);
    const fail = (error: unknown): void => {
      stop();
      reject(asHostError(error));
    };
    try {
      ask().then((answer) => {
        stop();
        resolve(answer);
      }, fail);
    } catch (error) {
      fail(error);
    }
  });
}

/** Hosts promise to throw nothing else; a fault in one must not be lost all the same. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new HostError('failed', `出现意外错误（${said}）。请点“重试”。`, null, { cause: error });
}
