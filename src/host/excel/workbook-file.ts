import { HostError } from '../port';
import type { Capabilities, Capability } from '../port';

/** The oldest interface that all of this host is written for: Excel 2021 (LTSC). */
export const FLOOR = '1.14';

const OLD = '此版本的 Excel 不支持。请使用 Excel 2021 或更高版本。';

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** What this Excel can do, asked of Excel itself. */
export function capabilitiesOfExcel(): Capabilities {
  const from = (version: string): Capability => (supports(version) ? 'yes' : { no: OLD });
  return {
    marks: from('1.6'),
    openWorkbook: from('1.8'),
    addSheets: from('1.13'),
    remoteEdits: from('1.9'),
  };
}

/** @throws HostError of kind `unsupported` where Excel is older than {@link FLOOR} */
export function requireFloor(): void {
  if (supports(FLOOR)) return;
  throw new HostError(
    'unsupported',
    `此版本的 Excel 缺少所需的接口（ExcelApi ${FLOOR}）。请使用 Excel 2021 或更高版本。`,
  );
}

/** Where the open workbook is stored, by which it is known; null for one that was never saved. */
export function workbookUrl(): string | null {
  // The types promise a text; a new workbook has none.
  const url = Office.context.document.url as string | null | undefined;
  return url === undefined || url === '' ? null : url;
}

/** Bytes as `Excel.createWorkbook` takes them. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)));
  }
  return btoa(parts.join(''));
}

/** A call takes only so many arguments. */
const PART = 8_192;
