import { HostError, type HostErrorKind } from '../port';

/**
 * What Excel's error codes mean to the session. Codes and their numbers: the library's own ErrorCodes, and
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const KINDS: Readonly<Record<string, HostErrorKind>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
};

/** As the library throws it; nothing of it is taken for granted. */
interface OfficeFault {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly traceMessages?: unknown;
}

/**
 * Any error as the port's.
 * @param sheet the sheet that it is about, where that is known
 * @param readOnly whether the workbook was opened for reading only
 */
export function hostError(fault: unknown, sheet: string | null = null, readOnly = false): HostError {
  if (fault instanceof HostError) return fault;
  const { code: given, message } = (fault ?? {}) as OfficeFault;
  const code = typeof given === 'string' ? given : '';
  const known = Object.hasOwn(KINDS, code) ? KINDS[code] : undefined;
  const kind = known === 'protected' && readOnly ? 'read-only' : (known ?? 'failed');
  const told = typeof message === 'string' ? message : '';
  return new HostError(kind, textOf(kind, code, told, sheet), sheet, { cause: fault });
}

function textOf(kind: HostErrorKind, code: string, told: string, sheet: string | null): string {
  const place = sheet === null ? '工作表' : `“${sheet}”`;
  switch (kind) {
    case 'editing':
      return '正在编辑单元格，完成后自动更新。';
    case 'protected':
      return `${place}已受保护，未写入。请取消保护后点“重试”。`;
    case 'read-only':
      return '工作簿以只读方式打开，未写入。请另存后再试。';
    case 'gone':
      return `${place}或其中的单元格已不存在，未处理。请点“重试”重新读取。`;
    case 'too-large':
      return '内容超过 Excel 一次能处理的大小，未处理。请减少内容后再试。';
    case 'unsupported':
      return '此版本的 Excel 缺少所需的功能。请使用 Excel 2021 或更高版本。';
    case 'moved':
    case 'hung':
    case 'failed':
      // Excel looks for names in the window in front, not in the add-in's own (OfficeDev/office-js 6365).
      if (code === 'InvalidSelection') return '当前显示的是另一个工作簿，回到本工作簿后自动更新。';
      return `Excel 未能完成操作${told === '' ? '' : `：${told}`}（${code === '' ? '未知错误' : code}）。请点“重试”。`;
  }
}

/** The messages of `context.trace` that a failed batch reached; none when Excel did not take it at all. */
export function reachedBy(fault: unknown): ReadonlySet<string> {
  const { traceMessages } = (fault ?? {}) as OfficeFault;
  return new Set(Array.isArray(traceMessages) ? traceMessages.map(String) : []);
}
