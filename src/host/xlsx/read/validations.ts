import type { ListValidation } from '../../../workbook/model';
import { areasOf } from './areas';
import { childrenOf, find, flag, type XmlElement } from './tree';
import { decodeXstring } from './xstring';

/**
 * Validations that offer a list: those of the sheet (ECMA-376 Part 1, 18.3.1.33), and those that Excel 2010 and later
 * put into an extension because their list stands on another sheet ([MS-XLSX], CT_DataValidations).
 */
export function readValidations(root: XmlElement, part: string): ListValidation[] {
  const plain = childrenOf(find(root, 'dataValidations'), 'dataValidation').map((element) => ({
    element,
    sqref: element.attributes.sqref,
    formula: find(element, 'formula1')?.text,
  }));
  const extended = childrenOf(find(root, 'extLst'), 'ext').flatMap((ext) =>
    childrenOf(find(ext, 'x14:dataValidations'), 'x14:dataValidation').map((element) => ({
      element,
      sqref: find(element, 'xm:sqref')?.text,
      formula: find(element, 'x14:formula1', 'xm:f')?.text,
    })),
  );
  return [...plain, ...extended].flatMap(({ element: { attributes }, sqref, formula }) => {
    if (attributes.type !== 'list' || formula === undefined) return [];
    const { errorStyle } = attributes;
    return [
      {
        areas: areasOf(sqref, part),
        list: listOf(decodeXstring(formula)),
        allowBlank: flag(attributes.allowBlank),
        prompt: flag(attributes.showInputMessage) ? message(attributes.promptTitle, attributes.prompt) : null,
        error: flag(attributes.showErrorMessage)
          ? {
              ...(message(attributes.errorTitle, attributes.error) ?? { title: '', text: '' }),
              style: errorStyle === 'warning' || errorStyle === 'information' ? errorStyle : 'stop',
            }
          : null,
      },
    ];
  });
}

/** `"是,否"` is the choices themselves; anything else is a formula. */
function listOf(formula: string): ListValidation['list'] {
  const choices = /^"((?:[^"]|"")*)"$/u.exec(formula.trim());
  return choices === null
    ? { formula }
    : (choices[1] ?? '')
        .replaceAll('""', '"')
        .split(',')
        .map((choice) => choice.trim());
}

function message(
  title: string | undefined,
  text: string | undefined,
): { title: string; text: string } | null {
  if (title === undefined && text === undefined) return null;
  return { title: decodeXstring(title ?? ''), text: decodeXstring(text ?? '') };
}
