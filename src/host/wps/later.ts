/** What is asked for after the first scores were shown at the earliest. */
export { addSheetsOf } from './adding-sheets';
export { defineNames } from './defining';
export { layMarks, takeMarksAway } from './marking';
export { surveySheets } from './surveying';
