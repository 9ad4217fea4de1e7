import type { ConditionalFormat } from '../../../workbook/model';
import { element, textElement } from '../xml/element';
import { dxfXml } from './dxfs';
import type { Numbered } from './numbered';
import { areasRef } from './references';

/**
 * Conditional formats (ECMA-376 Part 1, 18.3.1.18), the first with the highest priority.
 * @param looks the workbook's, as XML; they are added there
 */
export function conditionalFormatList(
  formats: readonly ConditionalFormat[],
  looks: Numbered<string>,
): string {
  return formats
    .map((format, n) => {
      const attributes = {
        type: 'expression',
        dxfId: looks.numberOf(dxfXml(format)),
        priority: n + 1,
        stopIfTrue: format.stopIfTrue ? true : null,
      };
      const rule = element('cfRule', attributes, textElement('formula', format.formula));
      return element('conditionalFormatting', { sqref: areasRef(format.areas) }, rule);
    })
    .join('');
}
