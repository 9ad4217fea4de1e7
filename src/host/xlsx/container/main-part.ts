import type { ContentTypes } from './content-types';
import { fileError, type FileError } from './file-error';
import { CONTENT_TYPES } from './part-names';
import type { Relationship } from './relationships';
import type { ZipArchive } from './zip';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** What the main part's content type makes of a file. Compared in lower case; the first that fits counts. */
const KINDS: readonly (readonly [fits: RegExp, error: () => FileError])[] = [
  [/^application\/vnd\.ms-excel\.sheet\.binary\./u, () => fileError('xlsb')],
  [/^application\/vnd\.ms-excel\..*macroenabled/u, () => fileError('xlsm')],
  [
    /wordprocessingml|^application\/vnd\.ms-word\./u,
    () => fileError('not-a-workbook', 'Word 文档（*.docx 等）'),
  ],
  [
    /presentationml|^application\/vnd\.ms-powerpoint\./u,
    () => fileError('not-a-workbook', '演示文稿（*.pptx 等）'),
  ],
];

/**
 * The workbook part: what the package's officeDocument relationship leads to (ECMA-376 Part 1, 12.2).
 * @throws FileError when there is none, or when it is something else than a workbook
 */
export function mainPart(
  relationships: readonly Relationship[],
  types: ContentTypes,
): { readonly part: string; readonly type: string } {
  const [only, other] = relationships.filter(({ kind }) => kind === 'officeDocument');
  if (only === undefined) throw fileError('bad-package', '没有指向工作簿的关系');
  if (other !== undefined) throw fileError('bad-package', '有两个指向工作簿的关系');
  if (only.external) throw fileError('bad-package', '指向工作簿的关系指到了文件之外');
  if (only.part === null) throw fileError('bad-package', '缺少工作簿部分');
  const type = types.of(only.part)?.toLowerCase();
  if (type === undefined) throw fileError('bad-package', `${CONTENT_TYPES} 没有写明工作簿的类型`);
  if (type !== `${SHEET}sheet.main+xml` && type !== `${SHEET}template.main+xml`) {
    const kind = KINDS.find(([fits]) => fits.test(type));
    throw kind?.[1]() ?? fileError('not-a-workbook', '其他种类的文件');
  }
  return { part: only.part, type: only.type };
}

/** What an archive without [Content_Types].xml is. */
export function noPackage(archive: ZipArchive): FileError {
  if (archive.has('mimetype') && startsWith(archive.read('mimetype'), 'application/vnd.oasis.opendocument.'))
    return fileError('ods');
  if (archive.names().some((name) => /^(?:xl|_rels)\//iu.test(name)))
    return fileError('bad-package', `缺少 ${CONTENT_TYPES}`);
  return fileError('not-a-workbook', '普通的压缩包，或其他程序的文件');
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((letter, n) => bytes[n] === letter.charCodeAt(0));
}
