import { HostError } from '../host/port';

/** The commands that few need at once; loaded when one is first asked for. */
export async function later(): Promise<typeof import('./later')> {
  try {
    return await import('./later');
  } catch (cause) {
    throw new HostError('failed', '这一步的程序没有载入，请检查网络后再试。', null, { cause });
  }
}
