import { type Failed, failed } from './file-error';
import { hostFailure } from './host-failure';

/**
 * One file must not take the others with it, nor show its user a stack trace: what the host refuses becomes a
 * failed result, and so does a fault of the product.
 */
export function guarded<T>(work: () => T): T | Failed {
  try {
    return work();
  } catch (error) {
    const refused = hostFailure(error);
    if (refused !== null) return refused;
    const what = error instanceof Error ? error.message : String(error);
    return failed('internal', `处理时程序出错（${what}）。这是程序的问题，请把这个文件交给开发者。`);
  }
}
