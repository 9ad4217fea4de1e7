import { buildWorkbook } from '../../host/xlsx/build/build-workbook';
import { libraryRubric, RUBRIC_IDS } from '../../rubric/library';
import { NO_FACTS } from '../../scoring/facts';
import { filledTemplate } from '../../workbook/template';
import example from './example-2019.json';

/**
 * A new standard workbook as the bytes of an .xlsx file.
 * @param content `blank`, or the worked example of 2019
 */
export function templateBytes(content: 'blank' | 'example'): Promise<Uint8Array> {
  const id = content === 'example' ? example.rubric : RUBRIC_IDS[0];
  const rubric = libraryRubric(id ?? '');
  if (rubric === undefined) throw new Error(`no rubric ${String(id)} in the library`);
  const facts = content === 'example' ? { ...NO_FACTS, ...example.facts } : NO_FACTS;
  return Promise.resolve(buildWorkbook(filledTemplate(rubric, facts)));
}
