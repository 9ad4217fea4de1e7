import { HostError, type HostErrorKind } from '../port';
import { isCom, Lacking, orNull } from './jsapi';

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
  return new HostError('failed', `WPS 未能完成操作${reasonIn(textOf(fault))}。请点“重试”。`, sheet, {
    cause: fault,
  });
}

/** The text of an error, which may come from another page or be no Error at all. */
function textOf(fault: unknown): string {
  const given = isCom(fault) ? orNull(() => (fault as { readonly message?: unknown }).message) : fault;
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}

/** What was told, between the words: a bare code and what is not Chinese say what they are. */
function reasonIn(told: string): string {
  if (told === '') return '';
  if (/^(?:0x[\dA-F]+|-?\d+)$/iu.test(told)) return `（错误代码 ${told}）`;
  return /\p{Script=Han}/u.test(told) ? `：${told.replace(/。$/u, '')}` : `（原文：${told}）`;
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
