import type { ListValidation, NumberValidation, Validation } from '../../../workbook/model';
import { areasOf } from './areas';
import { childrenOf, find, flag, type XmlElement } from './tree';
import { decodeXstring } from './xstring';

/**
 * Validations that offer a list or bound a number: those of the sheet (ECMA-376 Part 1, 18.3.1.33), and those that Excel 2010 and later
 * put into an extension because their list stands on another sheet ([MS-XLSX], CT_DataValidations).
 */
export function readValidations(root: XmlElement, part: string): Validation[] {
  const plain = childrenOf(find(root, 'dataValidations'), 'dataValidation').map((element) => ({
    element,
    sqref: element.attributes.sqref,
    formulas: [find(element, 'formula1')?.text, find(element, 'formula2')?.text],
  }));
  const extended = childrenOf(find(root, 'extLst'), 'ext').flatMap((ext) =>
    childrenOf(find(ext, 'x14:dataValidations'), 'x14:dataValidation').map((element) => ({
      element,
      sqref: find(element, 'xm:sqref')?.text,
      formulas: [find(element, 'x14:formula1', 'xm:f')?.text, find(element, 'x14:formula2', 'xm:f')?.text],
    })),
  );
  return [...plain, ...extended].flatMap(({ element: { attributes }, sqref, formulas }) => {
    const wanted = wantedOf(attributes, formulas);
    if (wanted === null) return [];
    const { errorStyle } = attributes;
    return [
      {
        ...wanted,
        areas: areasOf(sqref, part),
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

type Wanted = Pick<ListValidation, 'kind' | 'list'> | Pick<NumberValidation, 'kind' | 'least' | 'most'>;

/** What a validation wants; null for kinds that the model does not know. */
function wantedOf(
  { type, operator = 'between' }: XmlElement['attributes'],
  [first, second]: readonly (string | undefined)[],
): Wanted | null {
  if (first === undefined) return null;
  const one = decodeXstring(first);
  if (type === 'list') return { kind: type, list: listOf(one) };
  if (type !== 'decimal' && type !== 'whole') return null;
  if (operator === 'greaterThanOrEqual') return { kind: type, least: one, most: null };
  if (operator === 'lessThanOrEqual') return { kind: type, least: null, most: one };
  return operator === 'between' && second !== undefined
    ? { kind: type, least: one, most: decodeXstring(second) }
    : null;
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
