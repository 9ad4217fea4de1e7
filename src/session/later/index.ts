/** The commands of a session that are loaded when one of them is first asked for. */
export { acceptProposed, reopen, signOff, startAudit } from './auditing';
export { fix, fixAll } from './fixes';
export { readList } from './lists';
export { mark, unmark } from './marks';
export { openNew } from './new-workbook';
export { ignore, unignore, writeNotes } from './notes';
export { acceptRecognition, recognise } from './recognising';
