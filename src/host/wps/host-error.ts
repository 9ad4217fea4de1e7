import { HostError, type HostErrorKind } from '../port';
import { Lacking } from './jsapi';

/**
 * Any error as the port's. The JSAPI throws texts of its own that differ between builds and say little; what is
 * behind one is found out where it happened.
 * @param sheet the sheet that it is about, where that is known
 */
export function hostError(fault: unknown, sheet: string | null = null): HostError {
  if (fault instanceof HostError) return fault;
  if (fault instanceof Lacking)
    return new HostError(
      'unsupported',
      `此版本的 WPS 缺少所需的接口（${fault.member}）。请升级 WPS 后再试。`,
      sheet,
      { cause: fault },
    );
  const told = fault instanceof Error ? fault.message : typeof fault === 'string' ? fault : '';
  const message = `WPS 未能完成操作${told === '' ? '' : `：${told}`}。请点“重试”。`;
  return new HostError('failed', message, sheet, { cause: fault });
}

const TEXTS = {
  editing: () => '正在编辑单元格，完成后自动更新。',
  protected: (sheet: string) => `“${sheet}”已受保护，未写入。请取消保护后点“重试”。`,
  'read-only': () => '工作簿以只读方式打开，未写入。请另存后再试。',
  gone: (sheet: string) => `工作表“${sheet}”已被删除或改名，未处理。请点“重试”重新读取。`,
  moved: () => '工作表刚刚插入或删除了行列，未写入。将按新的位置重新读取。',
} as const satisfies Partial<Record<HostErrorKind, (sheet: string) => string>>;

/** An error of a kind that is known. */
export function known(kind: keyof typeof TEXTS, sheet: string | null = null, cause?: unknown): HostError {
  return new HostError(kind, TEXTS[kind](sheet ?? ''), sheet, { cause });
}
