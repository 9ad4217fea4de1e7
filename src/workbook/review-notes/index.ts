export { DISPOSITIONS, IGNORED, NOTE_COLUMNS } from './columns';
export { dispositionsOf, type Noted, notedOf, planDisposition, planTakenUp } from './dispositions';
export { heightsOf } from './heights';
export { findingCheck, linkText, type NotedFinding } from './note-finding';
export { type NotesPlan, type NoteWrite, planReviewNotes } from './plan-notes';
export { readReviewNotes, type ReviewNotes } from './read-notes';
