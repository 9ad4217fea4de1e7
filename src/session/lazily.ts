import { HostError } from '../host/port';
import type * as Commands from './later';

/** The commands that few need at once; loaded when one is first asked for. */
export async function later(): Promise<typeof Commands> {
  try {
    return await import('./later');
  } catch (cause) {
    throw new HostError('failed', '这一步的程序没有载入，请检查网络后再试。', null, { cause });
  }
}
