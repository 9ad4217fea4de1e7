import { quoteName } from './quote-name';

const RESAVE = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后重试';
const DAMAGED = '文件可能在传输或保存中损坏，请向提供者重新索取，或用 Excel、WPS 打开并另存后重试';
const HOSTILE = '正常的工作簿不会这样；请核实文件来源，不要直接使用';

/** Every way in which a file can fail to be read or written: what happened, why, what to do. */
const MESSAGES = {
  // What the file is not.
  'not-a-zip': (content: string) =>
    `这不是 Excel 工作簿（*.xlsx），${content}。请检查是否选错文件或改过扩展名；如能用 Excel 或 WPS 打开，请另存为 *.xlsx 后重试。`,
  xls: () => `这是旧的二进制格式（*.xls、*.et 等），不能就地填写。${RESAVE}。`,
  xlsb: () => `这是二进制工作簿（*.xlsb），不能读取。${RESAVE}。`,
  xlsm: () => `这是启用宏的工作簿（*.xlsm、*.xltm），本产品不处理带宏的文件。如不需要宏，${RESAVE}。`,
  ods: () => `这是 OpenDocument 文件（*.ods 等），不能读取。${RESAVE}。`,
  'not-a-workbook': (content: string) => `这不是 Excel 工作簿，而是${content}。请检查是否选错文件。`,
  encrypted: () => '文件已加密，没有密码不能读取。请用 Excel 或 WPS 打开，取消“用密码进行加密”，保存后重试。',

  // The archive.
  truncated: () => `文件不完整，可能没有下载或复制完。${DAMAGED}。`,
  'bad-zip': (why: string) => `文件的压缩结构有误：${why}。${DAMAGED}。`,
  zip64: () => `文件采用 zip64 格式，不能读取。${RESAVE}。`,
  'unsupported-compression': (name: string, method: string) =>
    `文件中${quoteName(name)}的压缩方式（${method}）不受支持。${RESAVE}。`,
  'duplicate-entry': (name: string) =>
    `文件中有两个同名的部分${quoteName(name)}，无法判断以哪一个为准。${HOSTILE}。`,
  'bad-entry': (name: string, why: string) => `文件中的${quoteName(name)}有误：${why}。${DAMAGED}。`,
  'too-large-file': (limit: string) =>
    `文件超过 ${limit}，未读取。请检查是否选错文件，或删去其中的图片等附件后重试。`,
  'too-large-entry': (name: string, limit: string) =>
    `文件中的${quoteName(name)}解压后超过 ${limit}，未读取。请检查是否选错文件，或删去多余的行、图片后重试。`,
  'too-large-total': (limit: string) =>
    `文件解压后合计超过 ${limit}，未读取。请检查是否选错文件，或删去多余的行、图片后重试。`,
  'too-many-entries': (limit: string) => `文件内的部分超过 ${limit} 个，未读取。${HOSTILE}。`,

  // The package and its XML.
  'bad-package': (why: string) => `文件的内部结构有误：${why}。${DAMAGED}。`,
  'bad-encoding': (part: string, why: string) =>
    `文件中的${quoteName(part)}文字编码有误：${why}。${RESAVE}。`,
  'bad-xml': (part: string, where: string) =>
    `文件中的${quoteName(part)}不是正确的 XML（${where}）。${DAMAGED}。`,
  doctype: (part: string) =>
    `文件中的${quoteName(part)}含有 DOCTYPE 声明，Office 文件不允许使用，未读取。${HOSTILE}。`,

  // The file system.
  'not-found': () => '找不到这个文件。请检查路径和文件名。',
  'not-readable': (why: string) => `无法读取文件：${why}。请检查路径、权限，以及文件是否被其他程序占用。`,
  'not-writable': (why: string) =>
    `无法写入文件：${why}。原文件未改动。请检查权限、是否只读、是否正在 Excel 或 WPS 中打开，或另选保存位置。`,
  'disk-full': () => '磁盘空间或配额不足，未能写入。原文件未改动。请清理磁盘，或另选保存位置后重试。',
  'write-failed': (why: string) =>
    `写入失败（${why}）。原文件未改动。请检查磁盘或网络位置后重试，或另选保存位置。`,
} as const;

type Messages = typeof MESSAGES;

/** Stable names of the failures; part of the command line's output. */
export type FileErrorCode = keyof Messages;

/** A file that cannot be used, for a reason its user can be told. Whatever else is thrown is a fault of ours. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;

  /** @param message in Chinese: what happened, why, what to do */
  constructor(code: FileErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The error of a code, its message made of what the code's entry in the table asks for. */
export function fileError<C extends FileErrorCode>(code: C, ...about: Parameters<Messages[C]>): FileError {
  // The compiler cannot see that the parameters of MESSAGES[C] belong to MESSAGES[code]; the signature can.
  const message = MESSAGES[code] as (...parameters: Parameters<Messages[C]>) => string;
  return new FileError(code, message(...about));
}

/** Every code, for tests and documentation. */
export const FILE_ERROR_CODES = Object.keys(MESSAGES) as FileErrorCode[];

/** A limit in bytes, as a message says it. */
export function megabytes(bytes: number): string {
  return `${String(bytes / 1_048_576)} MB`;
}
