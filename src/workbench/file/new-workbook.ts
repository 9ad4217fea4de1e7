import { buildWorkbook } from '../../host/xlsx/build/build-workbook';
import { libraryRubric, RUBRIC_IDS } from '../../rubric/library';
import { NO_FACTS } from '../../scoring/facts';
import { filledTemplate } from '../../workbook/template';

/** The standard workbook of the first rubric that comes with the product, blank. */
export function newWorkbook(): { readonly name: string; readonly bytes: Uint8Array } {
  const rubric = libraryRubric(RUBRIC_IDS[0] ?? '');
  if (rubric === undefined) throw new Error('no rubric in the library');
  const { title, year } = rubric.source;
  const safe = title.replace(/[\p{Cc}\\/:*?"<>|]/gu, '').trim();
  return { name: `${safe}-${year}.xlsx`, bytes: buildWorkbook(filledTemplate(rubric, NO_FACTS)) };
}
