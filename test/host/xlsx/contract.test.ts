import { type Lacks, portContract } from '../port-contract';
import { openFileBench } from './contract-bench';

const SILENT = 'a file tells nothing';
const ALONE = 'a command reads the bytes of a file and changes these: nobody comes in between';

/** What is about a program with an open workbook. */
const LACKS: Lacks = {
  events: SILENT,
  remoteEdits: SILENT,
  toldRows: SILENT,
  toldDeletedSheets: SILENT,
  toldProtection: SILENT,
  editing: 'nobody edits a cell of a file',
  hanging: 'a file is read and written at once',
  shared: ALONE,
  renamedSheets: ALONE,
  locking: 'the protection of a file hinders people, not programs: the command writes and says so',
  selecting: 'no program shows the file',
  usedRange: 'a file lists the cells that hold something and has no used range to be read',
  openWorkbook: 'a new workbook is a new file',
  keptNames: 'the command gives the names of a recognised sheet their cells, whatever they meant before',
  requests: 'a file is read whole and written whole',
};

portContract('a file as the command line changes it', openFileBench, LACKS);
