import type { Capabilities, Capability } from '../port';
import type { Roots } from './roots';
import { filesOf } from './temporary-file';

/** What a new workbook's file is called, which stands where temporary files do. */
export const FILE_NAME = '绩效自评（请另存为）';

/** A workbook is opened from a file: saving it would leave it there, and the folder is cleared some time. */
export const OPENS_AT = '文件在临时文件夹，请立即另存到自己的文件夹。';

const NO_FILES =
  '此版本的 WPS 没有文件接口，加载项不能打开或添加工作表。请升级 WPS，或用命令 jixiao 新建标准工作簿。';

/** What this WPS can do, asked of WPS itself. @param roots null while they are not there */
export function capabilitiesOfWps(roots: Roots | null): Capabilities {
  const files: Capability = roots !== null && filesOf(roots) !== null ? 'yes' : { no: NO_FILES };
  return {
    marks: 'yes',
    openWorkbook: files,
    addSheets: files,
    remoteEdits: { no: 'WPS 表格不说明改动由谁作出，多人同时编辑时不区分他人的改动。' },
  };
}
